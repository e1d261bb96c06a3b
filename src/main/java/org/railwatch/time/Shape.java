package org.railwatch.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What an EDTF text turned out to be: calendar days, a clock time, or an interval of either. */
sealed interface Shape {
    Precision precision();

    /** The first millisecond; null when open or unknown. */
    @Nullable
    Instant begin(ZoneId zone);

    /** The last millisecond; null when open or unknown. */
    @Nullable
    Instant end(ZoneId zone);

    boolean hasTime();

    boolean uncertain();

    boolean approximate();

    /** From local midnight to local midnight; {@code qualifier} is empty or one of {@code ? ~ %}. */
    record Days(LocalDate first, LocalDate last, Precision precision, String qualifier) implements Shape {
        @Override
        public Instant begin(ZoneId zone) {
            return first.atStartOfDay(zone).toInstant();
        }

        @Override
        public Instant end(ZoneId zone) {
            return last.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
        }

        @Override
        public boolean hasTime() {
            return false;
        }

        @Override
        public boolean uncertain() {
            return qualifier.equals("?") || qualifier.equals("%");
        }

        @Override
        public boolean approximate() {
            return qualifier.equals("~") || qualifier.equals("%");
        }
    }

    /** A second or a minute, the same in every zone. */
    record Clock(OffsetDateTime at, Precision precision) implements Shape {
        @Override
        public Instant begin(ZoneId zone) {
            return at.toInstant();
        }

        @Override
        public Instant end(ZoneId zone) {
            var unit = precision == Precision.SECOND ? ChronoUnit.SECONDS : ChronoUnit.MINUTES;
            return at.toInstant().plus(1, unit).minusMillis(1);
        }

        @Override
        public boolean hasTime() {
            return true;
        }

        @Override
        public boolean uncertain() {
            return false;
        }

        @Override
        public boolean approximate() {
            return false;
        }
    }

    /** From the begin of one to the end of the other; null is an end that is open or unknown, never both. */
    record Interval(@Nullable Shape from, @Nullable Shape to) implements Shape {
        @Override
        public Precision precision() {
            return Precision.INTERVAL;
        }

        @Override
        public @Nullable Instant begin(ZoneId zone) {
            return from == null ? null : from.begin(zone);
        }

        @Override
        public @Nullable Instant end(ZoneId zone) {
            return to == null ? null : to.end(zone);
        }

        @Override
        public boolean hasTime() {
            return (from != null && from.hasTime()) || (to != null && to.hasTime());
        }

        @Override
        public boolean uncertain() {
            return (from != null && from.uncertain()) || (to != null && to.uncertain());
        }

        @Override
        public boolean approximate() {
            return (from != null && from.approximate()) || (to != null && to.approximate());
        }

        /** Both ends are days or both are times, so that their order is the same in every zone. */
        boolean mixesDaysAndTimes() {
            return from != null && to != null && from.hasTime() != to.hasTime();
        }

        boolean isReversed() {
            var begin = begin(ZoneOffset.UTC);
            var end = end(ZoneOffset.UTC);
            return begin != null && end != null && begin.isAfter(end);
        }
    }
}
