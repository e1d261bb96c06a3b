package org.railwatch.document.anchor;

import java.util.Arrays;
import org.railwatch.document.text.Words;

/**
 * A passage's words laid on a stretch of a page so that the fewest are replaced, put in or taken out; what stands before and
 * after them on the page costs nothing (P. H. Sellers, J. Algorithms 1, 1980).
 */
final class Alignment {
    /** Steps back through the table. */
    private static final byte BOTH = 0;

    private static final byte TAKEN_OUT = 1;
    private static final byte PUT_IN = 2;

    private final long[] passage;
    private final Words page;
    private final int from;
    private final int[] at;
    private final int cost;

    /**
     * @param passage the words' hashes
     * @param from the first word of the stretch
     * @param to after its last word
     */
    Alignment(long[] passage, Words page, int from, int to) {
        this.passage = passage;
        this.page = page;
        this.from = from;
        this.at = new int[passage.length];
        int width = to - from;
        var steps = new byte[passage.length + 1][width + 1];
        int[] costs = costs(steps, width);
        int end = 0;
        for (int i = 1; i <= width; i++) {
            end = costs[i] < costs[end] ? i : end;
        }
        this.cost = costs[end];
        walkBack(steps, end);
    }

    /** The last row of the table: what it costs to lay all of the passage so that it ends at each word of the stretch. */
    private int[] costs(byte[][] steps, int width) {
        int[] above = new int[width + 1];
        int[] row = new int[width + 1];
        for (int j = 1; j <= passage.length; j++) {
            row[0] = j;
            steps[j][0] = TAKEN_OUT;
            for (int i = 1; i <= width; i++) {
                boolean same = passage[j - 1] == page.hash(from + i - 1);
                int both = above[i - 1] + (same ? 0 : 1);
                int out = above[i] + 1;
                int in = row[i - 1] + 1;
                row[i] = Math.min(both, Math.min(out, in));
                // Where nothing decides, a word at the edge has no counterpart rather than one in another sentence.
                boolean kept = row[i] == both && (same || row[i] < out);
                steps[j][i] = kept ? BOTH : row[i] == out ? TAKEN_OUT : PUT_IN;
            }
            int[] swapped = above;
            above = row;
            row = swapped;
        }
        return above;
    }

    private void walkBack(byte[][] steps, int end) {
        Arrays.fill(at, -1);
        int j = passage.length;
        int i = end;
        while (j > 0) {
            byte step = steps[j][i];
            if (step == BOTH) {
                at[j - 1] = from + i - 1;
            }
            j -= step == PUT_IN ? 0 : 1;
            i -= step == TAKEN_OUT ? 0 : 1;
        }
    }

    /** How many words are replaced, put in or taken out. */
    int cost() {
        return cost;
    }

    /** The word of the page that stands for the passage's; -1 when it was taken out. */
    int at(int word) {
        return at[word];
    }

    /** Whether the passage's word stands on the page. */
    boolean same(int word) {
        return at[word] >= 0 && page.hash(at[word]) == passage[word];
    }

    /** How many words in a row have no counterpart on the page, from {@code first} in steps up to and without {@code end}. */
    int takenOut(int first, int end, int step) {
        int count = 0;
        for (int word = first; word != end && at[word] < 0; word += step) {
            count++;
        }
        return count;
    }

    /** How many of the passage's words from {@code first}, up to {@code end}, stand on the page. */
    int sameAmong(int first, int end) {
        int same = 0;
        for (int word = first; word < end; word++) {
            same += same(word) ? 1 : 0;
        }
        return same;
    }
}
