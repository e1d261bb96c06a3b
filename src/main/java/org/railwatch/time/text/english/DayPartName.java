package org.railwatch.time.text.english;

import org.jspecify.annotations.Nullable;

/**
 * The word for a part of a day.
 *
 * @param sign of TIMEX3: MO, AF, EV or NI
 * @param to after its token
 */
record DayPartName(String sign, int to) {
    /** The one that stands at a token; null when none does. */
    static @Nullable DayPartName at(Tokens tokens, int index) {
        String sign = sign(tokens, index);
        return sign == null ? null : new DayPartName(sign, index + 1);
    }

    private static @Nullable String sign(Tokens tokens, int index) {
        if (tokens.is(index, "morning", "mornings")) {
            return "MO";
        }
        if (tokens.is(index, "afternoon")) {
            return "AF";
        }
        if (tokens.is(index, "evening")) {
            return "EV";
        }
        return tokens.is(index, "night") ? "NI" : null;
    }
}
