package org.railwatch.document.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** {@code -Drailwatch.seed=N} repeats a run. */
class SharedShinglesTest {
    private final long seed = Long.getLong("railwatch.seed", System.nanoTime());
    private final Random random = new Random(seed);

    private long[] words(int count, int vocabulary) {
        return random.ints(count, 0, vocabulary).asLongStream().toArray();
    }

    private static Set<List<Long>> runs(long[] words) {
        var runs = new HashSet<List<Long>>();
        for (int i = 0; i + 5 <= words.length; i++) {
            runs.add(List.of(words[i], words[i + 1], words[i + 2], words[i + 3], words[i + 4]));
        }
        return runs;
    }

    @Test
    void what_two_texts_share_is_what_a_comparison_of_every_run_finds() {
        for (int round = 0; round < 50; round++) {
            var texts = new ArrayList<long[]>();
            for (int i = 0; i < 8; i++) {
                texts.add(words(random.nextInt(120), 1 + random.nextInt(4)));
            }
            List<Shingles> shingles = texts.stream().map(Shingles::of).toList();
            var index = new SharedShingles(shingles);
            for (int second = 0; second < texts.size(); second++) {
                int[] found = new int[second];
                index.pairsOf(second, (first, itself, shared) -> found[first] = shared);
                for (int first = 0; first < second; first++) {
                    var both = runs(texts.get(first));
                    both.retainAll(runs(texts.get(second)));
                    assertThat(found[first]).as("seed %d", seed).isEqualTo(both.size());
                    assertThat(shingles.get(first).shared(shingles.get(second)))
                            .as("seed %d", seed)
                            .isEqualTo(both.size());
                }
            }
        }
    }

    @Test
    void the_order_of_the_words_counts() {
        assertThat(Shingles.of(new long[] {1, 2, 3, 4, 5}).shared(Shingles.of(new long[] {5, 4, 3, 2, 1})))
                .isZero();
        assertThat(Shingles.of(new long[] {1, 2, 3, 4}).count()).isZero();
    }

    @Test
    void three_thousand_pages_are_compared_in_seconds_also_when_all_share_a_footer() {
        long[] footer = words(60, 1_000_000);
        var texts = new ArrayList<Shingles>();
        for (int i = 0; i < 3000; i++) {
            long[] words = words(700, 1_000_000);
            System.arraycopy(footer, 0, words, 640, 60);
            texts.add(Shingles.of(words));
        }
        long begun = System.nanoTime();
        var index = new SharedShingles(texts);
        long[] pairs = new long[1];
        for (int i = 0; i < texts.size(); i++) {
            index.pairsOf(i, (first, second, shared) -> pairs[0] += shared >= 56 ? 1 : 0);
        }
        assertThat(pairs[0]).isEqualTo(3000L * 2999 / 2);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void the_longest_run_is_what_a_comparison_of_every_place_finds() {
        for (int round = 0; round < 200; round++) {
            long[] words = words(random.nextInt(60), 1 + random.nextInt(5));
            long[] others = words(random.nextInt(60), 1 + random.nextInt(5));
            int longest = 0;
            for (int i = 0; i < words.length; i++) {
                for (int j = 0; j < others.length; j++) {
                    int run = 0;
                    while (i + run < words.length && j + run < others.length && words[i + run] == others[j + run]) {
                        run++;
                    }
                    longest = Math.max(longest, run);
                }
            }
            assertThat(LongestRun.of(words, others).words()).as("seed %d", seed).isEqualTo(longest);
        }
        assertThat(LongestRun.of(new long[] {9, 1, 2, 3}, new long[] {1, 2, 3, 4}))
                .isEqualTo(new LongestRun(1, 3));
    }
}
