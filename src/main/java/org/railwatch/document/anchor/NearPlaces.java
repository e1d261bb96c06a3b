package org.railwatch.document.anchor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The place where a page has a passage in other words, within a few of them. */
final class NearPlaces {
    /** Words put in or taken out, for a passage of any length and for each eight of its words; no more than the last. */
    private static final int FEW_WORDS = 6;

    private static final int WORDS_FOR_ONE_MORE = 8;
    private static final int MANY_WORDS = 64;
    /** In words; the table of an alignment grows with the square. */
    private static final int LONGEST_PASSAGE = 2000;

    private final Quoted quoted;
    private final Page page;

    NearPlaces(Quoted quoted, Page page) {
        this.quoted = quoted;
        this.page = page;
    }

    /** Empty when no place is believable. */
    Optional<Anchored> meant() {
        if (quoted.length() == 0) {
            return Optional.of(Anchored.lost("it has no word to look for"));
        }
        if (quoted.length() > LONGEST_PASSAGE) {
            return Optional.of(Anchored.lost("it is not there word for word, and with " + quoted.length()
                    + " words too long to be looked for in others; quote a shorter part"));
        }
        List<Reworded> all = candidates();
        List<Reworded> best = best(all.stream().filter(Reworded::believable).toList());
        if (best.isEmpty()) {
            return all.stream()
                    .filter(Reworded::takenOut)
                    .findFirst()
                    .map(gap -> Anchored.lost("taken out: what stood before and after it stands together now"));
        }
        if (best.size() == 1) {
            return Optional.of(best.get(0).anchored());
        }
        for (Reworded one : best) {
            Anchored anchored = one.anchored();
            if (anchored.start() != null && anchored.start() == quoted.passage().start()) {
                return Optional.of(anchored);
            }
        }
        return Optional.of(Anchored.lost("ambiguous: " + best.size() + " places are equally like it, "
                + best.get(0).anchored().start() + " and "
                + best.get(1).anchored().start() + " the first"));
    }

    private List<Reworded> candidates() {
        int context = quoted.firstContext();
        long[] passage = Arrays.copyOfRange(quoted.words().hashes(), context, quoted.endContext());
        int few = Math.min(MANY_WORDS, FEW_WORDS + quoted.length() / WORDS_FOR_ONE_MORE);
        var found = new ArrayList<Reworded>();
        for (int place : new Diagonals(passage, page.words(), few).places()) {
            int from = Math.max(0, place - few);
            int to = Math.min(page.words().count(), place + passage.length + few);
            if (to > from) {
                Alignment alignment = new Alignment(passage, page.words(), from, to);
                found.add(Reworded.of(quoted, page, alignment, context));
            }
        }
        return found;
    }

    /** Those of the fewest changes, each stretch of the page once, in the order of the page. */
    private static List<Reworded> best(List<Reworded> believable) {
        int least = believable.stream()
                .mapToInt(one -> one.alignment().cost())
                .min()
                .orElse(0);
        var best = new ArrayList<Reworded>();
        for (Reworded one : believable) {
            boolean again = best.stream().anyMatch(other -> other.first() < one.end() && one.first() < other.end());
            if (one.alignment().cost() == least && !again) {
                best.add(one);
            }
        }
        best.sort(Comparator.comparingInt(Reworded::first));
        return best;
    }
}
