package org.railwatch.time.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clock time, of which a second one may say the same in another zone. Its day is the one named last in its setting.
 *
 * @param other the same moment on another clock; null when the text gives one only
 */
public record ClockTime(
        LocalTime time, ZoneWord zone, @Nullable LocalTime other, ZoneWord otherZone) implements Expression {
    private static final long HALF_DAY_MINUTES = 720;
    private static final long DAY_MINUTES = 1440;

    @Override
    public Reading in(Setting setting) {
        Extent named = setting.named();
        LocalDate day =
                named != null && named.isDay() ? named.first() : setting.day().orElse(null);
        LocalTime second = other;
        if (second != null && utc(otherZone) && !utc(zone)) {
            return both(setting, day, time, second);
        }
        if (second != null && utc(zone)) {
            return both(setting, day, second, time);
        }
        ZoneId stated = zone.zone();
        ZonedPlace place = setting.place();
        if (stated != null) {
            return at(day, stated, Rule.ZONE_STATED);
        }
        if (zone.local() && place != null) {
            return at(day, place.zone(), Rule.ZONE_OF_PLACE);
        }
        return new Reading(
                TimeMention.Type.TIME,
                (day == null ? "XXXX-XX-XX" : day.toString()) + "T" + time,
                day == null ? null : Extent.of(day),
                day == null ? null : day.toString(),
                List.of(Rule.NO_ZONE),
                List.of(),
                null);
    }

    private static boolean utc(ZoneWord word) {
        ZoneId zone = word.zone();
        return zone != null
                && zone.getRules().isFixedOffset()
                && zone.getRules().getOffset(Instant.EPOCH).getTotalSeconds() == 0;
    }

    private Reading at(@Nullable LocalDate day, ZoneId where, Rule rule) {
        if (day == null) {
            return new Reading(
                    TimeMention.Type.TIME,
                    "XXXX-XX-XXT" + time + (utc(zone) ? "Z" : ""),
                    null,
                    null,
                    List.of(rule),
                    List.of(),
                    null);
        }
        ZoneOffset offset = where.getRules().getOffset(LocalDateTime.of(day, time));
        String written = day + "T" + time + sign(offset);
        return new Reading(TimeMention.Type.TIME, written, Extent.of(day), written, List.of(rule), List.of(), null);
    }

    private static String sign(ZoneOffset offset) {
        return offset.getTotalSeconds() == 0 ? "Z" : offset.getId();
    }

    /** A local time and its UTC: the UTC is kept, and the zone between them compared with that of the place. */
    private Reading both(Setting setting, @Nullable LocalDate day, LocalTime local, LocalTime utc) {
        long minutes = Duration.between(utc, local).toMinutes();
        minutes = minutes > HALF_DAY_MINUTES + 60
                ? minutes - DAY_MINUTES
                : minutes <= -HALF_DAY_MINUTES ? minutes + DAY_MINUTES : minutes;
        ZoneOffset between = ZoneOffset.ofTotalSeconds((int) minutes * 60);
        LocalDate localDay = day == null ? null : day;
        String moment = localDay == null
                ? null
                : LocalDateTime.of(localDay, local).minusMinutes(minutes).toString() + "Z";
        var reading = new Reading(
                TimeMention.Type.TIME,
                moment == null ? "XXXX-XX-XXT" + utc + "Z" : moment,
                localDay == null ? null : Extent.of(localDay),
                moment,
                List.of(Rule.UTC_KEPT),
                List.of(),
                null);
        ZonedPlace place = setting.place();
        if (place == null || localDay == null) {
            return reading;
        }
        LocalDateTime moved = LocalDateTime.of(localDay, local);
        ZoneOffset there = place.zone().getRules().getOffset(moved);
        return there.equals(between)
                ? reading
                : reading.contradictedBy("%s is the time of UTC%s%s, not of %s (UTC%s); the UTC is kept"
                        .formatted(local, between, called(between, moved), place.name(), there));
    }

    /** The clocks that a report on this border may go by. */
    private static String called(ZoneOffset offset, LocalDateTime local) {
        for (String zone :
                List.of("Asia/Pyongyang", "Asia/Seoul", "Asia/Shanghai", "Asia/Vladivostok", "Europe/Moscow")) {
            if (ZoneId.of(zone).getRules().getOffset(local).equals(offset)) {
                return " (" + zone.substring(zone.indexOf('/') + 1) + ")";
            }
        }
        return "";
    }
}
