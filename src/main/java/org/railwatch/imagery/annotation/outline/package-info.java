/** What is drawn on a picture, and where it lies on the ground. */
@NullMarked
package org.railwatch.imagery.annotation.outline;

import org.jspecify.annotations.NullMarked;
