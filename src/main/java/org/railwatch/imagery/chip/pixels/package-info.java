/** From the samples of an image to the pixels of a picture: which part, which bands, how bright. */
@NullMarked
package org.railwatch.imagery.chip.pixels;

import org.jspecify.annotations.NullMarked;
