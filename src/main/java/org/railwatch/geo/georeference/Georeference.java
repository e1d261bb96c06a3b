package org.railwatch.geo.georeference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.railwatch.UserError;
import org.railwatch.geo.Geodesic;
import org.railwatch.geo.Position;
import org.railwatch.geo.Shape;

/**
 * Where a picture of so many pixels lies on the ground.
 *
 * @param transform from its outer upper left corner
 * @param width in pixels
 * @param height in pixels
 */
public record Georeference(Crs crs, GeoTransform transform, int width, int height) {
    /** A place printed with seven decimals of a degree, and typed again, is off by less. */
    private static final double PRINTED_METRES = 0.02;

    public Georeference {
        if (width < 1 || height < 1) {
            throw UserError.unreadable("a picture of " + width + " by " + height + " pixels is none");
        }
    }

    /** The size of a pixel on the ground, geodesic, in metres. */
    public record GroundPixel(double acrossMetres, double downMetres) {
        /** The larger side, which limits what can be told apart. */
        public double coarserMetres() {
            return Math.max(acrossMetres, downMetres);
        }
    }

    /** The middle of the picture. */
    public Pixel centre() {
        return new Pixel(width / 2.0, height / 2.0);
    }

    /** Whether it lies on the picture; the outer edges and the four corners do. */
    public boolean covers(Pixel pixel) {
        return pixel.isOn(width, height);
    }

    /** The place of a pixel, on the picture or beside it; nothing where the projection does not reach. */
    public Optional<Position> find(Pixel pixel) {
        double[] lonLat = lonLat(pixel);
        return Double.isFinite(lonLat[0]) && Math.abs(lonLat[1]) <= 90
                ? Optional.of(new Position(wrapped(lonLat[0]), lonLat[1]))
                : Optional.empty();
    }

    /**
     * The place of a pixel.
     *
     * @throws UserError (failed) where the projection does not reach
     */
    public Position place(Pixel pixel) {
        return find(pixel)
                .orElseThrow(() -> UserError.failed("the pixel " + pixel + " lies outside what " + crs.name()
                        + " maps; mark nearer to the middle"));
    }

    /**
     * The pixel at a place, on the picture where any is; on its edge where it is beside that by no more than a printed
     * place is off.
     *
     * @throws UserError (failed) where the projection does not reach
     */
    public Pixel pixel(Position position) {
        Optional<Pixel> nearest = Optional.empty();
        for (int turn = -1; turn <= 1; turn++) {
            double[] xy = crs.coordinates(position.lon() + 360 * turn, position.lat());
            if (!Double.isFinite(xy[0]) || !Double.isFinite(xy[1])) {
                continue;
            }
            Pixel pixel = transform.pixel(xy[0], xy[1]);
            if (nearest.isEmpty() || beside(pixel) < beside(nearest.get())) {
                nearest = Optional.of(pixel);
            }
        }
        return nearest.map(pixel -> onEdge(pixel, position))
                .orElseThrow(() -> UserError.failed(position + " lies outside what " + crs.name() + " maps"));
    }

    private Pixel onEdge(Pixel pixel, Position position) {
        if (covers(pixel) || !(beside(pixel) < 1)) {
            return pixel;
        }
        var edge = new Pixel(Math.max(0, Math.min(width, pixel.x())), Math.max(0, Math.min(height, pixel.y())));
        boolean printed = find(edge)
                .filter(place -> Geodesic.inverse(place, position).distanceMetres() <= PRINTED_METRES)
                .isPresent();
        return printed ? edge : pixel;
    }

    /** How far beside the picture, in pixels. */
    private double beside(Pixel pixel) {
        double x = Math.max(0, Math.max(-pixel.x(), pixel.x() - width));
        double y = Math.max(0, Math.max(-pixel.y(), pixel.y() - height));
        return x + y;
    }

    /** The size on the ground of a pixel around this place, measured over its own width and height. */
    public GroundPixel groundPixel(Pixel at) {
        return new GroundPixel(
                metres(new Pixel(at.x() - 0.5, at.y()), new Pixel(at.x() + 0.5, at.y())),
                metres(new Pixel(at.x(), at.y() - 0.5), new Pixel(at.x(), at.y() + 0.5)));
    }

    /** The geodesic distance between two pixels. */
    public double metres(Pixel from, Pixel to) {
        return Geodesic.inverse(place(from), place(to)).distanceMetres();
    }

    /** Where north is at this place of the picture: degrees clockwise from its upward direction, 0 to below 360. */
    public double northDegrees(Pixel at) {
        Position here = place(at);
        double step = Math.max(1, groundPixel(at).coarserMetres());
        Pixel there = pixel(Geodesic.direct(here, here.lat() > 89.9 ? 180 : 0, step));
        double angle = Math.toDegrees(Math.atan2(there.x() - at.x(), at.y() - there.y()));
        double north = here.lat() > 89.9 ? angle + 180 : angle;
        return (north % 360 + 360) % 360;
    }

    /** The outline on the ground; see {@link Footprint}. */
    public Optional<Shape> footprint() {
        return Footprint.of(this);
    }

    /** The places of some pixels in order. */
    public List<Position> places(List<Pixel> pixels) {
        var places = new ArrayList<Position>();
        for (Pixel pixel : pixels) {
            places.add(place(pixel));
        }
        return places;
    }

    /** Longitude, which may lie beyond ±180, and latitude. */
    double[] lonLat(Pixel pixel) {
        double[] lonLat = crs.lonLat(transform.x(pixel), transform.y(pixel));
        if (Math.abs(lonLat[1]) > 90 && Math.abs(lonLat[1]) < 90 + 1e-9) {
            lonLat[1] = Math.copySign(90, lonLat[1]);
        }
        return lonLat;
    }

    static double wrapped(double lon) {
        return lon >= -180 && lon <= 180 ? lon : Math.IEEEremainder(lon, 360);
    }
}
