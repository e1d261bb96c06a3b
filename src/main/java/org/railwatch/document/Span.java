package org.railwatch.document;

/** A stretch of a text, in {@code char} positions; the end is after it. */
record Span(int start, int end) {
    String of(String text) {
        return text.substring(start, end);
    }

    /** Without white space, byte order marks and zero-width spaces at its ends; may be empty. */
    Span stripped(String text) {
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

    boolean empty() {
        return start >= end;
    }

    int codePoints(String text) {
        return text.codePointCount(start, end);
    }

    static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085' || c == '\u200B' || c == '\uFEFF';
    }
}
