/**
 * Whether two pictures are one, told by their looks: pure functions of pixels.
 *
 * <p>A picture is brought to 480 × 360 pixels' area; its 130 most telling, well spread details (extremes of the difference of
 * Gaussians, Lowe 2004; chosen by Brown, Szeliski and Winder 2005) are kept with 256 comparisons of brightness each (BRIEF,
 * Calonder 2010), and a small gray JPEG. No hash of the whole picture comes first (Zauner 2010): a crop or a caption changes it.
 *
 * <p>Two fingerprints are compared by their details alone (Hamming distance, ratio test); five or more that fit one size and shift
 * (all pairs in turn, after Fischler and Bolles 1981) are a suspicion. Then the small copies are laid over each other exactly
 * (Lucas and Kanade 1981), brought to one light, and what differs is looked at. Ink that is darker or lighter than the
 * picture ever is, and large flat tones with an edge, are labels; whatever else differs was seen to differ.
 *
 * <p>Another look at one yard has all its rails and roofs in place: details and a whole-picture hash call it the same picture. It is
 * told by what differs beyond labels: above 3 % of what both show (more where there are labels) it is {@code SIMILAR}, never
 * {@code SAME}. Where fewer things moved (one train in a large frame, a ship on the sea) and sun and season left no trace, a second
 * look cannot be told from a copy; the share that differs is always said. Doubt goes to {@code SIMILAR}: a copy too many is less harm than a witness less.
 */
@NullMarked
package org.railwatch.imagery.identity;

import org.jspecify.annotations.NullMarked;
