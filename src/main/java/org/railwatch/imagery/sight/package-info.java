/** How much of a place an image shows, and how much of that nothing hides. */
@NullMarked
package org.railwatch.imagery.sight;

import org.jspecify.annotations.NullMarked;
