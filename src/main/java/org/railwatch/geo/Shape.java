package org.railwatch.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.railwatch.UserError;

/**
 * Where something is: a point, a line or an area, or several of one kind, in WGS 84, longitude first.
 *
 * <p>A shape is never empty, lies within -180…180 and -90…90, has at most a million vertices, does not reach
 * across 180° (a multi-type that is split there does), and an area does not cross itself. Heights and measures are
 * dropped on reading. Edges are straight in longitude and latitude (RFC 7946, section 3.1.1).
 */
public final class Shape {
    /** What a shape is, whether one of it or several. */
    public enum Kind {
        POINT,
        LINE,
        AREA
    }

    private final Geometry geometry;
    private volatile @Nullable PreparedGeometry prepared;

    private Shape(Geometry geometry) {
        this.geometry = geometry;
    }

    /** What the JTS geometry shows, checked and flattened to two dimensions. */
    static Shape checked(Geometry geometry) {
        return new Shape(ShapeCheck.checked(geometry));
    }

    public static Shape point(Position position) {
        return new Shape(Wgs84.FACTORY.createPoint(new Coordinate(position.lon(), position.lat())));
    }

    /** The line over two or more positions in order. */
    public static Shape line(List<Position> positions) {
        if (positions.size() < 2) {
            throw UserError.usage("a line of " + positions.size() + " positions is none; give two or more");
        }
        var coordinates = positions.stream()
                .map(position -> new Coordinate(position.lon(), position.lat()))
                .toArray(Coordinate[]::new);
        return checked(Wgs84.FACTORY.createLineString(coordinates));
    }

    /** The area within a ring of three or more positions in order; the last need not be the first again. */
    public static Shape area(List<Position> ring) {
        if (ring.size() < 3) {
            throw UserError.usage("an area of " + ring.size() + " positions is none; give three or more");
        }
        var closed = new ArrayList<Coordinate>();
        ring.forEach(position -> closed.add(new Coordinate(position.lon(), position.lat())));
        if (!closed.get(0).equals2D(closed.get(closed.size() - 1)) || closed.size() == 3) {
            closed.add(closed.get(0).copy());
        }
        return checked(Wgs84.FACTORY.createPolygon(closed.toArray(Coordinate[]::new)));
    }

    /** Reads well-known text: {@code POINT LINESTRING POLYGON} and their {@code MULTI…} types. */
    public static Shape ofWkt(String text) {
        return checked(Wkt.geometry(text));
    }

    /** Reads a GeoJSON geometry object, as a JSON parser gives it: maps, lists, strings and numbers. */
    public static Shape ofGeoJson(Map<String, Object> geometry) {
        return checked(GeoJson.geometry(geometry));
    }

    /** Reads a GeoPackage geometry blob in EPSG:4326 with any valid header and envelope, of either byte order. */
    public static Shape ofBlob(byte[] blob) {
        return checked(Blob.geometry(blob));
    }

    /**
     * A GeoPackage geometry blob in EPSG:4326, little endian: a point has 29 bytes and no envelope, anything else
     * an envelope of 32 bytes (OGC 12-128r19, clause 2.1.3).
     */
    public byte[] toBlob() {
        return Blob.of(geometry);
    }

    /** A GeoJSON geometry object of RFC 7946: seven decimals at most, exterior rings counter-clockwise. */
    public Map<String, Object> toGeoJson() {
        return GeoJson.object(geometry);
    }

    public String wkt() {
        return geometry.toText();
    }

    public Kind kind() {
        return switch (geometry.getDimension()) {
            case 0 -> Kind.POINT;
            case 1 -> Kind.LINE;
            default -> Kind.AREA;
        };
    }

    /** Whether its type is that of several, even when it has one part. */
    public boolean multiple() {
        return geometry instanceof GeometryCollection;
    }

    /** The same place, typed as several: a {@code MULTIPOLYGON} of one polygon. */
    public Shape toMultiple() {
        return multiple()
                ? this
                : new Shape(
                        switch (kind()) {
                            case POINT -> Wgs84.FACTORY.createMultiPoint(new Point[] {(Point) geometry});
                            case LINE -> Wgs84.FACTORY.createMultiLineString(new LineString[] {(LineString) geometry});
                            case AREA -> Wgs84.FACTORY.createMultiPolygon(new Polygon[] {(Polygon) geometry});
                        });
    }

    /** A position on the shape: the point itself, a vertex near the middle of a line, inside an area. */
    public Position centre() {
        var point = geometry.getInteriorPoint().getCoordinate();
        return new Position(point.x, point.y);
    }

