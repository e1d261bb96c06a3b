package org.railwatch.shell.prompt;

import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.InfoCmp.Capability;

/** Shows long text page by page, and leaves what was shown on the screen. */
final class Pager {
    private final Terminal terminal;
    private final PromptReader keys;

    Pager(Terminal terminal, PromptReader keys) {
        this.terminal = terminal;
        this.keys = keys;
    }

    /**
     * Whether the text takes more lines than the screen has. A dumb terminal gets all at once: JLine does not set it to give
     * single keys, and the question would stay in the text.
     */
    boolean pages(String text) {
        boolean dumb = terminal.getType().startsWith(Terminal.TYPE_DUMB);
        return !dumb && rows(text) >= terminal.getHeight();
    }

    /** Space and Enter go on by a page and by a line, {@code a} shows all the rest, {@code q} and Ctrl-C end it. */
    void show(String text) {
        String[] lines = text.split("\n", -1);
        int count = lines.length - (lines[lines.length - 1].isEmpty() ? 1 : 0);
        int room = terminal.getHeight() - 1;
        for (int i = 0; i < count; i++) {
            int rows = rows(lines[i]);
            if (room < rows && i > 0) {
                room = asked(i, count);
                if (room < 0) {
                    return;
                }
            }
            terminal.writer().println(lines[i]);
            room -= Math.min(rows, room);
        }
        terminal.flush();
    }

    /** How many rows may follow; -1 for none. */
    private int asked(int shown, int count) {
        String question = "-- " + shown + " of " + count + " lines; Space: a page, Enter: a line, a: all, q: stop --";
        int columns = Math.max(1, terminal.getWidth() - 1);
        terminal.writer().print(question.substring(0, Math.min(question.length(), columns)));
        terminal.flush();
        int rows = rowsFor(keys.readCharacter());
        terminal.writer().print('\r');
        terminal.puts(Capability.clr_eol);
        terminal.flush();
        return rows;
    }

    private int rowsFor(int key) {
        return switch (key) {
            case '\r', '\n' -> 1;
            case 'a', 'G' -> Integer.MAX_VALUE;
            case 'q', 'Q', 3, 4, 27, -1 -> -1;
            default -> terminal.getHeight() - 1;
        };
    }

    private int rows(String text) {
        int columns = Math.max(1, terminal.getWidth());
        int rows = 0;
        for (String line : text.split("\n", -1)) {
            rows += Math.max(1, (AttributedString.fromAnsi(line).columnLength() + columns - 1) / columns);
        }
        return rows;
    }
}
