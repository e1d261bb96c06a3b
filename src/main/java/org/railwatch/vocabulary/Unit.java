package org.railwatch.vocabulary;

import org.railwatch.UserError;

/** What the number of a count counts. */
public enum Unit implements Word {
    /** Things, one by one; whole numbers only. */
    EACH,
    /** Metres of length, as of a row of containers. */
    M,
    /** Metric tons. */
    T,
    /** Hectares. */
    HA,
    /** Twenty-foot equivalent units. */
    TEU,
    /** As much as lasts a month at the consumer's rate. */
    MONTHS_SUPPLY;

    /**
     * The constant that is written {@code word}.
     *
     * @throws UserError (usage) with the words there are
     */
    public static Unit of(String word) {
        return Word.find(Unit.class, word);
    }
}
