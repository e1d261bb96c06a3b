/** How long a train on an image is, and how many cars that may be. */
@NullMarked
package org.railwatch.imagery.train;

import org.jspecify.annotations.NullMarked;
