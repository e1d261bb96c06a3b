package org.railwatch.geo;

import java.sql.Date;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.railwatch.UserError;

/**
 * Days and instants in a condition, which GeoTools reads leniently (2023-13-01 as January 2024) and, without a
 * zone, in that of the machine. A bare date is the beginning of that day in UTC.
 */
final class EcqlTimes {
    private static final Pattern TIME =
            Pattern.compile("(?<![\\w.-])(\\d{4}-\\d{2}-\\d{2})(T[\\d:.]*)?([Zz]|[+-]\\d{2}:?\\d{2})?(?![\\w-])");
    private static final Pattern SECONDS = Pattern.compile("T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?");

    private EcqlTimes() {}

    /** Refuses the times of a condition, its quoted texts left out, that cannot be meant as they are written. */
    static void check(String condition) {
        var times = TIME.matcher(condition);
        while (times.find()) {
            instant(times.group());
        }
    }

    /** The instant that a text means, or a user error. */
    static Instant instant(String text) {
        var parts = TIME.matcher(text.strip());
        if (!parts.matches()) {
            throw notATime(text);
        }
        try {
            var day = LocalDate.parse(parts.group(1));
            if (parts.group(2) == null) {
                return startOf(day);
            }
            if (!SECONDS.matcher(parts.group(2)).matches()) {
                throw UserError.usage(
                        "'" + text + "' is not written to the second; write " + parts.group(1) + "T02:11:00Z");
            }
            if (parts.group(3) == null) {
                throw UserError.usage(
                        "'" + text + "' has no zone; write " + text + "Z for UTC or " + text + "+09:00 for Korea");
            }
            var zone = parts.group(3).replaceFirst("^([+-]\\d{2})(\\d{2})$", "$1:$2");
            return OffsetDateTime.parse(parts.group(1) + parts.group(2) + zone).toInstant();
        } catch (DateTimeException e) {
            throw UserError.usage(
                    "'" + text + "' is not a day or time of the calendar; write one such as" + " 2023-10-05T02:11:00Z");
        }
    }

    /** What GeoTools makes of a bare date is midnight in the machine's zone. */
    static Instant instant(Date date) {
        return startOf(date.toLocalDate());
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static UserError notATime(String text) {
        return UserError.usage("'" + text + "' is not a time; write one such as 2023-10-05T02:11:00Z");
    }
}
