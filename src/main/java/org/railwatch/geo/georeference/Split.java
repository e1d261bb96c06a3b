package org.railwatch.geo.georeference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.railwatch.UserError;
import org.railwatch.geo.Shape;

/** Cuts a ring whose longitudes run on beyond 180° into parts that do not. */
final class Split {
    private static final GeometryFactory PLANE = new GeometryFactory();

    private Split() {}

    /** Nothing when the ring crosses itself or holds no area. */
    static Optional<Shape> at180(List<double[]> ring) {
        var corners = new Coordinate[ring.size()];
        for (int i = 0; i < corners.length; i++) {
            corners[i] = new Coordinate(ring.get(i)[0], ring.get(i)[1]);
        }
        Polygon whole = PLANE.createPolygon(corners);
        if (!whole.isValid() || whole.getArea() == 0) {
            return Optional.empty();
        }
        var parts = new ArrayList<Polygon>();
        for (int turn = -2; turn <= 2; turn++) {
            Geometry world = PLANE.toGeometry(new Envelope(360.0 * turn - 180, 360.0 * turn + 180, -90, 90));
            if (!whole.getEnvelopeInternal().intersects(world.getEnvelopeInternal())) {
                continue;
            }
            Geometry part = world.covers(whole) ? whole : whole.intersection(world);
            Geometry shifted =
                    AffineTransformation.translationInstance(-360.0 * turn, 0).transform(part);
            for (int i = 0; i < shifted.getNumGeometries(); i++) {
                if (shifted.getGeometryN(i) instanceof Polygon polygon && polygon.getArea() > 0) {
                    parts.add(polygon);
                }
            }
        }
        // A picture that goes around the world, or more than once, has parts that touch or overlap.
        Geometry outline =
                PLANE.createMultiPolygon(parts.toArray(Polygon[]::new)).union();
        try {
            return Optional.of(Shape.ofWkt(outline.toText()).toMultiple());
        } catch (UserError e) {
            return Optional.empty();
        }
    }
}
