package org.railwatch.shell;

import java.util.Map;
import org.railwatch.shell.answer.Style;
import org.railwatch.vocabulary.Word;

/** Whether what is shown is coloured, as {@code --color} says. */
public enum Colour implements Word {
    /** At a terminal. */
    AUTO,
    ALWAYS,
    NEVER;

    /**
     * When the user does not say: never where NO_COLOR is set to anything (no-color.org), or the terminal is too dumb.
     */
    static Colour of(Map<String, String> environment) {
        boolean none = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "").equals("dumb");
        return none ? NEVER : AUTO;
    }

    Style on(boolean terminal) {
        return this == ALWAYS || (this == AUTO && terminal) ? Style.COLOURED : Style.PLAIN;
    }
}
