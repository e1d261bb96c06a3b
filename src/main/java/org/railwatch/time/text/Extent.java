package org.railwatch.time.text;

import java.time.LocalDate;
import java.time.YearMonth;

/** Days in a row, the last one inside. */
public record Extent(LocalDate first, LocalDate last) {
    public static Extent of(LocalDate day) {
        return new Extent(day, day);
    }

    public static Extent of(YearMonth month) {
        return new Extent(month.atDay(1), month.atEndOfMonth());
    }

    public static Extent ofMonths(int year, int firstMonth, int months) {
        var first = YearMonth.of(year, firstMonth);
        return new Extent(first.atDay(1), first.plusMonths(months - 1L).atEndOfMonth());
    }

    public static Extent ofYears(int firstYear, int years) {
        return new Extent(LocalDate.of(firstYear, 1, 1), LocalDate.of(firstYear + years - 1, 12, 31));
    }

    public boolean isDay() {
        return first.equals(last);
    }

    private boolean wholeMonths() {
        return first.getDayOfMonth() == 1 && last.getDayOfMonth() == last.lengthOfMonth();
    }

    /** The same days in EDTF, as shortly as it can: {@code 2023-10-05}, {@code 2023-10}, {@code 2023}, or an interval. */
    public String edtf() {
        String begin = beginning();
        String end = ending();
        return begin.equals(end) ? begin : begin + "/" + end;
    }

    private boolean wholeYears() {
        return wholeMonths() && first.getMonthValue() == 1 && last.getMonthValue() == 12;
    }

    /** What an interval that begins with it begins with. */
    public String beginning() {
        return wholeYears()
                ? "%04d".formatted(first.getYear())
                : wholeMonths() ? YearMonth.from(first).toString() : first.toString();
    }

    /** What an interval that ends with it ends with. */
    public String ending() {
        return wholeYears()
                ? "%04d".formatted(last.getYear())
                : wholeMonths() ? YearMonth.from(last).toString() : last.toString();
    }
}
