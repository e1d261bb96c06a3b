package org.railwatch.document.place;

import org.jspecify.annotations.Nullable;
import org.railwatch.facility.gazetteer.Entry;
import org.railwatch.facility.gazetteer.Hit;
import org.railwatch.facility.gazetteer.PlaceKind;
import org.railwatch.facility.gazetteer.Token;
import org.railwatch.facility.gazetteer.Token.Gap;
import org.railwatch.facility.gazetteer.Token.Letters;

/**
 * When a capital, a seat of government or a country stands for those who govern: as the subject of a verb of saying or doing,
 * and, but for countries, with a possessive, in dealings between two and as what acts are done by or against.
 */
final class Metonyms {
    private static final int FARTHEST_VERB = 6;
    /** Of names joined by commas; who lists more, lists places. */
    private static final int MOST_JOINED = 8;

    private final Scene scene;

    Metonyms(Scene scene) {
        this.scene = scene;
    }

    /** Why it stands for its government; null when it is the place. */
    @Nullable
    String why(Hit hit, Entry entry) {
        boolean governs = entry.governs();
        if (!governs && entry.kind() != PlaceKind.COUNTRY) {
            return null;
        }
        Token last = scene.tokens().get(hit.to() - 1);
        Token next = scene.after(hit.to());
        if (governs && last.possessive() && next != null) {
            boolean thing = next.capital() || CueWords.in("things", next.folded());
            return thing ? null : "what is its own is its government's";
        }
        int phrase = phraseStart(hit);
        Token before = scene.before(phrase);
        if (before != null && placePreposition(before)) {
            return null;
        }
        if (subject(hit)) {
            return "speaks or acts here, so it stands for its government";
        }
        return governs ? whyOfCapital(hit, entry, phrase) : whyHyphened(hit);
    }

    private @Nullable String whyOfCapital(Hit hit, Entry entry, int phrase) {
        String hyphened = whyHyphened(hit);
        if (hyphened != null) {
            return hyphened;
        }
        if (inDealings(phrase)) {
            return "has dealings with another here, so it stands for its government";
        }
        return entry.kind() == PlaceKind.SEAT ? "a seat of government, and no place is spoken of" : null;
    }

    /** Moscow-backed, anti-Moscow. */
    private @Nullable String whyHyphened(Hit hit) {
        Token next = hit.to() < scene.tokens().size() ? scene.tokens().get(hit.to()) : null;
        boolean doing = next != null
                && next.before() == Gap.HYPHEN
                && next.letters() == Letters.SMALL
                && ((next.folded().endsWith("ed") && !next.folded().equals("based"))
                        || next.folded().equals("led"));
        Token before = hit.from() > 0 && scene.tokens().get(hit.from()).before() == Gap.HYPHEN
                ? scene.tokens().get(hit.from() - 1)
                : null;
        boolean siding = before != null
                && (before.folded().equals("anti") || before.folded().equals("pro"));
        return doing || siding ? "acts or is taken sides with here, so it stands for its government" : null;
    }

    private boolean inDealings(int phrase) {
        Token before = scene.before(phrase);
        if (before == null) {
            return false;
        }
        String word = before.folded();
        Token earlier = scene.before(phrase - 1);
        if (word.equals("between") || word.equals("among")) {
            return earlier != null && CueWords.in("dealings", earlier.folded());
        }
        if (CueWords.in("against", word)) {
            return earlier != null && CueWords.in("pressure", earlier.folded());
        }
        return word.equals("with")
                || word.equals("by")
                || (before.letters() == Letters.SMALL && CueWords.in("speech verbs", word));
    }

    private static boolean placePreposition(Token token) {
        return token.letters() != Letters.CAPITALS && CueWords.in("place prepositions", token.folded());
    }

    /** Where the name begins, or the first of the names that it is joined with by commas and "and"; an article is part of it. */
    private int phraseStart(Hit hit) {
        int first = hit.from();
        for (int joined = 0; joined < MOST_JOINED; joined++) {
            Token before = scene.before(first);
            if (before != null && before.folded().equals("the")) {
                first--;
                before = scene.before(first);
            }
            boolean and = before != null
                    && (before.folded().equals("and") || before.folded().equals("or"));
            int end = and ? first - 1 : first;
            boolean comma = end > 0 && scene.tokens().get(end).before() == Gap.COMMA;
            Hit other = end > 0 && (and || comma) ? scene.hitAt(end - 1) : null;
            if (other == null) {
                return first;
            }
            first = other.from();
        }
        return first;
    }

    /** Whether the name, or names it is joined with, is what the next verb says something of. */
    private boolean subject(Hit hit) {
        if (scene.tokens().get(hit.to() - 1).possessive()) {
            return false;
        }
        int at = hit.to();
        Hit joined = joinedAfter(at);
        for (int count = 0; joined != null && count < MOST_JOINED; count++) {
            if (scene.tokens().get(joined.to() - 1).possessive()) {
                return false;
            }
            at = joined.to();
            joined = joinedAfter(at);
        }
        return verbAt(at);
    }

    /** The name that follows after a comma, "and", "and the"; null when something else does. */
    private @Nullable Hit joinedAfter(int end) {
        int at = end;
        int size = scene.tokens().size();
        boolean joined = at < size && scene.tokens().get(at).before() == Gap.COMMA;
        if (at < size && (joined || scene.tokens().get(at).before() == Gap.BLANK)) {
            String word = scene.tokens().get(at).folded();
            if (word.equals("and") || word.equals("or")) {
                joined = true;
                at++;
            }
        }
        if (joined && at < size && scene.tokens().get(at).folded().equals("the")) {
            at++;
        }
        Hit next = joined && at < size ? scene.hitAt(at) : null;
        return next != null && next.from() == at ? next : null;
    }

    private boolean verbAt(int from) {
        boolean passive = false;
        for (int at = from; at < Math.min(from + FARTHEST_VERB, scene.tokens().size()); at++) {
            Token token = scene.tokens().get(at);
            if (token.before() != Gap.BLANK || (token.letters() != Letters.SMALL && !scene.titled())) {
                return false;
            }
            String word = token.whole();
            boolean helps = CueWords.in("auxiliaries", word);
            boolean adverb = CueWords.in("adverbs", word) || (word.length() > 4 && word.endsWith("ly"));
            if (helps || adverb) {
                passive = helps ? CueWords.in("passive", word) : passive;
                continue;
            }
            boolean acts = CueWords.in("act verbs", word) && (!passive || word.endsWith("ing"));
            return acts || CueWords.in("speech verbs", word);
        }
        return false;
    }
}
