package org.railwatch.geo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.railwatch.UserError;

/**
 * GeoJSON geometry objects (RFC 7946, section 3.1) as maps, lists and numbers, in and out.
 *
 * <p>Reading accepts rings of either direction and drops heights. Writing turns exterior rings counter-clockwise
 * and holes clockwise and rounds to seven decimals, about a centimetre.
 */
final class GeoJson {
    private static final double SEVEN_DECIMALS = 1e7;

    private int vertices;

    private GeoJson() {}

    static Geometry geometry(Map<String, Object> object) {
        return new GeoJson().read(object);
    }

    private Geometry read(Map<String, Object> object) {
        var type = object.get("type") instanceof String name ? name : "";
        if (type.isEmpty()) {
            throw UserError.usage("the GeoJSON geometry has no type; it looks like"
                    + " {\"type\": \"Point\", \"coordinates\": [130.6081, 42.4214]}");
        }
        var coordinates = object.get("coordinates");
        var factory = Wgs84.FACTORY;
        return switch (type) {
            case "Point" -> factory.createPoint(position(coordinates));
            case "LineString" -> factory.createLineString(positions(coordinates));
            case "Polygon" -> polygon(coordinates);
            case "MultiPoint" -> factory.createMultiPointFromCoords(positions(coordinates));
            case "MultiLineString" ->
                factory.createMultiLineString(list(coordinates).stream()
                        .map(line -> factory.createLineString(positions(line)))
                        .toArray(LineString[]::new));
            case "MultiPolygon" ->
                factory.createMultiPolygon(
                        list(coordinates).stream().map(this::polygon).toArray(Polygon[]::new));
            default -> throw ShapeCheck.unknownType(type);
        };
    }

    private Polygon polygon(@Nullable Object rings) {
        var all = list(rings).stream()
                .map(ring -> Wgs84.FACTORY.createLinearRing(positions(ring)))
                .toArray(LinearRing[]::new);
        if (all.length == 0) {
            throw ShapeCheck.empty();
        }
        var holes = new LinearRing[all.length - 1];
        System.arraycopy(all, 1, holes, 0, holes.length);
        return Wgs84.FACTORY.createPolygon(all[0], holes);
    }

    private Coordinate[] positions(@Nullable Object list) {
        return list(list).stream().map(this::position).toArray(Coordinate[]::new);
    }

    private Coordinate position(@Nullable Object pair) {
        if (!(pair instanceof List<?> numbers)
                || numbers.size() < 2
                || !(numbers.get(0) instanceof Number lon)
                || !(numbers.get(1) instanceof Number lat)) {
            if (pair instanceof List<?> none && none.isEmpty()) {
                throw ShapeCheck.empty();
            }
            throw UserError.usage("'" + shortened(pair) + "' is not a GeoJSON position; it is [longitude, latitude],"
                    + " such as [130.6081, 42.4214]");
        }
        ShapeCheck.checkSize(++vertices);
        Position.check(lon.doubleValue(), lat.doubleValue());
        return new CoordinateXY(lon.doubleValue(), lat.doubleValue());
    }

    private static List<?> list(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw UserError.usage("the GeoJSON coordinates '" + shortened(value)
                + "' are not nested as their type needs; a Point has [130.6081, 42.4214], a line a list of these, a"
                + " polygon a list of rings");
    }

    private static String shortened(@Nullable Object value) {
        var text = String.valueOf(value);
        return text.length() <= 60 ? text : text.substring(0, 59) + "…";
    }

    static Map<String, Object> object(Geometry geometry) {
        var object = new LinkedHashMap<String, Object>();
        object.put("type", geometry.getGeometryType());
        object.put("coordinates", coordinates(geometry));
        return object;
    }

    private static List<Object> coordinates(Geometry geometry) {
        if (geometry instanceof Point point) {
            return pair(point.getCoordinate());
        }
        if (geometry instanceof LineString line) {
            return pairs(line.getCoordinateSequence(), false);
        }
        var parts = new ArrayList<>();
        if (geometry instanceof Polygon polygon) {
            parts.add(ring(polygon.getExteriorRing(), true));
            for (var i = 0; i < polygon.getNumInteriorRing(); i++) {
                parts.add(ring(polygon.getInteriorRingN(i), false));
            }
            return parts;
        }
        for (var i = 0; i < geometry.getNumGeometries(); i++) {
            parts.add(coordinates(geometry.getGeometryN(i)));
        }
        return parts;
    }

    private static List<Object> ring(LinearRing ring, boolean counterClockwise) {
        var sequence = ring.getCoordinateSequence();
        return pairs(sequence, Orientation.isCCW(sequence) != counterClockwise);
    }

    private static List<Object> pairs(CoordinateSequence sequence, boolean backwards) {
        var pairs = new ArrayList<>(sequence.size());
        for (var i = 0; i < sequence.size(); i++) {
            pairs.add(pair(sequence.getCoordinate(backwards ? sequence.size() - 1 - i : i)));
        }
        return pairs;
    }

    private static List<Object> pair(Coordinate coordinate) {
        return List.of(rounded(coordinate.x), rounded(coordinate.y));
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * SEVEN_DECIMALS) / SEVEN_DECIMALS;
    }
}
