package org.railwatch.document.place;

import org.jspecify.annotations.Nullable;
import org.railwatch.facility.gazetteer.Hit;
import org.railwatch.facility.gazetteer.PlaceKind;
import org.railwatch.facility.gazetteer.Token;
import org.railwatch.facility.gazetteer.Token.Letters;

/** What is written like the name of a place and is none: people called so, and common words with a capital. */
final class Bystanders {
    private static final int SHORTEST_SURNAME = 3;
    private static final int LONGEST_ACRONYM = 4;

    private final Scene scene;

    Bystanders(Scene scene) {
        this.scene = scene;
    }

    boolean standsBy(Hit hit) {
        return hit.to() - hit.from() == 1
                && !Scene.only(hit, PlaceKind.NATIONALITY)
                && !Scene.only(hit, PlaceKind.ORGANISATION)
                && (acronym(hit) || commonWord(hit) || person(hit));
    }

    /** NICE is an institute, unless all is written in capitals, or a dateline begins with the town. */
    private boolean acronym(Hit hit) {
        Token token = scene.tokens().get(hit.from());
        boolean abbreviated = hit.names().stream().anyMatch(name -> name.capitals());
        if (token.letters() != Letters.CAPITALS || token.folded().length() > LONGEST_ACRONYM) {
            return false;
        }
        return abbreviated ? scene.shouted() && scene.tokens().size() > 2 : !scene.shouted() && hit.from() > 0;
    }

    /** "Reading the report": where a sentence begins and in headlines, capitals say nothing. */
    private boolean commonWord(Hit hit) {
        if (hit.from() > 0 && !scene.titled()) {
            return false;
        }
        boolean country = hit.names().stream().anyMatch(name -> name.entry().kind() == PlaceKind.COUNTRY);
        Token token = scene.tokens().get(hit.from());
        Hit next = hit.to() < scene.tokens().size() ? scene.hitAt(hit.to()) : null;
        boolean located = next != null && scene.tokens().get(hit.to()).before() == Token.Gap.COMMA;
        return !country && !located && !token.possessive() && CueWords.in("common words", token.folded());
    }

    /** "Jack London", "Paris Hilton", "Mr. London". */
    private boolean person(Hit hit) {
        if (scene.titled()) {
            return false;
        }
        Token word = scene.tokens().get(hit.from());
        if (hit.from() > 0 && titleBefore(hit.from())) {
            return true;
        }
        boolean country = hit.names().stream().anyMatch(name -> name.entry().kind() == PlaceKind.COUNTRY);
        if (country && !CueWords.in("also people", word.folded())) {
            return false;
        }
        Token before = scene.before(hit.from());
        if (before != null && firstName(before, hit.from() - 1)) {
            return true;
        }
        boolean placed =
                before != null && (before.folded().equals("the") || CueWords.in("place prepositions", before.folded()));
        return !placed && !word.possessive() && surname(hit.to());
    }

    private boolean titleBefore(int at) {
        Token before = scene.tokens().get(at - 1);
        int gap = scene.tokens().get(at).start() - before.end();
        return before.capital() && gap <= 2 && CueWords.in("titles", before.folded());
    }

    private boolean firstName(Token token, int at) {
        return token.letters() == Letters.CAPITALISED
                && !token.possessive()
                && scene.hitAt(at) == null
                && !CueWords.in("may stand before", token.folded())
                && !(at == 0 && CueWords.in("sentence openers", token.folded()))
                && !CueWords.in("organisations", token.folded())
                && !CueWords.in("built places", token.folded())
                && !CueWords.in("before natural places", token.folded())
                && !(at == 0 && (token.folded().endsWith("ly") || token.folded().endsWith("ing")));
    }

    /** One capitalised word and no more, that is neither a title nor the name of what takes place in towns. */
    private boolean surname(int at) {
        Token token = scene.after(at);
        return token != null
                && token.letters() == Letters.CAPITALISED
                && token.folded().length() >= SHORTEST_SURNAME
                && scene.hitAt(at) == null
                && !continues(at + 1)
                && !CueWords.in("may stand after", token.folded())
                && !CueWords.in("organisations", token.folded())
                && !CueWords.in("built places", token.folded())
                && !CueWords.in("natural places", token.folded());
    }

    private boolean continues(int at) {
        @Nullable Token next = scene.after(at);
        return next != null && next.capital();
    }
}
