/** The tiles and strips of a TIFF, unpacked: {@link org.railwatch.imagery.raster.piece.Pieces}. */
@NullMarked
package org.railwatch.imagery.raster.piece;

import org.jspecify.annotations.NullMarked;
