package org.railwatch.geo.projection;

import java.util.Optional;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.datum.GeodeticDatum;
import org.geotools.api.referencing.operation.NoninvertibleTransformException;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.geotools.referencing.cs.DefaultEllipsoidalCS;
import org.geotools.referencing.datum.BursaWolfParameters;
import org.geotools.referencing.datum.DefaultGeodeticDatum;
import org.geotools.referencing.datum.DefaultPrimeMeridian;
import org.railwatch.UserError;
import si.uom.NonSI;

/** Any reference system that GeoTools knows: first to longitude and latitude on its own datum, then from there to WGS 84. */
public final class SystemProjection implements Projection {
    private final Projection own;
    private final boolean geographic;
    private final double meridian;
    private final DatumTie tie;

    private SystemProjection(Projection own, boolean geographic, double meridian, DatumTie tie) {
        this.own = own;
        this.geographic = geographic;
        this.meridian = meridian;
        this.tie = tie;
    }

    /**
     * @param coded whether it stands in EPSG's tables, and not in a text that may say itself how its datum lies to WGS 84
     * @throws FactoryException when there is no way to WGS 84
     * @throws UserError (unreadable) when its projection is not believed
     */
    public static SystemProjection of(CoordinateReferenceSystem system, boolean coded)
            throws FactoryException, NoninvertibleTransformException {
        CoordinateReferenceSystem flat = CRS.getHorizontalCRS(system);
        CoordinateReferenceSystem base = flat instanceof ProjectedCRS projected ? projected.getBaseCRS() : flat;
        if (flat == null || !(base instanceof GeographicCRS geographic)) {
            throw new FactoryException("neither geographic nor projected");
        }
        GeodeticDatum datum = geographic.getDatum();
        Ellipsoid ellipsoid = ellipsoid(datum);
        var plain = new DefaultGeographicCRS("its own", datum, DefaultEllipsoidalCS.GEODETIC_2D);
        Projection own;
        if (flat instanceof ProjectedCRS projected) {
            ProjectionMethod.check(projected);
            own = ProjectionMethod.isTransverseMercator(projected)
                    ? ProjectionMethod.transverseMercator(projected, ellipsoid)
                    : new LibraryTransform(CRS.findMathTransform(flat, plain, true));
        } else {
            own = new LibraryTransform(CRS.findMathTransform(flat, plain, true));
        }
        double meridian = datum.getPrimeMeridian() instanceof DefaultPrimeMeridian prime
                ? prime.getGreenwichLongitude(NonSI.DEGREE_ANGLE)
                : datum.getPrimeMeridian().getGreenwichLongitude();
        return new SystemProjection(own, base == flat, meridian, tie(geographic, plain, ellipsoid, meridian, coded));
    }

    private static Ellipsoid ellipsoid(GeodeticDatum datum) {
        var figure = datum.getEllipsoid();
        double metres = ProjectionMethod.metres(figure.getAxisUnit());
        double major = figure.getSemiMajorAxis();
        return new Ellipsoid(
                major * metres,
                figure.isIvfDefinitive() && figure.getInverseFlattening() != 0
                        ? (Double.isInfinite(figure.getInverseFlattening()) ? 0 : 1 / figure.getInverseFlattening())
                        : (major - figure.getSemiMinorAxis()) / major);
    }

    /**
     * What the text says itself, then what is settled here, then what EPSG's tables in GeoTools say. Latitudes on a sphere
     * are taken for those on WGS 84 as they are, as PROJ does: who lays pictures on one has put geodetic latitudes there.
     */
    private static DatumTie tie(
            GeographicCRS base, DefaultGeographicCRS plain, Ellipsoid ellipsoid, double meridian, boolean coded)
            throws NoninvertibleTransformException {
        GeodeticDatum datum = base.getDatum();
        BursaWolfParameters said = coded || !(datum instanceof DefaultGeodeticDatum known)
                ? null
                : known.getBursaWolfParameters(DefaultGeodeticDatum.WGS84);
        if (said != null) {
            return new DatumTie(
                    new Helmert(
                            ellipsoid,
                            said.dx,
                            said.dy,
                            said.dz,
                            said.ex,
                            said.ey,
                            said.ez,
                            said.ppm,
                            Helmert.Pivot.NONE),
                    null,
                    "TOWGS84");
        }
        if (ellipsoid.flattening() == 0) {
            return new DatumTie(new DatumShift.None(), null, "a sphere");
        }
        Optional<KnownDatum> settled = KnownDatum.of(datum);
        if (settled.isPresent()) {
            return settled.get().tie(ellipsoid);
        }
        try {
            return new DatumTie(LibraryShift.of(plain, base, meridian), null, "EPSG");
        } catch (FactoryException e) {
            return DatumTie.unknown();
        }
    }

    /** Whether its coordinates are longitude and latitude. */
    public boolean geographic() {
        return geographic;
    }

    /** Whether the way from its datum to WGS 84 is known; else that step is left out. */
    public boolean datumShiftKnown() {
        return tie.known();
    }

    /** What its places are in doubt by for its datum, in one sentence that names the system so. */
    public Optional<String> doubt(String name) {
        return tie.doubt(name);
    }

    @Override
    public double[] lonLat(double x, double y) {
        double[] at = own.lonLat(x, y);
        if (!Double.isFinite(at[0]) || !(Math.abs(at[1]) <= 90 + 1e-9)) {
            return new double[] {Double.NaN, Double.NaN};
        }
        double lon = at[0] + meridian;
        double near = Math.IEEEremainder(lon, 360);
        double[] there = tie.shift().toWgs84(near, at[1]);
        return new double[] {lon + Math.IEEEremainder(there[0] - near, 360), there[1]};
    }

    /** A longitude beyond ±180 is another place in degrees, and the same one on a map. */
    @Override
    public double[] coordinates(double lon, double lat) {
        double near = Math.IEEEremainder(lon, 360);
        double[] there = tie.shift().fromWgs84(near, lat);
        double moved = Math.IEEEremainder(there[0] - near, 360);
        double from = (geographic ? lon : near) + moved - meridian;
        return own.coordinates(geographic ? from : Math.IEEEremainder(from, 360), there[1]);
    }
}
