package org.railwatch.imagery.train;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.geo.Geodesic;
import org.railwatch.geo.Position;

/**
 * How long a train's centre line is, which way it runs, and how well that is known. The length is in metres on the
 * ellipsoid, the heading in degrees clockwise from north, from the first end to the last. The size of a pixel is
 * measured on the ground along the heading, at either end, in metres; null where it is not known.
 *
 * <p>Each end is set by hand, and the two errors have nothing to do with each other, so σ² = e₁² + e₂², where e is the
 * {@link MarkError} of an end: √2 pixels where nothing but the pixels is known. An error that shifts the whole picture
 * does not lengthen the line.
 */
public record TrainLength(
        double metres,
        double headingDegrees,
        @Nullable Double pixelMetresAtStart,
        @Nullable Double pixelMetresAtEnd,
        MarkError error) {

    /** On a picture of which no more than its pixels is known. */
    public TrainLength(
            double metres,
            double headingDegrees,
            @Nullable Double pixelMetresAtStart,
            @Nullable Double pixelMetresAtEnd) {
        this(metres, headingDegrees, pixelMetresAtStart, pixelMetresAtEnd, MarkError.OF_PIXELS);
    }

    public TrainLength {
        if (!(metres > 0) || !Double.isFinite(metres)) {
            throw UserError.usage("a train's line of " + metres + " m cannot be; draw it from one end to the other");
        }
        if (!(headingDegrees >= 0 && headingDegrees < 360)) {
            throw new IllegalArgumentException("heading " + headingDegrees);
        }
        requireSize(pixelMetresAtStart);
        requireSize(pixelMetresAtEnd);
    }

    private static void requireSize(@Nullable Double pixelMetres) {
        if (pixelMetres != null && !(pixelMetres > 0 && Double.isFinite(pixelMetres))) {
            throw new IllegalArgumentException("a pixel of " + pixelMetres + " m");
        }
    }

    /** Of a line along the train, two positions or more. */
    public static TrainLength of(
            List<Position> line,
            @Nullable Double pixelMetresAtStart,
            @Nullable Double pixelMetresAtEnd,
            MarkError error) {
        if (line.size() < 2) {
            throw UserError.usage("a train's line needs two points; draw it from one end to the other");
        }
        var straight = Geodesic.inverse(line.get(0), line.get(line.size() - 1));
        return new TrainLength(
                Geodesic.lengthMetres(line), straight.azimuth(), pixelMetresAtStart, pixelMetresAtEnd, error);
    }

    /** The standard error of the length in metres; null where the size of a pixel is not known. */
    public @Nullable Double sigmaMetres() {
        var first = pixelMetresAtStart;
        var last = pixelMetresAtEnd;
        return first == null || last == null
                ? null
                : (Double) Math.hypot(error.sigmaMetres(first), error.sigmaMetres(last));
    }

    /** The larger of the two; null where neither is known. */
    public @Nullable Double pixelMetres() {
        var first = pixelMetresAtStart;
        var last = pixelMetresAtEnd;
        if (first == null || last == null) {
            return first == null ? last : first;
        }
        return Math.max(first, last);
    }
}
