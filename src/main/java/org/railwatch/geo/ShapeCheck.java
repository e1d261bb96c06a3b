package org.railwatch.geo;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryEditor;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import org.railwatch.UserError;

/** What makes a geometry a {@link Shape}: known type, size, range, 180°, and areas that do not cross themselves. */
final class ShapeCheck {
    static final int MOST_VERTICES = 1_000_000;

    private ShapeCheck() {}

    /** The geometry in two dimensions, or a user error that says what is wrong with it and where. */
    static Geometry checked(Geometry geometry) {
        if (geometry.getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION)) {
            throw unknownType("GeometryCollection");
        }
        checkSize(geometry.getNumPoints());
        for (var i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i).isEmpty()) {
                throw empty();
            }
        }
        if (geometry.isEmpty()) {
            throw empty();
        }
        checkPositions(geometry);
        var flat = new GeometryEditor(Wgs84.FACTORY).edit(geometry, new GeometryEditor.CoordinateSequenceOperation() {
            @Override
            public CoordinateSequence edit(CoordinateSequence sequence, Geometry part) {
                return Wgs84.flat(sequence);
            }
        });
        flat.setSRID(Wgs84.SRID);
        var fault = new IsValidOp(flat).getValidationError();
        if (fault != null) {
            throw UserError.usage(sentence(fault));
        }
        return flat;
    }

    static void checkSize(int vertices) {
        if (vertices > MOST_VERTICES) {
            throw UserError.usage(
                    "the shape has " + vertices + " vertices, and " + MOST_VERTICES + " is the most; simplify it");
        }
    }

    static UserError unknownType(String type) {
        return UserError.usage("'" + type + "' is not a type of shape; use Point, LineString, Polygon, MultiPoint,"
                + " MultiLineString or MultiPolygon");
    }

    static UserError empty() {
        return UserError.usage("the shape is empty; give it at least one position");
    }

    private static void checkPositions(Geometry geometry) {
        if (geometry instanceof Point point) {
            checkSequence(point.getCoordinateSequence());
        } else if (geometry instanceof LineString line) {
            checkSequence(line.getCoordinateSequence());
        } else if (geometry instanceof Polygon polygon) {
            checkSequence(polygon.getExteriorRing().getCoordinateSequence());
            for (var i = 0; i < polygon.getNumInteriorRing(); i++) {
                checkSequence(polygon.getInteriorRingN(i).getCoordinateSequence());
            }
        } else {
            for (var i = 0; i < geometry.getNumGeometries(); i++) {
                checkPositions(geometry.getGeometryN(i));
            }
        }
    }

    private static void checkSequence(CoordinateSequence sequence) {
        for (var i = 0; i < sequence.size(); i++) {
            Position.check(sequence.getX(i), sequence.getY(i));
            if (i > 0) {
                var step = Math.abs(sequence.getX(i) - sequence.getX(i - 1));
                // An edge of exactly 360° is the rim of the whole world and crosses nothing.
                if (step > 180 && step < 360) {
                    throw UserError.usage("the edge from " + Wgs84.text(sequence.getCoordinate(i - 1)) + " to "
                            + Wgs84.text(sequence.getCoordinate(i))
                            + " crosses 180°; split the shape there into a multi-type");
                }
            }
        }
    }

    private static String sentence(TopologyValidationError fault) {
        var at = Wgs84.text(fault.getCoordinate());
        return switch (fault.getErrorType()) {
            case TopologyValidationError.SELF_INTERSECTION, TopologyValidationError.RING_SELF_INTERSECTION ->
                "the area crosses or touches itself at " + at + "; move or remove a vertex there";
            case TopologyValidationError.HOLE_OUTSIDE_SHELL ->
                "the hole at " + at + " lies outside its area; make it an area of its own or remove it";
            case TopologyValidationError.NESTED_HOLES -> "the hole at " + at + " lies in another hole; remove it";
            case TopologyValidationError.NESTED_SHELLS -> "the area at " + at + " lies in another one; merge them";
            case TopologyValidationError.DISCONNECTED_INTERIOR ->
                "the holes at " + at + " cut the area in two; make it two areas";
            case TopologyValidationError.DUPLICATE_RINGS -> "the ring at " + at + " is given twice; remove one";
            case TopologyValidationError.TOO_FEW_POINTS ->
                "the line or ring at " + at + " has too few different positions; a line needs two, a ring three";
            default -> "the shape is not valid at " + at + "; draw it anew";
        };
    }
}
