package org.railwatch.imagery.chip.comparison;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How an image was taken, as far as it matters to a comparison; null when unknown.
 *
 * @param sunAzimuth degrees clockwise from north
 * @param sunElevation degrees above the horizon
 * @param offNadir degrees from straight down
 * @param gsdMetres ground sample distance
 * @param day in UTC
 * @param cloudPercent of the whole image, 0 to 100
 */
public record Taking(
        @Nullable Double sunAzimuth,
        @Nullable Double sunElevation,
        @Nullable Double offNadir,
        @Nullable Double gsdMetres,
        @Nullable LocalDate day,
        @Nullable Double cloudPercent) {
    @Nullable
    Double dayOfYear() {
        return day == null ? null : (Double) (double) day.getDayOfYear();
    }
}
