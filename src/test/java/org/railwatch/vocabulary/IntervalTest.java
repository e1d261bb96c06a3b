package org.railwatch.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class IntervalTest {
    @Test
    void an_interval_reads_like_a_sentence_part() {
        assertThat(new Interval(66.0, 80.0)).hasToString("66–80");
        assertThat(new Interval(73.0, 73.0)).hasToString("73");
        assertThat(new Interval(73.0, null)).hasToString("73 or more");
        assertThat(new Interval(null, 80.0)).hasToString("80 or less");
        assertThat(new Interval(null, null)).hasToString("any number");
        assertThat(new Interval(0.5, 1000000.0)).hasToString("0.5–1000000");
    }

    @Test
    void an_interval_cannot_run_backwards() {
        assertThatThrownBy(() -> new Interval(2.0, 1.0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void two_intervals_overlap_or_one_is_greater_and_never_both() {
        long seed = 73;
        var random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            var a = interval(random);
            var b = interval(random);
            int verdicts =
                    (a.overlaps(b) ? 1 : 0) + (a.definitelyGreaterThan(b) ? 1 : 0) + (a.definitelyLessThan(b) ? 1 : 0);
            assertThat(verdicts).as("seed %d: %s, %s", seed, a, b).isEqualTo(1);
            boolean shareANumber = false;
            for (double n = -1; n <= 21; n++) {
                shareANumber |= a.contains(n) && b.contains(n);
            }
            assertThat(a.overlaps(b)).as("seed %d: %s, %s", seed, a, b).isEqualTo(shareANumber);
        }
    }

    private static Interval interval(Random random) {
        double low = random.nextInt(20);
        double high = low + random.nextInt(20 - (int) low + 1);
        return new Interval(random.nextInt(5) == 0 ? null : low, random.nextInt(5) == 0 ? null : high);
    }
}
