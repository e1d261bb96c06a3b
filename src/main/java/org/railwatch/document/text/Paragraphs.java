package org.railwatch.document.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the paragraphs of a plain text are. A blank line always parts them; a single line break does unless the text is
 * set in lines of at most 120 characters and this line was broken for want of room: it was full, or the next begins with
 * a small letter.
 */
final class Paragraphs {
    private static final int LONGEST_SET_LINE = 120;
    /** Where no line reaches this, nothing shows that lines were filled. */
    private static final int SHORTEST_SET_WIDTH = 40;

    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|[\n\r\u000B\f\u0085\u2028\u2029]");
    private static final Pattern LIST_ITEM = Pattern.compile("(?:[-*•‣·–]|\\d{1,3}[.)])\\s.*", Pattern.DOTALL);

    private final String text;
    private final List<Span> lines = new ArrayList<>();
    private int width;

    private Paragraphs(String text) {
        this.text = text;
    }

    /** In order, without white space around them, none empty. */
    static List<Span> of(String text) {
        var paragraphs = new Paragraphs(text);
        paragraphs.readLines();
        return paragraphs.joined();
    }

    private void readLines() {
        Matcher breaks = LINE_BREAK.matcher(text);
        int from = 0;
        while (breaks.find()) {
            add(from, breaks.start());
            from = breaks.end();
        }
        add(from, text.length());
    }

    private void add(int from, int to) {
        Span line = new Span(from, to).stripped(text);
        lines.add(line);
        width = Math.max(width, line.codePoints(text));
    }

    private List<Span> joined() {
        var paragraphs = new ArrayList<Span>();
        Span open = null;
        Span last = null;
        for (Span line : lines) {
            if (open != null && last != null && goesOn(last, line)) {
                open = new Span(open.start(), line.end());
            } else {
                if (open != null) {
                    paragraphs.add(open);
                }
                open = line.empty() ? null : line;
            }
            last = line;
        }
        if (open != null) {
            paragraphs.add(open);
        }
        return paragraphs;
    }

    private boolean goesOn(Span line, Span next) {
        if (next.empty() || width > LONGEST_SET_LINE) {
            return false;
        }
        String words = next.of(text);
        if (LIST_ITEM.matcher(words).matches()) {
            return false;
        }
        if (Character.isLowerCase(words.codePointAt(0))) {
            return true;
        }
        int firstWord = words.split("\\s", 2)[0].length();
        return width >= SHORTEST_SET_WIDTH && line.codePoints(text) + 1 + firstWord > width;
    }
}
