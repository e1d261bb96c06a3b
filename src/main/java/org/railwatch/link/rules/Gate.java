package org.railwatch.link.rules;

import org.railwatch.vocabulary.Word;

/**
 * Something that caps what a look may have to do with a claim; it hides nothing.
 *
 * @param cap the most that is left
 * @param reason the two values that triggered it
 */
public record Gate(Name name, Relation cap, String reason) {
    /** In the order they are looked at. */
    public enum Name implements Word {
        MODE_CONFLICT,
        PLACE_DISJOINT,
        PLACE_TOO_WIDE,
        OBJECT_MISMATCH,
        COUNT_CONFLICT,
        DIRECTION_CONFLICT,
        KIND_MISMATCH,
        UNOBSERVABLE,
        NO_COMPARISON,
        SAME_ORIGIN,
        LATER_THAN_PUBLICATION,
        ALLEGED,
        UNDATED;

        @Override
        public String word() {
            return name();
        }
    }
}
