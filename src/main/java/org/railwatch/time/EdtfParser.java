package org.railwatch.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;

/** Reads an EDTF text, or says what is wrong with it and what to write. */
final class EdtfParser {
    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9998;
    private static final int LARGEST_OFFSET_HOURS = 18; // what java.time takes

    private static final Pattern DATE =
            Pattern.compile("([0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(?:-([0-9]{2}|XX)(?:-([0-9]{2}|XX))?)?([?~%]?)");
    private static final Pattern TIME = Pattern.compile(
            "([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?(Z|[+-][0-9]{2}(?::[0-9]{2})?)?");

    private EdtfParser() {}

    /** The zone only words the refusal of a clock time without one. */
    static Shape parse(String text, @Nullable ZoneId zone) {
        Refusals.checkCharacters(text);
        int slash = text.indexOf('/');
        if (slash < 0) {
            return date(text, zone);
        }
        if (text.indexOf('/', slash + 1) >= 0) {
            throw Refusals.notADate(text);
        }
        var left = text.substring(0, slash);
        var right = text.substring(slash + 1);
        var interval = new Shape.Interval(end(left, zone), end(right, zone));
        if (interval.from() == null && interval.to() == null) {
            throw UserError.usage(
                    text + " has no end that is known; write one, such as 2023-10-05/.. or ../2023-10-05");
        }
        if (interval.mixesDaysAndTimes()) {
            throw UserError.usage(text + " joins a date to a clock time; write both ends as dates, or both as times");
        }
        if (interval.isReversed()) {
            throw UserError.usage(text + " ends before it begins; write " + right + "/" + left);
        }
        return interval;
    }

    private static @Nullable Shape end(String text, @Nullable ZoneId zone) {
        return text.isEmpty() || text.equals("..") ? null : date(text, zone);
    }

    private static Shape date(String text, @Nullable ZoneId zone) {
        var date = DATE.matcher(text);
        if (date.matches()) {
            return days(text, group(date, 1), group(date, 2), group(date, 3), group(date, 4));
        }
        var time = TIME.matcher(text);
        if (time.matches()) {
            return clock(text, time, zone);
        }
        throw Refusals.notADate(text);
    }

    private static Shape days(String text, String year, String month, String day, String qualifier) {
        int unspecified = year.length() - year.replace("X", "").length();
        if (unspecified > 0) {
            if (!month.isEmpty()) {
                throw UserError.usage(text + " has a month in a year that is not known; write " + year);
            }
            int first = Integer.parseInt(year.replace('X', '0'));
            int last = Integer.parseInt(year.replace('X', '9'));
            checkYear(text, first);
            checkYear(text, last);
            var precision = unspecified == 1 ? Precision.DECADE : Precision.CENTURY;
            return new Shape.Days(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), precision, qualifier);
        }
        int y = Integer.parseInt(year);
        checkYear(text, y);
        if (month.isEmpty() || month.equals("XX")) {
            if (!day.isEmpty() && !day.equals("XX")) {
                throw UserError.usage(text + " has a day in a month that is not known; write " + year + "-XX-XX");
            }
            return new Shape.Days(LocalDate.of(y, 1, 1), LocalDate.of(y, 12, 31), Precision.YEAR, qualifier);
        }
        int m = Integer.parseInt(month);
        if (m >= 21 && m <= 24) {
            if (!day.isEmpty()) {
                throw UserError.usage(text + " has a day in a season; write " + year + "-" + month);
            }
            var first = YearMonth.of(y, 3).plusMonths(3L * (m - 21));
            return new Shape.Days(first.atDay(1), first.plusMonths(2).atEndOfMonth(), Precision.SEASON, qualifier);
        }
        var in = month(text, y, m);
        if (day.isEmpty() || day.equals("XX")) {
            return new Shape.Days(in.atDay(1), in.atEndOfMonth(), Precision.MONTH, qualifier);
        }
        var on = day(text, in, Integer.parseInt(day));
        return new Shape.Days(on, on, Precision.DAY, qualifier);
    }

    private static Shape clock(String text, Matcher time, @Nullable ZoneId zone) {
        int year = Integer.parseInt(group(time, 1));
        checkYear(text, year);
        var month = month(text, year, Integer.parseInt(group(time, 2)));
        var day = day(text, month, Integer.parseInt(group(time, 3)));
        int hour = Integer.parseInt(group(time, 4));
        if (hour > 23) {
            throw UserError.usage(
                    text + " has hour " + hour + "; write 00 to 23 (midnight is T00:00 of the day it begins)");
        }
        int minute = sixtieth(text, "minute", group(time, 5));
        var seconds = group(time, 6);
        int second = seconds.isEmpty() ? 0 : sixtieth(text, "second", seconds);
        var local = LocalDateTime.of(day.getYear(), day.getMonth(), day.getDayOfMonth(), hour, minute, second);
        var offset = group(time, 7);
        if (offset.isEmpty()) {
            throw Refusals.noZone(text, local, zone);
        }
        var precision = seconds.isEmpty() ? Precision.MINUTE : Precision.SECOND;
        return new Shape.Clock(local.atOffset(offset(text, offset)), precision);
    }

    private static void checkYear(String text, int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw UserError.usage(text + " is outside the years 0001 to 9998; write a year in them, or "
                    + "2023-10-05/.. for an open end");
        }
    }

    private static YearMonth month(String text, int year, int month) {
        if (month >= 33 && month <= 36) { // the quarters of EDTF level 2
            throw UserError.usage(text + " is a quarter; write its months, " + Refusals.quarter(year, month - 32));
        }
        if (month < 1 || month > 12) {
            throw UserError.usage(text + " has month " + (month < 10 ? "0" : "") + month
                    + "; write a month from 01 to 12, or a season from 21 (spring) to 24 (winter)");
        }
        return YearMonth.of(year, month);
    }

    private static LocalDate day(String text, YearMonth month, int day) {
        if (!month.isValidDay(day)) {
            throw UserError.usage(text + " does not exist, " + month + " has the days 01 to " + month.lengthOfMonth()
                    + "; write one of them, or " + month + " for the whole month");
        }
        return month.atDay(day);
    }

    private static int sixtieth(String text, String unit, String digits) {
        int value = Integer.parseInt(digits);
        if (value > 59) {
            throw UserError.usage(text + " has " + unit + " " + value + "; write 00 to 59");
        }
        return value;
    }

    private static ZoneOffset offset(String text, String offset) {
        if (offset.equals("Z")) {
            return ZoneOffset.UTC;
        }
        int hours = Integer.parseInt(offset.substring(1, 3));
        int minutes = offset.length() == 3 ? 0 : Integer.parseInt(offset.substring(4));
        if (minutes > 59 || hours * 60 + minutes > LARGEST_OFFSET_HOURS * 60) {
            throw UserError.usage(text + " has offset " + offset + "; write one from -18:00 to +18:00, such as +09:00");
        }
        if (offset.startsWith("-") && hours + minutes == 0) { // RFC 3339 §4.3: the local offset is not known
            throw UserError.usage(text + " has offset " + offset + ", which means unknown; write Z for UTC");
        }
        int sign = offset.startsWith("-") ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }

    private static String group(Matcher matcher, int group) {
        return Objects.requireNonNullElse(matcher.group(group), "");
    }
}
