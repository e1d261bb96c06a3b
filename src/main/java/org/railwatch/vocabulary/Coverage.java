package org.railwatch.vocabulary;

import org.railwatch.UserError;

/** How much of the place, or of the part spoken of, a look shows. */
public enum Coverage implements Word {
    FULL,
    PARTIAL,
    NONE,
    UNKNOWN;

    /**
     * The constant that is written {@code word}.
     *
     * @throws UserError (usage) with the words there are
     */
    public static Coverage of(String word) {
        return Word.find(Coverage.class, word);
    }
}
