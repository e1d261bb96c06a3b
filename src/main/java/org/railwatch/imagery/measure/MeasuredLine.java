package org.railwatch.imagery.measure;

import java.util.List;
import java.util.Optional;
import org.railwatch.geo.Geodesic;
import org.railwatch.geo.Position;
import org.railwatch.geo.georeference.Georeference;
import org.railwatch.geo.georeference.Pixel;
import org.railwatch.imagery.train.MarkError;

/**
 * A line as measured on the ellipsoid, with the standard errors that come of those of its marks. An error of the
 * georeference that shifts the whole picture is not among them.
 *
 * @param sigmaMetres {@code hypot(e, f)} of the errors of its two ends along it
 * @param heading from its first to its last pixel; empty where it ends where it began
 */
record MeasuredLine(double lengthMetres, double sigmaMetres, Optional<Heading> heading) {
    /** Degrees clockwise from north; the error is that of two ends which are off sideways as they are along it. */
    record Heading(double degrees, double sigmaDegrees) {}

    static MeasuredLine of(Georeference ground, PixelLine line, MarkError error) {
        List<Pixel> pixels = line.pixels();
        List<Position> places = ground.places(pixels);
        Position first = places.get(0);
        Position last = places.get(places.size() - 1);
        Geodesic.Leg straight = Geodesic.inverse(first, last);
        double atStart = pixelMetres(ground, pixels.get(0), pixels.get(1));
        double atEnd = pixelMetres(ground, pixels.get(pixels.size() - 1), pixels.get(pixels.size() - 2));
        double sigma = Math.hypot(error.sigmaMetres(atStart), error.sigmaMetres(atEnd));
        return new MeasuredLine(
                Geodesic.lengthMetres(places),
                sigma,
                straight.distanceMetres() < sigma
                        ? Optional.empty()
                        : Optional.of(new Heading(
                                straight.azimuth(), Math.toDegrees(Math.atan2(sigma, straight.distanceMetres())))));
    }

    /** The length on the ground of a step of one pixel from here towards there. */
    static double pixelMetres(Georeference ground, Pixel from, Pixel towards) {
        double apart = from.distance(towards);
        var step = new Pixel(from.x() + (towards.x() - from.x()) / apart, from.y() + (towards.y() - from.y()) / apart);
        return ground.metres(from, step);
    }
}
