package org.railwatch.time.text;

import java.time.YearMonth;

/** Which part of a month, year or decade a text means. */
public enum Part {
    WHOLE,
    /** Early, mid and late are thirds: of a month its days to the 10th, to the 20th and after; of longer ones whole months or years. */
    EARLY,
    MID,
    LATE,
    FIRST_HALF,
    SECOND_HALF;

    private static final int THIRD_OF_MONTH = 10;

    public Extent of(Extent whole) {
        if (this == WHOLE || whole.isDay()) {
            return whole;
        }
        var begin = YearMonth.from(whole.first());
        if (whole.first().until(whole.last()).getYears() >= 9) {
            return years(
                    whole.first().getYear(),
                    whole.last().getYear() - whole.first().getYear() + 1);
        }
        long months = begin.until(YearMonth.from(whole.last()), java.time.temporal.ChronoUnit.MONTHS) + 1;
        if (months > 1) {
            return months(begin, months);
        }
        var first = whole.first();
        return switch (this) {
            case WHOLE -> whole;
            case EARLY -> new Extent(first, first.plusDays(THIRD_OF_MONTH - 1));
            case MID -> new Extent(first.plusDays(THIRD_OF_MONTH), first.plusDays(2 * THIRD_OF_MONTH - 1));
            case LATE -> new Extent(first.plusDays(2 * THIRD_OF_MONTH), whole.last());
            case FIRST_HALF -> new Extent(first, first.plusDays(14));
            case SECOND_HALF -> new Extent(first.plusDays(15), whole.last());
        };
    }

    /** Of decades and centuries whole years: the early 1990s are 1990 to 1993. */
    private Extent years(int first, int years) {
        int third = (years + 2) / 3;
        int from = switch (this) {
            case WHOLE, EARLY, FIRST_HALF -> 0;
            case MID -> third;
            case LATE -> years - years / 3;
            case SECOND_HALF -> years / 2;
        };
        int to = switch (this) {
            case WHOLE, LATE, SECOND_HALF -> years;
            case EARLY -> third;
            case MID -> years - years / 3;
            case FIRST_HALF -> years / 2;
        };
        return Extent.ofYears(first + from, to - from);
    }

    private Extent months(YearMonth begin, long months) {
        long from = switch (this) {
            case WHOLE, EARLY, FIRST_HALF -> 0;
            case MID -> months / 3;
            case LATE -> 2 * months / 3;
            case SECOND_HALF -> months / 2;
        };
        long to = switch (this) {
            case WHOLE, LATE, SECOND_HALF -> months;
            case EARLY -> months / 3;
            case MID -> 2 * months / 3;
            case FIRST_HALF -> months / 2;
        };
        return new Extent(
                begin.plusMonths(from).atDay(1), begin.plusMonths(to - 1).atEndOfMonth());
    }
}
