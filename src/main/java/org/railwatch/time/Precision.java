package org.railwatch.time;

import java.util.Locale;

/** How finely an EDTF text says when: the length of the stretch of time it names. */
public enum Precision {
    SECOND,
    MINUTE,
    DAY,
    MONTH,
    SEASON,
    YEAR,
    DECADE,
    CENTURY,
    /** Two ends, each with a precision of its own; or one end, and the other open or unknown. */
    INTERVAL;

    /** The lower-case word. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return word();
    }
}
