package org.railwatch.imagery.sight;

import org.jspecify.annotations.Nullable;

/**
 * What became of places of a patch on one image.
 *
 * @param places how many were asked, one or more
 * @param inside how many of them lie on the picture
 * @param blank how many of those the file says show nothing; null where the file does not say, or was not read
 * @param hidden what the provider's map says of those that are not blank; null where there is none
 */
record Tally(
        int places,
        int inside,
        @Nullable Integer blank,
        @Nullable Hidden hidden) {

    /** How many lie under each; one that lies under two counts as the first. */
    record Hidden(int cloud, int shadow, int snow, int haze) {
        /** Haze hides nothing. */
        int all() {
            return cloud + shadow + snow;
        }
    }

    int blankOrNone() {
        return blank == null ? 0 : blank;
    }
}
