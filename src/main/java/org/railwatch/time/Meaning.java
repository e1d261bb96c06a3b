package org.railwatch.time;

import java.util.Locale;
import org.railwatch.UserError;

/** What a claim says of its period, which EDTF has no sign for. */
public enum Meaning {
    /** Sometime in it, once or more. */
    WITHIN,
    /** All the time from its begin to its end. */
    THROUGHOUT,
    /** A sum that grew from its begin to its end: "a million shells since August". */
    CUMULATIVE;

    /** The meaning of a lower-case word; a {@link UserError} lists the allowed ones. */
    public static Meaning of(String word) {
        for (var meaning : values()) {
            if (meaning.word().equals(word)) {
                return meaning;
            }
        }
        throw UserError.usage(
                "no meaning " + Refusals.quoted(word) + " of a date; write within, throughout or cumulative");
    }

    /**
     * Whether what is said to have been in a period was surely so at some instant of another: when it was all the time, at
     * whatever instants both have; when it was sometime, or grew, only if the period lies wholly inside the other. Of what
     * was all the time but has a bound that is null, only the bound that is known is sure.
     */
    public boolean definitelyDuring(Period asked, Period said) {
        return asked.contains(said)
                || switch (this) {
                    case WITHIN, CUMULATIVE -> false;
                    case THROUGHOUT -> said.isOpen() ? asked.containsKnownBoundOf(said) : asked.overlaps(said);
                };
    }

    /** The lower-case word, as typed and stored. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return word();
    }
}
