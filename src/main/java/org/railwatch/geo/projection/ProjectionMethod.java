package org.railwatch.geo.projection;

import java.util.Set;
import javax.measure.Unit;
import javax.measure.quantity.Length;
import org.geotools.api.parameter.ParameterValueGroup;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.cs.AxisDirection;
import org.geotools.api.referencing.cs.CoordinateSystem;
import org.railwatch.UserError;
import si.uom.NonSI;
import tech.units.indriya.unit.Units;

/**
 * Which projections are believed. Each of these agrees with PROJ 9.1.1 to 5 cm, in the middle and near the corners of the
 * area of every system of EPSG's that is in it (5,144 were compared), or, where EPSG has none, at twelve points of a picture
 * that GDAL 3.6.2 wrote. Others are refused, for some that GeoTools has are wrong by up to 1,600 km (Krovak with its axes
 * to the south and west, Equal Earth, the Belgian Lambert, Orthographic on an ellipsoid).
 */
final class ProjectionMethod {
    private static final Set<String> TRUSTED = Set.of(
            "Albers Equal Area",
            "Albers_Conic_Equal_Area",
            "American Polyconic",
            "Polyconic",
            "Azimuthal_Equidistant",
            "Cassini-Soldner",
            "Cassini_Soldner",
            "Equidistant Cylindrical",
            "Equidistant Cylindrical (Spherical)",
            "Equidistant_Cylindrical",
            "Plate_Carree",
            "Hotine Oblique Mercator (variant A)",
            "Hotine Oblique Mercator (variant B)",
            "Hotine_Oblique_Mercator",
            "Oblique_Mercator",
            "Krovak (North Orientated)",
            "Lambert Azimuthal Equal Area",
            "Lambert Azimuthal Equal Area (Spherical)",
            "Lambert_Azimuthal_Equal_Area",
            "Lambert Conic Conformal (1SP)",
            "Lambert_Conformal_Conic_1SP",
            "Lambert Conic Conformal (2SP)",
            "Lambert_Conformal_Conic_2SP",
            "Lambert_Conformal_Conic",
            "Mercator (variant A)",
            "Mercator_1SP",
            "Mercator (variant B)",
            "Mercator_2SP",
            "Mollweide",
            "Popular Visualisation Pseudo Mercator",
            "New Zealand Map Grid",
            "New_Zealand_Map_Grid",
            "Oblique Stereographic",
            "Oblique_Stereographic",
            "Polar Stereographic (variant A)",
            "Polar_Stereographic",
            "Polar Stereographic (variant B)",
            "Sinusoidal",
            "Stereographic",
            "Stereographic_North_Pole",
            "Stereographic_South_Pole");

    private static final Set<String> TRANSVERSE_MERCATOR = Set.of("Transverse Mercator", "Transverse_Mercator");

    /** Whose axes point to the west and south, and are read so. */
    private static final Set<String> SOUTH_ORIENTATED = Set.of("Transverse Mercator (South Orientated)");

    private ProjectionMethod() {}

    /**
     * @throws UserError (unreadable) when it is not believed
     */
    static void check(ProjectedCRS system) {
        String method = name(system);
        CoordinateSystem axes = system.getCoordinateSystem();
        boolean turned = false;
        for (int i = 0; i < 2; i++) {
            AxisDirection direction = axes.getAxis(i).getDirection();
            turned |= direction.equals(AxisDirection.WEST) || direction.equals(AxisDirection.SOUTH);
        }
        boolean good = turned
                ? SOUTH_ORIENTATED.contains(method)
                : TRUSTED.contains(method) || TRANSVERSE_MERCATOR.contains(method);
        if (!good) {
            throw UserError.unreadable("the projection " + method.replace('_', ' ')
                    + (turned ? " with axes to the south or west" : "")
                    + " is not read here; gdalwarp -t_srs EPSG:326nn lays the picture on its UTM zone");
        }
    }

    static boolean isTransverseMercator(ProjectedCRS system) {
        return TRANSVERSE_MERCATOR.contains(name(system))
                && system.getCoordinateSystem().getAxis(0).getDirection().equals(AxisDirection.EAST)
                && system.getCoordinateSystem().getAxis(1).getDirection().equals(AxisDirection.NORTH);
    }

    /** On longitudes from its own prime meridian, in the units of its axes. */
    static Projection transverseMercator(ProjectedCRS system, Ellipsoid ellipsoid) {
        ParameterValueGroup values = system.getConversionFromBase().getParameterValues();
        var metres = new TransverseMercator(
                ellipsoid,
                degrees(values, "central_meridian"),
                degrees(values, "latitude_of_origin"),
                values.parameter("scale_factor").doubleValue(),
                values.parameter("false_easting").doubleValue(Units.METRE),
                values.parameter("false_northing").doubleValue(Units.METRE));
        double unit = metres(system.getCoordinateSystem().getAxis(0).getUnit());
        return unit == 1 ? metres : new InUnits(metres, unit);
    }

    private static double degrees(ParameterValueGroup values, String name) {
        return values.parameter(name).doubleValue(NonSI.DEGREE_ANGLE);
    }

    static double metres(Unit<?> unit) {
        return unit.asType(Length.class).getConverterTo(Units.METRE).convert(1.0);
    }

    private static String name(ProjectedCRS system) {
        return system.getConversionFromBase().getMethod().getName().getCode();
    }

    /** A projection in metres whose coordinates are written in another unit. */
    private record InUnits(Projection inMetres, double metres) implements Projection {
        @Override
        public double[] lonLat(double x, double y) {
            return inMetres.lonLat(x * metres, y * metres);
        }

        @Override
        public double[] coordinates(double lon, double lat) {
            double[] xy = inMetres.coordinates(lon, lat);
            return new double[] {xy[0] / metres, xy[1] / metres};
        }
    }
}
