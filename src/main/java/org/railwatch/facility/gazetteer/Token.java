package org.railwatch.facility.gazetteer;

/**
 * One word of a text.
 *
 * @param start its first char in the text
 * @param end after its last char, without a possessive s
 * @param folded without what people write differently, and without a possessive s: {@code chongjin} for Ch'ŏngjin's
 * @param whole folded with its possessive s, which some names have: {@code johns}
 * @param before what parts it from the word before it
 */
public record Token(int start, int end, String folded, String whole, Gap before, Letters letters) {
    /** What stands between two words. */
    public enum Gap {
        /** Blanks, or a line break within a paragraph. */
        BLANK,
        HYPHEN,
        /** A comma and a blank. */
        COMMA,
        /** Anything else, the beginning of the text too. */
        OTHER
    }

    /** How it is written. */
    public enum Letters {
        SMALL,
        /** A capital, then small letters. */
        CAPITALISED,
        /** Capitals only, two or more. */
        CAPITALS,
        /** Capitals with a full stop after each: U.S. */
        DOTTED,
        /** Digits, and scripts without capitals. */
        UNCASED
    }

    public boolean possessive() {
        return !whole.equals(folded);
    }

    /** Whether a name may begin with it. */
    public boolean named() {
        return letters != Letters.SMALL;
    }

    /** As {@link #named()}, in a script that has small letters. */
    public boolean capital() {
        return letters != Letters.SMALL && letters != Letters.UNCASED;
    }
}
