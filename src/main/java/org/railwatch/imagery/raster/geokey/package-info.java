/** Where a GeoTIFF says that it lies. */
@NullMarked
package org.railwatch.imagery.raster.geokey;

import org.jspecify.annotations.NullMarked;
