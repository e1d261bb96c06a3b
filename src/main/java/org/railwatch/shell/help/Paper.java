package org.railwatch.shell.help;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;

/** Lines of a page, broken at blanks so that they fit its width in display columns. */
final class Paper {
    /** Wider lines are hard to read, however wide the terminal. */
    private static final int WIDEST = 100;

    private static final int NARROWEST = 20;

    private final int width;
    private final List<String> lines = new ArrayList<>();

    /**
     * @param columns of the terminal; 0 when there is none
     */
    Paper(int columns) {
        this.width = columns <= 0 ? WIDEST : Math.max(NARROWEST, Math.min(columns, WIDEST));
    }

    List<String> lines() {
        return lines;
    }

    void blank() {
        lines.add("");
    }

    /** Text from the left edge; a line that begins with blanks goes on under its first letter. */
    void text(String text) {
        int indent = text.length() - text.stripLeading().length();
        hanging(text.substring(0, indent), List.of(text.strip().split(" +")), indent);
    }

    /** Text after a head, going on {@code indent} columns from the left. */
    void hanging(String head, List<String> pieces, int indent) {
        int margin = Math.min(indent, width / 2);
        var line = new StringBuilder(head);
        boolean empty = true;
        for (String piece : pieces) {
            if (!empty && width(line) + 1 + width(piece) > width) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(" ".repeat(margin));
                empty = true;
            }
            line.append(empty ? "" : " ").append(piece);
            empty = false;
        }
        lines.add(line.toString().stripTrailing());
    }

    /** A sign and what it means, the meanings one below the other. */
    void rows(List<Meaning> rows) {
        int column = 0;
        for (Meaning row : rows) {
            column = Math.max(column, width(row.sign()) + 4);
        }
        column = Math.min(column, Math.max(12, width * 9 / 20));
        for (Meaning row : rows) {
            String head = "  " + row.sign() + "  ";
            if (width(head) > column) {
                lines.add(head.stripTrailing());
                head = "";
            }
            head += " ".repeat(Math.max(0, column - width(head)));
            hanging(head, List.of(row.text().split(" +")), column);
        }
    }

    /** A line of the language; broken where no quote is open, with the backslash that lets it be typed so. */
    void example(String example) {
        var line = new StringBuilder(" ");
        for (String piece : pieces(example)) {
            if (line.length() > 1 && width(line) + 3 + width(piece) > width) {
                lines.add(line + " \\");
                line = new StringBuilder("   ");
            }
            line.append(' ').append(piece);
        }
        lines.add(line.toString());
    }

    /** The words of a line as they are written, an option together with its value. */
    private static List<String> pieces(String line) {
        var pieces = new ArrayList<String>();
        for (String word : writtenWords(line)) {
            int last = pieces.size() - 1;
            boolean value = last >= 0 && pieces.get(last).matches("--[a-z-]+") && !word.startsWith("--");
            if (value) {
                pieces.set(last, pieces.get(last) + " " + word);
            } else {
                pieces.add(word);
            }
        }
        return pieces;
    }

    private static List<String> writtenWords(String line) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        char open = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == ' ' && open == 0) {
                words.add(word.toString());
                word.setLength(0);
                continue;
            }
            if (c == '\'' || c == '"') {
                open = open == 0 ? c : open == c ? 0 : open;
            }
            word.append(c);
        }
        words.add(word.toString());
        return words;
    }

    private static int width(CharSequence text) {
        return text.codePoints()
                .map(point -> Math.max(0, WCWidth.wcwidth(point)))
                .sum();
    }
}
