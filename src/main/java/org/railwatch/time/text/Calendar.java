package org.railwatch.time.text;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Expressions of the calendar: days, months, quarters, seasons and longer stretches that are named. */
public final class Calendar {
    /** A leap day comes back after eight years at the latest. */
    private static final int LONGEST_WAIT = 8;

    private Calendar() {}

    /** A year that is said, one counted from the text's ("last year"), or none. */
    public record YearOf(@Nullable Integer stated, @Nullable Integer shift) {
        public static final YearOf UNSAID = new YearOf(null, null);

        public static YearOf stated(int year) {
            return new YearOf(year, null);
        }

        public boolean unsaid() {
            return stated == null && shift == null;
        }

        Optional<Integer> in(Setting setting) {
            Integer by = shift;
            return stated != null
                    ? Optional.of(stated)
                    : by == null ? Optional.empty() : setting.year().map(year -> year + by);
        }

        Rule rule() {
            return stated != null ? Rule.STATED : Rule.FROM_TEXT_DAY;
        }
    }

    /** A day of a month, perhaps with the day of the week that it is said to be. */
    public record Day(
            YearOf year, int month, int day, @Nullable DayOfWeek weekday) implements Expression {
        @Override
        public Reading in(Setting setting) {
            Optional<LocalDate> stated = year.in(setting).filter(this::isIn).map(this::of);
            if (stated.isPresent()) {
                return checked(weekday, Reading.date(stated.get().toString(), Extent.of(stated.get()), year.rule()));
            }
            Optional<LocalDate> last = setting.lastDay();
            if (last.isEmpty() || !year.unsaid()) {
                return Reading.unknownDate("XXXX-%02d-%02d".formatted(month, day), Rule.NO_TEXT_DAY);
            }
            LocalDate past = nearest(last.get(), -1);
            LocalDate next = nearest(last.get(), 1);
            LocalDate chosen = setting.planned() ? next : past;
            var reading = Reading.date(
                    chosen.toString(), Extent.of(chosen), setting.planned() ? Rule.NEXT_PLANNED : Rule.LATEST_PAST);
            return checked(weekday, setting.planned() ? reading.or(past.toString()) : reading);
        }

        private boolean isIn(int some) {
            return YearMonth.of(some, month).isValidDay(day);
        }

        private LocalDate of(int some) {
            return LocalDate.of(some, month, day);
        }

        private LocalDate nearest(LocalDate from, int direction) {
            for (int i = 0; i <= LONGEST_WAIT; i++) {
                int some = from.getYear() + direction * i;
                if (isIn(some) && of(some).compareTo(from) * direction >= 0) {
                    return of(some);
                }
            }
            return of(from.getYear() + direction * LONGEST_WAIT);
        }

        @Override
        public Expression within(int some) {
            return year.unsaid() ? new Day(YearOf.stated(some), month, day, weekday) : this;
        }
    }

