package org.railwatch.geo.georeference;

import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.NoninvertibleTransformException;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;

/** Any reference system that GeoTools knows; its transforms hold no state between calls. */
final class LibraryProjection implements Projection {
    private final MathTransform toLonLat;
    private final MathTransform toCoordinates;
    private final boolean datumShiftKnown;

    private LibraryProjection(MathTransform toLonLat, boolean datumShiftKnown) throws NoninvertibleTransformException {
        this.toLonLat = toLonLat;
        this.toCoordinates = toLonLat.inverse();
        this.datumShiftKnown = datumShiftKnown;
    }

    /**
     * @throws FactoryException when there is no way to WGS 84
     */
    static LibraryProjection of(CoordinateReferenceSystem system)
            throws FactoryException, NoninvertibleTransformException {
        try {
            return new LibraryProjection(CRS.findMathTransform(system, DefaultGeographicCRS.WGS84, false), true);
        } catch (FactoryException e) {
            return new LibraryProjection(CRS.findMathTransform(system, DefaultGeographicCRS.WGS84, true), false);
        }
    }

    /** Whether the way from its datum to WGS 84 is known; else that step was left out. */
    boolean datumShiftKnown() {
        return datumShiftKnown;
    }

    @Override
    public double[] lonLat(double x, double y) {
        return transformed(toLonLat, x, y);
    }

    @Override
    public double[] coordinates(double lon, double lat) {
        return transformed(toCoordinates, Math.IEEEremainder(lon, 360), lat);
    }

    private static double[] transformed(MathTransform transform, double x, double y) {
        var pair = new double[] {x, y};
        try {
            transform.transform(pair, 0, pair, 0, 1);
        } catch (TransformException | IllegalArgumentException e) {
            // Outside of what the projection maps; it is asked of places anywhere.
            return new double[] {Double.NaN, Double.NaN};
        }
        return pair;
    }
}
