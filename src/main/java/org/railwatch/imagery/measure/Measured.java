package org.railwatch.imagery.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.geo.Geodesic;
import org.railwatch.geo.Position;
import org.railwatch.geo.georeference.Georeference;
import org.railwatch.geo.georeference.Pixel;

/**
 * What was measured on the ellipsoid, with the standard errors that come of marks that are right to about a pixel each. The
 * error of the georeference shifts what is measured and is not among them.
 *
 * @param lengthMetres of the line, or around the area
 * @param lengthSigmaMetres of a line: {@code hypot(p, q)}, the sizes of a pixel along it at its two ends; null for an area
 * @param headingDegrees of a line, from its first to its last pixel, clockwise from north; null for an area
 * @param headingSigmaDegrees two ends off sideways by a pixel each; null for an area
 * @param areaSquareMetres null for a line
 * @param areaSigmaSquareMetres null for a line
 */
record Measured(
        double lengthMetres,
        @Nullable Double lengthSigmaMetres,
        @Nullable Double headingDegrees,
        @Nullable Double headingSigmaDegrees,
        @Nullable Double areaSquareMetres,
        @Nullable Double areaSigmaSquareMetres) {

    static Measured line(Georeference ground, PixelLine line) {
        List<Pixel> pixels = line.pixels();
        List<Position> places = ground.places(pixels);
        Position first = places.get(0);
        Position last = places.get(places.size() - 1);
        double length = Geodesic.lengthMetres(places);
        Geodesic.Leg straight = Geodesic.inverse(first, last);
        double atStart = pixelMetres(ground, pixels.get(0), pixels.get(1));
        double atEnd = pixelMetres(ground, pixels.get(pixels.size() - 1), pixels.get(pixels.size() - 2));
        double sigma = Math.hypot(atStart, atEnd);
        boolean closed = straight.distanceMetres() < sigma;
        return new Measured(
                length,
                sigma,
                closed ? null : straight.azimuth(),
                closed ? null : Math.toDegrees(Math.atan2(sigma, straight.distanceMetres())),
                null,
                null);
    }

    /**
     * Of an area given by its corners. Source of its error: N. Chrisman and B. Yandell, Effects of point error on area
     * calculations, Surveying and Mapping 48 (1988), 241–246: each corner moves the area by half the line between its
     * neighbours, σ_A² = Σ (½ · |p[i−1] p[i+1]| · σ)².
     */
    static Measured area(Georeference ground, PixelLine ring) {
        List<Pixel> corners = ring.pixels();
        int count = corners.get(0).equals(corners.get(corners.size() - 1)) ? corners.size() - 1 : corners.size();
        if (count < 3) {
            throw UserError.usage("an area has three corners or more, and this has " + count + "; add one");
        }
        refuseCrossing(corners.subList(0, count));
        List<Position> places = ground.places(corners.subList(0, count));
        double around = 0;
        double variance = 0;
        for (int i = 0; i < count; i++) {
            Position before = places.get((i + count - 1) % count);
            Position after = places.get((i + 1) % count);
            around += Geodesic.inverse(places.get(i), after).distanceMetres();
            double sigma = ground.groundPixel(corners.get(i)).coarserMetres();
            double half = Geodesic.inverse(before, after).distanceMetres() / 2 * sigma;
            variance += half * half;
        }
        return new Measured(around, null, null, null, Geodesic.areaSquareMetres(places), Math.sqrt(variance));
    }

    /** The length on the ground of a step of one pixel from here towards there. */
    static double pixelMetres(Georeference ground, Pixel from, Pixel towards) {
        double apart = from.distance(towards);
        var step = new Pixel(from.x() + (towards.x() - from.x()) / apart, from.y() + (towards.y() - from.y()) / apart);
        return ground.metres(from, step);
    }

    private static void refuseCrossing(List<Pixel> corners) {
        int count = corners.size();
        for (int i = 0; i < count; i++) {
            for (int j = i + 2; j < count; j++) {
                if ((i != 0 || j != count - 1)
                        && cross(corners.get(i), corners.get(i + 1), corners.get(j), corners.get((j + 1) % count))) {
                    throw UserError.usage("the outline crosses itself between " + corners.get(i) + " and "
                            + corners.get(i + 1) + "; give its corners in order around it");
                }
            }
        }
    }

    private static boolean cross(Pixel a, Pixel b, Pixel c, Pixel d) {
        return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
    }

    private static double side(Pixel a, Pixel b, Pixel c) {
        return Math.signum((b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x()));
    }
}
