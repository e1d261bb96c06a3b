package org.railwatch.imagery.train;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a train's cars from how fine the picture is.
 *
 * <p>Sources of the limits: coupled cars stand about 1.1 m apart (gondola 12-1303: 13.92 m over couplers, 12.78 m over its
 * frame; kavaz.tplants.com), which no pixel above 1 m shows; station tracks lie about 5 m apart (5.3 m on Russian lines,
 * general knowledge), so that above it a train cannot be told from one on the next track, nor its ends from either; two
 * tracks and their ballast are about 10 m wide, so that a pixel above it holds the bed and whatever stands on it, and a train
 * darkens or brightens it by less than the third that it covers, as a bridge, a platform or wet ballast does. Sentinel-2's
 * 10 m show that there is a train (3 m of train in a pixel are a third of it); 15 m of Landsat and all that is coarser show but a line.
 */
public enum Resolvability {
    COUNT,
    ESTIMATE,
    REFUSE,
    /** Not even that there is a train. */
    UNSEEN,
    /** The ground sample distance is not known, so nothing is refused and nothing vouched for. */
    UNCHECKED;

    private static final double COUNT_UP_TO_METRES = 1.05;
    private static final double ESTIMATE_UP_TO_METRES = 5;
    /** 10 m, and what a map projection makes of it. */
    private static final double REFUSE_UP_TO_METRES = 10.5;

    /**
     * From the sensor's ground sample distance, in metres, null if unknown, and the size of a pixel. A resampled picture
     * has finer pixels than its sensor saw, or coarser ones, so the larger of the two decides; a pixel alone can only
     * refuse.
     */
    public static Resolvability of(@Nullable Double gsdMetres, @Nullable Double pixelMetres) {
        double coarser = Math.max(gsdMetres == null ? 0 : gsdMetres, pixelMetres == null ? 0 : pixelMetres);
        if (coarser > REFUSE_UP_TO_METRES) {
            return UNSEEN;
        }
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
            case UNSEEN -> seen + ": no train, only how long the line is";
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
            case REFUSE -> "at " + fine + " neither cars can be told apart nor on which of two tracks a train stands";
            case UNSEEN -> "at " + fine + " a train cannot be told from the tracks, whose bed is no wider than a pixel";
            case UNCHECKED -> "the ground sample distance is not known";
        };
    }
}
