package org.railwatch.document.place;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.railwatch.facility.gazetteer.Entry;
import org.railwatch.facility.gazetteer.PlaceKind;
import org.railwatch.facility.gazetteer.Token;
import org.railwatch.facility.gazetteer.Token.Gap;
import org.railwatch.facility.gazetteer.Token.Letters;
import org.railwatch.vocabulary.Countries;
import org.railwatch.vocabulary.CountryCode;

/** "The North" and "the South", which are Koreas in a text that names that Korea, and else a direction. */
final class Koreas {
    private static final Set<String> GO_ON = Set.of("of", "and", "side");

    private final Scene scene;

    Koreas(Scene scene) {
        this.scene = scene;
    }

    /** The Korea that the word stands for; null when it stands for none. */
    @Nullable
    Candidate halfAt(int at) {
        Token token = scene.tokens().get(at);
        Token before = scene.before(at);
        String code = token.folded().equals("north") ? "KP" : token.folded().equals("south") ? "KR" : null;
        if (code == null
                || token.letters() != Letters.CAPITALISED
                || before == null
                || !before.folded().equals("the")
                || !scene.text().countries().contains(code)
                || directs(at + 1)) {
            return null;
        }
        CountryCode country = CountryCode.of(code);
        var entry = new Entry(
                Countries.name(country).orElse(code),
                PlaceKind.COUNTRY,
                null,
                code,
                null,
                Countries.onlyZone(country).orElse(null));
        return new Candidate(entry, true, "the text names " + entry.name() + ", which it calls so");
    }

    /** The North Sea, the North-East, the north of something. */
    private boolean directs(int next) {
        if (next >= scene.tokens().size()) {
            return false;
        }
        Token after = scene.tokens().get(next);
        return after.before() == Gap.HYPHEN
                || (after.before() == Gap.BLANK && (after.capital() || GO_ON.contains(after.folded())));
    }
}
