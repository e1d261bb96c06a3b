package org.railwatch.shell.session;

import org.railwatch.vocabulary.Word;

/** What the prompt shows in grey after the line: the newest line of the history that begins so, what the command still needs. */
public enum Suggest implements Word {
    BOTH,
    HISTORY,
    TIPS,
    NONE;

    /** By its word; {@code on} is both, {@code off} none. */
    static Suggest of(String word) {
        return switch (word) {
            case "on" -> BOTH;
            case "off" -> NONE;
            default -> Word.find(Suggest.class, word);
        };
    }

    /** Whether a line of the history is shown. */
    public boolean history() {
        return this == BOTH || this == HISTORY;
    }

    /** Whether what the command still needs is shown. */
    public boolean tips() {
        return this == BOTH || this == TIPS;
    }
}
