package org.railwatch.geo.projection;

import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.NoninvertibleTransformException;
import org.geotools.api.referencing.operation.TransformException;

/** A transform of GeoTools, to longitude and latitude; it holds no state between calls. */
final class LibraryTransform implements Projection {
    private final MathTransform toLonLat;
    private final MathTransform toCoordinates;

    LibraryTransform(MathTransform toLonLat) throws NoninvertibleTransformException {
        this.toLonLat = toLonLat;
        this.toCoordinates = toLonLat.inverse();
    }

    @Override
    public double[] lonLat(double x, double y) {
        return transformed(toLonLat, x, y);
    }

    @Override
    public double[] coordinates(double lon, double lat) {
        return transformed(toCoordinates, lon, lat);
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
