package org.railwatch.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.railwatch.UserError;

/**
 * A rectangle of longitudes and latitudes in degrees, its edges included; a west greater than its east means that
 * it crosses 180° (RFC 7946, section 5.2).
 */
public record Box(double west, double south, double east, double north) {
    /** The least radius of curvature of WGS 84, b²/a in metres: that of the meridian at the equator. */
    private static final double LEAST_RADIUS = 6_335_439.327;
    /** Added on every side, in degrees: a tenth of a millimetre against rounding. */
    private static final double MARGIN = 1e-9;

    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d++(?:\\.\\d*)?|\\.\\d++)");

    public Box {
        var southWest = new Position(west, south);
        var northEast = new Position(east, north);
        west = southWest.lon();
        south = southWest.lat();
        east = northEast.lon();
        north = northEast.lat();
        if (south > north) {
            throw UserError.usage("the south " + Position.plain(south) + " of the box lies above its north "
                    + Position.plain(north) + "; write " + text(west, /* south= */ north, east, /* north= */ south)
                    + " if that is what you mean");
        }
    }

    /** Reads {@code W,S,E,N}. */
    public static Box of(String text) {
        var parts = text.strip().replace('\u2212', '-').split("\\s*,\\s*", -1);
        for (var part : parts) {
            if (!NUMBER.matcher(part).matches()) {
                throw notABox(text);
            }
        }
        if (parts.length != 4) {
            throw notABox(text);
        }
        return new Box(
                Double.parseDouble(parts[0]),
                Double.parseDouble(parts[1]),
                Double.parseDouble(parts[2]),
                Double.parseDouble(parts[3]));
    }

    private static UserError notABox(String text) {
        return UserError.usage("'" + text + "' is not a box; a box is W,S,E,N in degrees, such as 130,42,131,43");
    }

    /**
     * A box that holds every place within so many metres of the centre, and at most about 2 % more; a whole band of
     * longitudes where the circle reaches a pole.
     *
     * <p>Why it is enough: an arc of s metres turns by at most s divided by the least radius of curvature, and on
     * an oblate ellipsoid a geodesic gains no more longitude than its great circle on the auxiliary sphere (Karney
     * 2013, equation 8), where a circle of angular radius d around latitude p spans asin(sin d / cos p).
     */
    public static Box around(Position centre, double metres) {
        if (!Double.isFinite(metres) || metres < 0) {
            throw UserError.usage("a radius of " + metres + " metres is impossible; it is a number, zero or more");
        }
        var turn = metres / LEAST_RADIUS;
        var degrees = Math.toDegrees(turn) + MARGIN;
        var south = Math.max(-90, centre.lat() - degrees);
        var north = Math.min(90, centre.lat() + degrees);
        if (south == -90 || north == 90) {
            return new Box(-180, south, 180, north);
        }
        var sine = Math.sin(turn) / Math.cos(Math.toRadians(centre.lat()));
        var width = Math.toDegrees(Math.asin(Math.min(1, sine))) + MARGIN;
        return new Box(wrap(centre.lon() - width), south, wrap(centre.lon() + width), north);
    }

    /** A box that holds every place within so many metres of this one; see {@link #around}. */
    public Box widened(double metres) {
        var farthest = Math.max(Math.abs(south), Math.abs(north));
        var circle = around(new Position(0, farthest), metres);
        var turn = farthest - circle.south;
        var span = west <= east ? east - west : east - west + 360;
        var lower = Math.max(-90, south - turn);
        var upper = Math.min(90, north + turn);
        return circle.west == -180 || span + 2 * circle.east >= 360
                ? new Box(-180, lower, 180, upper)
                : new Box(wrap(west - circle.east), lower, wrap(east + circle.east), upper);
    }

    private static double wrap(double lon) {
        return lon < -180 ? lon + 360 : lon > 180 ? lon - 360 : lon;
    }

    public boolean contains(Position position) {
        if (position.lat() < south || position.lat() > north) {
            return false;
        }
        return containsLongitude(position.lon())
                || (Math.abs(position.lon()) == 180 && containsLongitude(-position.lon()));
    }

    private boolean containsLongitude(double lon) {
        return west <= east ? west <= lon && lon <= east : west <= lon || lon <= east;
    }

    /** The same area as boxes that do not cross 180°: itself, or its western and its eastern part. */
    public List<Box> split() {
        return west <= east
                ? List.of(this)
                : List.of(new Box(west, south, 180, north), new Box(-180, south, east, north));
    }

    /**
     * The same area as a shape.
     *
     * @throws UserError (usage) when it is a line or a point
     */
    public Shape shape() {
        if (west == east || south == north) {
            throw UserError.usage(
                    "the box " + this + " has no extent; its west and east, and its south and north, differ");
        }
        var parts = new ArrayList<String>();
        for (var box : split()) {
            parts.add("((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s))"
                    .formatted(
                            Position.plain(box.west),
                            Position.plain(box.south),
                            Position.plain(box.east),
                            Position.plain(box.north)));
        }
        return Shape.ofWkt("MULTIPOLYGON(" + String.join(", ", parts) + ")");
    }

    /** {@code W,S,E,N}, which {@link #of} reads back as the same box. */
    @Override
    public String toString() {
        return text(west, south, east, north);
    }

    private static String text(double west, double south, double east, double north) {
        return Position.plain(west) + "," + Position.plain(south) + "," + Position.plain(east) + ","
                + Position.plain(north);
    }
}
