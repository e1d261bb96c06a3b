package org.railwatch.document.origin;

import java.util.Arrays;

/**
 * The distinct runs of five words of a text, each as a hash of 64 bits, in ascending order. Two of the few million of a store
 * collide with a chance of one in a million.
 */
final class Shingles {
    /** Words in a run (notes/evidence.md §5.4). */
    static final int WIDTH = 5;
    /** Fewer say nothing: a headline and its credit are alike in many pages. */
    static final int FEWEST = 20;

    private final long[] sorted;

    private Shingles(long[] sorted) {
        this.sorted = sorted;
    }

    /** Of words as hashes, in the order of the text. */
    static Shingles of(long[] words) {
        long[] hashes = new long[Math.max(0, words.length - WIDTH + 1)];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = hash(words, i);
        }
        Arrays.sort(hashes);
        int distinct = 0;
        for (int i = 0; i < hashes.length; i++) {
            if (i == 0 || hashes[i] != hashes[i - 1]) {
                hashes[distinct++] = hashes[i];
            }
        }
        return new Shingles(Arrays.copyOf(hashes, distinct));
    }

    /** Of the run that begins at that word. */
    static long hash(long[] words, int first) {
        long hash = 0;
        for (int i = first; i < first + WIDTH; i++) {
            hash = mixed(hash ^ words[i]) + i - first;
        }
        return hash;
    }

    /** Stafford's 13th mixer, as SplittableRandom has it (Steele, Lea and Flood, OOPSLA 2014). */
    private static long mixed(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    int count() {
        return sorted.length;
    }

    boolean enough() {
        return sorted.length >= FEWEST;
    }

    /** In ascending order. */
    long get(int index) {
        return sorted[index];
    }

    boolean has(long hash) {
        return Arrays.binarySearch(sorted, hash) >= 0;
    }

    /** How many both have. */
    int shared(Shingles other) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < sorted.length && j < other.sorted.length) {
            int order = Long.compare(sorted[i], other.sorted[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared;
    }
}
