package org.railwatch.imagery.annotation.outline;

import java.util.ArrayList;
import java.util.List;
import org.railwatch.UserError;
import org.railwatch.geo.Geodesic;
import org.railwatch.geo.Position;
import org.railwatch.geo.Shape;
import org.railwatch.geo.georeference.Georeference;
import org.railwatch.geo.georeference.Pixel;

/** Where an outline on a picture lies on the ground; pure. The pixels are the truth, the ground follows. */
public final class OnGround {
    /** An edge that is straight on the picture is cut until its pieces are straight on the ground as well, to this. */
    private static final double STRAIGHT_PIXELS = 0.1;

    /** Halvings of one edge: 1,024 pieces, more than the whole side of a satellite scene needs. */
    private static final int MOST_HALVINGS = 10;

    private OnGround() {}

    /**
     * A point, a line or an area. Its edges are straight in longitude and latitude, as those of every {@link Shape}; an edge
     * of the outline that is bent there gets vertices between its ends, so that it is never more than 0.1 pixels off.
     *
     * @throws UserError (failed) where the projection does not reach, or the outline crosses 180°
     */
    public static Shape shape(Outline outline, Georeference georeference) {
        List<Pixel> corners = outline.corners();
        if (outline.form() == Outline.Form.POINT) {
            return Shape.point(georeference.place(corners.get(0)));
        }
        var vertices = new ArrayList<Position>();
        vertices.add(georeference.place(corners.get(0)));
        int edges = outline.closed() ? corners.size() : corners.size() - 1;
        for (int i = 0; i < edges; i++) {
            edge(corners.get(i), corners.get((i + 1) % corners.size()), georeference, MOST_HALVINGS, vertices);
        }
        return outline.closed() ? Shape.area(vertices) : Shape.line(vertices);
    }

    /** Adds what comes after the first end. */
    private static void edge(Pixel from, Pixel to, Georeference georeference, int halvings, List<Position> vertices) {
        Position begin = vertices.get(vertices.size() - 1);
        Position end = georeference.place(to);
        if (Math.abs(begin.lon() - end.lon()) > 180) {
            throw UserError.failed("the edge from the pixel " + from + " to " + to
                    + " crosses 180°, which no mark can; mark what lies on each side by itself");
        }
        if (halvings > 0 && bent(from, to, begin, end, georeference)) {
            Pixel middle = between(from, to, 0.5);
            edge(from, middle, georeference, halvings - 1, vertices);
            edge(middle, to, georeference, halvings - 1, vertices);
        } else {
            vertices.add(end);
        }
    }

    /** Looked at in three places, for an edge may be bent both ways. */
    private static boolean bent(Pixel from, Pixel to, Position begin, Position end, Georeference georeference) {
        for (double part : new double[] {0.25, 0.5, 0.75}) {
            var straight = new Position(
                    begin.lon() + part * (end.lon() - begin.lon()), begin.lat() + part * (end.lat() - begin.lat()));
            // How far beside the edge, not how far along it: a place on the edge but further on is on the edge.
            if (beside(georeference.pixel(straight), from, to) > STRAIGHT_PIXELS) {
                return true;
            }
        }
        return false;
    }

    private static double beside(Pixel pixel, Pixel from, Pixel to) {
        double length = from.distance(to);
        double cross = (to.x() - from.x()) * (pixel.y() - from.y()) - (to.y() - from.y()) * (pixel.x() - from.x());
        return length == 0 ? pixel.distance(from) : Math.abs(cross) / length;
    }

    private static Pixel between(Pixel from, Pixel to, double part) {
        return new Pixel(from.x() + part * (to.x() - from.x()), from.y() + part * (to.y() - from.y()));
    }

    /**
     * How far an outline and a shape that should show it are apart by this georeference, in pixels: the farthest of a vertex
     * from the outline's edges, or of a corner from the nearest vertex. Infinite where the projection does not reach.
     */
    public static double apartPixels(Outline outline, Shape shape, Georeference georeference) {
        var vertices = new ArrayList<Pixel>();
        for (Position vertex : shape.vertices()) {
            try {
                vertices.add(georeference.pixel(vertex));
            } catch (UserError outsideTheProjection) {
                return Double.POSITIVE_INFINITY;
            }
        }
        double apart = 0;
        for (Pixel vertex : vertices) {
            apart = Math.max(apart, outline.distance(vertex));
        }
        for (Pixel corner : outline.corners()) {
            double nearest = Double.POSITIVE_INFINITY;
            for (Pixel vertex : vertices) {
                nearest = Math.min(nearest, corner.distance(vertex));
            }
            apart = Math.max(apart, nearest);
        }
        return apart;
    }

    /** How far the ground under an outline moved between two georeferences, in metres: where it moved farthest, at a corner. */
    public static double shiftMetres(Outline outline, Georeference before, Georeference after) {
        double farthest = 0;
        for (Pixel corner : outline.corners()) {
            farthest = Math.max(
                    farthest,
                    Geodesic.inverse(before.place(corner), after.place(corner)).distanceMetres());
        }
        return farthest;
    }
}
