package org.railwatch.vocabulary;

import org.railwatch.UserError;

/** How a number is meant: the word between the object and the number of a {@link Count}. */
public enum Qualifier implements Word {
    /** Counted: this number. */
    EXACT,
    /** About this number, or about from this to that. */
    APPROX,
    /** This number or more. */
    AT_LEAST,
    /** More than this number. */
    MORE_THAN,
    /** Up to this number. */
    AT_MOST,
    /** Fewer than this number. */
    LESS_THAN,
    /** From this number to that, both included. */
    BETWEEN,
    /** Up to about this number. */
    APPROX_AT_MOST,
    /** One or more; no number said. */
    SOME,
    /** Not one. */
    NONE;

    /**
     * The constant that is written {@code word}.
     *
     * @throws UserError (usage) with the words there are
     */
    public static Qualifier of(String word) {
        return Word.find(Qualifier.class, word);
    }

    /** Whether it says how many at the most. */
    public boolean isUpperBound() {
        return switch (this) {
            case AT_MOST, LESS_THAN, APPROX_AT_MOST, NONE -> true;
            case EXACT, APPROX, AT_LEAST, MORE_THAN, BETWEEN, SOME -> false;
        };
    }

    /** Whether it says how many at the least, and no more than that. */
    public boolean isLowerBound() {
        return switch (this) {
            case AT_LEAST, MORE_THAN, SOME -> true;
            case EXACT, APPROX, AT_MOST, LESS_THAN, BETWEEN, APPROX_AT_MOST, NONE -> false;
        };
    }
}
