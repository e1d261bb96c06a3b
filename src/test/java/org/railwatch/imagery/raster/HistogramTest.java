package org.railwatch.imagery.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.railwatch.Soak;

class HistogramTest {
    private static Histogram of(float... light) {
        var histogram = new Histogram();
        for (float each : light) {
            histogram.reach(each);
        }
        if (histogram.varied()) {
            for (float each : light) {
                histogram.count(each);
            }
        }
        return histogram;
    }

    @Test
    void whole_light_is_told_apart_to_the_last_number() {
        long seed = Soak.seed("HistogramTest");
        var random = new Random(seed);
        for (int run = 0; run < 100; run++) {
            float[] light = new float[1 + random.nextInt(500)];
            for (int i = 0; i < light.length; i++) {
                light[i] = random.nextInt(60_000) - 30_000;
            }
            light[0] = 35_000;
            Histogram histogram = of(light);
            float[] sorted = light.clone();
            Arrays.sort(sorted);
            for (double percent : new double[] {0, 2, 50, 98, 100}) {
                int rank = (int) Math.max(1, Math.ceil(sorted.length * percent / 100));
                if (histogram.varied()) {
                    assertThat(histogram.percentile(percent))
                            .as("seed %d, run %d", seed, run)
                            .isEqualTo(sorted[rank - 1]);
                }
            }
        }
    }

    @Test
    void other_light_is_right_to_a_part_of_its_span() {
        Histogram histogram = of(0.125f, 0.25f, 0.5f, 1e6f);
        assertThat(histogram.percentile(50)).isCloseTo(0, within(1e6f / 65_535));
        assertThat(histogram.percentile(100)).isEqualTo(1e6f);
    }

    @Test
    void one_light_and_endless_light_are_not_varied() {
        assertThat(of(7, 7, 7).varied()).isFalse();
        assertThat(of().varied()).isFalse();
        assertThat(of(1, Float.POSITIVE_INFINITY).varied()).isFalse();
        assertThat(of(1, 2).varied()).isTrue();
    }
}
