package org.railwatch.shell.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;

/**
 * Splits text into words as POSIX shells do: {@code '…'} keeps everything, {@code "…"} keeps all but {@code \"} and
 * {@code \\}, {@code \} outside quotes keeps the next character and joins lines, {@code #} at a word's start begins a
 * comment. In a script, <code>${name}</code> stands for a parameter but in {@code '…'} and after {@code \}.
 */
public final class Words {
    private static final String PARAMETER = "${";

    private final String text;
    private final @Nullable UnaryOperator<String> parameters;
    private final Set<Integer> values = new TreeSet<>();
    private int at;
    private boolean filled;

    private Words(String text, @Nullable UnaryOperator<String> parameters) {
        this.text = text;
        this.parameters = parameters;
    }

    /** The words of a complete line; an open quote is the user's error. */
    public static List<String> of(String line) {
        return new Words(line, null).complete();
    }

    /**
     * The words of a script's line. A parameter's text becomes part of the word it stands in, and of no other.
     *
     * @param parameters the text of each by its name; throws the user's error for one that is not known
     */
    public static Line of(String line, UnaryOperator<String> parameters) {
        var words = new Words(line, parameters);
        return new Line(words.complete(), words.values);
    }

    private List<String> complete() {
        return all().orElseThrow(() ->
                UserError.usage("a quote is not closed in: " + abridged(text) + "; close it with " + openQuote(text)));
    }

    /** Whether the text goes on in the next line: an open quote, or a {@code \} at its end. */
    public static boolean goesOn(String text) {
        var continuation = new Continuation();
        boolean goesOn = false;
        for (String line : text.split("\n", -1)) {
            goesOn = continuation.goesOnAfter(line);
        }
        return goesOn;
    }

    /** The same words as a line that reads back to them. */
    public static String line(List<String> words) {
        var line = new StringBuilder();
        for (String word : words) {
            line.append(line.isEmpty() ? "" : " ").append(quoted(word));
        }
        return line.toString();
    }

    /** One word as it is typed: in quotes when it needs them. */
    public static String quoted(String word) {
        if (!word.isEmpty() && word.chars().allMatch(Words::plain) && word.charAt(0) != '#') {
            return word;
        }
        return "'" + word.replace("'", "'\\''") + "'";
    }

    private Optional<List<String>> all() {
        var words = new ArrayList<String>();
        while (true) {
            skipBlanks();
            if (at >= text.length()) {
                return Optional.of(words);
            }
            filled = false;
            Optional<String> word = word();
            if (word.isEmpty()) {
                return Optional.empty();
            }
            if (filled) {
                values.add(words.size());
            }
            words.add(word.get());
        }
    }

    /** Blanks, joined lines, comments. */
    private void skipBlanks() {
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.charAt(at) == '\\' && joins() > 0) {
                at += 1 + joins();
            } else if (text.charAt(at) == '#') {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else {
                return;
            }
        }
    }

    /** How many characters after the {@code \} here are a line's end; 0 for none. */
    private int joins() {
        if (at + 1 >= text.length() || text.startsWith("\n", at + 1)) {
            return 1;
        }
        return text.startsWith("\r\n", at + 1) ? 2 : text.length() == at + 2 && text.endsWith("\r") ? 1 : 0;
    }

    /** One word; empty when a quote is open at the end. */
    private Optional<String> word() {
        var word = new StringBuilder();
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            char c = text.charAt(at);
            if (c == '\\') {
                int joined = joins();
                if (joined == 0) {
                    word.append(text.charAt(at + 1));
                }
                at += 1 + Math.max(1, joined);
                continue;
            }
            if (fill(word)) {
                continue;
            }
            at++;
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
            } else {
                word.append(c);
            }
        }
        return Optional.of(word.toString());
    }

    /** Puts a parameter's text where it is named; false when none is named here. */
    private boolean fill(StringBuilder word) {
        if (parameters == null || !text.startsWith(PARAMETER, at)) {
            return false;
        }
        int end = text.indexOf('}', at);
        String name = end < 0 ? "" : text.substring(at + PARAMETER.length(), end);
        if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
            throw UserError.usage("'" + abridged(end < 0 ? text.substring(at) : text.substring(at, end + 1))
                    + "' names no parameter; write ${name}, or \\${ where it is meant as it stands");
        }
        boolean option = !filled && word.length() > 1 && word.charAt(0) == '-' && word.charAt(1) == '-';
        if (option && word.indexOf("=") < 0) {
            throw UserError.usage("the name of an option cannot come from the parameter ${" + name
                    + "}; write the option, and its value as ${" + name + "}");
        }
        filled |= !option;
        word.append(parameters.apply(name));
        at = end + 1;
        return true;
    }

    private boolean doubleQuoted(StringBuilder word) {
        while (at < text.length()) {
            if (fill(word)) {
                continue;
            }
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
