package org.railwatch.imagery.train;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a train's cars from how fine the picture is.
 *
 * <p>Sources of the limits: coupled cars stand about 1.1 m apart (gondola 12-1303: 13.92 m over couplers, 12.78 m over its
 * frame; kavaz.tplants.com), which no pixel above 1 m shows; station tracks lie about 5 m apart (5.3 m on Russian lines,
 * general knowledge), so that above it a train cannot be told from one on the next track, nor its ends from either.
 */
public enum Resolvability {
    COUNT,
    ESTIMATE,
    REFUSE,
    /** The ground sample distance is not known, so nothing is refused and nothing vouched for. */
    UNCHECKED;

    private static final double COUNT_UP_TO_METRES = 1.05;
    private static final double ESTIMATE_UP_TO_METRES = 5;

    /**
     * From the sensor's ground sample distance, in metres, null if unknown, and the size of a pixel. A resampled picture
     * has finer pixels than its sensor saw, or coarser ones, so the larger of the two decides; a pixel alone can only
     * refuse.
     */
    public static Resolvability of(@Nullable Double gsdMetres, @Nullable Double pixelMetres) {
        double coarser = Math.max(gsdMetres == null ? 0 : gsdMetres, pixelMetres == null ? 0 : pixelMetres);
        if (coarser > ESTIMATE_UP_TO_METRES) {
            return REFUSE;
        }
        if (coarser > COUNT_UP_TO_METRES) {
            return ESTIMATE;
        }
        return gsdMetres == null ? UNCHECKED : COUNT;
    }

    /** One sentence, without its full stop, for the same two figures. */
    public String words(@Nullable Double gsdMetres, @Nullable Double pixelMetres) {
        String seen = seen(gsdMetres, pixelMetres);
        return switch (this) {
            case COUNT -> seen;
            case ESTIMATE -> seen + ": estimated from the length";
            case REFUSE -> seen + ": no count, only a class of length";
            case UNCHECKED -> seen + ": whether cars can be told apart was not checked";
        };
    }

    /** What of cars can be seen, without what follows from it. */
    public String seen(@Nullable Double gsdMetres, @Nullable Double pixelMetres) {
        double coarser = Math.max(gsdMetres == null ? 0 : gsdMetres, pixelMetres == null ? 0 : pixelMetres);
        var fine = String.format(Locale.ROOT, "%.2f m", coarser);
        return switch (this) {
            case COUNT -> "at " + fine + " the gaps between cars can be seen";
            case ESTIMATE -> "at " + fine + " the gaps between cars, about 1 m wide, cannot be seen";
            case REFUSE -> "at " + fine + " neither cars nor a train on the next track can be told apart";
            case UNCHECKED -> "the ground sample distance is not known";
        };
    }
}
