package org.railwatch.geo.projection;

import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.datum.Ellipsoid;
import org.geotools.api.referencing.datum.GeodeticDatum;
import org.geotools.api.referencing.datum.PrimeMeridian;
import org.geotools.referencing.CRS;
import org.geotools.referencing.ReferencingFactoryFinder;
import org.railwatch.UserError;
import org.railwatch.geo.GeoTools;
import si.uom.NonSI;
import tech.units.indriya.unit.Units;

/**
 * A datum of EPSG's tables, or what of it a file names by code.
 *
 * @param system the name of the geographic system on it
 * @param datum its own code
 * @param inverseFlattening 0 for a sphere
 * @param meridianDegrees east of Greenwich
 */
public record CodedDatum(
        String system, String name, int datum, double majorMetres, double inverseFlattening, double meridianDegrees) {
    /**
     * @throws UserError (unreadable) when no geographic system has that code
     */
    public static CodedDatum ofGeographic(int code) {
        GeoTools.prepare();
        try {
            if (CRS.getHorizontalCRS(CRS.decode("EPSG:" + code, true)) instanceof GeographicCRS system) {
                return of(system.getName().getCode(), system.getDatum());
            }
        } catch (FactoryException e) {
            throw unknown("geographic system", code);
        }
        throw unknown("geographic system", code);
    }

    /**
     * @throws UserError (unreadable) when no datum has that code
     */
    public static CodedDatum ofDatum(int code) {
        GeoTools.prepare();
        try {
            return of(
                    "unknown",
                    ReferencingFactoryFinder.getDatumAuthorityFactory("EPSG", null)
                            .createGeodeticDatum("EPSG:" + code));
        } catch (FactoryException | RuntimeException e) {
            throw unknown("datum", code);
        }
    }

    /**
     * An unknown datum on this ellipsoid.
     *
     * @throws UserError (unreadable) when no ellipsoid has that code
     */
    public static CodedDatum ofEllipsoid(int code) {
        GeoTools.prepare();
        try {
            Ellipsoid figure = ReferencingFactoryFinder.getDatumAuthorityFactory("EPSG", null)
                    .createEllipsoid("EPSG:" + code);
            return new CodedDatum("unknown", "unknown", 0, majorMetres(figure), inverseFlattening(figure), 0);
        } catch (FactoryException | RuntimeException e) {
            throw unknown("ellipsoid", code);
        }
    }

    /**
     * @throws UserError (unreadable) when no prime meridian has that code
     */
    public static double meridianDegrees(int code) {
        GeoTools.prepare();
        try {
            return degrees(ReferencingFactoryFinder.getDatumAuthorityFactory("EPSG", null)
                    .createPrimeMeridian("EPSG:" + code));
        } catch (FactoryException | RuntimeException e) {
            throw unknown("prime meridian", code);
        }
    }

    private static CodedDatum of(String system, GeodeticDatum datum) {
        int code = datum.getIdentifiers().isEmpty()
                ? 0
                : Integer.parseInt(datum.getIdentifiers().iterator().next().getCode());
        return new CodedDatum(
                system,
                datum.getName().getCode(),
                code,
                majorMetres(datum.getEllipsoid()),
                inverseFlattening(datum.getEllipsoid()),
                degrees(datum.getPrimeMeridian()));
    }

    private static double majorMetres(Ellipsoid figure) {
        return figure.getAxisUnit().getConverterTo(Units.METRE).convert(figure.getSemiMajorAxis());
    }

    private static double inverseFlattening(Ellipsoid figure) {
        double inverse = figure.getInverseFlattening();
        return Double.isInfinite(inverse) || figure.getSemiMajorAxis() == figure.getSemiMinorAxis() ? 0 : inverse;
    }

    private static double degrees(PrimeMeridian meridian) {
        return meridian.getAngularUnit().getConverterTo(NonSI.DEGREE_ANGLE).convert(meridian.getGreenwichLongitude());
    }

    private static UserError unknown(String what, int code) {
        return UserError.unreadable("it is on the " + what + " EPSG:" + code + ", which is not known here");
    }
}