    /** Whether the day of the week that is said is that of the date. */
    private static Reading checked(@Nullable DayOfWeek weekday, Reading reading) {
        Extent extent = reading.extent();
        if (weekday == null || extent == null || extent.first().getDayOfWeek() == weekday) {
            return reading;
        }
        LocalDate date = extent.first();
        LocalDate before = date.with(TemporalAdjusters.previous(weekday));
        return reading.or(before.toString())
                .contradictedBy(date + " was a " + name(date.getDayOfWeek()) + ", not a " + name(weekday));
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** Days of one month from one to another. */
    public record Days(YearOf year, int month, int first, int last) implements Expression {
        @Override
        public Reading in(Setting setting) {
            var end = new Day(year, month, last, null).in(setting);
            Extent extent = end.extent();
            if (extent == null) {
                return Reading.undated(TimeMention.Type.DURATION, "P" + (last - first) + "D", Rule.NO_TEXT_DAY);
            }
            var days = new Extent(extent.last().withDayOfMonth(first), extent.last());
            return new Reading(
                            TimeMention.Type.DURATION,
                            "P" + (last - first) + "D",
                            days,
                            days.edtf(),
                            end.rules(),
                            java.util.List.of(),
                            null)
                    .by(Rule.RANGE);
        }

        @Override
        public Expression within(int some) {
            return year.unsaid() ? new Days(YearOf.stated(some), month, first, last) : this;
        }
    }

    /** A month, or a part of it. */
    public record Month(YearOf year, int month, Part part) implements Expression {
        @Override
        public Reading in(Setting setting) {
            Optional<Integer> stated = year.in(setting);
            if (stated.isPresent()) {
                return reading(YearMonth.of(stated.get(), month), year.rule());
            }
            if (setting.textDay() == null || !year.unsaid()) {
                return Reading.unknownDate("XXXX-%02d".formatted(month), Rule.NO_TEXT_DAY);
            }
            var text = YearMonth.from(setting.textDay().last());
            var here = text.withMonth(month);
            YearMonth past = here.isAfter(text) ? here.minusYears(1) : here;
            YearMonth next = here.isBefore(text) ? here.plusYears(1) : here;
            return setting.planned()
                    ? reading(next, Rule.NEXT_PLANNED).or(past.toString())
                    : reading(past, Rule.LATEST_PAST);
        }

        private Reading reading(YearMonth some, Rule rule) {
            return Reading.date(some.toString(), Extent.of(some), rule).part(part);
        }

        @Override
        public Expression within(int some) {
            return year.unsaid() ? new Month(YearOf.stated(some), month, part) : this;
        }
    }

    /** A month as seen from the text's: "last October" is the latest before it, "next March" the first after it. */
    public record MonthBeside(int month, int direction) implements Expression {
        @Override
        public Reading in(Setting setting) {
            if (setting.textDay() == null) {
                return Reading.unknownDate("XXXX-%02d".formatted(month), Rule.NO_TEXT_DAY);
            }
            var text = YearMonth.from(setting.textDay().last());
            YearMonth chosen = text.withMonth(month);
            if (direction < 0 && !chosen.isBefore(text)) {
                chosen = chosen.minusYears(1);
            } else if (direction > 0 && !chosen.isAfter(text)) {
                chosen = chosen.plusYears(1);
            }
            var reading = Reading.date(chosen.toString(), Extent.of(chosen), Rule.FROM_TEXT_DAY);
            YearMonth other = YearMonth.of(text.getYear() + direction, month);
            return direction == 0 ? reading : reading.or(other.toString());
        }
    }

    /** A stretch that is said whole: a year, a decade, a century. */
    public record Stretch(String value, Extent extent, Part part) implements Expression {
        public static Stretch year(int year, Part part) {
            return new Stretch("%04d".formatted(year), Extent.ofYears(year, 1), part);
        }

        public static Stretch decade(int year, Part part) {
            return new Stretch("%03d".formatted(year / 10), Extent.ofYears(year, 10), part);
        }

        public static Stretch century(int number, Part part) {
            return new Stretch("%02d".formatted(number - 1), Extent.ofYears(number * 100 - 99, 100), part);
        }

        @Override
        public Reading in(Setting setting) {
            var reading = Reading.date(value, extent, Rule.STATED).part(part);
            // EDTF writes decades by an unspecified digit.
            return part == Part.WHOLE && value.length() == 3 ? reading.meaning(value + "X") : reading;
        }
    }

    /** A quarter, half or season of a year. */
    public record Fraction(YearOf year, Kind kind, int number) implements Expression {
        public enum Kind {
            QUARTER,
            HALF,
            SEASON
        }

        private static final String[] SEASONS = {"SP", "SU", "FA", "WI"};

        @Override
        public Reading in(Setting setting) {
            Optional<Integer> stated = year.in(setting);
            if (stated.isPresent()) {
                return reading(stated.get(), year.rule());
            }
            if (setting.textDay() == null || !year.unsaid()) {
                return Reading.unknownDate("XXXX-" + sign(), Rule.NO_TEXT_DAY);
            }
            LocalDate text = setting.textDay().last();
            int past = extent(text.getYear()).first().isAfter(text) ? text.getYear() - 1 : text.getYear();
            int next = extent(text.getYear()).last().isBefore(text) ? text.getYear() + 1 : text.getYear();
            return setting.planned()
                    ? reading(next, Rule.NEXT_PLANNED).or(written(past))
                    : reading(past, Rule.LATEST_PAST);
        }

        private String sign() {
            return switch (kind) {
                case QUARTER -> "Q" + number;
                case HALF -> "H" + number;
                case SEASON -> SEASONS[number - 1];
            };
        }

        private Extent extent(int some) {
            return switch (kind) {
                case QUARTER -> Extent.ofMonths(some, 3 * number - 2, 3);
                case HALF -> Extent.ofMonths(some, 6 * number - 5, 6);
                case SEASON -> Extent.ofMonths(some, 3 * number, 3);
            };
        }

        /** EDTF has seasons from 21 for spring to 24 for winter. */
        private String written(int some) {
            return kind == Kind.SEASON
                    ? "%04d-%d".formatted(some, 20 + number)
                    : extent(some).edtf();
        }

        private Reading reading(int some, Rule rule) {
            return Reading.date("%04d-%s".formatted(some, sign()), extent(some), rule)
                    .meaning(written(some));
        }

        @Override
        public Expression within(int some) {
            return year.unsaid() ? new Fraction(YearOf.stated(some), kind, number) : this;
        }
    }

    /** "the 17th": of the month that was named last, else of the text's or the one before or after it. */
    public record DayOfMonth(int day, @Nullable DayOfWeek weekday) implements Expression {
        @Override
        public Reading in(Setting setting) {
            Extent named = setting.named();
            if (named != null && Unit.MONTH.around(named.first()).equals(Unit.MONTH.around(named.last()))) {
                var month = YearMonth.from(named.first());
                if (month.isValidDay(day)) {
                    return checked(
                            weekday,
                            Reading.date(month.atDay(day).toString(), Extent.of(month.atDay(day)), Rule.SAME_AS_NAMED));
                }
            }
            Optional<LocalDate> text = setting.day();
            if (text.isEmpty()) {
                return Reading.unknownDate("XXXX-XX-%02d".formatted(day), Rule.NO_TEXT_DAY);
            }
            var month = YearMonth.from(text.get());
            LocalDate past = nearest(month, text.get(), -1);
            LocalDate next = nearest(month, text.get(), 1);
            LocalDate chosen = setting.planned() ? next : past;
            var reading = Reading.date(
                    chosen.toString(), Extent.of(chosen), setting.planned() ? Rule.NEXT_PLANNED : Rule.LATEST_PAST);
            return checked(weekday, setting.planned() ? reading.or(past.toString()) : reading);
        }

        private LocalDate nearest(YearMonth month, LocalDate text, int direction) {
            YearMonth some = month;
            while (!some.isValidDay(day) || some.atDay(day).compareTo(text) * direction < 0) {
                some = some.plusMonths(direction);
            }
            return some.atDay(day);
        }
    }
}
