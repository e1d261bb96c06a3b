package org.railwatch.time.text.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.railwatch.time.text.Calendar;

/** All that a sentence says of time, from left to right, the longest reading at each place. */
final class Grammar {
    /** A date so many tokens after "five days after" is what is counted from. */
    static final int SAME_PHRASE = 9;

    private final Tokens tokens;

    Grammar(Tokens tokens) {
        this.tokens = tokens;
    }

    List<Found> all() {
        var calendar = new CalendarGrammar(tokens);
        var relative = new RelativeGrammar(tokens);
        var length = new LengthGrammar(tokens);
        var clock = new ClockGrammar(tokens);
        var found = new ArrayList<Found>();
        int at = 0;
        while (at < tokens.size()) {
            Found longest = null;
            for (Found one : java.util.Arrays.asList(
                    calendar.at(at), relative.at(at), length.at(at), clock.at(at), ofMonth(at))) {
                longest = one != null && (longest == null || one.to() > longest.to()) ? one : longest;
            }
            if (longest != null) {
                found.add(longest);
            }
            at = longest == null ? at + 1 : longest.to();
        }
        return found;
    }

    /** "on the 17th", where no month is named. */
    private @org.jspecify.annotations.Nullable Found ofMonth(int at) {
        boolean placed = tokens.is(at - 1, "on", "since", "until", "by", "before", "after", "from");
        if (!placed || !tokens.is(at, "the") || !tokens.is(at + 1, Token.Kind.ORDINAL)) {
            return null;
        }
        int day = TimeWords.day(tokens, at + 1);
        boolean counts = tokens.is(at + 2, Token.Kind.WORD)
                && !tokens.is(
                        at + 2, "and", "to", "that", "when", "as", "but", "with", "at", "in", "by", "of", "the",
                        "after", "of")
                && Optional.of(at + 2).filter(next -> Verbs.any(tokens, next)).isEmpty();
        return day == 0 || counts ? null : new Found(at, at + 2, new Calendar.DayOfMonth(day, null));
    }
}
