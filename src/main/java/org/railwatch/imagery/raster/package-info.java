/** Picture files: what they say of themselves, checked before anything of them is believed, and their pixels. */
@NullMarked
package org.railwatch.imagery.raster;

import org.jspecify.annotations.NullMarked;
