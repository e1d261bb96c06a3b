package org.railwatch.imagery.raster.geokey;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;

/**
 * The projection of a reference system in a GeoTIFF's own parameters, as well-known text: OGC 19-008r4 section 7.5, and the
 * table of projections and their parameters of GeoTIFF 1.0, section 6.3.3.3, the way GDAL's reader takes it. Lengths are in
 * the file's own unit, angles in that of its longitudes.
 */
final class OwnProjection {
    private static final int PROJECTION = 3074;
    private static final int METHOD = 3075;
    private static final int PARALLEL_1 = 3078;
    private static final int PARALLEL_2 = 3079;
    private static final int NATURAL_LONGITUDE = 3080;
    private static final int NATURAL_LATITUDE = 3081;
    private static final int EASTING = 3082;
    private static final int NORTHING = 3083;
    private static final int FALSE_LONGITUDE = 3084;
    private static final int FALSE_LATITUDE = 3085;
    private static final int FALSE_EASTING = 3086;
    private static final int FALSE_NORTHING = 3087;
    private static final int CENTRE_LONGITUDE = 3088;
    private static final int CENTRE_LATITUDE = 3089;
    private static final int CENTRE_EASTING = 3090;
    private static final int CENTRE_NORTHING = 3091;
    private static final int NATURAL_SCALE = 3092;
    private static final int CENTRE_SCALE = 3093;
    private static final int AZIMUTH = 3094;
    private static final int POLE_LONGITUDE = 3095;
    private static final int GRID_ANGLE = 3096;

    private final GeoKeys keys;
    private final String name;

    /**
     * @param name of the system, to name it by where the projection has no name
     */
    OwnProjection(GeoKeys keys, String name) {
        this.keys = keys;
        this.name = name;
    }

    /**
     * @param unit of its lengths, in metres
     * @throws UserError (unreadable) for a projection that is not read here
     */
    String wkt(double unit) {
        long zone = keys.code(PROJECTION);
        boolean utm = (zone > 16000 && zone <= 16060) || (zone > 16100 && zone <= 16160);
        if (utm) {
            boolean south = zone > 16100;
            return written(
                    "Transverse_Mercator",
                    500_000 / unit,
                    (south ? 10_000_000 : 0) / unit,
                    "latitude_of_origin",
                    0,
                    "central_meridian",
                    zone % 100 * 6 - 183,
                    "scale_factor",
                    0.9996);
        }
        double longitude = keys.number(0, NATURAL_LONGITUDE, FALSE_LONGITUDE, CENTRE_LONGITUDE);
        double latitude = keys.number(0, NATURAL_LATITUDE, FALSE_LATITUDE, CENTRE_LATITUDE);
        double centreLongitude = keys.number(0, CENTRE_LONGITUDE, NATURAL_LONGITUDE, FALSE_LONGITUDE);
        double centreLatitude = keys.number(0, CENTRE_LATITUDE, NATURAL_LATITUDE, FALSE_LATITUDE);
        double scale = keys.number(1, NATURAL_SCALE, CENTRE_SCALE);
        double easting = keys.number(0, EASTING, FALSE_EASTING, CENTRE_EASTING);
        double northing = keys.number(0, NORTHING, FALSE_NORTHING, CENTRE_NORTHING);
        double parallel = keys.number(0, PARALLEL_1);
        double parallel2 = keys.number(0, PARALLEL_2);
        long method = keys.code(METHOD);
        String plain = switch ((int) method) {
            case 1 -> "Transverse_Mercator";
            case 9 -> "Lambert_Conformal_Conic_1SP";
            case 14 -> "Stereographic";
            case 16 -> "Oblique_Stereographic";
            case 18 -> "Cassini_Soldner";
            case 22 -> "Polyconic";
            default -> null;
        };
        if (plain != null) {
            boolean scaled = method == 1 || method == 9 || method == 14 || method == 16;
            return scaled
                    ? written(
                            plain,
                            easting,
                            northing,
                            "latitude_of_origin",
                            latitude,
                            "central_meridian",
                            longitude,
                            "scale_factor",
                            scale)
                    : written(plain, easting, northing, "latitude_of_origin", latitude, "central_meridian", longitude);
        }
        return switch ((int) method) {
            case 3 -> oblique("Hotine_Oblique_Mercator", centreLatitude, centreLongitude, easting, northing);
            case 9815 ->
                oblique(
                        "Oblique_Mercator",
                        centreLatitude,
                        centreLongitude,
                        keys.number(0, CENTRE_EASTING, EASTING),
                        keys.number(0, CENTRE_NORTHING, NORTHING));
            case 7 -> mercator(parallel, latitude, longitude, scale, easting, northing);
            case 8 ->
                written(
                        "Lambert_Conformal_Conic_2SP",
                        keys.number(0, FALSE_EASTING, EASTING, CENTRE_EASTING),
                        keys.number(0, FALSE_NORTHING, NORTHING, CENTRE_NORTHING),
                        "standard_parallel_1",
                        parallel,
                        "standard_parallel_2",
                        parallel2,
                        "latitude_of_origin",
                        keys.number(0, FALSE_LATITUDE, NATURAL_LATITUDE, CENTRE_LATITUDE),
                        "central_meridian",
                        keys.number(0, FALSE_LONGITUDE, NATURAL_LONGITUDE, CENTRE_LONGITUDE));
            case 10, 12 ->
                written(
                        method == 10 ? "Lambert_Azimuthal_Equal_Area" : "Azimuthal_Equidistant",
                        easting,
                        northing,
                        "latitude_of_center",
                        centreLatitude,
                        "longitude_of_center",
                        centreLongitude);
            case 11 ->
                written(
                        "Albers_Conic_Equal_Area",
                        easting,
                        northing,
                        "standard_parallel_1",
                        parallel,
                        "standard_parallel_2",
                        parallel2,
                        "latitude_of_center",
                        latitude,
                        "longitude_of_center",
                        longitude);
            case 15 ->
                written(
                        "Polar_Stereographic",
                        easting,
                        northing,
                        "latitude_of_origin",
                        latitude,
                        "central_meridian",
                        keys.number(longitude, POLE_LONGITUDE),
                        "scale_factor",
                        scale);
            case 17 -> equirectangular(parallel, centreLatitude, centreLongitude, easting, northing);
            case 24 -> written("Sinusoidal", easting, northing, "central_meridian", centreLongitude);
            default ->
                throw UserError.unreadable("the projection " + named(method)
                        + " is not read here; gdalwarp -t_srs EPSG:326nn lays the picture on its UTM zone");
        };
    }

