package org.railwatch.geo;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.railwatch.UserError;

/**
 * Positions as maps and encyclopaedias print them: two angles, each with its hemisphere letter, in either order.
 *
 * <p>Only the last part of an angle may have decimals; minutes and seconds stay under 60. The marks between the
 * parts may be typographic, typewriter's, or blanks.
 */
final class DegreesMinutesSeconds {
    private static final String ANGLE = "(\\d++(?:\\.\\d++)?+)\\s*+[°º]?+\\s*+"
            + "(?:(\\d++(?:\\.\\d++)?+)\\s*+(?!''|′′|’’)['’′]?+\\s*+)?+"
            + "(?:(\\d++(?:\\.\\d++)?+)\\s*+(?:[\"”″]|''|′′|’’)?+\\s*+)?+";
    private static final Pattern LETTERS_LAST = Pattern.compile(ANGLE + "([NSEW])\\s*+,?+\\s*+" + ANGLE + "([NSEW])");
    private static final Pattern LETTERS_FIRST =
            Pattern.compile("([NSEW])\\s*+" + ANGLE + ",?+\\s*+([NSEW])\\s*+" + ANGLE);
    private static final Pattern TELLTALE = Pattern.compile("(?i)\\d.*[NSEW]|[NSEW].*\\d");
    private static final Pattern STRAY = Pattern.compile("(?i)[^NSEW\\d.,\\s°º'’′\"”″+-]");

    private DegreesMinutesSeconds() {}

    /** Whether digits, angle marks and at least one hemisphere letter are all there is. */
    static boolean looksLike(String text) {
        return TELLTALE.matcher(text).find() && !STRAY.matcher(text).find();
    }

    static Position position(String text) {
        var upper = text.toUpperCase(Locale.ROOT);
        var last = LETTERS_LAST.matcher(upper);
        if (last.matches()) {
            return position(text, angle(last, 1, 4), last.group(4), angle(last, 5, 8), last.group(8));
        }
        var first = LETTERS_FIRST.matcher(upper);
        if (first.matches()) {
            return position(text, angle(first, 2, 1), first.group(1), angle(first, 6, 5), first.group(5));
        }
        throw bad(text, "write it as 42°25′17″N 130°36′29″E");
    }

    private static Position position(String text, double one, String letterOne, double two, String letterTwo) {
        var oneIsLatitude = "NS".contains(letterOne);
        if (oneIsLatitude == "NS".contains(letterTwo)) {
            throw bad(
                    text,
                    "it has two " + (oneIsLatitude ? "latitudes" : "longitudes")
                            + "; one angle takes N or S, the other E or W");
        }
        double lon = rounded(oneIsLatitude ? two : one);
        double lat = rounded(oneIsLatitude ? one : two);
        return new Position(lon, lat);
    }

    /** To 7 decimals, a centimetre: a second of arc is 31 m, and 1/3600 has no end in decimals. */
    private static double rounded(double degrees) {
        return Math.rint(degrees * 1e7) / 1e7;
    }

    /** The angle whose degrees stand in the group {@code at}, signed by the letter in the group {@code letter}. */
    private static double angle(MatchResult match, int at, int letter) {
        var degrees = match.group(at);
        var minutes = match.group(at + 1) == null ? "0" : match.group(at + 1);
        var seconds = match.group(at + 2) == null ? "0" : match.group(at + 2);
        var fractionEarly = (degrees.contains(".") && match.group(at + 1) != null)
                || (minutes.contains(".") && match.group(at + 2) != null);
        if (fractionEarly) {
            throw bad(match.group(), "only the last part of an angle may have decimals");
        }
        if (Double.parseDouble(minutes) >= 60 || Double.parseDouble(seconds) >= 60) {
            throw bad(match.group(), "minutes and seconds stay under 60");
        }
        var value =
                Double.parseDouble(degrees) + (Double.parseDouble(minutes) * 60 + Double.parseDouble(seconds)) / 3600;
        return "SW".contains(match.group(letter)) ? -value : value;
    }

    private static UserError bad(String text, String cure) {
        return UserError.usage("'" + text + "' is not a position; " + cure);
    }
}
