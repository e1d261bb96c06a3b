package org.railwatch.geo.projection;

/** From longitude and latitude on a datum, in degrees from Greenwich, to those on WGS 84, and back. */
interface DatumShift {
    double[] toWgs84(double lon, double lat);

    double[] fromWgs84(double lon, double lat);

    /** The same numbers: the datum is WGS 84 for all that a picture shows, or nobody knows how it lies to it. */
    record None() implements DatumShift {
        @Override
        public double[] toWgs84(double lon, double lat) {
            return new double[] {lon, lat};
        }

        @Override
        public double[] fromWgs84(double lon, double lat) {
            return new double[] {lon, lat};
        }
    }
}
