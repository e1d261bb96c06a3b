package org.railwatch.claim;

import org.railwatch.UserError;

/** Who plays which part in what is said, as typed: {@code supplier:KP}. */
public record ActorText(String role, String who) {
    public static ActorText of(String typed) {
        int colon = typed.indexOf(':');
        if (colon < 1 || colon == typed.length() - 1) {
            throw UserError.usage("'" + typed + "' has no role; write ROLE:WHO, such as supplier:KP");
        }
        return new ActorText(
                typed.substring(0, colon).strip(), typed.substring(colon + 1).strip());
    }
}
