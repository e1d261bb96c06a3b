package org.railwatch.document.origin;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Which texts have which shingles: those that only one text has, by far the most, are left out. Answers how many each earlier
 * text shares with a later one without comparing every two.
 */
final class SharedShingles {
    /** What two texts share, by their places in the list; the first place is the smaller. */
    interface Pairs {
        void pair(int first, int second, int shared);
    }

    private final List<Shingles> texts;
    /** In ascending order. */
    private final long[] shared;
    /** Where the texts of each shared shingle begin in {@link #textsOf}; one more at the end. */
    private final int[] from;

    private final int[] textsOf;

    SharedShingles(List<Shingles> texts) {
        this.texts = texts;
        this.shared = shared(texts);
        this.from = new int[shared.length + 1];
        for (int text = 0; text < texts.size(); text++) {
            each(text, shingle -> from[shingle + 1]++);
        }
        for (int i = 0; i < shared.length; i++) {
            from[i + 1] += from[i];
        }
        this.textsOf = new int[from[shared.length]];
        int[] filled = from.clone();
        for (int i = 0; i < texts.size(); i++) {
            int text = i;
            each(text, shingle -> textsOf[filled[shingle]++] = text);
        }
    }

    /** The texts before this one that share a shingle with it. */
    void pairsOf(int text, Pairs pairs) {
        int[] counts = new int[text];
        each(text, shingle -> {
            for (int i = from[shingle]; i < from[shingle + 1] && textsOf[i] < text; i++) {
                counts[textsOf[i]]++;
            }
        });
        for (int first = 0; first < text; first++) {
            if (counts[first] > 0) {
                pairs.pair(first, text, counts[first]);
            }
        }
    }

    /** The places in {@link #shared} of those that the text has. */
    private void each(int text, IntConsumer shingle) {
        Shingles own = texts.get(text);
        for (int i = 0; i < own.count(); i++) {
            int place = Arrays.binarySearch(shared, own.get(i));
            if (place >= 0) {
                shingle.accept(place);
            }
        }
    }

    /** A text has each of its shingles once, so one that comes twice is of two texts. */
    private static long[] shared(List<Shingles> texts) {
        long[] all = new long[texts.stream().mapToInt(Shingles::count).sum()];
        int filled = 0;
        for (Shingles text : texts) {
            for (int i = 0; i < text.count(); i++) {
                all[filled++] = text.get(i);
            }
        }
        Arrays.sort(all);
        int kept = 0;
        for (int i = 1; i < all.length; i++) {
            boolean again = all[i] == all[i - 1];
            if (again && (kept == 0 || all[kept - 1] != all[i])) {
                all[kept++] = all[i];
            }
        }
        return Arrays.copyOf(all, kept);
    }
}
