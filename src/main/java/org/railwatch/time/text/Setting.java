package org.railwatch.time.text;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an expression stands.
 *
 * @param textDay the days that the text is dated, mostly one; null when nobody knows
 * @param planned whether its sentence speaks of what is to come
 * @param named the date that the text named last before it; of a clock time the day it belongs to
 * @param place whose clocks a local time means; null when no place with a known zone is near
 */
public record Setting(
        @Nullable Extent textDay,
        boolean planned,
        @Nullable Extent named,
        @Nullable ZonedPlace place) {
    public Optional<LocalDate> day() {
        return textDay != null && textDay.isDay() ? Optional.of(textDay.first()) : Optional.empty();
    }

    /** A day of the text's that lies in the same unit as all the others; empty when they are of several. */
    public Optional<LocalDate> within(Unit unit) {
        return textDay != null && unit.around(textDay.first()).equals(unit.around(textDay.last()))
                ? Optional.of(textDay.last())
                : Optional.empty();
    }

    public Optional<Integer> year() {
        return within(Unit.YEAR).map(LocalDate::getYear);
    }

    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(textDay).map(Extent::last);
    }
}
