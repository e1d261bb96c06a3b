package org.railwatch.geo.projection;

/**
 * The seven numbers of a datum's way to WGS 84, as a position vector transformation, and the point it turns about: EPSG
 * Guidance Note 7-2, methods 9606 (and 9607 and 9603, that are written as it) and 1061 with its pivot.
 *
 * @param dx in metres
 * @param dy in metres
 * @param dz in metres
 * @param rx in seconds of arc
 * @param ry in seconds of arc
 * @param rz in seconds of arc
 * @param ppm how much longer, in millionths
 */
record Helmert(
        Ellipsoid ellipsoid, double dx, double dy, double dz, double rx, double ry, double rz, double ppm, Pivot pivot)
        implements DatumShift {
    /** The coordinates from the Earth's middle of the point turned about, in metres. */
    record Pivot(double x, double y, double z) {
        static final Pivot NONE = new Pivot(0, 0, 0);
    }

    @Override
    public double[] toWgs84(double lon, double lat) {
        double[] from = ellipsoid.geocentric(lon, lat);
        double x = from[0] - pivot.x();
        double y = from[1] - pivot.y();
        double z = from[2] - pivot.z();
        double a = radians(rx);
        double b = radians(ry);
        double c = radians(rz);
        double scale = 1 + ppm * 1e-6;
        return Ellipsoid.WGS84.lonLat(new double[] {
            pivot.x() + dx + scale * (x - c * y + b * z),
            pivot.y() + dy + scale * (c * x + y - a * z),
            pivot.z() + dz + scale * (-b * x + a * y + z)
        });
    }

    /** By going there and mending what is missed: the heights that are left out each way make the plain inverse 1 cm off. */
    @Override
    public double[] fromWgs84(double lon, double lat) {
        double[] at = {lon, lat};
        for (int i = 0; i < 5; i++) {
            double[] there = toWgs84(at[0], at[1]);
            at[0] += Math.IEEEremainder(lon - there[0], 360);
            at[1] = Math.max(-90, Math.min(90, at[1] + lat - there[1]));
        }
        return at;
    }

    private static double radians(double seconds) {
        return Math.toRadians(seconds / 3600);
    }
}
