package org.railwatch.time.text.english;

import java.util.Set;
import org.railwatch.time.text.TimeMention.Dates;

/** What the words around a time say of it: whether it dates a saying, and whether it is still to come. */
final class Clause {
    /** Words on each side that are looked at. */
    private static final int REACH = 40;

    private static final Set<String> SUBORDINATE = Set.of(
            "that",
            "which",
            "who",
            "whom",
            "whose",
            "where",
            "when",
            "after",
            "before",
            "while",
            "because",
            "since",
            "although",
            "though",
            "as",
            "if",
            "whether",
            "until");
    private static final Set<String> MODALS = Set.of("will", "would", "shall", "should", "ll");
    private static final Set<String> PLANS = Set.of(
            "scheduled",
            "expected",
            "expects",
            "expect",
            "plans",
            "planned",
            "planning",
            "due",
            "slated",
            "hopes",
            "hoping",
            "aims",
            "aiming",
            "intends",
            "intend",
            "wants",
            "seeks",
            "upcoming",
            "pledged",
            "promised",
            "vowed",
            "vows",
            "preparing",
            "prepares",
            "poised",
            "agreed",
            "going",
            "forthcoming");
    /** What a plan is called; it lies behind when it failed. */
    private static final Set<String> PLAN_NOUNS =
            Set.of("plan", "deadline", "intention", "pledge", "vow", "target", "goal");

    private final Tokens tokens;

    Clause(Tokens tokens) {
        this.tokens = tokens;
    }

    /** What a date at these tokens dates. */
    Dates dates(int from, int to) {
        if (tokens.is(to, Token.Kind.POSSESSIVE) || modifiesANoun(from, to)) {
            return nounOfSpeech(to) ? Dates.SAYING : Dates.EVENT;
        }
        if (tokens.is(from - 1, "since", "until", "by", "before", "after", "from", "through", "between")) {
            return Dates.EVENT;
        }
        boolean bounded = false;
        for (int i = from - 1; i >= Math.max(0, from - REACH); i--) {
            if (Verbs.speech(tokens, i) || (Verbs.speechNoun(tokens, i) && from - i <= 6)) {
                return Dates.SAYING;
            }
            if (Verbs.any(tokens, i)) {
                // "a statement issued Friday"
                return Verbs.speechNoun(tokens, i - 1) ? Dates.SAYING : Dates.EVENT;
            }
            if (tokens.in(i, SUBORDINATE)) {
                bounded = true;
                break;
            }
            if (tokens.is(i, ",", ";", ":", "(", ")", "“", "”", "\"", "—", "–")) {
                break;
            }
        }
        return verbAfter(to, bounded);
    }

    /** The first verb after a date that stands before its verb: "Last week, the two sides condemned …". */
    private Dates verbAfter(int to, boolean bounded) {
        for (int i = to; i < Math.min(tokens.size(), to + REACH); i++) {
            if (Verbs.speech(tokens, i)) {
                return Dates.SAYING;
            }
            boolean perfect = Verbs.auxiliary(tokens, i) && Verbs.speech(tokens, i + 1);
            if ((Verbs.any(tokens, i) && !perfect) || tokens.in(i, SUBORDINATE) || (bounded && tokens.is(i, ","))) {
                return Dates.EVENT;
            }
        }
        return Dates.EVENT;
    }

    /** "the Oct. 5 report", "its October launch". */
    private boolean modifiesANoun(int from, int to) {
        boolean led = tokens.is(from - 1, "the", "a", "an", "its", "his", "her", "their")
                || tokens.is(from - 1, Token.Kind.POSSESSIVE);
        return led
                && tokens.is(to, Token.Kind.WORD)
                && !tokens.is(to, "and", "or", "in", "at", "on", "to", "that", "with", "for");
    }

    private boolean nounOfSpeech(int to) {
        int first = tokens.is(to, Token.Kind.POSSESSIVE) ? to + 1 : to;
        for (int i = first; i < first + 3; i++) {
            if (Verbs.speechNoun(tokens, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the sentence speaks of the time at these tokens as one to come. */
    boolean planned(int from, int to) {
        if (tokens.is(to, "deadline", "target") || (tokens.in(to + 1, PLANS) && Verbs.auxiliary(tokens, to))) {
            return true;
        }
        boolean deadline = tokens.is(from - 1, "by", "until", "till");
        boolean plan = false;
        for (int i = from - 1; i >= Math.max(0, from - REACH); i--) {
            if (tokens.in(i, Verbs.FAILED)) {
                return false;
            }
            if (tokens.in(i, MODALS) || (tokens.in(i, PLANS) && !tokens.is(i + 1, "by"))) {
                return true;
            }
            plan |= tokens.in(i, PLAN_NOUNS) || (tokens.is(i, "to") && Verbs.auxiliary(tokens, i - 1));
            if (tokens.is(i, ";", ":", "“", "”", "\"")) {
                return plan;
            }
            if (Verbs.any(tokens, i) && !plan && !Verbs.auxiliary(tokens, i - 1)) {
                return tokens.in(i - 1, PLAN_NOUNS) || (deadline && !Verbs.past(tokens, i));
            }
        }
        return plan || plannedAfter(to, deadline);
    }

    /** Where no verb stands before it: "In October it will launch another", "A June 3 hearing has been scheduled". */
    private boolean plannedAfter(int to, boolean deadline) {
        for (int i = to; i < Math.min(tokens.size(), to + REACH); i++) {
            if (tokens.in(i, MODALS) || tokens.in(i, PLANS)) {
                return true;
            }
            boolean continues = tokens.is(i, "has", "have", "is", "are", "been", "was", "were");
            if (Verbs.any(tokens, i) && !continues) {
                return deadline && !Verbs.past(tokens, i);
            }
        }
        return deadline;
    }
}
