package org.railwatch.geo.projection;

/**
 * The figure that a datum's latitudes are reckoned on.
 *
 * @param majorMetres its equator's radius
 * @param flattening 0 for a sphere
 */
public record Ellipsoid(double majorMetres, double flattening) {
    public static final Ellipsoid WGS84 = new Ellipsoid(6_378_137, 1 / 298.257223563);

    double eccentricitySquared() {
        return flattening * (2 - flattening);
    }

    /** From longitude and latitude in degrees, on the surface, to the three coordinates from its middle in metres. */
    double[] geocentric(double lon, double lat) {
        double phi = Math.toRadians(lat);
        double lambda = Math.toRadians(lon);
        double e2 = eccentricitySquared();
        double across = majorMetres / Math.sqrt(1 - e2 * Math.sin(phi) * Math.sin(phi));
        return new double[] {
            across * Math.cos(phi) * Math.cos(lambda),
            across * Math.cos(phi) * Math.sin(lambda),
            across * (1 - e2) * Math.sin(phi)
        };
    }

    /**
     * The other way round, its height left out: B. R. Bowring, The accuracy of geodetic latitude and height equations,
     * Survey Review 28 (1985), 202–206; under a millionth of a second near the surface.
     */
    double[] lonLat(double[] geocentric) {
        double e2 = eccentricitySquared();
        double minor = majorMetres * (1 - flattening);
        double second = e2 / (1 - e2);
        double equatorial = Math.hypot(geocentric[0], geocentric[1]);
        double beta = Math.atan2(majorMetres * geocentric[2], minor * equatorial);
        double phi = beta;
        for (int i = 0; i < 3; i++) {
            phi = Math.atan2(
                    geocentric[2] + second * minor * Math.pow(Math.sin(beta), 3),
                    equatorial - e2 * majorMetres * Math.pow(Math.cos(beta), 3));
            beta = Math.atan2((1 - flattening) * Math.sin(phi), Math.cos(phi));
        }
        return new double[] {Math.toDegrees(Math.atan2(geocentric[1], geocentric[0])), Math.toDegrees(phi)};
    }
}
