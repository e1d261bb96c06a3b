/** How far two images can be compared. */
@NullMarked
package org.railwatch.imagery.chip.comparison;

import org.jspecify.annotations.NullMarked;
