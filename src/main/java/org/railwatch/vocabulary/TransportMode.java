package org.railwatch.vocabulary;

import org.railwatch.UserError;

/** How things are moved. */
public enum TransportMode implements Word {
    RAIL,
    SEA,
    AIR,
    ROAD;

    /**
     * The constant that is written {@code word}.
     *
     * @throws UserError (usage) with the words there are
     */
    public static TransportMode of(String word) {
        return Word.find(TransportMode.class, word);
    }
}
