package org.railwatch.geo;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;

/**
 * The geodesic distance from a position to the nearest place of a geometry, to 0.02 % or a millimetre, whichever
 * is more; no projection is involved, so poles and 180° need no care.
 *
 * <p>Method: branch and bound. An edge is straight in longitude and latitude. The distance to its middle less half
 * an upper bound of its length cannot exceed the distance to any of its places, so the edge is dropped when that is
 * no better than the best found, and halved otherwise. Bounds need no geodesics: the metric of an oblate ellipsoid
 * lies, for equal geographic coordinates, between those of spheres whose radii are its least and its greatest radius
 * of curvature, b²/a and a²/b (WGS 84: 6 335 439 m and 6 399 594 m). What is left is measured by {@link Geodesic}.
 */
final class Near {
    private static final double LEAST_RADIUS = 6_335_439.32;
    private static final double GREATEST_RADIUS = 6_399_593.63;
    private static final double TOLERANCE = 2e-4;
    private static final double MILLIMETRE = 1e-3;

    private final double lon;
    private final double lat;
    private double best = Double.POSITIVE_INFINITY;

    private Near(double lon, double lat, double best) {
        this.lon = lon;
        this.lat = lat;
        this.best = best;
    }

    /** From the position to a point, a line, or the edge of an area. */
    static double metres(Geometry geometry, Position position) {
        return metres(geometry, position.lon(), position.lat(), Double.POSITIVE_INFINITY);
    }

    /** Between two geometries that do not meet: the nearest places are a vertex of one and an edge of the other. */
    static double metres(Geometry one, Geometry other) {
        var best = Double.POSITIVE_INFINITY;
        for (var vertex : one.getCoordinates()) {
            best = metres(other, vertex.x, vertex.y, best);
        }
        for (var vertex : other.getCoordinates()) {
            best = metres(one, vertex.x, vertex.y, best);
        }
        return best;
    }

    private static double metres(Geometry geometry, double lon, double lat, double best) {
        var near = new Near(lon, lat, best);
        near.startWithTheNearestVertex(geometry.getCoordinates());
        geometry.apply((GeometryComponentFilter) part -> {
            if (part instanceof LineString line) {
                near.lookAlong(line.getCoordinateSequence());
            } else if (part instanceof Point point) {
                near.lookAt(point.getX(), point.getY());
            }
        });
        return near.best;
    }

    private void startWithTheNearestVertex(Coordinate[] vertices) {
        var nearest = vertices[0];
        var least = Double.POSITIVE_INFINITY;
        for (var vertex : vertices) {
            var turn = turn(vertex.x, vertex.y);
            if (turn < least) {
                least = turn;
                nearest = vertex;
            }
        }
        lookAt(nearest.x, nearest.y);
    }

    private void lookAlong(CoordinateSequence line) {
        for (var i = 1; i < line.size(); i++) {
            lookAlong(
                    new CoordinateXY(line.getX(i - 1), line.getY(i - 1)), new CoordinateXY(line.getX(i), line.getY(i)));
        }
    }

    private void lookAlong(Coordinate start, Coordinate end) {
        var halfLength = halfLength(start, end);
        var middle = new CoordinateXY((start.x + end.x) / 2, (start.y + end.y) / 2);
        if (LEAST_RADIUS * turn(middle.x, middle.y) - halfLength >= best) {
            return;
        }
        var distance = lookAt(middle.x, middle.y);
        if (distance - halfLength >= best * (1 - TOLERANCE) || halfLength <= MILLIMETRE) {
            return;
        }
        lookAlong(start, middle);
        lookAlong(middle, end);
    }

    private double lookAt(double toLon, double toLat) {
        if (LEAST_RADIUS * turn(toLon, toLat) >= best) {
            return LEAST_RADIUS * turn(toLon, toLat);
        }
        var distance = Geodesic.distanceMetres(lon, lat, toLon, toLat);
        best = Math.min(best, distance);
        return distance;
    }

    /** At least half the length of the edge, in metres. */
    private static double halfLength(Coordinate start, Coordinate end) {
        var nearEquator = start.y * end.y <= 0 ? 0 : Math.min(Math.abs(start.y), Math.abs(end.y));
        var east = Math.toRadians(end.x - start.x) * Math.cos(Math.toRadians(nearEquator));
        return GREATEST_RADIUS * Math.hypot(east, Math.toRadians(end.y - start.y)) / 2;
    }

    /** The angle on a sphere, in radians, by the haversine formula. */
    private double turn(double toLon, double toLat) {
        var north = Math.sin(Math.toRadians(toLat - lat) / 2);
        var east = Math.sin(Math.toRadians(toLon - lon) / 2);
        var haversine = north * north + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(toLat)) * east * east;
        return 2 * Math.asin(Math.sqrt(Math.min(1, haversine)));
    }
}
