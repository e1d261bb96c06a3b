package org.railwatch.vocabulary;

import org.railwatch.UserError;

/** What an observation rests on. */
public enum Basis implements Word {
    /** The analyst looked at the image. */
    OWN_LOOK,
    /** Somebody who looked reports it. */
    REPORTED,
    /** Somebody says so and shows nothing; never supports a claim. */
    ALLEGED;

    /**
     * The constant that is written {@code word}.
     *
     * @throws UserError (usage) with the words there are
     */
    public static Basis of(String word) {
        return Word.find(Basis.class, word);
    }
}
