package org.railwatch.document.place;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.railwatch.facility.gazetteer.Hit;
import org.railwatch.facility.gazetteer.PlaceKind;
import org.railwatch.facility.gazetteer.Token;
import org.railwatch.facility.gazetteer.Token.Gap;
import org.railwatch.facility.gazetteer.Token.Letters;

/** A sentence with the names found in it, and what the text around it names. */
final class Scene {
    private final List<Token> tokens;
    private final List<Hit> hits;
    private final Evidence sentence;
    private final Evidence paragraph;
    private final Evidence text;
    private final Set<String> words = new HashSet<>();
    private final Map<PlaceKind, Boolean> spokenOf = new EnumMap<>(PlaceKind.class);
    private final @Nullable Hit[] hitOf;
    private final boolean titled;
    private final boolean shouted;

    /**
     * A sentence of a text.
     *
     * @param stopped whether it ends with a full stop or the like, as headlines do not
     */
    Scene(List<Token> tokens, List<Hit> hits, boolean stopped, Evidence paragraph, Evidence text) {
        this.tokens = tokens;
        this.hits = hits;
        this.sentence = Evidence.of(hits);
        this.paragraph = paragraph;
        this.text = text;
        this.hitOf = new Hit[tokens.size()];
        for (Hit hit : hits) {
            Arrays.fill(hitOf, hit.from(), hit.to(), hit);
        }
        int capitalised = 0;
        int capitals = 0;
        for (Token token : tokens) {
            words.add(token.folded());
            capitalised += token.letters() == Letters.CAPITALISED ? 1 : 0;
            capitals += token.capital() ? 1 : 0;
        }
        this.titled = !stopped && tokens.size() > 3 && capitals * 10 >= tokens.size() * 7;
        this.shouted = capitalised == 0;
    }

    List<Token> tokens() {
        return tokens;
    }

    List<Hit> hits() {
        return hits;
    }

    Evidence sentence() {
        return sentence;
    }

    Evidence paragraph() {
        return paragraph;
    }

    Evidence text() {
        return text;
    }

    /** Whether most words have capitals, as in a headline, so that a capital says nothing. */
    boolean titled() {
        return titled;
    }

    /** Whether all words that have capitals have nothing else. */
    boolean shouted() {
        return shouted;
    }

    /** Whether the sentence has a word that goes with this kind of place. */
    boolean speaksOf(PlaceKind kind) {
        return CueWords.has(kind.word())
                && spokenOf.computeIfAbsent(
                        kind, one -> words.stream().anyMatch(word -> CueWords.in(one.word(), word)));
    }

    /** The word before, parted from it by no more than a blank; null when there is none. */
    @Nullable
    Token before(int token) {
        return token > 0 && tokens.get(token).before() == Gap.BLANK ? tokens.get(token - 1) : null;
    }

    /** The word that follows, as {@link #before(int)}; {@code token} is the one after the last. */
    @Nullable
    Token after(int token) {
        return token < tokens.size() && tokens.get(token).before() == Gap.BLANK ? tokens.get(token) : null;
    }

    /** The country of the name right before a comma before this one; null when there is none. */
    @Nullable
    String countryBeforeComma(Hit hit) {
        if (hit.from() == 0 || tokens.get(hit.from()).before() != Gap.COMMA) {
            return null;
        }
        Hit other = hitAt(hit.from() - 1);
        return other == null ? null : Evidence.country(other);
    }

    /** The country of the province right after a comma after this name: US in Reading, Pennsylvania. */
    @Nullable
    String countryOfProvinceAfter(Hit hit) {
        if (hit.to() >= tokens.size() || tokens.get(hit.to()).before() != Gap.COMMA) {
            return null;
        }
        Hit other = hitAt(hit.to());
        return other != null && only(other, PlaceKind.PROVINCE) ? Evidence.country(other) : null;
    }

    /** The name that these words are, or are part of; null when they are in none. */
    @Nullable
    Hit hitAt(int token) {
        return token < hitOf.length ? hitOf[token] : null;
    }

    /** Whether all that bear the name are of one kind. */
    static boolean only(Hit hit, PlaceKind kind) {
        return hit.names().stream().map(name -> name.entry().kind()).allMatch(kind::equals);
    }
}
