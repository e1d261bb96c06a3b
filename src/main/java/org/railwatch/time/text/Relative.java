package org.railwatch.time.text;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/** Expressions that count from another day: the text's, or one that the text named. */
public final class Relative {
    private Relative() {}

    /** Whether EDTF can write its century: "10,000 years ago" it cannot. */
    private static boolean written(LocalDate day) {
        return day.getYear() > 100 && day.getYear() < 9900;
    }

    /** A day of the week: the nearest in the direction of the sentence, or of a week counted from the text's. */
    public record Weekday(DayOfWeek weekday, Which which, int weeks) implements Expression {
        public enum Which {
            NEAREST,
            LAST,
            NEXT,
            OF_WEEK
        }

        @Override
        public Reading in(Setting setting) {
            Optional<LocalDate> day = setting.day();
            if (day.isEmpty()) {
                return Reading.unknownDate("XXXX-WXX-" + weekday.getValue(), Rule.NO_TEXT_DAY);
            }
            LocalDate text = day.get();
            LocalDate past = text.with(TemporalAdjusters.previousOrSame(weekday));
            LocalDate next = text.with(TemporalAdjusters.nextOrSame(weekday));
            return switch (which) {
                case NEAREST ->
                    setting.planned()
                            ? reading(next, Rule.WEEKDAY_PLANNED).or(past.toString())
                            : reading(past, Rule.WEEKDAY_PAST);
                case LAST ->
                    reading(text.with(TemporalAdjusters.previous(weekday)), Rule.FROM_TEXT_DAY)
                            .or(ofWeek(text, -1).toString());
                case NEXT ->
                    reading(text.with(TemporalAdjusters.next(weekday)), Rule.FROM_TEXT_DAY)
                            .or(ofWeek(text, 1).toString());
                case OF_WEEK -> reading(ofWeek(text, weeks), Rule.WEEKDAY_OF_WEEK);
            };
        }

        private LocalDate ofWeek(LocalDate text, int shift) {
            return text.plusWeeks(shift).with(weekday);
        }

        private static Reading reading(LocalDate date, Rule rule) {
            return Reading.date(date.toString(), Extent.of(date), rule);
        }
    }

    /** A unit so many units from the text's: "last month", "today", "earlier this week". */
    public record Shifted(Unit unit, int shift, Cut cut) implements Expression {
        public enum Cut {
            WHOLE,
            EARLIER,
            LATER
        }

        @Override
        public Reading in(Setting setting) {
            Optional<LocalDate> day = unit == Unit.WEEKEND ? setting.day() : setting.within(unit);
            if (day.isEmpty()) {
                return Reading.unknownDate(
                        shift < 0 ? "PAST_REF" : shift > 0 ? "FUTURE_REF" : "PRESENT_REF", Rule.NO_TEXT_DAY);
            }
            int by = unit == Unit.WEEKEND && shift == 0 && over(day.get(), setting) ? -1 : shift;
            LocalDate there = unit.plus(day.get(), by);
            Extent whole = unit.around(there);
            var reading = Reading.date(unit.value(there), whole, Rule.FROM_TEXT_DAY);
            if (cut == Cut.WHOLE || unit == Unit.DAY) {
                return reading;
            }
            LocalDate text = setting.lastDay().orElseThrow();
            Extent some = cut == Cut.EARLIER ? new Extent(whole.first(), text) : new Extent(text, whole.last());
            return new Reading(
                            TimeMention.Type.DATE,
                            reading.value(),
                            some,
                            some.edtf(),
                            reading.rules(),
                            reading.alternatives(),
                            null)
                    .by(Rule.TO_DATE);
        }

        /** On a Monday to Friday, what happened "this weekend" happened on the one before. */
        private static boolean over(LocalDate day, Setting setting) {
            return !setting.planned() && day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
        }
    }

    /** So many units before or after the text's day, or before or after the date named last. */
    public record Counted(int number, Unit unit, From from) implements Expression {
        public enum From {
            TEXT_DAY,
            NAMED,
            /** Only a day: "a year after the appointment" does not count from the last year named. */
            NAMED_DAY,
            /** The named date if there is one, else the text's. */
            EITHER
        }

        @Override
        public Reading in(Setting setting) {
            Extent named = setting.named();
            boolean beside = from == From.NAMED || from == From.NAMED_DAY;
            boolean usable = named != null && (from != From.NAMED_DAY || named.isDay());
            boolean fromNamed = from != From.TEXT_DAY && usable;
            Extent base = fromNamed ? named : beside ? null : setting.textDay();
            if (base == null || !unit.around(base.first()).equals(unit.around(base.last()))) {
                return beside
                        ? Reading.undated(
                                TimeMention.Type.DURATION, unit.duration(String.valueOf(Math.abs(number))), Rule.LENGTH)
                        : Reading.unknownDate(number < 0 ? "PAST_REF" : "FUTURE_REF", Rule.NO_TEXT_DAY);
            }
            LocalDate there = unit.plus(base.first(), number);
            return written(there)
                    ? Reading.date(unit.value(there), unit.around(there), fromNamed ? Rule.FROM_NAMED : Rule.UNIT_AGO)
                    : Reading.unknownDate(number < 0 ? "PAST_REF" : "FUTURE_REF", Rule.VAGUE);
        }
    }

