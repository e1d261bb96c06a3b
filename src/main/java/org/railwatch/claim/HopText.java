package org.railwatch.claim;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.time.Edtf;
import org.railwatch.vocabulary.Word;

/** One hop of an attribution chain, as typed: {@code AGENT,ROLE,ACT,ACCESS[,SAID_AT[,OCCASION]]}. */
public record HopText(
        String agent,
        HopRole role,
        @Nullable String act,
        Access access,
        @Nullable Edtf saidAt,
        @Nullable String occasion) {
    private static final String FORM =
            "AGENT,ROLE,ACT,ACCESS[,SAID_AT[,OCCASION]], such as 'NIS,originator,says,unknown,2023-11-01'";

    public static HopText of(String typed) {
        String[] parts = Parts.of(typed, 4, Integer.MAX_VALUE, FORM);
        if (parts[0].isBlank()) {
            throw UserError.usage("'" + typed + "' names no agent; write " + FORM);
        }
        String said = Parts.orNull(parts, 4);
        // What comes after the date is one text, with its own commas.
        String occasion = parts.length > 5
                ? String.join(",", Arrays.asList(parts).subList(5, parts.length))
                        .strip()
                : null;
        return new HopText(
                parts[0].strip(),
                Word.find(HopRole.class, parts[1].strip()),
                Parts.orNull(parts, 2),
                parts[3].isBlank() ? Access.UNKNOWN : Word.find(Access.class, parts[3].strip()),
                said == null ? null : Edtf.of(said),
                occasion == null || occasion.isBlank() ? null : occasion);
    }
}
