package org.railwatch.geo.projection;

import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.NoninvertibleTransformException;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.geotools.referencing.operation.transform.ConcatenatedTransform;

/**
 * The way from a datum to WGS 84 that EPSG's tables in GeoTools have.
 *
 * @param meridian of the datum, in degrees east of Greenwich
 */
record LibraryShift(LibraryTransform transform, double meridian) implements DatumShift {
    /**
     * @param plain the datum's longitude and latitude in degrees, from its own meridian
     * @param base the system by whose code the tables are asked
     * @throws FactoryException when they have none
     */
    static LibraryShift of(CoordinateReferenceSystem plain, CoordinateReferenceSystem base, double meridian)
            throws FactoryException, NoninvertibleTransformException {
        return new LibraryShift(
                new LibraryTransform(ConcatenatedTransform.create(
                        CRS.findMathTransform(plain, base, true),
                        CRS.findMathTransform(base, DefaultGeographicCRS.WGS84, false))),
                meridian);
    }

    @Override
    public double[] toWgs84(double lon, double lat) {
        return transform.lonLat(lon - meridian, lat);
    }

    @Override
    public double[] fromWgs84(double lon, double lat) {
        double[] at = transform.coordinates(lon, lat);
        return new double[] {at[0] + meridian, at[1]};
    }
}
