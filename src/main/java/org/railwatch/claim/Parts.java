package org.railwatch.claim;

import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;

/** The comma-separated parts of one option value. */
final class Parts {
    private Parts() {}

    static String[] of(String typed, int least, int most, String form) {
        String[] parts = typed.split(",", -1);
        if (parts.length < least || parts.length > most) {
            throw UserError.usage("'" + typed + "' has " + parts.length + (parts.length == 1 ? " part" : " parts")
                    + "; write " + form);
        }
        return parts;
    }

    static @Nullable String orNull(String[] parts, int index) {
        return index < parts.length && !parts[index].isBlank() ? parts[index].strip() : null;
    }
}
