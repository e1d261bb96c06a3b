package org.railwatch.geo.georeference;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.valid.IsValidOp;

/** What is wrong with an area that is drawn on a picture. */
public final class PixelRing {
    private static final GeometryFactory PLANE = new GeometryFactory();

    private PixelRing() {}

    /**
     * Where a ring of three or more pixels crosses or touches itself, or, when all lie on one line, any of them; nothing
     * when it is the rim of an area.
     *
     * @param ring in order, the first not given again as the last
     */
    public static Optional<Pixel> fault(List<Pixel> ring) {
        var corners = new Coordinate[ring.size() + 1];
        for (int i = 0; i < corners.length; i++) {
            Pixel pixel = ring.get(i % ring.size());
            corners[i] = new Coordinate(pixel.x(), pixel.y());
        }
        var fault = new IsValidOp(PLANE.createPolygon(corners)).getValidationError();
        return Optional.ofNullable(fault).map(found -> new Pixel(found.getCoordinate().x, found.getCoordinate().y));
    }

    /** Whether a pixel lies inside a ring or on it. */
    public static boolean covers(List<Pixel> ring, Pixel pixel) {
        var at = new Coordinate(pixel.x(), pixel.y());
        var counter = new RayCrossingCounter(at);
        for (int i = 0; i < ring.size(); i++) {
            Pixel from = ring.get(i);
            Pixel to = ring.get((i + 1) % ring.size());
            counter.countSegment(new Coordinate(from.x(), from.y()), new Coordinate(to.x(), to.y()));
        }
        return counter.isPointInPolygon();
    }
}
