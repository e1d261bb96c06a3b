package org.railwatch.document.origin;

import java.util.Arrays;

/**
 * The longest run of words that two texts share.
 *
 * @param first its first word in the first text
 * @param words how many; 0 when they share none
 */
record LongestRun(int first, int words) {
    /** Of a rolling hash; odd, so that no bit is lost. */
    private static final long BASE = 0x9E3779B97F4A7C15L;

    /**
     * By halving: texts that share a run share every shorter one, and a rolling hash (Karp and Rabin, IBM J. Res. Dev. 31,
     * 1987) tells whether they share one of a length. n log² n in the number of words.
     */
    static LongestRun of(long[] words, long[] others) {
        long[] here = prefixes(words);
        long[] there = prefixes(others);
        var best = new LongestRun(0, 0);
        int shortest = 1;
        int longest = Math.min(words.length, others.length);
        while (shortest <= longest) {
            int length = (shortest + longest) >>> 1;
            int first = shared(here, there, length);
            if (first >= 0) {
                best = new LongestRun(first, length);
                shortest = length + 1;
            } else {
                longest = length - 1;
            }
        }
        return best;
    }

    /** The first run of that length that both have, by its place in the first; -1 when there is none. */
    private static int shared(long[] here, long[] there, int length) {
        long power = power(length);
        long[] runs = new long[there.length - length];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = there[i + length] - there[i] * power;
        }
        Arrays.sort(runs);
        for (int i = 0; i + length < here.length; i++) {
            if (Arrays.binarySearch(runs, here[i + length] - here[i] * power) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static long[] prefixes(long[] words) {
        long[] prefixes = new long[words.length + 1];
        for (int i = 0; i < words.length; i++) {
            prefixes[i + 1] = prefixes[i] * BASE + words[i];
        }
        return prefixes;
    }

    private static long power(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= BASE;
        }
        return power;
    }
}
