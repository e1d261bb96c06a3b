package org.railwatch.imagery.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.railwatch.Soak;
import org.railwatch.imagery.scene.Consist;
import org.railwatch.imagery.scene.SceneRecipe;
import org.railwatch.imagery.scene.Sun;
import org.railwatch.imagery.scene.SyntheticScene;
import org.railwatch.imagery.scene.VehicleKind;

class GapCounterTest {
    private static final CarLengths ANY = new CarLengths(11.98, 13.92, 26.6);
    private static final double SAMPLE = 0.25;

    @Test
    void cars_of_one_length_are_counted() {
        assertThat(GapCounter.count(train(new Random(1), 140, 13.92, 13.92), ANY)
                        .vehicles())
                .contains(new CarRange(10, 10, 10));
    }

    @Test
    void cars_of_mixed_lengths_are_counted_though_there_is_no_period() {
        long seed = Soak.seed("GapCounterTest");
        var random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            var profile = train(random, 500, 12, 17);
            var count = GapCounter.count(profile, ANY);
            assertThat(count.vehicles())
                    .as("seed %d, round %d: %s", seed, i, count)
                    .isPresent();
            assertThat(count.gapMetres()).as("seed %d, round %d", seed, i).hasSize(seen.size());
            for (int gap = 0; gap < seen.size(); gap++) {
                assertThat(count.gapMetres().get(gap)).isBetween(seen.get(gap) - 0.6, seen.get(gap) + 0.6);
            }
        }
    }

    private final List<Double> seen = new ArrayList<>();

    /** Roofs, each with a tone of its own, and gaps of a metre, which {@link #seen} then holds. */
    private BrightnessProfile train(Random random, double metres, double shortest, double longest) {
        seen.clear();
        var samples = new double[(int) (metres / SAMPLE)];
        double next = 0;
        double tone = 150;
        for (int i = 0; i < samples.length; i++) {
            double at = (i + 0.5) * SAMPLE;
            if (at > next + 0.5) {
                next += shortest + (longest - shortest) * random.nextDouble();
                tone = random.nextDouble(110, 200);
                if (next > metres - shortest) {
                    next = Double.POSITIVE_INFINITY;
                } else {
                    seen.add(next);
                }
            }
            samples[i] = (next - at < 0.5 ? 60 : tone) + 3 * random.nextGaussian();
        }
        return new BrightnessProfile(samples, SAMPLE);
    }

    @Test
    void a_shadow_over_half_the_train_hides_no_gap() {
        var lit = train(new Random(5), 300, 12, 15);
        int gaps = seen.size();
        var samples = new double[lit.size()];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = lit.at(i) * (i < samples.length / 2 ? 0.6 : 1);
        }
        assertThat(GapCounter.count(new BrightnessProfile(samples, SAMPLE), ANY).gapMetres())
                .hasSize(gaps);
    }

    @Test
    void a_cloud_over_a_part_widens_the_count_and_a_cloud_over_half_of_it_takes_it_away() {
        var clear = train(new Random(9), 500, 13.9, 13.9);
        int vehicles = seen.size() + 1;
        var few = GapCounter.count(clouded(clear, 200, 250), ANY).vehicles().orElseThrow();
        assertThat(few.low()).isLessThan(few.high());
        assertThat(vehicles).isBetween(few.low(), few.high());
        assertThat(GapCounter.count(clouded(clear, 100, 350), ANY).vehicles()).isEmpty();
    }

    private static BrightnessProfile clouded(BrightnessProfile clear, double from, double to) {
        var samples = new double[clear.size()];
        for (int i = 0; i < samples.length; i++) {
            double at = (i + 0.5) * SAMPLE;
            samples[i] = at > from && at < to ? 235 : clear.at(i);
        }
        return new BrightnessProfile(samples, SAMPLE);
    }

    /** Patches of any size and tone are now and then as long as cars and as dark between them as gaps. */
    @Test
    void no_gaps_are_made_up_from_noise_from_soil_or_along_a_roof() {
        long seed = Soak.seed("GapCounterTest");
        int rounds = Soak.rounds(2000);
        assertThat(byChance(seed, rounds))
                .as("seed %d, patches", seed)
                .isLessThanOrEqualTo(Math.max(1, rounds / 4 / 50));
    }

    /** In each of these a stretch of soil was once taken for a short train. */
    @ParameterizedTest
    @ValueSource(longs = {132, 181, 399, 331657})
    void four_dark_patches_a_vehicle_apart_are_no_train(long seed) {
        assertThat(byChance(seed, 200)).isLessThanOrEqualTo(1);
    }

    /** How many lines over patches of any size and tone are taken for trains; none of any other ground may be. */
    private static int byChance(long seed, int rounds) {
        var random = new Random(seed);
        int byChance = 0;
        for (int i = 0; i < rounds; i++) {
            double sample = List.of(0.15, 0.25, 0.5).get(random.nextInt(3));
            double size = random.nextDouble(10, 60);
            double period = random.nextDouble(1, 6);
            var patches = new double[4000];
            for (int k = 0; k < patches.length; k++) {
                patches[k] = random.nextDouble();
            }
            double scale = random.nextDouble(0.5, 6);
            int ground = random.nextInt(4);
            DoubleUnaryOperator what = switch (ground) {
                case 0 -> at -> 130;
                case 1 -> at -> 120 + size * between(patches, at / scale);
                case 2 -> at -> 150 - (at % period < 0.5 ? size : 0);
                default -> at -> 100 + size * patches[(int) (at / scale)];
            };
            double noise = random.nextDouble(1, 6);
            var samples = new double[(int) (random.nextDouble(60, 900) / sample)];
            double before = 0;
            for (int k = 0; k < samples.length; k++) {
                double drawn = noise * random.nextGaussian();
                samples[k] = overAPixel(what, k * sample, 2 * sample) + (drawn + before) / 2;
                before = drawn;
            }
            var count = GapCounter.count(new BrightnessProfile(samples, sample), ANY);
            if (ground == 3) {
                byChance += count.isResolved() ? 1 : 0;
            } else {
                assertThat(count.isResolved())
                        .as("seed %d, round %d: %s", seed, i, count)
                        .isFalse();
            }
        }
        return byChance;
    }

    private static double overAPixel(DoubleUnaryOperator what, double from, double pixel) {
        double sum = 0;
        for (int i = 0; i < 10; i++) {
            sum += what.applyAsDouble(from + (i + 0.5) / 10 * pixel);
        }
        return sum / 10;
    }

    private static double between(double[] patches, double at) {
        int index = (int) at;
        return patches[index] + (patches[index + 1] - patches[index]) * (at - index);
    }

    @Test
    void no_cars_are_made_up_on_the_bare_track_beside_a_train() {
        long seed = Soak.seed("GapCounterTest");
        for (int i = 0; i < Soak.rounds(30); i++) {
            var random = new Random(seed + i);
            double gsd = List.of(0.3, 0.5, 1.0).get(i % 3);
            var train = Consist.drawn(random, List.of(VehicleKind.GONDOLA), 30, 1, true);
            var scene = new SyntheticScene(SceneRecipe.of(random.nextLong(), train, gsd, random.nextDouble(360))
                    .withSun(new Sun(180, 50)));
            var from = scene.pixel(0, 10.6);
            var to = scene.pixel(train.metres(), 10.6);
            var profile = BrightnessProfile.along(
                    (column, row) -> scene.at(column, row, 1),
                    List.of(
                            new BrightnessProfile.Point(from.x(), from.y()),
                            new BrightnessProfile.Point(to.x(), to.y())),
                    gsd,
                    gsd);
            var count = GapCounter.count(profile, ANY);
            assertThat(count.isResolved())
                    .as("seed %d, round %d: %s", seed, i, count)
                    .isFalse();
        }
    }

    @Test
    void a_line_too_short_for_two_cars_has_no_gap() {
        var count = GapCounter.count(new BrightnessProfile(new double[40], 0.5), ANY);
        assertThat(count.vehicles()).isEmpty();
        assertThat(count.words()).isEqualTo("the line is too short to hold a gap");
    }
}
