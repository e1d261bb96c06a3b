package org.railwatch.time.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A date in digits of which the text does not say whether the day or the month comes first. */
public record NumericDate(
        @Nullable LocalDate dayFirst, @Nullable LocalDate monthFirst) implements Expression {
    /**
     * {@code 5.10.2023}, whose day comes first, or {@code 10/5/2023}, where only a number above 12 says which is which; null when
     * it is a date in neither order.
     */
    public static @Nullable NumericDate of(String text) {
        String[] parts = text.split("[/.]", -1);
        int a = Integer.parseInt(parts[0]);
        int b = Integer.parseInt(parts[1]);
        int year = Integer.parseInt(parts[2]);
        LocalDate dayFirst = date(year, b, a);
        LocalDate monthFirst = text.indexOf('.') >= 0 ? null : date(year, a, b);
        return dayFirst == null && monthFirst == null ? null : new NumericDate(dayFirst, monthFirst);
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        try {
            return year == 0 ? null : LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    @Override
    public Reading in(Setting setting) {
        LocalDate one = dayFirst == null ? monthFirst : dayFirst;
        LocalDate other = monthFirst == null ? dayFirst : monthFirst;
        if (one == null || other == null) {
            throw new IllegalStateException("no date in either order");
        }
        if (one.equals(other)) {
            return Reading.date(one.toString(), Extent.of(one), Rule.STATED);
        }
        return Reading.unknownDate("%04d-XX-XX".formatted(one.getYear()), Rule.STATED)
                .or(other.toString())
                .or(one.toString())
                .contradictedBy("the text does not say whether the day or the month comes first");
    }
}
