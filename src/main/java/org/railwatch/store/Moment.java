package org.railwatch.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.time.Edtf;
import org.railwatch.time.Utc;

/**
 * A state that the store has had: right after a journal entry, {@code J-5}, or at the end of a date, {@code 2023-10-05}, in
 * UTC, as the journal's own times are.
 *
 * @param text as the user wrote it, an entry in upper case
 */
public record Moment(String text) {
    private static final String ENTRY = "J-0*[1-9][0-9]{0,14}";

    public Moment {
        text = text.strip();
        if (text.toUpperCase(Locale.ROOT).matches(ENTRY)) {
            text = text.toUpperCase(Locale.ROOT);
        } else {
            endOf(text);
        }
    }

    public static Moment of(String text) {
        return new Moment(text);
    }

    private static Instant endOf(String text) {
        Instant end;
        try {
            end = Edtf.of(text).period(ZoneOffset.UTC).end();
        } catch (UserError e) {
            throw UserError.usage("'" + text + "' is neither an entry such as J-5 nor a date such as 2023-10-05");
        }
        if (end == null) {
            throw UserError.usage("'" + text + "' has no end; name an entry such as J-5, or a date such as 2023-10-05");
        }
        return end;
    }

    /**
     * The last entry of that state.
     *
     * @throws UserError (usage) when there is no such entry, or nothing was written by then
     */
    long entry(Store store) {
        long newest = newest(store);
        if (text.startsWith("J-")) {
            long entry = Long.parseLong(text.substring(2));
            if (entry > newest) {
                throw UserError.usage("there is no journal entry " + text + "; "
                        + (newest == 0 ? "nothing was written yet" : "the newest is J-" + newest));
            }
            return entry;
        }
        Long entry = lastUntil(store, endOf(text));
        if (entry == null) {
            String first = store.jdbc()
                    .sql("select body ->> 'at' from journal order by id limit 1")
                    .query(String.class)
                    .optional()
                    .orElse(null);
            throw UserError.usage("nothing was written by the end of " + text + "; "
                    + (first == null ? "nothing was written yet" : "the first entry, J-1, is of " + first));
        }
        return entry;
    }

    /** The newest entry there is; 0 for none. */
    static long newest(Store store) {
        return store.jdbc()
                .sql("select coalesce(max(id), 0) from journal")
                .query(Long.class)
                .single();
    }

    private static @Nullable Long lastUntil(Store store, Instant end) {
        return store.jdbc()
                .sql("select max(id) from journal where body ->> 'at' <= :end")
                .param("end", Utc.text(end))
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    @Override
    public String toString() {
        return text;
    }
}
