package org.railwatch.geo.georeference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.railwatch.geo.Shape;

/**
 * The outline of a picture on the ground, as an area in longitude and latitude: its edges in twenty steps each, for a
 * straight edge of a projection is bent there; in two parts where it crosses 180°, and around a pole where it holds one
 * (RFC 7946, section 3.1.9).
 */
final class Footprint {
    private static final int STEPS = 20;

    private Footprint() {}

    /** Nothing when any of the outline lies outside the projection, or the picture is bent so that it has none. */
    static Optional<Shape> of(Georeference picture) {
        var ring = new ArrayList<double[]>();
        for (Pixel pixel : outline(picture.width(), picture.height())) {
            double[] lonLat = picture.lonLat(pixel);
            if (!Double.isFinite(lonLat[0]) || !(Math.abs(lonLat[1]) <= 90)) {
                return Optional.empty();
            }
            ring.add(lonLat);
        }
        if (!picture.crs().geographic()) {
            unwrap(ring);
        }
        double turn = ring.get(ring.size() - 1)[0] - ring.get(0)[0];
        if (Math.abs(turn) > 180) {
            overPole(ring);
        } else {
            ring.get(ring.size() - 1)[0] = ring.get(0)[0];
        }
        return Split.at180(ring);
    }

    /** Clockwise from the upper left corner, which is also the last. */
    private static List<Pixel> outline(int width, int height) {
        var corners = List.of(
                new Pixel(0, 0), new Pixel(width, 0), new Pixel(width, height), new Pixel(0, height), new Pixel(0, 0));
        var outline = new ArrayList<Pixel>();
        for (int i = 0; i < 4; i++) {
            Pixel from = corners.get(i);
            Pixel to = corners.get(i + 1);
            for (int step = 0; step < STEPS; step++) {
                double part = (double) step / STEPS;
                outline.add(new Pixel(from.x() + (to.x() - from.x()) * part, from.y() + (to.y() - from.y()) * part));
            }
        }
        outline.add(new Pixel(0, 0));
        return outline;
    }

    /** So that no two neighbours are more than half the world apart. */
    private static void unwrap(List<double[]> ring) {
        for (int i = 1; i < ring.size(); i++) {
            double before = ring.get(i - 1)[0];
            ring.get(i)[0] = before + Math.IEEEremainder(ring.get(i)[0] - before, 360);
        }
    }

    /** An outline that goes once around the world has the pole inside: down that meridian and back. */
    private static void overPole(List<double[]> ring) {
        double latitudes = 0;
        for (double[] lonLat : ring) {
            latitudes += lonLat[1];
        }
        double pole = Math.copySign(90, latitudes);
        double first = ring.get(0)[0];
        double last = ring.get(ring.size() - 1)[0];
        for (int quarter = 0; quarter <= 4; quarter++) {
            ring.add(new double[] {last + (first - last) * quarter / 4, pole});
        }
        ring.add(new double[] {first, ring.get(0)[1]});
    }
}
