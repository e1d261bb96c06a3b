package org.railwatch.time.text.english;

import java.util.Locale;

/**
 * A word, number or sign of a text.
 *
 * @param text as it stands there
 * @param start in {@code char}s from the beginning of the text
 */
record Token(Kind kind, String text, int start) {
    enum Kind {
        WORD,
        /** Digits without separators: {@code 17}, {@code 2023}, {@code 0529}. */
        NUMBER,
        /** With a decimal point or thousands separators: {@code 2.5}, {@code 12,300}. */
        QUANTITY,
        /** {@code 5th}. */
        ORDINAL,
        /** {@code 1990s}. */
        DECADE,
        /** {@code 2:29}, {@code 05:29:10}. */
        CLOCK,
        /** {@code 2023-10-05}, perhaps with a time. */
        ISO,
        /** {@code 10/5/2023}, {@code 5.10.2023}. */
        NUMERIC,
        /** {@code a.m.}, {@code pm}. */
        MERIDIEM,
        /** {@code 's}. */
        POSSESSIVE,
        SIGN
    }

    int end() {
        return start + text.length();
    }

    String lower() {
        return text.toLowerCase(Locale.ROOT);
    }

    boolean capital() {
        return Character.isUpperCase(text.codePointAt(0));
    }
}
