/** Pictures for people: a part of an image with all that is known of it, and two of them side by side. */
@NullMarked
package org.railwatch.imagery.chip;

import org.jspecify.annotations.NullMarked;
