package org.railwatch.imagery;

import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.document.Document;
import org.railwatch.time.Edtf;
import org.railwatch.vocabulary.Count;

/**
 * What is said of an image, for a new one or to change one; null where nothing is said.
 *
 * @param provider the name of an agent, who is added when no agent bears it
 * @param gsdM metres, more than 0
 * @param cloudPercent 0 to 100
 */
public record ImageDraft(
        @Nullable Edtf acquired,
        @Nullable String provider,
        @Nullable String platform,
        @Nullable Double gsdM,
        @Nullable Double cloudPercent,
        @Nullable String credit,
        @Nullable Sensor sensor,
        @Nullable Document knownFrom,
        @Nullable Document printedIn,
        @Nullable String note) {
    public ImageDraft {
        if (gsdM != null && gsdM <= 0) {
            throw UserError.usage("a ground sample distance of 0 m is none; give more, or leave it out if unknown");
        }
        if (cloudPercent != null && (cloudPercent < 0 || cloudPercent > 100)) {
            throw UserError.usage(
                    "a cloud cover of " + Count.number(cloudPercent) + " percent cannot be; it runs from 0 to 100");
        }
    }

    /** Whether it says what picture it is, by when, whose or where. */
    boolean identifies() {
        return acquired != null || provider != null || credit != null || knownFrom != null || printedIn != null;
    }
}
