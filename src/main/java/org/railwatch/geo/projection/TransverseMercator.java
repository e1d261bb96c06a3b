package org.railwatch.geo.projection;

/**
 * The transverse Mercator projection of an ellipsoid, as the UTM zones and the Gauß–Krüger grids are in. Written here, and
 * not left to the library that serves the other systems, because that one takes half a second to start, most satellite
 * images are in this projection, and that one's series is a metre off 13° from the central meridian.
 *
 * <p>Source: C. F. F. Karney, Transverse Mercator with an accuracy of a few nanometers, Journal of Geodesy 85 (2011),
 * 475–485: equations 7 to 9 and 11, 12 and 15 to 21, the series of equations 35 and 36 to the sixth order. Within 3,900 km
 * of the central meridian the error is less than a tenth of a millimetre.
 */
public final class TransverseMercator implements Projection {
    private final double centralMeridian;
    private final double falseEasting;
    private final double falseNorthing;
    private final double eccentricity;
    /** Of the circle as long as a meridian, equation 14, times the scale. */
    private final double radius;

    private final double[] alpha;
    private final double[] beta;

    /**
     * @param originLatitude where its northing is the false one
     * @param scale on the central meridian
     * @param falseEasting in metres
     * @param falseNorthing in metres
     */
    public TransverseMercator(
            Ellipsoid ellipsoid,
            double centralMeridian,
            double originLatitude,
            double scale,
            double falseEasting,
            double falseNorthing) {
        double n = ellipsoid.flattening() / (2 - ellipsoid.flattening());
        this.centralMeridian = centralMeridian;
        this.falseEasting = falseEasting;
        this.eccentricity = Math.sqrt(ellipsoid.eccentricitySquared());
        this.radius = scale
                * ellipsoid.majorMetres()
                / (1 + n)
                * (1 + n * n / 4 + Math.pow(n, 4) / 64 + Math.pow(n, 6) / 256);
        this.alpha = alpha(n);
        this.beta = beta(n);
        double xi = Math.atan(conformal(Math.tan(Math.toRadians(originLatitude))));
        double north = xi;
        for (int j = 1; j <= 6; j++) {
            north += alpha[j - 1] * Math.sin(2 * j * xi);
        }
        this.falseNorthing = falseNorthing - radius * north;
    }

    /** A zone from 1 to 60 of UTM on WGS 84. */
    public static TransverseMercator utm(int zone, boolean south) {
        return new TransverseMercator(Ellipsoid.WGS84, zone * 6 - 183, 0, 0.9996, 500_000, south ? 10_000_000 : 0);
    }

    private static double[] alpha(double n) {
        double n2 = n * n;
        double n3 = n2 * n;
        double n4 = n3 * n;
        double n5 = n4 * n;
        double n6 = n5 * n;
        return new double[] {
            n / 2 - n2 * 2 / 3 + n3 * 5 / 16 + n4 * 41 / 180 - n5 * 127 / 288 + n6 * 7891 / 37800,
            n2 * 13 / 48 - n3 * 3 / 5 + n4 * 557 / 1440 + n5 * 281 / 630 - n6 * 1983433 / 1935360,
            n3 * 61 / 240 - n4 * 103 / 140 + n5 * 15061 / 26880 + n6 * 167603 / 181440,
            n4 * 49561 / 161280 - n5 * 179 / 168 + n6 * 6601661 / 7257600,
            n5 * 34729 / 80640 - n6 * 3418889 / 1995840,
            n6 * 212378941 / 319334400
        };
    }

    private static double[] beta(double n) {
        double n2 = n * n;
        double n3 = n2 * n;
        double n4 = n3 * n;
        double n5 = n4 * n;
        double n6 = n5 * n;
        return new double[] {
            n / 2 - n2 * 2 / 3 + n3 * 37 / 96 - n4 / 360 - n5 * 81 / 512 + n6 * 96199 / 604800,
            n2 / 48 + n3 / 15 - n4 * 437 / 1440 + n5 * 46 / 105 - n6 * 1118711 / 3870720,
            n3 * 17 / 480 - n4 * 37 / 840 - n5 * 209 / 4480 + n6 * 5569 / 90720,
            n4 * 4397 / 161280 - n5 * 11 / 504 - n6 * 830251 / 7257600,
            n5 * 4583 / 161280 - n6 * 108847 / 3991680,
            n6 * 20648693 / 638668800
        };
    }

    @Override
    public double[] coordinates(double lon, double lat) {
        double lambda = Math.toRadians(wrapped(lon - centralMeridian));
        if (Math.abs(lambda) > Math.toRadians(80)) {
            return new double[] {Double.NaN, Double.NaN};
        }
        double tau = conformal(Math.tan(Math.toRadians(lat)));
        double xi = Math.atan2(tau, Math.cos(lambda));
        double eta = asinh(Math.sin(lambda) / Math.hypot(tau, Math.cos(lambda)));
        double east = eta;
        double north = xi;
        for (int j = 1; j <= 6; j++) {
            north += alpha[j - 1] * Math.sin(2 * j * xi) * Math.cosh(2 * j * eta);
            east += alpha[j - 1] * Math.cos(2 * j * xi) * Math.sinh(2 * j * eta);
        }
        return new double[] {falseEasting + radius * east, falseNorthing + radius * north};
    }

    @Override
    public double[] lonLat(double x, double y) {
        double north = (y - falseNorthing) / radius;
        double east = (x - falseEasting) / radius;
        if (!(Math.abs(north) < Math.PI) || !(Math.abs(east) < 2)) {
            return new double[] {Double.NaN, Double.NaN};
        }
        double xi = north;
        double eta = east;
        for (int j = 1; j <= 6; j++) {
            xi -= beta[j - 1] * Math.sin(2 * j * north) * Math.cosh(2 * j * east);
            eta -= beta[j - 1] * Math.cos(2 * j * north) * Math.sinh(2 * j * east);
        }
        double tau = geographic(Math.sin(xi) / Math.hypot(Math.sinh(eta), Math.cos(xi)));
        double lambda = Math.atan2(Math.sinh(eta), Math.cos(xi));
        return new double[] {centralMeridian + Math.toDegrees(lambda), Math.toDegrees(Math.atan(tau))};
    }

    /** The tangent of the conformal latitude of that of the geographic one, equations 7 and 9. */
    private double conformal(double tau) {
        double sigma = Math.sinh(eccentricity * atanh(eccentricity * tau / Math.hypot(1, tau)));
        return tau * Math.hypot(1, sigma) - sigma * Math.hypot(1, tau);
    }

    /** The other way round, by Newton's method, equations 19 to 21. */
    private double geographic(double wanted) {
        double tau = wanted;
        for (int i = 0; i < 5; i++) {
            double found = conformal(tau);
            double step = (wanted - found)
                    / Math.hypot(1, found)
                    * (1 + (1 - eccentricity * eccentricity) * tau * tau)
                    / ((1 - eccentricity * eccentricity) * Math.hypot(1, tau));
            tau += step;
            if (Math.abs(step) < 1e-14 * Math.max(1, Math.abs(tau))) {
                break;
            }
        }
        return tau;
    }

    private static double asinh(double value) {
        return Math.copySign(Math.log(Math.abs(value) + Math.hypot(value, 1)), value);
    }

    private static double atanh(double value) {
        return Math.log((1 + value) / (1 - value)) / 2;
    }

    private static double wrapped(double degrees) {
        return Math.IEEEremainder(degrees, 360);
    }
}
