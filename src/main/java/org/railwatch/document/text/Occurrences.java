package org.railwatch.document.text;

import java.util.ArrayList;
import java.util.List;

/** Where a folded text has a folded pattern; linear in the lengths of both. */
public final class Occurrences {
    private Occurrences() {}

    /**
     * The first unit of each place, in order and without overlap, whole characters only; empty for an empty pattern. Knuth,
     * Morris and Pratt's search (SIAM J. Comput. 6, 1977).
     */
    public static List<Integer> of(int[] pattern, FoldedText text) {
        var places = new ArrayList<Integer>();
        if (pattern.length == 0) {
            return places;
        }
        int[] fallback = fallback(pattern);
        int matched = 0;
        for (int i = 0; i < text.length(); i++) {
            while (matched > 0 && pattern[matched] != text.unit(i)) {
                matched = fallback[matched - 1];
            }
            matched += pattern[matched] == text.unit(i) ? 1 : 0;
            if (matched == pattern.length) {
                int first = i - matched + 1;
                boolean whole = text.whole(first, i);
                if (whole) {
                    places.add(first);
                }
                matched = whole ? 0 : fallback[matched - 1];
            }
        }
        return places;
    }

    /** For each prefix of the pattern, the length of its longest proper prefix that is also its end. */
    private static int[] fallback(int[] pattern) {
        int[] fallback = new int[pattern.length];
        int matched = 0;
        for (int i = 1; i < pattern.length; i++) {
            while (matched > 0 && pattern[matched] != pattern[i]) {
                matched = fallback[matched - 1];
            }
            matched += pattern[matched] == pattern[i] ? 1 : 0;
            fallback[i] = matched;
        }
        return fallback;
    }
}
