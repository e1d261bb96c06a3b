package org.railwatch.time.text;

import java.time.LocalDate;
import org.railwatch.time.text.Calendar.Fraction;
import org.railwatch.time.text.Calendar.YearOf;

/** A season as seen from the text's day: "last winter" is the latest that was over then, "next spring" the first to come. */
public record SeasonBeside(int season, int direction) implements Expression {
    @Override
    public Reading in(Setting setting) {
        if (setting.textDay() == null) {
            return new Fraction(YearOf.UNSAID, Fraction.Kind.SEASON, season).in(setting);
        }
        LocalDate text = setting.textDay().last();
        int year = text.getYear();
        if (direction < 0 && !extent(year).last().isBefore(text)) {
            year--;
            year = extent(year).last().isBefore(text) ? year : year - 1;
        } else if (direction > 0 && !extent(year).first().isAfter(text)) {
            year++;
        }
        var reading = new Fraction(YearOf.stated(year), Fraction.Kind.SEASON, season).in(setting);
        return Reading.date(reading.value(), extent(year), Rule.FROM_TEXT_DAY).meaning(reading.edtf());
    }

    private Extent extent(int year) {
        return Extent.ofMonths(year, 3 * season, 3);
    }
}
