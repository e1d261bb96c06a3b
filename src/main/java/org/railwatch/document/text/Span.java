package org.railwatch.document.text;

/** A stretch of a text, in {@code char} positions; the end is after it. */
public record Span(int start, int end) {
    public String of(String text) {
        return text.substring(start, end);
    }

    /** Without white space, byte order marks and zero-width spaces at its ends; may be empty. */
    public Span stripped(String text) {
        int from = start;
        int to = end;
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (to > from && blank(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }

    public boolean empty() {
        return start >= end;
    }

    public int codePoints(String text) {
        return text.codePointCount(start, end);
    }

    public static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085' || c == '\u200B' || c == '\uFEFF';
    }
}
