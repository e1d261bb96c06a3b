package org.railwatch.geo.georeference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.railwatch.geo.Shape;

/**
 * The outline of a picture on the ground, as an area in longitude and latitude. An edge that is bent there gets as many
 * corners as it needs to be nowhere a tenth of a pixel off; the area is in two parts where it crosses 180°, and goes around
 * a pole where it holds one (RFC 7946, section 3.1.9).
 */
final class Footprint {
    private static final double TOLERANCE_PIXELS = 0.1;
    private static final int MOST_HALVINGS = 7;

    private final Georeference picture;
    private final List<double[]> ring = new ArrayList<>();

    private Footprint(Georeference picture) {
        this.picture = picture;
    }

    /** Nothing when any of the outline lies outside the projection, or the picture is bent so that it has none. */
    static Optional<Shape> of(Georeference picture) {
        return new Footprint(picture).outline();
    }

    private Optional<Shape> outline() {
        int width = picture.width();
        int height = picture.height();
        var corners = List.of(
                new Pixel(0, 0), new Pixel(width, 0), new Pixel(width, height), new Pixel(0, height), new Pixel(0, 0));
        ring.add(lonLat(corners.get(0)));
        for (int i = 0; i < 4; i++) {
            edge(corners.get(i), corners.get(i + 1), 0);
        }
        for (double[] lonLat : ring) {
            if (!Double.isFinite(lonLat[0]) || !(Math.abs(lonLat[1]) <= 90)) {
                return Optional.empty();
            }
        }
        double[] first = ring.get(0);
        double[] last = ring.get(ring.size() - 1);
        if (Math.abs(last[0] - first[0]) > 180) {
            overPole(first, last);
        } else {
            last[0] = first[0];
            last[1] = first[1];
        }
        return Split.at180(ring);
    }

    /** Adds the end of the edge, and before it what it needs to be straight in between. */
    private void edge(Pixel from, Pixel to, int halvings) {
        var middle = new Pixel((from.x() + to.x()) / 2, (from.y() + to.y()) / 2);
        double[] begin = ring.get(ring.size() - 1);
        double[] end = along(begin, from, to);
        if (halvings < MOST_HALVINGS && (far(begin, end) || bent(middle, begin, end))) {
            edge(from, middle, halvings + 1);
            edge(middle, to, halvings + 1);
        } else {
            ring.add(end);
        }
    }

    /** The end of the edge, followed there by quarters, for around the world is back at the same longitude. */
    private double[] along(double[] begin, Pixel from, Pixel to) {
        double[] at = begin;
        for (int quarter = 1; quarter <= 4; quarter++) {
            double share = quarter / 4.0;
            at = near(
                    at,
                    lonLat(new Pixel(from.x() + (to.x() - from.x()) * share, from.y() + (to.y() - from.y()) * share)));
        }
        return at;
    }

    /** In degrees, the outer pixels of a global picture may reach over a pole; its outline ends there. */
    private double[] lonLat(Pixel pixel) {
        double[] lonLat = picture.lonLat(pixel);
        double y = picture.transform().y(pixel);
        double step = Math.abs(picture.transform().rowY())
                + Math.abs(picture.transform().columnY());
        return Double.isNaN(lonLat[1]) && picture.crs().geographic() && Math.abs(y) <= 90 + step
                ? picture.crs().lonLat(picture.transform().x(pixel), Math.copySign(90, y))
                : lonLat;
    }

    private static boolean far(double[] begin, double[] end) {
        return !(Math.abs(end[0] - begin[0]) <= 45);
    }

    /** Whether the straight line between two corners is off the picture's edge in its middle. */
    private boolean bent(Pixel middle, double[] begin, double[] end) {
        if (Math.abs(begin[1] + end[1]) >= 180) {
            return false;
        }
        double[] xy = picture.crs().coordinates((begin[0] + end[0]) / 2, (begin[1] + end[1]) / 2);
        return Double.isFinite(xy[0] + xy[1])
                && picture.transform().pixel(xy[0], xy[1]).distance(middle) > TOLERANCE_PIXELS;
    }

    /** The same longitude, less than half the world from the one before; in degrees it runs on as it is. */
    private double[] near(double[] before, double[] lonLat) {
        return picture.crs().geographic()
                ? lonLat
                : new double[] {before[0] + Math.IEEEremainder(lonLat[0] - before[0], 360), lonLat[1]};
    }

    /** An outline that goes once around the world has the pole inside: down that meridian and back. */
    private void overPole(double[] first, double[] last) {
        double latitudes = 0;
        for (double[] lonLat : ring) {
            latitudes += lonLat[1];
        }
        double pole = Math.copySign(90, latitudes);
        for (int quarter = 0; quarter <= 4; quarter++) {
            ring.add(new double[] {last[0] + (first[0] - last[0]) * quarter / 4, pole});
        }
        ring.add(new double[] {first[0], first[1]});
    }
}
