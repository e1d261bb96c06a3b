package org.railwatch.shell.filter;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.railwatch.shell.answer.Row;
import org.railwatch.time.Edtf;
import org.railwatch.time.Meaning;
import org.railwatch.time.Period;
import org.railwatch.time.Utc;

/**
 * When a row is of: what it tells of was, a document appeared, an entry was written.
 *
 * @param meaning how its period is meant; a look's or image's, which is one, is sometime within it
 */
record Dated(Period period, Meaning meaning) {
    /** Empty for a row without any date, which is in no period. */
    static Optional<Dated> of(Row row) {
        return period(row)
                .filter(period -> period.begin() != null || period.end() != null)
                .map(period -> new Dated(period, meaning(row)));
    }

    private static Optional<Period> period(Row row) {
        if (row.has("begin_at")) {
            return Optional.of(new Period(instant(row.value("begin_at")), instant(row.value("end_at"))));
        }
        Object published = row.value("published");
        if (published != null) {
            return Optional.of(Edtf.of(published.toString()).period(ZoneOffset.UTC));
        }
        Instant at = instant(row.value("at"));
        return at == null ? Optional.empty() : Optional.of(new Period(at, at));
    }

    private static Meaning meaning(Row row) {
        return row.value("meaning") instanceof String word ? Meaning.of(word) : Meaning.WITHIN;
    }

    private static @Nullable Instant instant(@Nullable Object value) {
        return value == null ? null : Utc.of(value.toString());
    }

    boolean possiblyDuring(Period asked) {
        return asked.overlaps(period);
    }

    boolean definitelyDuring(Period asked) {
        return meaning.definitelyDuring(asked, period);
    }
}
