/** Lengths, areas, headings and trains on images, measured on the ellipsoid. */
@NullMarked
package org.railwatch.imagery.measure;

import org.jspecify.annotations.NullMarked;
