package org.railwatch.geo.projection;

/** Between the coordinates of a reference system and longitude and latitude on WGS 84, both ways. */
public interface Projection {
    /**
     * Longitude and latitude in degrees; not a number where the coordinates lie outside the projection.
     *
     * @return two numbers, longitude first; a longitude may lie beyond ±180
     */
    double[] lonLat(double x, double y);

    /** Coordinates x and y; not a number where the projection does not reach. */
    double[] coordinates(double lon, double lat);

    /** Longitude and latitude themselves. */
    record Geographic() implements Projection {
        @Override
        public double[] lonLat(double x, double y) {
            return new double[] {x, Math.abs(y) <= 90 ? y : Double.NaN};
        }

        @Override
        public double[] coordinates(double lon, double lat) {
            return new double[] {lon, lat};
        }
    }

    /**
     * EPSG:3857, the sphere's Mercator on WGS 84 coordinates (EPSG Guidance Note 7-2, method 1024).
     */
    record WebMercator() implements Projection {
        private static final double RADIUS = 6_378_137;

        @Override
        public double[] lonLat(double x, double y) {
            return new double[] {Math.toDegrees(x / RADIUS), Math.toDegrees(Math.atan(Math.sinh(y / RADIUS)))};
        }

        @Override
        public double[] coordinates(double lon, double lat) {
            return new double[] {
                RADIUS * Math.toRadians(lon),
                Math.abs(lat) < 90 ? RADIUS * asinh(Math.tan(Math.toRadians(lat))) : Double.NaN
            };
        }

        private static double asinh(double value) {
            return Math.copySign(Math.log(Math.abs(value) + Math.sqrt(value * value + 1)), value);
        }
    }
}
