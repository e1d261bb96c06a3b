package org.railwatch.imagery.chip;

import org.jspecify.annotations.Nullable;
import org.railwatch.facility.Facility;
import org.railwatch.geo.Metres;
import org.railwatch.geo.Position;
import org.railwatch.imagery.chip.pixels.Bands;
import org.railwatch.imagery.chip.pixels.Stretch;

/**
 * What the user wants to see of an image.
 *
 * @param facility in the middle; null when it was not named
 * @param at in the middle; null when it was not named
 * @param size the side on the ground; null when it was not said
 * @param annotations whether with its marks
 */
record Wanted(
        @Nullable Facility facility,
        @Nullable Position at,
        @Nullable Metres size,
        boolean annotations,
        @Nullable Bands bands,
        @Nullable Stretch stretch) {
    /** Whether it names a place or a length on the ground. */
    boolean needsGround() {
        return facility != null || at != null || size != null;
    }
}
