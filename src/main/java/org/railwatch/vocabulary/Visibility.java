package org.railwatch.vocabulary;

import org.railwatch.UserError;

/** What stood between the sensor and the thing looked for. */
public enum Visibility implements Word {
    CLEAR,
    HAZE,
    CLOUD,
    SNOW,
    SHADOW,
    /** Under tarpaulins, nets or a roof. */
    COVERED,
    UNKNOWN;

    /**
     * The constant that is written {@code word}.
     *
     * @throws UserError (usage) with the words there are
     */
    public static Visibility of(String word) {
        return Word.find(Visibility.class, word);
    }
}
