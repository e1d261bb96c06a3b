package org.railwatch.claim;

import org.railwatch.UserError;
import org.railwatch.vocabulary.Word;

/** A place with its role, as typed: {@code at:tumangang}, {@code from:KP}, {@code near:130.6,42.4}. */
public record PlaceText(PlaceRole role, String place) {
    public static PlaceText of(String typed) {
        int colon = typed.indexOf(':');
        if (colon < 1 || colon == typed.length() - 1) {
            throw UserError.usage("'" + typed + "' has no role; write ROLE:PLACE, such as at:tumangang or from:KP");
        }
        return new PlaceText(
                Word.find(PlaceRole.class, typed.substring(0, colon)),
                typed.substring(colon + 1).strip());
    }
}
