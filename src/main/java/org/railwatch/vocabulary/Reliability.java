package org.railwatch.vocabulary;

import org.railwatch.UserError;

/** How far a source can be relied on, A (completely) to E (not at all), by the Admiralty code (NATO AJP-2.1). F means that it
 * cannot be judged, which is not the same as not yet judged (null), and no grade has a number. */
public enum Reliability implements Word {
    A,
    B,
    C,
    D,
    E,
    F;

    /** Written as a capital letter. */
    @Override
    public String word() {
        return name();
    }

    /**
     * The constant that is written {@code word}.
     *
     * @throws UserError (usage) with the words there are
     */
    public static Reliability of(String word) {
        return Word.find(Reliability.class, word);
    }
}
