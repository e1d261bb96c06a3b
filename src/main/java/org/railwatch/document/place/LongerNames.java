package org.railwatch.document.place;

import org.jspecify.annotations.Nullable;
import org.railwatch.facility.gazetteer.Hit;
import org.railwatch.facility.gazetteer.PlaceKind;
import org.railwatch.facility.gazetteer.Token;
import org.railwatch.facility.gazetteer.Token.Gap;
import org.railwatch.facility.gazetteer.Token.Letters;

/** Longer names around the name of a place: of an institution (Bank of China), or of another place (Tumen River). */
final class LongerNames {
    private static final int MOST_WORDS = 8;

    /** What a longer name is of. */
    enum Of {
        ORGANISATION,
        /** What people built, in the same country: Seoul Station. */
        BUILT,
        /** What reaches where it will: Amur River. */
        NATURAL
    }

    /**
     * A longer name.
     *
     * @param from its first word
     * @param to after its last word
     */
    record Longer(int from, int to, Of of) {}

    private final Scene scene;

    LongerNames(Scene scene) {
        this.scene = scene;
    }

    /** The longer name that this one is part of; null when it stands for itself. */
    @Nullable
    Longer around(Hit hit) {
        int to = organisationEnd(hit.to());
        int from = organisationStart(hit.from());
        if (to > hit.to() || from < hit.from()) {
            return new Longer(from, to, Of.ORGANISATION);
        }
        Token before = scene.before(hit.from());
        if (before != null && before.capital() && CueWords.in("before natural places", before.folded())) {
            return new Longer(hit.from() - 1, hit.to(), Of.NATURAL);
        }
        if (branch(hit, before)) {
            return new Longer(hit.from() - 1, hit.to(), Of.ORGANISATION);
        }
        Longer following = place(hit);
        return following == null ? placeOf(hit) : following;
    }

    /** Air France, GM Europe: a firm's name before that of its country. */
    private boolean branch(Hit hit, @Nullable Token before) {
        PlaceKind kind = hit.names().get(0).entry().kind();
        if (before == null
                || scene.titled()
                || before.possessive()
                || scene.hitAt(hit.from() - 1) != null
                || (kind != PlaceKind.COUNTRY && kind != PlaceKind.REGION)) {
            return false;
        }
        boolean firm = before.letters() == Letters.CAPITALS
                || (before.letters() == Letters.CAPITALISED
                        && (hit.from() > 1 || before.folded().equals("air")));
        return firm
                && !scene.shouted()
                && !CueWords.in("may stand before", before.folded())
                && !CueWords.in("sentence openers", before.folded())
                && !CueWords.in("titles", before.folded());
    }

    /** Port of Sochi. */
    private @Nullable Longer placeOf(Hit hit) {
        Token of = scene.before(hit.from());
        Token head = of != null && of.folded().equals("of") ? scene.before(hit.from() - 1) : null;
        if (head == null || !head.capital() || head.possessive()) {
            return null;
        }
        if (CueWords.in("built places", head.folded())) {
            return new Longer(hit.from() - 2, hit.to(), Of.BUILT);
        }
        return CueWords.in("natural places", head.folded()) ? new Longer(hit.from() - 2, hit.to(), Of.NATURAL) : null;
    }

    private @Nullable Longer place(Hit hit) {
        Token last = scene.tokens().get(hit.to() - 1);
        Token next = scene.after(hit.to());
        if (next == null || last.possessive()) {
            return null;
        }
        if (CueWords.in("natural places", next.folded())
                && (next.capital() || next.folded().equals("river"))) {
            return new Longer(hit.from(), hit.to() + 1, Of.NATURAL);
        }
        // One more word may stand between: Moscow Yaroslavsky Station.
        for (int at = hit.to(); at < Math.min(hit.to() + 3, scene.tokens().size()); at++) {
            Token token = scene.tokens().get(at);
            if (!token.capital() || token.before() != Gap.BLANK || scene.hitAt(at) != null) {
                return null;
            }
            if (CueWords.in("built places", token.folded())) {
                return new Longer(hit.from(), at + 1, Of.BUILT);
            }
        }
        return null;
    }

    /** After "… Ministry of Defence"; {@code from} itself when no institution's word follows in capitals. */
    private int organisationEnd(int from) {
        int end = from;
        int at = from;
        while (at < Math.min(from + MOST_WORDS, scene.tokens().size())) {
            Token token = scene.tokens().get(at);
            if ((token.before() != Gap.BLANK && token.before() != Gap.HYPHEN)
                    || scene.hitAt(at) != null
                    || verb(token)) {
                break;
            }
            boolean joins = token.folded().equals("of")
                    || token.folded().equals("for")
                    || token.folded().equals("and");
            boolean goesOn = end > from
                    && joins
                    && at + 1 < scene.tokens().size()
                    && scene.tokens().get(at + 1).capital()
                    && scene.hitAt(at + 1) == null
                    && (!token.folded().equals("and") || at > end);
            if (!token.capital() && !goesOn) {
                break;
            }
            if (token.capital() && (CueWords.in("organisations", token.folded()) || (end > from && at > end))) {
                end = at + 1;
            }
            at++;
            if (token.possessive()) {
                break;
            }
        }
        return end;
    }

    /** In a headline verbs have capitals too. */
    private boolean verb(Token token) {
        return scene.titled()
                && (CueWords.in("speech verbs", token.folded()) || CueWords.in("act verbs", token.folded()))
                && !CueWords.in("organisations", token.folded());
    }

    /** The first word of "Central Bank of …"; {@code from} itself when no institution stands before. */
    private int organisationStart(int from) {
        int at = from;
        Token before = scene.before(at);
        if (before != null && before.folded().equals("the")) {
            at--;
            before = scene.before(at);
        }
        if (before == null || !before.folded().equals("of")) {
            return from;
        }
        at--;
        Token head = scene.before(at);
        if (head == null || !head.capital() || !CueWords.in("organisations", head.folded())) {
            return from;
        }
        at--;
        while (at > 0 && from - at < MOST_WORDS) {
            Token one = scene.before(at);
            boolean opens = at == 1 && one != null && CueWords.in("sentence openers", one.folded());
            if (one == null || !one.capital() || opens || one.folded().equals("the")) {
                break;
            }
            at--;
        }
        return at;
    }
}
