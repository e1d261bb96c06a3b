package org.railwatch.imagery.scene;

/**
 * Zone 52 north of the Universal Transverse Mercator grid on WGS 84, EPSG:32652, in metres and degrees. Source: the
 * series of Krüger (1912) to the fourth order in the third flattening, as C. F. F. Karney gives them in Transverse
 * Mercator with an accuracy of a few nanometers, Journal of Geodesy 85 (2011), 475–485. Shares no code with what is
 * tested.
 */
public final class Utm52 {
    private static final double FLATTENING = 1 / 298.257223563;
    private static final double N = FLATTENING / (2 - FLATTENING);
    private static final double SCALE = 0.9996;
    private static final double RADIUS = 6_378_137 / (1 + N) * (1 + N * N / 4 + N * N * N * N / 64);
    private static final double ECCENTRICITY = Math.sqrt(FLATTENING * (2 - FLATTENING));
    private static final double MERIDIAN = 129;
    private static final double FALSE_EASTING = 500_000;
    private static final double[] ALPHA = {
        N / 2 - 2 * N * N / 3 + 5 * N * N * N / 16 + 41 * N * N * N * N / 180,
        13 * N * N / 48 - 3 * N * N * N / 5 + 557 * N * N * N * N / 1440,
        61 * N * N * N / 240 - 103 * N * N * N * N / 140,
        49_561 * N * N * N * N / 161_280
    };
    private static final double[] BETA = {
        N / 2 - 2 * N * N / 3 + 37 * N * N * N / 96 - N * N * N * N / 360,
        N * N / 48 + N * N * N / 15 - 437 * N * N * N * N / 1440,
        17 * N * N * N / 480 - 37 * N * N * N * N / 840,
        4397 * N * N * N * N / 161_280
    };

    private Utm52() {}

    /** Easting and northing of a longitude and latitude. */
    public static CornerAffine.Point of(double lon, double lat) {
        double lambda = Math.toRadians(lon - MERIDIAN);
        double sine = Math.sin(Math.toRadians(lat));
        double tau = Math.sinh(atanh(sine) - ECCENTRICITY * atanh(ECCENTRICITY * sine));
        double xi = Math.atan2(tau, Math.cos(lambda));
        double eta = asinh(Math.sin(lambda) / Math.hypot(tau, Math.cos(lambda)));
        double north = xi;
        double east = eta;
        for (int j = 1; j <= ALPHA.length; j++) {
            north += ALPHA[j - 1] * Math.sin(2 * j * xi) * Math.cosh(2 * j * eta);
            east += ALPHA[j - 1] * Math.cos(2 * j * xi) * Math.sinh(2 * j * eta);
        }
        return new CornerAffine.Point(FALSE_EASTING + SCALE * RADIUS * east, SCALE * RADIUS * north);
    }

    /** Longitude (x) and latitude (y) of an easting and northing. */
    public static CornerAffine.Point lonLat(double easting, double northing) {
        double xi = northing / (SCALE * RADIUS);
        double eta = (easting - FALSE_EASTING) / (SCALE * RADIUS);
        double north = xi;
        double east = eta;
        for (int j = 1; j <= BETA.length; j++) {
            north -= BETA[j - 1] * Math.sin(2 * j * xi) * Math.cosh(2 * j * eta);
            east -= BETA[j - 1] * Math.cos(2 * j * xi) * Math.sinh(2 * j * eta);
        }
        double conformal = Math.sin(north) / Math.cosh(east);
        double lat = Math.asin(conformal);
        for (int i = 0; i < 6; i++) {
            lat = Math.asin(Math.tanh(atanh(conformal) + ECCENTRICITY * atanh(ECCENTRICITY * Math.sin(lat))));
        }
        double lon = MERIDIAN + Math.toDegrees(Math.atan2(Math.sinh(east), Math.cos(north)));
        return new CornerAffine.Point(lon, Math.toDegrees(lat));
    }

    /**
     * Metres on the grid for a metre on the ground: k₀ (1 + x² / 2R²), to a millionth within the zone (Snyder, Map
     * Projections: a Working Manual, 1987, equation 8-8 cut after its first term).
     */
    public static double scaleAt(double easting) {
        double fromMeridian = (easting - FALSE_EASTING) / (SCALE * 6_378_137);
        return SCALE * (1 + fromMeridian * fromMeridian / 2);
    }

    private static double atanh(double x) {
        return Math.log((1 + x) / (1 - x)) / 2;
    }

    private static double asinh(double x) {
        return Math.signum(x) * Math.log(Math.abs(x) + Math.sqrt(x * x + 1));
    }
}
