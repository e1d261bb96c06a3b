package org.railwatch.claim;

import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.vocabulary.TransportMode;
import org.railwatch.vocabulary.Word;

/**
 * One stretch of a way: by what, from where, to where; an end that is not said is null.
 *
 * @param from a facility's slug, a country code, or the words of the source
 */
public record Leg(
        TransportMode mode, @Nullable String from, @Nullable String to) {
    /** {@code MODE,FROM>TO}; an end may be left out: {@code rail,tumangang>}. */
    public static Leg of(String typed) {
        String form = "MODE,FROM>TO, such as 'rail,tumangang>khasan'";
        String[] parts = Parts.of(typed, 2, 2, form);
        String[] ends = parts[1].split(">", -1);
        if (ends.length != 2 || (ends[0].isBlank() && ends[1].isBlank())) {
            throw UserError.usage("'" + typed + "' has no way; write " + form);
        }
        return new Leg(Word.find(TransportMode.class, parts[0].strip()), Parts.orNull(ends, 0), Parts.orNull(ends, 1));
    }
}
