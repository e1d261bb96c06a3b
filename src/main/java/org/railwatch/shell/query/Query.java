package org.railwatch.shell.query;

import org.railwatch.UserError;

/** A line of the language, and the name it is kept under. */
public record Query(Name name, String line) {
    /** Letters of any script, digits, hyphens and underscores; at most 80. */
    public record Name(String text) {
        public static Name of(String text) {
            if (!text.matches("[\\p{L}\\p{Nd}][\\p{L}\\p{M}\\p{Nd}_-]{0,79}")) {
                throw UserError.usage("'" + text
                        + "' is no name for a query; take letters, digits, hyphens and underscores, at most 80");
            }
            return new Name(text);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
