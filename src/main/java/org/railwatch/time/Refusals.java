package org.railwatch.time;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;

/** The sentences for what is no date, with what to write instead. */
final class Refusals {
    /** The longest date, an interval between two seconds with their offsets, has 51 characters. */
    private static final int LONGEST = 64;

    private static final int LONGEST_SHOWN = 40;

    /** A common way to write a date, and the EDTF of it. */
    private record Rewrite(Pattern pattern, String replacement) {
        static Rewrite of(String pattern, String replacement) {
            return new Rewrite(Pattern.compile(pattern), replacement);
        }
    }

    private static final String MONTH = "(0[1-9]|1[0-2])";
    private static final String DAY = "(0[1-9]|[12][0-9]|3[01])";
    private static final String CLOCK = "([0-9]{2}:[0-9]{2}(?::[0-9]{2})?)";
    private static final List<Rewrite> REWRITES = List.of(
            Rewrite.of("([0-9]{4})[-./]?" + MONTH + "[-./]?" + DAY, "$1-$2-$3"),
            Rewrite.of("([0-9]{4})[-./]([1-9])[-./]([1-9])", "$1-0$2-0$3"),
            Rewrite.of("([0-9]{4})[-./]([1-9])[-./]" + DAY, "$1-0$2-$3"),
            Rewrite.of("([0-9]{4})[-./]" + MONTH + "[-./]([1-9])", "$1-$2-0$3"),
            Rewrite.of("([0-9]{4})[-./]([1-9])", "$1-0$2"),
            Rewrite.of("([0-9]{4})[./]" + MONTH, "$1-$2"),
            Rewrite.of("([0-9]{3})0s", "$1X"),
            Rewrite.of("([0-9-]{10})[Tt ]" + CLOCK + " ?[Zz]", "$1T$2Z"),
            Rewrite.of("([0-9-]{10})[Tt ]" + CLOCK + " ?([+-][0-9]{2}):?([0-9]{2})", "$1T$2$3:$4"),
            Rewrite.of("([0-9-]{10})[t ]" + CLOCK, "$1T$2Z (UTC) or $1T$2+09:00 (local, with its offset)"),
            Rewrite.of("([0-9-]{10}T[0-9:]{8})[.,][0-9]+(Z|[+-][0-9]{2}:[0-9]{2})", "$1$2"));

    private static final Pattern QUARTER = Pattern.compile("([0-9]{4})-?[Qq]([1-4])");
    private static final Pattern QUALIFIED_TIME = Pattern.compile("[0-9-]{10}T[0-9:]{5,8}(?:Z|[+-][0-9:]{2,5})?[?~%]");
    private static final Pattern SIGNED_OR_LONG_YEAR = Pattern.compile("[+-][0-9]{4,}.*|Y-?[0-9].*");

    private Refusals() {}

    /** Refuses at once what no date can be, before any pattern is tried on it. */
    static void checkCharacters(String text) {
        if (text.length() > LONGEST) {
            throw UserError.usage(quoted(text) + " has " + text.length()
                    + " characters, which no date has; write one such as 2023-10-05");
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '9' && Character.isDigit(c)) {
                throw UserError.usage(
                        quoted(text) + " has the digit " + quoted(String.valueOf(c)) + "; write digits from 0 to 9");
            }
            if (Character.isISOControl(c)) {
                throw UserError.usage(quoted(text) + " has a control character; write the date without it");
            }
        }
    }

    /** No form of EDTF that we read. */
    static UserError notADate(String text) {
        for (var rewrite : REWRITES) {
            var matcher = rewrite.pattern().matcher(text);
            if (matcher.matches()) {
                return UserError.usage(
                        text + " is not how a date is written; write " + matcher.replaceFirst(rewrite.replacement()));
            }
        }
        var quarter = QUARTER.matcher(text);
        if (quarter.matches()) {
            int year = Integer.parseInt(text.substring(0, 4));
            return UserError.usage(text + " is a quarter; write its months, "
                    + quarter(year, Character.digit(text.charAt(text.length() - 1), 10)));
        }
        if (QUALIFIED_TIME.matcher(text).matches()) {
            return UserError.usage(text + " marks a clock time as unsure, which only dates can be; write an interval "
                    + "such as 2023-10-05T02:00Z/2023-10-05T02:30Z");
        }
        if (SIGNED_OR_LONG_YEAR.matcher(text).matches()) {
            return UserError.usage(quoted(text) + " has no year of four digits; write one from 0001 to 9998");
        }
        return UserError.usage(quoted(text)
                + " is not a date; write one such as 2023-10-05, 2023-10, 2023-10-05T10:24Z or 2023-08/2023-11-02");
    }

    /** A clock time without a zone, with both readings; the local one has the offset of the zone, if that is known. */
    static UserError noZone(String text, LocalDateTime local, @Nullable ZoneId zone) {
        var utc = text + "Z (UTC)";
        if (zone == null) {
            return UserError.usage(
                    text + " has no zone; write " + utc + " or " + text + "+09:00 (local, with its offset)");
        }
        var offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            return UserError.usage(text + " has no zone, and the clocks of " + zone + " skipped it; write " + utc
                    + " or another time");
        }
        var readings =
                offsets.stream().map(offset -> text + hoursAndMinutes(offset)).collect(Collectors.joining(" or "));
        return UserError.usage(text + " has no zone; write " + utc + " or " + readings + " (local in " + zone + ")");
    }

    /** The interval of a quarter's months. */
    static String quarter(int year, int quarter) {
        return String.format(Locale.ROOT, "%04d-%02d/%1$04d-%02d", year, 3 * quarter - 2, 3 * quarter);
    }

    /** The value in quotes, cut to a length that fits a line, its control characters as escapes. */
    static String quoted(String text) {
        var shown = new StringBuilder("'");
        text.codePoints().limit(LONGEST_SHOWN).forEach(c -> {
            if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                shown.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.append(text.codePointCount(0, text.length()) > LONGEST_SHOWN ? "…'" : "'")
                .toString();
    }

    /** Local mean times, before zones, had seconds too; EDTF has none, so these are cut off. */
    private static String hoursAndMinutes(ZoneOffset offset) {
        int minutes = Math.abs(offset.getTotalSeconds()) / 60;
        return String.format(
                Locale.ROOT, "%s%02d:%02d", offset.getTotalSeconds() < 0 ? "-" : "+", minutes / 60, minutes % 60);
    }
}
