package org.railwatch.time;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;

/**
 * A date that need not be exact: EDTF level 1, with times to the minute and intervals between times added.
 *
 * <p>Days {@code 2023-10-05}, months {@code 2023-10}, years, seasons {@code 2023-21} to {@code 2023-24} (spring to
 * winter), unspecified digits {@code 202X 20XX 2023-XX 2023-10-XX}, times {@code 2023-10-05T10:24:00+09:00} and
 * {@code 2023-10-05T02:11Z}, a {@code ?} (uncertain), {@code ~} (approximate) or {@code %} (both) after a date, and
 * intervals {@code A/B} whose one end may be open ({@code ..}) or unknown (empty). Years run from 0001 to 9998, so
 * that the bounds have four digits in every zone. Refused: clock times without a zone, level 2, signed or long
 * years, intervals from a day to a time. Source: Library of Congress, Extended Date/Time Format specification
 * (4 February 2019), since ISO 8601-2:2019.
 *
 * @param text as written, without white space around it
 */
public record Edtf(String text) {
    /** Whatever is not such a date is a {@link UserError} that says what to write instead. */
    public Edtf {
        text = text.strip();
        EdtfParser.parse(text, null);
    }

    public static Edtf of(String text) {
        return new Edtf(text);
    }

    /**
     * The same, read at a place in this zone. A clock time without a zone is still refused, but the cure names the
     * offset that this zone had then.
     */
    public static Edtf of(String text, ZoneId zone) {
        EdtfParser.parse(text.strip(), zone);
        return new Edtf(text);
    }

    /** The second of an instant, in UTC: for STAC and others that give fractions of a second, which EDTF lacks. */
    public static Edtf ofInstant(Instant instant) {
        return new Edtf(Utc.text(instant).substring(0, "2023-10-05T02:11:00".length()) + "Z");
    }

    /** One calendar date without a clock time, qualified or not: its period depends on the zone. */
    public boolean isDay() {
        return precision() == Precision.DAY;
    }

    /** A clock time, or an interval between such. */
    public boolean hasTime() {
        return shape().hasTime();
    }

    /** The stretch named: {@code 2023-10-XX} is as precise as {@code 2023-10}. */
    public Precision precision() {
        return shape().precision();
    }

    /** Whether the date, or either end, is marked {@code ~} or {@code %}. */
    public boolean approximate() {
        return shape().approximate();
    }

    /** Whether the date, or either end, is marked {@code ?} or {@code %}. */
    public boolean uncertain() {
        return shape().uncertain();
    }

    /**
     * Its first and last millisecond. A date runs from its midnight in the zone to one millisecond before the next
     * one; a time, which has its own offset, to the last millisecond of its minute or second; an interval from the
     * begin of its first to the end of its second date. Open and unknown ends are null.
     *
     * <p>A qualifier changes nothing: these are the bounds of what was said, and how far "about" reaches is for the
     * linking rules. Seasons are those of the north and of whole months, spring from March; winter is December and
     * the two months after it (EDTF leaves this open; the library edtf-ruby counts so).
     *
     * @throws UserError if the date was skipped in the zone, as 2011-12-30 in Pacific/Apia
     */
    public Period period(ZoneId zone) {
        var shape = shape();
        var begin = shape.begin(zone);
        var end = shape.end(zone);
        if (isSkipped(begin, end)) {
            throw UserError.usage(text + " did not happen in " + zone
                    + ", whose clocks skipped it; write the date before or after it");
        }
        return new Period(begin, end);
    }

    private static boolean isSkipped(@Nullable Instant begin, @Nullable Instant end) {
        return begin != null && end != null && begin.isAfter(end);
    }

    private Shape shape() {
        return EdtfParser.parse(text, null);
    }

    /** The text as written. */
    @Override
    public String toString() {
        return text;
    }
}
