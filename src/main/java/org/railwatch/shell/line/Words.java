package org.railwatch.shell.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.railwatch.UserError;

/**
 * Splits text into words as POSIX shells do: {@code '…'} keeps everything, {@code "…"} keeps all but {@code \"} and
 * {@code \\}, {@code \} outside quotes keeps the next character and joins lines, {@code #} at a word's start begins a
 * comment.
 */
public final class Words {
    private final String text;
    private int at;

    private Words(String text) {
        this.text = text;
    }

    /** The words of a complete line; an open quote is the user's error. */
    public static List<String> of(String line) {
        return new Words(line)
                .all()
                .orElseThrow(() -> UserError.usage(
                        "a quote is not closed in: " + abridged(line) + "; close it with " + openQuote(line)));
    }

    /** Whether the text goes on in the next line: an open quote, or a {@code \} at its end. */
    public static boolean goesOn(String text) {
        var words = new Words(text);
        return words.all().isEmpty() || words.joined;
    }

    /** The same words as a line that reads back to them. */
    public static String line(List<String> words) {
        var line = new StringBuilder();
        for (String word : words) {
            line.append(line.isEmpty() ? "" : " ").append(quoted(word));
        }
        return line.toString();
    }

    static String quoted(String word) {
        if (!word.isEmpty() && word.chars().allMatch(Words::plain) && word.charAt(0) != '#') {
            return word;
        }
        return "'" + word.replace("'", "'\\''") + "'";
    }

    private boolean joined;

    private Optional<List<String>> all() {
        var words = new ArrayList<String>();
        while (true) {
            skipBlanks();
            if (at >= text.length() || text.charAt(at) == '#') {
                return Optional.of(words);
            }
            Optional<String> word = word();
            if (word.isEmpty()) {
                return Optional.empty();
            }
            words.add(word.get());
        }
    }

    private void skipBlanks() {
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("\\\n", at) || (text.charAt(at) == '\\' && at + 1 == text.length())) {
                joined = at + 2 >= text.length();
                at += 2;
            } else {
                return;
            }
        }
    }

    /** One word; empty when a quote is open at the end. */
    private Optional<String> word() {
        var word = new StringBuilder();
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            char c = text.charAt(at++);
            if (c == '\'') {
                int end = text.indexOf('\'', at);
                if (end < 0) {
                    return Optional.empty();
                }
                word.append(text, at, end);
                at = end + 1;
            } else if (c == '"') {
                if (!doubleQuoted(word)) {
                    return Optional.empty();
                }
            } else if (c == '\\') {
                if (at >= text.length() || (text.charAt(at) == '\n' && at + 1 >= text.length())) {
                    joined = true;
                    at = text.length();
                } else if (text.charAt(at) == '\n') {
                    at++;
                } else {
                    word.append(text.charAt(at++));
                }
            } else {
                word.append(c);
            }
        }
        return Optional.of(word.toString());
    }

    private boolean doubleQuoted(StringBuilder word) {
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return true;
            }
            if (c == '\\' && at < text.length() && "\"\\\n$`".indexOf(text.charAt(at)) >= 0) {
                char next = text.charAt(at++);
                if (next != '\n') {
                    word.append(next);
                }
            } else {
                word.append(c);
            }
        }
        return false;
    }

    private static String openQuote(String line) {
        return line.chars().filter(c -> c == '\'').count() % 2 == 1 ? "'" : "\"";
    }

    private static String abridged(String line) {
        return line.length() <= 60
                ? line
                : line.substring(0, line.offsetByCodePoints(0, Math.min(60, line.codePointCount(0, line.length()))))
                        + "…";
    }

    private static boolean plain(int c) {
        return Character.isLetterOrDigit(c) || "_-.,:/@%+=~?!>^".indexOf(c) >= 0;
    }
}
