/** What picture files claim of themselves, checked before anything of it is believed: {@link org.railwatch.imagery.raster.header.TiffPages}. */
@NullMarked
package org.railwatch.imagery.raster.header;

import org.jspecify.annotations.NullMarked;
