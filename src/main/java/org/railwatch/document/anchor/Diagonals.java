package org.railwatch.document.anchor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.railwatch.document.text.Words;

/**
 * Where in a page most of a passage's words stand in their order, by counting: a page's word that is the passage's word
 * {@code j} votes for the place {@code j} words before it, with the more weight the rarer it is on the page. Linear in the
 * page. After the diagonals of W. R. Pearson and D. J. Lipman, PNAS 85 (1988); the weight is the information of the word.
 */
final class Diagonals {
    private static final int MOST_PLACES = 16;
    /** A word that a passage has more often tells no place in it, and would take long to count. */
    private static final int MOST_REPEATS = 64;

    private final Words page;
    private final int length;
    private final int band;
    /** The weight that each place got, moved by the passage's length so that none is below 0. */
    private final int[] votes;

    /**
     * @param passage the words' hashes, with those around it
     * @param band how many words may have been put in or taken out
     */
    Diagonals(long[] passage, Words page, int band) {
        this.page = page;
        this.length = passage.length;
        this.band = band;
        this.votes = new int[page.count() + length + 1];
        vote(passage);
    }

    private void vote(long[] passage) {
        Map<Long, List<Integer>> places = new HashMap<>();
        for (int j = 0; j < passage.length; j++) {
            places.computeIfAbsent(passage[j], hash -> new ArrayList<>()).add(j);
        }
        places.values().removeIf(of -> of.size() > MOST_REPEATS);
        var counts = new HashMap<Long, Integer>();
        for (int i = 0; i < page.count(); i++) {
            if (places.containsKey(page.hash(i))) {
                counts.merge(page.hash(i), 1, Integer::sum);
            }
        }
        for (int i = 0; i < page.count(); i++) {
            List<Integer> of = places.get(page.hash(i));
            if (of != null) {
                int bits = bits(counts.getOrDefault(page.hash(i), 1));
                for (int j : of) {
                    votes[i - j + length] += bits;
                }
            }
        }
    }

    /** Information of a word that the page has so often. */
    private int bits(int count) {
        return 32 - Integer.numberOfLeadingZeros(page.count() / count);
    }

    /** The places with the most votes, best first: words of the page where the passage may begin, give or take the band. */
    List<Integer> places() {
        int[] sums = sums();
        var places = new ArrayList<Integer>();
        while (places.size() < MOST_PLACES) {
            int best = -1;
            for (int i = 0; i < sums.length; i++) {
                best = sums[i] > 0 && (best < 0 || sums[i] > sums[best]) ? i : best;
            }
            if (best < 0) {
                break;
            }
            places.add(best - length);
            for (int i = Math.max(0, best - band); i <= Math.min(sums.length - 1, best + band); i++) {
                sums[i] = 0;
            }
        }
        return places;
    }

    /** Votes of each place and those up to half the band on either side. */
    private int[] sums() {
        int half = band / 2;
        int[] sums = new int[votes.length];
        int sum = 0;
        for (int i = -half; i < votes.length; i++) {
            sum += i + half < votes.length ? votes[i + half] : 0;
            sum -= i - half - 1 >= 0 ? votes[i - half - 1] : 0;
            if (i >= 0) {
                sums[i] = sum;
            }
        }
        return sums;
    }
}
