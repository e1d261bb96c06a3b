package org.railwatch.vocabulary;

import org.railwatch.UserError;

/** How sure we are of our own judgement (ICD 203); never a source's word. */
public enum Confidence implements Word {
    LOW,
    MODERATE,
    HIGH;

    /**
     * The constant that is written {@code word}.
     *
     * @throws UserError (usage) with the words there are
     */
    public static Confidence of(String word) {
        return Word.find(Confidence.class, word);
    }
}
