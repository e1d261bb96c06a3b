package org.railwatch.vocabulary;

import org.railwatch.UserError;

/** What a look says of an object. "Could not tell" and "no look recorded" are two things. */
public enum FindingKind implements Word {
    PRESENT,
    ABSENT,
    INDETERMINATE;

    /**
     * The constant that is written {@code word}.
     *
     * @throws UserError (usage) with the words there are
     */
    public static FindingKind of(String word) {
        return Word.find(FindingKind.class, word);
    }
}
