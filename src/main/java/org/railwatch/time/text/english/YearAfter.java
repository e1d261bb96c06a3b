package org.railwatch.time.text.english;

import org.railwatch.time.text.Calendar.YearOf;

/** The year that follows a month, a day or a quarter: "2023", ", 2023", "of 2023", "of last year", "this year". */
final class YearAfter {
    private final YearOf year;
    private final int to;

    /**
     * @param end after the last token of what the year follows
     */
    YearAfter(Tokens tokens, int end) {
        int at = tokens.is(end, ",", "of", "in") ? end + 1 : end;
        int stated = TimeWords.year(tokens, at);
        if (stated > 0
                && !(tokens.is(end, "in") && tokens.is(at + 1, Token.Kind.WORD) && tokens.is(at + 1, "m", "tons"))) {
            this.year = YearOf.stated(stated);
            this.to = at + 1;
            return;
        }
        at = tokens.is(at, "the") ? at + 1 : at;
        int shift = shift(tokens, at);
        boolean said = shift < 2 && tokens.is(at + 1, "year") && !tokens.is(end, ",");
        this.year = said ? new YearOf(null, shift) : YearOf.UNSAID;
        this.to = said ? at + 2 : end;
    }

    /** 2 where there is no such word. */
    static int shift(Tokens tokens, int at) {
        if (tokens.is(at, "last", "previous", "past")) {
            return -1;
        }
        if (tokens.is(at, "this", "current")) {
            return 0;
        }
        return tokens.is(at, "next", "coming") ? 1 : 2;
    }

    YearOf year() {
        return year;
    }

    int to() {
        return to;
    }
}
