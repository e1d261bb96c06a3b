package org.railwatch.imagery.scene;

import org.railwatch.imagery.scene.CornerAffine.Point;

/**
 * A track on the ground, straight or an arc to the right: along it in metres from its beginning at (0, 0), and to its
 * right in metres. Ground coordinates are metres east and north.
 */
record TrackFrame(double headingRadians, double radiusMetres) {
    /** The radius is infinite for a straight track. */
    static TrackFrame of(double headingDegrees, double radiusMetres) {
        return new TrackFrame(Math.toRadians(headingDegrees), radiusMetres);
    }

    /** Along (x) and to the right (y) of a place on the ground. */
    Point along(double east, double north) {
        double forward = east * Math.sin(headingRadians) + north * Math.cos(headingRadians);
        double right = east * Math.cos(headingRadians) - north * Math.sin(headingRadians);
        if (Double.isInfinite(radiusMetres)) {
            return new Point(forward, right);
        }
        double angle = Math.atan2(forward, radiusMetres - right);
        return new Point(radiusMetres * angle, radiusMetres - Math.hypot(forward, radiusMetres - right));
    }

    /** East and north of a place along the track and to its right. */
    Point ground(double along, double beside) {
        double forward = along;
        double right = beside;
        if (!Double.isInfinite(radiusMetres)) {
            double angle = along / radiusMetres;
            forward = (radiusMetres - beside) * Math.sin(angle);
            right = radiusMetres - (radiusMetres - beside) * Math.cos(angle);
        }
        return new Point(
                forward * Math.sin(headingRadians) + right * Math.cos(headingRadians),
                forward * Math.cos(headingRadians) - right * Math.sin(headingRadians));
    }
}
