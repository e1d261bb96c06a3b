package org.railwatch.imagery.measure;

import java.util.List;
import org.railwatch.UserError;
import org.railwatch.geo.Geodesic;
import org.railwatch.geo.Position;
import org.railwatch.geo.georeference.Georeference;
import org.railwatch.geo.georeference.Pixel;
import org.railwatch.geo.georeference.PixelRing;
import org.railwatch.imagery.train.MarkError;

/**
 * An area as measured on the ellipsoid, with the standard error that comes of those of its corners.
 *
 * @param aroundMetres the length of its outline
 */
record MeasuredArea(double squareMetres, double sigmaSquareMetres, double aroundMetres) {
    /**
     * Of an area given by its corners. Source of its error: N. Chrisman and B. Yandell, Effects of point error on area
     * calculations, Surveying and Mapping 48 (1988), 241–246: each corner moves the area by half the line between its
     * neighbours, σ_A² = Σ (½ · |p[i−1] p[i+1]| · σ)².
     */
    static MeasuredArea of(Georeference ground, PixelLine ring, MarkError error) {
        List<Pixel> corners = ring.pixels();
        int count = corners.get(0).equals(corners.get(corners.size() - 1)) ? corners.size() - 1 : corners.size();
        if (count < 3) {
            throw UserError.usage("an area has three corners or more, and this has " + count + "; add one");
        }
        PixelRing.fault(corners.subList(0, count)).ifPresent(at -> {
            throw UserError.usage(
                    "the outline crosses or touches itself at " + at + "; give its corners in order around it");
        });
        List<Position> places = ground.places(corners.subList(0, count));
        double around = 0;
        double variance = 0;
        for (int i = 0; i < count; i++) {
            Position before = places.get((i + count - 1) % count);
            Position after = places.get((i + 1) % count);
            around += Geodesic.inverse(places.get(i), after).distanceMetres();
            double sigma = error.sigmaMetres(ground.groundPixel(corners.get(i)).coarserMetres());
            double half = Geodesic.inverse(before, after).distanceMetres() / 2 * sigma;
            variance += half * half;
        }
        return new MeasuredArea(Geodesic.areaSquareMetres(places), Math.sqrt(variance), around);
    }
}
