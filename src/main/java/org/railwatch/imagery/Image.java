package org.railwatch.imagery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.railwatch.document.agent.Agent;
import org.railwatch.time.Edtf;

/**
 * A picture; in this version known by what is said of it, without its file.
 *
 * @param acquired a bare date is the provider's UTC day
 * @param beginAt first and last millisecond of {@code acquired}, UTC; null when unknown or open
 * @param gsdM ground sample distance, metres; unknown is never guessed
 * @param cloudPercent 0 to 100
 * @param knownFrom id of the document that tells of it
 * @param printedIn id of the document that prints it
 * @param print what that one prints of it
 */
public record Image(
        long id,
        String uuid,
        @Nullable Edtf acquired,
        @Nullable Instant beginAt,
        @Nullable Instant endAt,
        @Nullable Agent provider,
        @Nullable String platform,
        @Nullable Double gsdM,
        @Nullable Double cloudPercent,
        @Nullable String credit,
        @Nullable Sensor sensor,
        @Nullable Long knownFrom,
        @Nullable Long printedIn,
        @Nullable String note,
        Print print) {
    /** One that no document prints. */
    public Image(
            long id,
            String uuid,
            @Nullable Edtf acquired,
            @Nullable Instant beginAt,
            @Nullable Instant endAt,
            @Nullable Agent provider,
            @Nullable String platform,
            @Nullable Double gsdM,
            @Nullable Double cloudPercent,
            @Nullable String credit,
            @Nullable Sensor sensor,
            @Nullable Long knownFrom,
            @Nullable Long printedIn,
            @Nullable String note) {
        this(
                id,
                uuid,
                acquired,
                beginAt,
                endAt,
                provider,
                platform,
                gsdM,
                cloudPercent,
                credit,
                sensor,
                knownFrom,
                printedIn,
                note,
                Print.NONE);
    }

    /**
     * What came along with a picture from the page that prints it.
     *
     * @param caption without its credit
     * @param source its address, or its file beside the page's
     * @param sha256 of its bytes, in hexadecimal digits
     */
    public record Print(
            @Nullable String caption,
            @Nullable String source,
            @Nullable String sha256) {
        static final Print NONE = new Print(null, null, null);
    }

    public String ref() {
        return "I-" + id;
    }
}
