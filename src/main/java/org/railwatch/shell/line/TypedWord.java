package org.railwatch.shell.line;

import java.util.ArrayList;
import java.util.List;

/**
 * A word where it stands in a line that is still being typed; the last one may have an open quote. Quoting is that of
 * {@link Words}.
 *
 * @param start where it begins in the line, with its quotes
 * @param end where it ends, exclusive
 * @param text what it says without them
 * @param quote {@code '} or {@code "} that is open at its end; a blank when none is
 */
public record TypedWord(int start, int end, String text, char quote) {
    /** No quote is open. */
    public static final char NONE = ' ';

    /** The words of what may be several lines, and where the comment of the last begins. */
    public record Line(List<TypedWord> words, int comment) {}

    /** Reads the whole of a line; {@code comment} is its length when it has none. */
    public static Line read(String line) {
        var words = new ArrayList<TypedWord>();
        int at = 0;
        while (true) {
            at = skipBlanks(line, at);
            if (at < line.length() && line.charAt(at) == '#' && line.indexOf('\n', at) >= 0) {
                at = line.indexOf('\n', at);
                continue;
            }
            if (at >= line.length() || line.charAt(at) == '#') {
                return new Line(words, Math.min(at, line.length()));
            }
            TypedWord word = word(line, at);
            words.add(word);
            at = word.end();
        }
    }

    /** Whether the last word is not ended: a quote is open. */
    public boolean open() {
        return quote != NONE;
    }

    private static int skipBlanks(String line, int from) {
        int at = from;
        while (at < line.length()) {
            if (Character.isWhitespace(line.charAt(at))) {
                at++;
            } else if (line.startsWith("\\\n", at) || (line.charAt(at) == '\\' && at + 1 == line.length())) {
                at += 2;
            } else {
                break;
            }
        }
        return at;
    }

    private static TypedWord word(String line, int start) {
        var text = new StringBuilder();
        char quote = NONE;
        int at = start;
        while (at < line.length() && (quote != NONE || !Character.isWhitespace(line.charAt(at)))) {
            char c = line.charAt(at);
            boolean escapes = c == '\\' && (quote == NONE || (quote == '"' && escapable(line, at + 1)));
            if (escapes && at + 1 < line.length()) {
                at++;
                if (line.charAt(at) != '\n') {
                    text.append(line.charAt(at));
                }
            } else if (c == quote) {
                quote = NONE;
            } else if (quote == NONE && (c == '\'' || c == '"')) {
                quote = c;
            } else if (!escapes) {
                text.append(c);
            }
            at++;
        }
        return new TypedWord(start, at, text.toString(), quote);
    }

    private static boolean escapable(String line, int at) {
        return at < line.length() && "\"\\\n$`".indexOf(line.charAt(at)) >= 0;
    }
}
