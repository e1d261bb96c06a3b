package org.railwatch.shell.answer;

import java.time.Duration;

/** The line below a listing at a terminal: how many rows, what of them is not seen and how to see it, how long it took. */
public final class Footer {
    private Footer() {}

    public static String of(Answer.Listing listing, Hidden hidden, Duration took) {
        int rows = listing.rows().size();
        boolean some = rows < listing.total();
        var text = new StringBuilder();
        if (some || !hidden.nothing()) {
            text.append(rows).append(" of ");
        }
        text.append(counted(listing.total(), "row"));
        if (some && hidden.nothing()) {
            text.append(" shown");
        }
        if (hidden.columns() > 0) {
            text.append(", ").append(counted(hidden.columns(), "column")).append(" hidden");
        }
        if (hidden.cells() > 0) {
            text.append(", ").append(counted(hidden.cells(), "cell")).append(" cut");
        }
        String time = took.toMillis() + " ms";
        return some || !hidden.nothing()
                ? text + "; last --wide or last --format json shows all (" + time + ")"
                : text + ", " + time;
    }

    private static String counted(int count, String what) {
        return (count == 0 ? "no" : String.valueOf(count)) + " " + what + (count == 1 ? "" : "s");
    }
}
