package org.railwatch.imagery.raster.geokey;

import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.geo.projection.CodedDatum;

/**
 * The geographic part of a reference system in a GeoTIFF's own parameters, as well-known text: OGC 19-008r4 section 7.4.
 */
final class OwnDatum {
    private static final int CITATION = 2049;
    private static final int DATUM = 2050;
    private static final int PRIME_MERIDIAN = 2051;
    private static final int ANGULAR_UNITS = 2054;
    private static final int ANGULAR_UNIT_RADIANS = 2055;
    private static final int ELLIPSOID = 2056;
    private static final int MAJOR = 2057;
    private static final int MINOR = 2058;
    private static final int INVERSE_FLATTENING = 2059;
    private static final int PRIME_MERIDIAN_LONGITUDE = 2061;
    private static final int TO_WGS84 = 2062;
    private static final int GREENWICH = 8901;
    private static final double DEGREE = 0.017453292519943295;

    private final GeoKeys keys;

    OwnDatum(GeoKeys keys) {
        this.keys = keys;
    }

    /**
     * @throws UserError (unreadable) when its ellipsoid, its meridian or its unit is not told or not known
     */
    String geographic() {
        long code = keys.code(GeoKeys.GEOGRAPHIC);
        CodedDatum coded = code > 0 && code < GeoKeys.USER_DEFINED
                ? CodedDatum.ofGeographic((int) code)
                : keys.code(DATUM) > 0 && keys.code(DATUM) < GeoKeys.USER_DEFINED
                        ? CodedDatum.ofDatum((int) keys.code(DATUM))
                        : null;
        double[] shift = keys.numbers(TO_WGS84);
        String toWgs84 = shift.length == 3 || shift.length == 7 ? ",TOWGS84[" + listed(shift) + "]" : "";
        String spheroid = coded != null ? spheroid(coded.majorMetres(), coded.inverseFlattening()) : spheroid();
        String name = coded != null ? coded.name() : part("Datum");
        String authority = coded == null ? "" : ",AUTHORITY[\"EPSG\",\"" + coded.datum() + "\"]";
        return "GEOGCS[\"" + quotable(coded != null ? coded.system() : part("GCS Name")) + "\",DATUM[\""
                + quotable(name)
                + "\"," + spheroid + toWgs84 + authority + "],PRIMEM[\"own\"," + meridian(coded) + "],UNIT[\"own\","
                + unit() + "]]";
    }

    private String spheroid() {
        long code = keys.code(ELLIPSOID);
        double major = keys.number(0, MAJOR);
        if (code > 0 && code < GeoKeys.USER_DEFINED) {
            CodedDatum coded = CodedDatum.ofEllipsoid((int) code);
            return spheroid(coded.majorMetres(), coded.inverseFlattening());
        }
        if (!(major > 0)) {
            throw UserError.unreadable("it does not say on which ellipsoid it is");
        }
        double minor = keys.number(major, MINOR);
        double inverse = keys.number(minor == major ? 0 : major / (major - minor), INVERSE_FLATTENING);
        return spheroid(major, Double.isFinite(inverse) ? inverse : 0);
    }

    private static String spheroid(double majorMetres, double inverseFlattening) {
        return "SPHEROID[\"own\"," + majorMetres + "," + inverseFlattening + "]";
    }

    /** In the unit of its longitudes, as the text wants it. */
    private double meridian(@Nullable CodedDatum coded) {
        long code = keys.code(PRIME_MERIDIAN);
        if (coded != null) {
            return coded.meridianDegrees() * DEGREE / unit();
        }
        if (code > 0 && code != GREENWICH && code < GeoKeys.USER_DEFINED) {
            return CodedDatum.meridianDegrees((int) code) * DEGREE / unit();
        }
        return code == GREENWICH ? 0 : keys.number(0, PRIME_MERIDIAN_LONGITUDE);
    }

    /** In radians: EPSG's codes 9101 to 9106; those of degrees written in sexagesimal ways stand for degrees in a file. */
    private double unit() {
        long code = keys.code(ANGULAR_UNITS);
        if (code == GeoKeys.USER_DEFINED && keys.number(0, ANGULAR_UNIT_RADIANS) > 0) {
            return keys.number(0, ANGULAR_UNIT_RADIANS);
        }
        return switch ((int) code) {
            case -1, 0, 9102, 9107, 9108, 9110, 9122 -> DEGREE;
            case 9101 -> 1;
            case 9103 -> DEGREE / 60;
            case 9104 -> DEGREE / 3600;
            case 9105, 9106 -> DEGREE * 0.9;
            default -> throw UserError.unreadable("its unit of angles, " + code + ", is not read here");
        };
    }

    /** Of a citation such as {@code GCS Name = unknown|Datum = unknown|Ellipsoid = WGS 84}. */
    private String part(String called) {
        String citation = keys.text(CITATION);
        if (citation == null || citation.isEmpty()) {
            return "unknown";
        }
        for (String part : citation.split("\\|", -1)) {
            if (part.strip().startsWith(called + " = ")) {
                return part.strip().substring(called.length() + 3);
            }
        }
        return citation.contains("=") ? "unknown" : citation;
    }

    private static String listed(double[] numbers) {
        var text = new StringBuilder();
        for (double number : numbers) {
            text.append(text.length() == 0 ? "" : ",").append(number);
        }
        return text.toString();
    }

    static String quotable(String text) {
        String line = text.replaceAll("[\"\\s\\p{Cc}\\p{Cf}]+", " ").strip();
        return line.length() <= 80 ? line : line.substring(0, 80);
    }
}