    /** Its positions in order; the first of a ring is also its last. */
    public List<Position> vertices() {
        var vertices = new ArrayList<Position>();
        for (Coordinate vertex : geometry.getCoordinates()) {
            vertices.add(new Position(vertex.x, vertex.y));
        }
        return vertices;
    }

    /** The smallest box around it; one that crosses 180° for a shape that is split there. */
    public Box bounds() {
        var all = geometry.getEnvelopeInternal();
        if (all.getMinX() > -180 || all.getMaxX() < 180) {
            return new Box(all.getMinX(), all.getMinY(), all.getMaxX(), all.getMaxY());
        }
        var west = 180.0;
        var east = -180.0;
        for (var i = 0; i < geometry.getNumGeometries(); i++) {
            var part = geometry.getGeometryN(i).getEnvelopeInternal();
            if (part.getMinX() > 0) {
                west = Math.min(west, part.getMinX());
            } else if (part.getMaxX() < 0) {
                east = Math.max(east, part.getMaxX());
            } else {
                return new Box(all.getMinX(), all.getMinY(), all.getMaxX(), all.getMaxY());
            }
        }
        return new Box(west, all.getMinY(), east, all.getMaxY());
    }

    /** Whether the position lies on the point or the line, or within the area or on its edge. */
    public boolean covers(Position position) {
        return coversExactly(position)
                || (Math.abs(position.lon()) == 180 && coversExactly(new Position(-position.lon(), position.lat())));
    }

    private boolean coversExactly(Position position) {
        return prepared().covers(Wgs84.FACTORY.createPoint(new Coordinate(position.lon(), position.lat())));
    }

    public boolean intersects(Shape other) {
        return prepared().intersects(other.geometry);
    }

    /** Whether no place of the other one lies outside of this one; its edge is not outside. */
    public boolean covers(Shape other) {
        return prepared().covers(other.geometry);
    }

    /** Whether some place of it lies in the box or on its edge. */
    public boolean meets(Box box) {
        if (geometry instanceof Point point) {
            return box.contains(new Position(point.getX(), point.getY()));
        }
        for (Box part : box.split()) {
            if (geometry.intersects(Wgs84.FACTORY.toGeometry(envelope(part)))) {
                return true;
            }
        }
        return false;
    }

    /** Whether no place of it lies outside of the box. */
    public boolean liesWithin(Box box) {
        for (var i = 0; i < geometry.getNumGeometries(); i++) {
            var one = geometry.getGeometryN(i);
            var inside = one instanceof Point point && box.contains(new Position(point.getX(), point.getY()));
            for (Box part : box.split()) {
                inside |= envelope(part).covers(one.getEnvelopeInternal());
            }
            if (!inside) {
                return false;
            }
        }
        return true;
    }

    private static Envelope envelope(Box box) {
        return new Envelope(box.west(), box.east(), box.south(), box.north());
    }

    /** The geodesic distance in metres to the nearest place of the shape; 0 inside an area. See {@link Near}. */
    public double distanceMetres(Position position) {
        return kind() == Kind.AREA && covers(position) ? 0 : Near.metres(geometry, position);
    }

    /**
     * The geodesic distance in metres to its farthest vertex. It is its farthest place, for the distance from a point
     * along a straight edge is convex; edges that are long against the globe bend, and may lie a little farther.
     */
    public double farthestMetres(Position position) {
        var farthest = 0.0;
        for (Position vertex : vertices()) {
            farthest = Math.max(farthest, Geodesic.inverse(position, vertex).distanceMetres());
        }
        return farthest;
    }

    /** As {@link #distanceMetres(Position)}, but from inside an area the distance to its edge. */
    public double edgeMetres(Position position) {
        return Near.metres(geometry, position);
    }

    /** The geodesic distance in metres between the nearest places of both; 0 where they meet. See {@link Near}. */
    public double distanceMetres(Shape other) {
        return intersects(other) ? 0 : Near.metres(geometry, other.geometry);
    }

    Geometry geometry() {
        return geometry;
    }

    private PreparedGeometry prepared() {
        var known = prepared;
        if (known == null) {
            known = PreparedGeometryFactory.prepare(geometry);
            prepared = known;
        }
        return known;
    }

    /** Whether both show the same vertices, wherever a ring starts and whichever way it runs. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Shape shape && geometry.equalsNorm(shape.geometry);
    }

    @Override
    public int hashCode() {
        return geometry.hashCode();
    }

    @Override
    public String toString() {
        return wkt();
    }
}
