/** Lines, areas and letters on a picture, without Java2D, which takes longer to start than a chip may. */
@NullMarked
package org.railwatch.imagery.chip.drawing;

import org.jspecify.annotations.NullMarked;
