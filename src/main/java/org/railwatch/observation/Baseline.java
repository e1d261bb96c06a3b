package org.railwatch.observation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.railwatch.facility.Facility;
import org.railwatch.time.Edtf;
import org.railwatch.vocabulary.Count;

/**
 * A normal level of an object at a facility over a period that ends before the look it is compared with.
 *
 * @param claim id of the claim that states it; null when it is computed
 * @param computed {@code max}, {@code median} or {@code p90}; null when it is stated
 */
public record Baseline(
        long id,
        String uuid,
        Facility facility,
        Count count,
        Edtf when,
        @Nullable Instant beginAt,
        @Nullable Instant endAt,
        @Nullable Long claim,
        @Nullable String computed,
        boolean includeReported,
        @Nullable String note) {
    public String ref() {
        return "B-" + id;
    }
}