    /** The unit of the date named last, or one beside it: "that day", "the following month". */
    public record Same(Unit unit, int shift) implements Expression {
        @Override
        public Reading in(Setting setting) {
            Extent named = setting.named();
            if (named == null || !unit.around(named.first()).equals(unit.around(named.last()))) {
                return Reading.unknownDate("XXXX-XX-XX", Rule.SAME_AS_NAMED);
            }
            LocalDate there = unit.plus(named.first(), shift);
            return Reading.date(unit.value(there), unit.around(there), Rule.SAME_AS_NAMED);
        }
    }

    /** "the past five years": a length with a place in time. */
    public record Span(String number, Unit unit, int direction) implements Expression {
        @Override
        public Reading in(Setting setting) {
            String value = unit.duration(number);
            Optional<LocalDate> day = setting.day();
            if (day.isEmpty() || !number.matches("[0-9]{1,4}") || unit.clock()) {
                return Reading.undated(
                        TimeMention.Type.DURATION, value, day.isEmpty() ? Rule.NO_TEXT_DAY : Rule.LENGTH);
            }
            LocalDate other = unit.plus(day.get(), (long) direction * Integer.parseInt(number));
            if (!written(other)) {
                return Reading.undated(TimeMention.Type.DURATION, value, Rule.LENGTH);
            }
            Extent extent = direction < 0 ? new Extent(other, day.get()) : new Extent(day.get(), other);
            boolean months = unit.compareTo(Unit.YEAR) >= 0;
            String far = months ? YearMonth.from(other).toString() : other.toString();
            return Reading.date(value, extent, Rule.SPAN_TO_TEXT_DAY)
                    .of(TimeMention.Type.DURATION, value)
                    .meaning(direction < 0 ? far + "/" + day.get() : day.get() + "/" + far);
        }
    }

    /** A week of a month, or one of a year: the first or the last. */
    public record WeekOf(Expression month, int number) implements Expression {
        @Override
        public Reading in(Setting setting) {
            Extent extent = month.in(setting).extent();
            if (extent == null) {
                return Reading.unknownDate("XXXX-WXX", Rule.NO_TEXT_DAY);
            }
            LocalDate day =
                    number < 0 ? lastThursday(extent) : firstThursday(extent).plusWeeks(number - 1L);
            return Reading.date(Unit.WEEK.value(day), Unit.WEEK.around(day), Rule.FROM_NAMED);
        }
    }

    /** As ISO 8601 counts the weeks of a year: a week belongs where its Thursday lies. */
    private static LocalDate firstThursday(Extent extent) {
        return extent.first().with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY));
    }

    private static LocalDate lastThursday(Extent extent) {
        return extent.last().with(TemporalAdjusters.previousOrSame(DayOfWeek.THURSDAY));
    }

    /** "the same month a year ago". */
    public record SameYearsAway(Unit unit, int years) implements Expression {
        @Override
        public Reading in(Setting setting) {
            Extent base = setting.named() == null ? setting.textDay() : setting.named();
            if (base == null || !unit.around(base.first()).equals(unit.around(base.last()))) {
                return Reading.unknownDate("PAST_REF", Rule.SAME_AS_NAMED);
            }
            LocalDate there = base.first().plusYears(years);
            return Reading.date(unit.value(there), unit.around(there), Rule.SAME_AS_NAMED);
        }
    }

    /** The first or last so many units of a longer stretch: "the first nine months of 2009". */
    public record UnitsOf(int number, Unit unit, boolean fromEnd, Expression whole) implements Expression {
        @Override
        public Reading in(Setting setting) {
            Reading all = whole.in(setting);
            Extent extent = all.extent();
            String value = unit.duration(String.valueOf(number));
            if (extent == null) {
                return Reading.undated(TimeMention.Type.DURATION, value, Rule.NO_TEXT_DAY);
            }
            LocalDate first = fromEnd ? unit.plus(extent.last().plusDays(1), -number) : extent.first();
            LocalDate last =
                    fromEnd ? extent.last() : unit.plus(extent.first(), number).minusDays(1);
            boolean inside = !first.isBefore(extent.first()) && !last.isAfter(extent.last());
            var some = new Extent(first, last);
            return inside
                    ? new Reading(TimeMention.Type.DURATION, value, some, some.edtf(), all.rules(), List.of(), null)
                    : Reading.undated(TimeMention.Type.DURATION, value, Rule.LENGTH);
        }
    }

    /** What has a length, a rhythm or no date: it reads the same everywhere. */
    public record Timeless(TimeMention.Type type, String value, Rule rule) implements Expression {
        @Override
        public Reading in(Setting setting) {
            return Reading.undated(type, value, rule);
        }
    }
}
