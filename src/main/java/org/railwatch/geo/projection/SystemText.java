package org.railwatch.geo.projection;

import java.util.Optional;
import java.util.regex.Pattern;
import org.railwatch.UserError;

/**
 * A reference system as well-known text of the first version (OGC 01-009), as GDAL, ESRI's programs and GeoTools write it.
 *
 * @param text in one line
 */
public record SystemText(String text) {
    private static final Pattern AXIS = Pattern.compile(
            "\\s*,\\s*AXIS\\s*[\\[(]\\s*\"[^\"]*\"\\s*,\\s*(\"[^\"]*\"|[A-Za-z_]+)\\s*[\\])]",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EXTENSION = Pattern.compile(
            "\\s*,\\s*EXTENSION\\s*\\[\\s*\"[^\"]*\"\\s*,\\s*\"([^\"]*)\"\\s*]", Pattern.CASE_INSENSITIVE);
    private static final Pattern CODE = Pattern.compile(
            "(?:AUTHORITY\\s*\\[\\s*\"EPSG\"\\s*,\\s*\"(\\d{1,6})\"\\s*]|ID\\s*\\[\\s*\"EPSG\"\\s*,\\s*(\\d{1,6})\\s*])\\s*]$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern POLAR = Pattern.compile(
            "PROJECTION\\s*\\[\\s*\"Polar_Stereographic\"(\\s*,\\s*AUTHORITY\\s*\\[[^]]*])?", Pattern.CASE_INSENSITIVE);
    private static final Pattern POLAR_ORIGIN = Pattern.compile(
            "PARAMETER\\s*\\[\\s*\"(latitude_of_origin)\"\\s*,\\s*([-+0-9.eE]+)\\s*]", Pattern.CASE_INSENSITIVE);
    private static final Pattern SCALE = Pattern.compile(
            "\\s*,\\s*PARAMETER\\s*\\[\\s*\"scale_factor\"\\s*,\\s*([-+0-9.eE]+)\\s*]", Pattern.CASE_INSENSITIVE);
    private static final Pattern PROJECTION =
            Pattern.compile("PROJECTION\\s*[\\[(]\\s*\"([^\"]{1,80})\"", Pattern.CASE_INSENSITIVE);

    public static SystemText of(String text) {
        return new SystemText(text.strip().replaceAll("\\s+", " "));
    }

    /**
     * What GeoTools should read: without the order of axes, for a picture's map is to east and north (or to whatever the
     * projection calls so near a pole) whatever order a text gives them, as GDAL takes it; but with axes to the west.
     */
    public String toRead() {
        String plain = EXTENSION.matcher(text).replaceAll("");
        var axes = AXIS.matcher(plain);
        while (axes.find()) {
            if (axes.group(1).replace("\"", "").equalsIgnoreCase("west")) {
                return plain;
            }
        }
        return polar(axes.replaceAll(""));
    }

    /**
     * GDAL writes the latitude of true scale as the latitude of origin (OGC 01-009 has no other parameter for it), and
     * GeoTools, for the pole's own scale, takes no notice of it.
     */
    private static String polar(String plain) {
        var origin = POLAR_ORIGIN.matcher(plain);
        if (!POLAR.matcher(plain).find()
                || !origin.find()
                || Math.abs(Math.abs(Double.parseDouble(origin.group(2))) - 90) < 1e-9) {
            return plain;
        }
        var scale = SCALE.matcher(plain);
        if (scale.find() && Double.parseDouble(scale.group(1)) != 1) {
            throw UserError.unreadable(
                    "the projection Polar Stereographic with both a scale and a latitude of true scale"
                            + " is not read here");
        }
        String renamed =
                POLAR.matcher(scale.replaceAll("")).replaceAll("PROJECTION[\"Polar Stereographic (variant B)\"");
        return POLAR_ORIGIN.matcher(renamed).replaceAll("PARAMETER[\"standard_parallel_1\",$2]");
    }

    /** GDAL's way to write EPSG:3857, whose projection the text alone tells wrong. */
    public boolean isWebMercator() {
        var extension = EXTENSION.matcher(text);
        return extension.find()
                && extension.group(1).contains("+proj=merc")
                && extension.group(1).contains("+a=6378137 +b=6378137")
                && extension.group(1).contains("+nadgrids=@null")
                && extension.group(1).contains("+lon_0=0")
                && extension.group(1).contains("+x_0=0 +y_0=0");
    }

    /** The EPSG code that it gives itself; a text of the second version (ISO 19162) is known by that alone. */
    public Optional<Integer> code() {
        var code = CODE.matcher(text);
        return code.find()
                ? Optional.of(Integer.valueOf(code.group(1) != null ? code.group(1) : code.group(2)))
                : Optional.empty();
    }

    /** The name of its projection, as it is written. */
    public Optional<String> projection() {
        var projection = PROJECTION.matcher(text);
        return projection.find() ? Optional.of(projection.group(1).replace('_', ' ')) : Optional.empty();
    }
}
