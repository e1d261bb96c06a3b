package org.railwatch.document.anchor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.railwatch.document.text.FoldedText;
import org.railwatch.document.text.Occurrences;
import org.railwatch.document.text.Words;

/** The places where a page has a quotation word for word, and which of them is meant. */
final class ExactPlaces {
    /** In units, about a word: what stands around two places by chance is alike for less. */
    private static final int TELLING_CONTEXT = 4;
    /** In words; fewer may stand anywhere, and are believed only where their context stands too. */
    private static final int TELLING_WORDS = 3;

    private final Quoted quoted;
    private final Page page;
    private final int length;
    private final List<Integer> places = new ArrayList<>();

    ExactPlaces(Quoted quoted, Page page) {
        this.quoted = quoted;
        this.page = page;
        int[] pattern = quoted.pattern();
        this.length = pattern.length;
        for (int place : Occurrences.of(pattern, page.folded())) {
            if (wholeWords(place)) {
                places.add(place);
            }
        }
    }

    /** "20 cars" is not quoted from "120 cars"; a quotation that was half a word may be so again. */
    private boolean wholeWords(int place) {
        boolean begins = !Words.parts(quoted.folded(), quoted.from()) || Words.parts(page.folded(), place);
        boolean ends = !Words.parts(quoted.folded(), quoted.to()) || Words.parts(page.folded(), place + length);
        return begins && ends;
    }

    /** Empty when the page does not have it, or has it only where nothing shows that it is the passage. */
    Optional<Anchored> meant() {
        if (places.isEmpty()) {
            return Optional.empty();
        }
        int most = places.stream().mapToInt(this::context).max().orElse(0);
        List<Integer> best = places.stream()
                .filter(place -> context(place) > most - TELLING_CONTEXT)
                .toList();
        for (int place : best) {
            if (page.stands(quoted.passage(), place, place + length)) {
                return Optional.of(anchored(AnchorState.FOUND, place, null));
            }
        }
        if (best.size() > 1) {
            return Optional.of(Anchored.lost("ambiguous: it stands at " + best.size()
                    + " places that are equally good, " + page.folded().start(best.get(0)) + " and "
                    + page.folded().start(best.get(1)) + " the first"));
        }
        if (quoted.length() < TELLING_WORDS && most < TELLING_CONTEXT) {
            return Optional.empty();
        }
        String reason = places.size() == 1 ? null : "the best of " + places.size() + " places by what stands around it";
        return Optional.of(anchored(AnchorState.MOVED, best.get(0), reason));
    }

    /** Where the page has the same words in other company; empty when it has them nowhere. */
    Optional<Integer> elsewhere() {
        return places.stream().findFirst().map(place -> page.folded().start(place));
    }

    private Anchored anchored(AnchorState state, int place, @Nullable String reason) {
        return page.at(state, place, place + length, List.of(), reason);
    }

    /** How many units next to the place, on either side, are those that stood next to the passage. */
    private int context(int place) {
        FoldedText old = quoted.folded();
        FoldedText now = page.folded();
        int before = 0;
        while (before < quoted.from()
                && before < place
                && old.unit(quoted.from() - 1 - before) == now.unit(place - 1 - before)) {
            before++;
        }
        int after = 0;
        while (quoted.to() + after < old.length()
                && place + length + after < now.length()
                && old.unit(quoted.to() + after) == now.unit(place + length + after)) {
            after++;
        }
        return before + after;
    }
}
