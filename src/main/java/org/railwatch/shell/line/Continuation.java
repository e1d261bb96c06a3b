package org.railwatch.shell.line;

/** Whether a command goes on in the next line, told line by line, so that each is looked at once. */
public final class Continuation {
    private enum State {
        BETWEEN_WORDS,
        IN_WORD,
        SINGLE_QUOTED,
        DOUBLE_QUOTED,
        COMMENT
    }

    private State state = State.BETWEEN_WORDS;

    /**
     * Reads the command's next line.
     *
     * @param line without its end; a CR there is one, should the text have others
     * @return whether another belongs to it: a quote is open, or a {@code \} stands at the end
     */
    public boolean goesOnAfter(String line) {
        if (state == State.COMMENT) {
            state = State.BETWEEN_WORDS;
        }
        int i = 0;
        while (i < line.length()) {
            char c = line.charAt(i++);
            if (c == '\\' && state != State.SINGLE_QUOTED && state != State.COMMENT) {
                if (i == line.length() || (state != State.DOUBLE_QUOTED && endsWithReturn(line, i))) {
                    return true;
                }
                state = state == State.DOUBLE_QUOTED ? state : State.IN_WORD;
                i++;
            } else {
                state = after(c);
            }
        }
        return state == State.SINGLE_QUOTED || state == State.DOUBLE_QUOTED;
    }

    private static boolean endsWithReturn(String line, int at) {
        return at + 1 == line.length() && line.charAt(at) == '\r';
    }

    private State after(char c) {
        return switch (state) {
            case BETWEEN_WORDS -> c == '#' ? State.COMMENT : between(c);
            case IN_WORD -> between(c);
            case SINGLE_QUOTED -> c == '\'' ? State.IN_WORD : state;
            case DOUBLE_QUOTED -> c == '"' ? State.IN_WORD : state;
            case COMMENT -> state;
        };
    }

    private static State between(char c) {
        return switch (c) {
            case '\'' -> State.SINGLE_QUOTED;
            case '"' -> State.DOUBLE_QUOTED;
            default -> Character.isWhitespace(c) ? State.BETWEEN_WORDS : State.IN_WORD;
        };
    }
}
