package org.railwatch.geo;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.railwatch.UserError;

/**
 * A point on the Earth in WGS 84: longitude first, then latitude, both in decimal degrees.
 *
 * <p>Longitude runs from -180 to 180, latitude from -90 to 90; anything else is refused, with the other reading
 * offered where the two look swapped.
 */
public record Position(double lon, double lat) {
    private static final String EXAMPLE = "a position is LON,LAT in degrees, such as 130.6081,42.4214";
    private static final String NUMBER = "[+-]?(?:\\d++(?:\\.\\d*)?|\\.\\d++)";
    private static final Pattern DECIMAL = Pattern.compile("(" + NUMBER + ")\\s*,\\s*(" + NUMBER + ")");
    private static final Pattern BLANK_BETWEEN = Pattern.compile("(" + NUMBER + ")\\s+(" + NUMBER + ")");
    private static final Pattern DECIMAL_COMMAS =
            Pattern.compile("([+-]?\\d{1,3}),(\\d+)\\s*[,;\\s]\\s*([+-]?\\d{1,2}),(\\d+)");

    public Position {
        check(lon, lat);
        lon += 0.0; // -0 becomes 0
        lat += 0.0;
    }

    /**
     * Reads {@code LON,LAT} in decimal degrees, or degrees, minutes and seconds with hemisphere letters in either
     * order: {@code 42°25′17″N 130°36′29″E}.
     */
    public static Position of(String text) {
        var trimmed = text.strip().replace('\u2212', '-');
        var decimal = DECIMAL.matcher(trimmed);
        if (decimal.matches()) {
            return new Position(Double.parseDouble(decimal.group(1)), Double.parseDouble(decimal.group(2)));
        }
        if (DegreesMinutesSeconds.looksLike(trimmed)) {
            return DegreesMinutesSeconds.position(trimmed);
        }
        throw UserError.usage("'" + text + "' is not a position; " + cure(trimmed));
    }

    /** Refuses what is no position, and says what may have been meant. */
    static void check(double lon, double lat) {
        if (!Double.isFinite(lon) || !Double.isFinite(lat)) {
            throw UserError.usage(
                    "'" + lon + "," + lat + "' is not a position; longitude and latitude must be numbers");
        }
        if (Math.abs(lat) > 90) {
            throw UserError.usage("latitude " + plain(lat) + " is out of range; "
                    + (mayBeSwapped(lon, lat)
                            ? "longitude comes first: write " + plain(lat) + "," + plain(lon)
                                    + " if that is what you mean"
                            : "it runs from -90 to 90 degrees" + projected(lat)));
        }
        if (Math.abs(lon) > 180) {
            throw UserError.usage("longitude " + plain(lon) + " is out of range; "
                    + (Math.abs(lon) <= 360
                            ? "write " + plain(lon - Math.copySign(360, lon)) + "," + plain(lat)
                                    + " if that is what you mean"
                            : "it runs from -180 to 180 degrees" + projected(lon)));
        }
    }

    private static String cure(String text) {
        var commas = DECIMAL_COMMAS.matcher(text);
        if (commas.matches()) {
            return "decimals take a point: write " + commas.group(1) + "." + commas.group(2) + "," + commas.group(3)
                    + "." + commas.group(4);
        }
        var blank = BLANK_BETWEEN.matcher(text);
        if (blank.matches()) {
            return "write " + blank.group(1) + "," + blank.group(2) + " if the first is the longitude";
        }
        return text.matches(NUMBER) ? "it is one number, and " + EXAMPLE : EXAMPLE;
    }

    private static String projected(double number) {
        return Math.abs(number) > 1000 ? ", and this looks like metres of a projection" : "";
    }

    private static boolean mayBeSwapped(double lon, double lat) {
        return Math.abs(lat) <= 180 && Math.abs(lon) <= 90;
    }

    /** The shortest decimal that reads back as the same number, without an exponent. */
    static String plain(double degrees) {
        if (degrees == Math.rint(degrees) && Math.abs(degrees) < 1e15) {
            return Long.toString((long) degrees);
        }
        return BigDecimal.valueOf(degrees).stripTrailingZeros().toPlainString();
    }

    /** {@code 130.6081,42.4214}, which {@link #of} reads back as the same position. */
    @Override
    public String toString() {
        return plain(lon) + "," + plain(lat);
    }
}
