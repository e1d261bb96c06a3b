package org.railwatch.time.text;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An expression of a text that says when, how long or how often.
 *
 * @param start in {@code char}s from the beginning of the text
 * @param end after its last {@code char}
 * @param text as it stands there
 * @param value in the notation of TIMEX3 (TimeML 1.2.1): {@code 2023-10-05}, {@code 2023-W43}, {@code P2M}
 * @param edtf when, as far as it follows from the text and the day the text is dated; null when it does not, or when it is no
 *     date
 * @param dates what happened then
 * @param rules the rules that read it, in the order they were used
 * @param alternatives EDTF of other readings that the words allow
 * @param conflict what in the text contradicts this reading; null when nothing does
 */
public record TimeMention(
        int start,
        int end,
        String text,
        Type type,
        String value,
        @Nullable String edtf,
        Dates dates,
        List<Rule> rules,
        List<String> alternatives,
        @Nullable String conflict) {
    public TimeMention {
        rules = List.copyOf(rules);
        alternatives = List.copyOf(alternatives);
    }

    /** The types of TIMEX3. */
    public enum Type {
        DATE,
        TIME,
        DURATION,
        SET;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a time belongs to. */
    public enum Dates {
        /** What the text tells of. */
        EVENT,
        /** Somebody's saying of it: "the ministry said Thursday". */
        SAYING,
        /** Neither: the text's own date line, a length, a habit. */
        OTHER;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
