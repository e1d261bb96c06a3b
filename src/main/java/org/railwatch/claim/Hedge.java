package org.railwatch.claim;

import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;

/**
 * A word that makes a claim less than certain.
 *
 * @param text the source's own word: likely, appears to
 * @param scope what it bears on
 * @param owner whose doubt it is
 */
public record Hedge(
        String text, @Nullable String scope, @Nullable String owner) {
    /** {@code TEXT,SCOPE,OWNER}, of which the last two may be left out. */
    public static Hedge of(String typed) {
        String[] parts = Parts.of(typed, 1, 3, "TEXT,SCOPE,OWNER, such as 'likely,supply,NIS'");
        if (parts[0].isBlank()) {
            throw UserError.usage("the hedge '" + typed + "' has no text; write TEXT,SCOPE,OWNER");
        }
        return new Hedge(parts[0].strip(), Parts.orNull(parts, 1), Parts.orNull(parts, 2));
    }
}