    private static String equirectangular(
            double parallel, double latitude, double longitude, double easting, double northing) {
        if (latitude != 0) {
            throw UserError.unreadable(
                    "the projection Equirectangular from a latitude other than the equator is not read here");
        }
        return written(
                "Equirectangular", easting, northing, "standard_parallel_1", parallel, "central_meridian", longitude);
    }

    private String mercator(
            double parallel, double latitude, double longitude, double scale, double easting, double northing) {
        if (latitude != 0) {
            throw UserError.unreadable(
                    "the projection Mercator from a latitude other than the equator is not read here");
        }
        return parallel != 0
                ? written(
                        "Mercator_2SP",
                        easting,
                        northing,
                        "standard_parallel_1",
                        parallel,
                        "central_meridian",
                        longitude)
                : written("Mercator_1SP", easting, northing, "central_meridian", longitude, "scale_factor", scale);
    }

    private String oblique(String name, double latitude, double longitude, double easting, double northing) {
        double azimuth = keys.number(0, AZIMUTH);
        return written(
                name,
                easting,
                northing,
                "latitude_of_center",
                latitude,
                "longitude_of_center",
                longitude,
                "azimuth",
                azimuth,
                "rectified_grid_angle",
                keys.number(azimuth, GRID_ANGLE),
                "scale_factor",
                keys.number(1, CENTRE_SCALE, NATURAL_SCALE));
    }

    /** @param parameters names and numbers by turns, but for the false coordinates, which every projection has */
    private static String written(String projection, double easting, double northing, Object... parameters) {
        var text = new StringJoiner(",", "PROJECTION[\"" + projection + "\"],", "");
        for (int i = 0; i < parameters.length; i += 2) {
            text.add(parameter((String) parameters[i], ((Number) parameters[i + 1]).doubleValue()));
        }
        text.add(parameter("false_easting", easting));
        return text.add(parameter("false_northing", northing)).toString();
    }

    private static String parameter(String name, double value) {
        return "PARAMETER[\"" + name + "\"," + value + "]";
    }

    /** What a code of a projection means; with its own words where the table has none. */
    private String named(long method) {
        @Nullable
        String known = switch ((int) method) {
            case 2 -> "Modified Transverse Mercator of Alaska";
            case 4 -> "Laborde's Oblique Mercator";
            case 5 -> "Swiss Oblique Cylindrical (Rosenmund)";
            case 6 -> "Spherical Oblique Mercator";
            case 13 -> "Equidistant Conic";
            case 19 -> "Gnomonic";
            case 20 -> "Miller Cylindrical";
            case 21 -> "Orthographic";
            case 23 -> "Robinson";
            case 25 -> "Van der Grinten";
            case 26 -> "New Zealand Map Grid";
            case 27 -> "Transverse Mercator (South Orientated)";
            case 28 -> "Cylindrical Equal Area";
            default -> null;
        };
        return known != null ? known : "of '" + OwnDatum.quotable(name) + "'";
    }
}
