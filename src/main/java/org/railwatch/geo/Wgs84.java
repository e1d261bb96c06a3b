package org.railwatch.geo;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.impl.CoordinateArraySequence;
import org.railwatch.UserError;

/** Makes the JTS geometries of this package, and says in words where a ring is not closed. */
final class Wgs84 extends GeometryFactory {
    private static final long serialVersionUID = 1;
    static final int SRID = 4326;
    static final GeometryFactory FACTORY = new Wgs84();

    private Wgs84() {
        super(new PrecisionModel(), SRID);
    }

    @Override
    public LineString createLineString(CoordinateSequence sequence) {
        if (sequence.size() == 1) {
            throw UserError.usage(
                    "the line at " + text(sequence.getCoordinate(0)) + " has only one position; give two or more");
        }
        return super.createLineString(sequence);
    }

    @Override
    public LinearRing createLinearRing(CoordinateSequence sequence) {
        if (sequence.size() > 0) {
            var first = sequence.getCoordinate(0);
            var last = sequence.getCoordinate(sequence.size() - 1);
            if (!first.equals2D(last)) {
                throw UserError.usage("the ring from " + text(first) + " to " + text(last)
                        + " is not closed; repeat its first position at its end");
            }
            if (sequence.size() < 4) {
                throw UserError.usage("the ring at " + text(first) + " has " + sequence.size()
                        + " positions; it needs four or more, the last equal to the first");
            }
        }
        return super.createLinearRing(sequence);
    }

    /** The same positions without heights and measures. */
    static CoordinateSequence flat(CoordinateSequence sequence) {
        var coordinates = new Coordinate[sequence.size()];
        for (var i = 0; i < coordinates.length; i++) {
            coordinates[i] = new CoordinateXY(sequence.getX(i), sequence.getY(i));
        }
        return new CoordinateArraySequence(coordinates, 2);
    }

    static String text(Coordinate coordinate) {
        return Double.isFinite(coordinate.x) && Double.isFinite(coordinate.y)
                ? Position.plain(coordinate.x) + "," + Position.plain(coordinate.y)
                : coordinate.x + "," + coordinate.y;
    }
}
