package org.railwatch.time.text;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** Units of time that a text counts in. Weeks are those of ISO 8601, from Monday. */
public enum Unit {
    SECOND("second", "S", ChronoUnit.SECONDS),
    MINUTE("minute", "M", ChronoUnit.MINUTES),
    HOUR("hour", "H", ChronoUnit.HOURS),
    DAY("day", "D", ChronoUnit.DAYS),
    WEEKEND("weekend", "WE", ChronoUnit.WEEKS),
    WEEK("week", "W", ChronoUnit.WEEKS),
    MONTH("month", "M", ChronoUnit.MONTHS),
    QUARTER("quarter", "Q", IsoFields.QUARTER_YEARS),
    YEAR("year", "Y", ChronoUnit.YEARS),
    DECADE("decade", "DE", ChronoUnit.DECADES),
    CENTURY("century", "CE", ChronoUnit.CENTURIES);

    private static final int FRIDAY_TO_SUNDAY = 5;

    private final String word;
    private final String letter;
    private final java.time.temporal.TemporalUnit step;

    Unit(String word, String letter, java.time.temporal.TemporalUnit step) {
        this.word = word;
        this.letter = letter;
        this.step = step;
    }

    /** By its English word, of one or of many. */
    public static Optional<Unit> of(String lower) {
        for (var unit : values()) {
            if (lower.equals(unit.word) || lower.equals(unit.plural())) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    private String plural() {
        return this == CENTURY ? "centuries" : word + "s";
    }

    public boolean isPlural(String lower) {
        return lower.equals(plural());
    }

    /** Shorter than a day. */
    public boolean clock() {
        return compareTo(DAY) < 0;
    }

    /** A length as TIMEX3 writes it: {@code P2M}, {@code PT30M}, {@code PXY} of an unknown number. */
    public String duration(String number) {
        return (clock() ? "PT" : "P") + number + letter;
    }

    public LocalDate plus(LocalDate day, long number) {
        return clock() ? day : day.plus(number, step);
    }

    /** The whole unit around a day. */
    public Extent around(LocalDate day) {
        switch (this) {
            case WEEK -> {
                var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                return new Extent(monday, monday.plusDays(6));
            }
            case WEEKEND -> {
                var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                return new Extent(monday.plusDays(FRIDAY_TO_SUNDAY), monday.plusDays(6));
            }
            case MONTH -> {
                return Extent.of(YearMonth.from(day));
            }
            case QUARTER -> {
                return Extent.ofMonths(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 3);
            }
            case YEAR -> {
                return Extent.ofMonths(day.getYear(), 1, 12);
            }
            case DECADE -> {
                return Extent.ofYears(day.getYear() / 10 * 10, 10);
            }
            case CENTURY -> {
                return Extent.ofYears(day.getYear() / 100 * 100, 100);
            }
            case SECOND, MINUTE, HOUR, DAY -> {
                return Extent.of(day);
            }
        }
        throw new IllegalStateException(name());
    }

    /** The whole unit around a day as TIMEX3 writes it: {@code 2004-W47}, {@code 2009-Q1}, {@code 199}. */
    public String value(LocalDate day) {
        int week = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        int weekYear = day.get(IsoFields.WEEK_BASED_YEAR);
        return switch (this) {
            case WEEK -> "%04d-W%02d".formatted(weekYear, week);
            case WEEKEND -> "%04d-W%02d-WE".formatted(weekYear, week);
            case MONTH -> YearMonth.from(day).toString();
            case QUARTER -> "%04d-Q%d".formatted(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
            case YEAR -> "%04d".formatted(day.getYear());
            case DECADE -> "%03d".formatted(day.getYear() / 10);
            case CENTURY -> "%02d".formatted(day.getYear() / 100);
            case SECOND, MINUTE, HOUR, DAY -> day.toString();
        };
    }
}
