package org.railwatch.geo;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.railwatch.UserError;

/**
 * A length on the ground in metres, zero or more.
 *
 * <p>Units are exact: the international mile is 1609.344 m and the international foot 0.3048 m (NIST Special
 * Publication 811, appendix B.8), the nautical mile 1852 m (SI brochure, 8th edition, table 8).
 */
public record Metres(double value) {
    private static final Pattern TEXT = Pattern.compile("(\\d++(?:\\.\\d++)?|\\.\\d++)\\s*+(\\p{L}*)");
    private static final Pattern COMMA = Pattern.compile("(\\d+),(\\d+)\\s*(m|km|mi|nmi|ft)");

    public Metres {
        if (!Double.isFinite(value) || value < 0) {
            throw UserError.usage("a length of " + value + " metres is impossible; it is a number, zero or more");
        }
        value += 0.0; // -0 becomes 0
    }

    /** Reads a number and a unit, {@code m km mi nmi ft}, in lower case; a blank between them does no harm. */
    public static Metres of(String text) {
        var trimmed = text.strip();
        var match = TEXT.matcher(trimmed);
        if (!match.matches()) {
            throw UserError.usage("'" + text + "' is not a length; " + cure(trimmed));
        }
        var number = new BigDecimal(match.group(1));
        var unit = match.group(2);
        if (unit.isEmpty()) {
            throw UserError.usage(trimmed + " has no unit; write " + trimmed + "m");
        }
        return new Metres(number.multiply(metresIn(unit, text)).doubleValue());
    }

    private static BigDecimal metresIn(String unit, String text) {
        return switch (unit) {
            case "m" -> BigDecimal.ONE;
            case "km" -> new BigDecimal("1000");
            case "mi" -> new BigDecimal("1609.344");
            case "nmi" -> new BigDecimal("1852");
            case "ft" -> new BigDecimal("0.3048");
            default ->
                throw UserError.usage("'" + text + "' has the unknown unit '" + unit + "'; write m, km, mi, nmi or ft");
        };
    }

    private static String cure(String text) {
        var comma = COMMA.matcher(text);
        if (comma.matches()) {
            return "decimals take a point: write " + comma.group(1) + "." + comma.group(2) + comma.group(3);
        }
        return text.startsWith("-") ? "it cannot be negative" : "write a number and a unit, such as 300m or 5km";
    }

    /** In metres or kilometres, whichever is shorter: {@code 300m}, {@code 3km}. Reads back as the same length. */
    @Override
    public String toString() {
        var metres = BigDecimal.valueOf(value);
        var inMetres = plain(metres) + "m";
        var inKilometres = plain(metres.movePointLeft(3)) + "km";
        return inKilometres.length() < inMetres.length() ? inKilometres : inMetres;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
