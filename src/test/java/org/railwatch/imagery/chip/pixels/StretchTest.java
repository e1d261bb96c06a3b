package org.railwatch.imagery.chip.pixels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.railwatch.Soak;
import org.railwatch.imagery.chip.pixels.Stretch.Limits;

class StretchTest {
    private static Cells cells(double... light) {
        var cells = new Cells(light.length, 1, 1);
        for (int i = 0; i < light.length; i++) {
            cells.light()[0][i] = (float) light[i];
        }
        return cells;
    }

    @Test
    void whole_numbers_are_cut_at_their_exact_percentiles() {
        long seed = Soak.seed("StretchTest");
        var random = new Random(seed);
        for (int round = 0; round < Soak.rounds(500); round++) {
            double[] light = random.ints(50 + random.nextInt(500), 0, 1 + random.nextInt(60_000))
                    .asDoubleStream()
                    .toArray();
            Limits limits = Stretch.USUAL.limits(List.of(cells(light)), 0);
            Arrays.sort(light);
            double black = light[(int) Math.ceil(light.length * 0.02) - 1];
            double white = light[(int) Math.ceil(light.length * 0.98) - 1];
            if (black < white) {
                assertThat((double) limits.black())
                        .as("seed " + seed + ", round " + round)
                        .isEqualTo(black);
                assertThat((double) limits.white())
                        .as("seed " + seed + ", round " + round)
                        .isEqualTo(white);
            }
        }
    }

    @Test
    void fractions_are_cut_to_a_part_of_their_range() {
        var random = new Random(3);
        double[] light = random.doubles(5000, -0.2, 1.4).toArray();
        Limits limits = Stretch.USUAL.limits(List.of(cells(light)), 0);
        Arrays.sort(light);
        assertThat((double) limits.black()).isCloseTo(light[99], within(1e-4));
        assertThat((double) limits.white()).isCloseTo(light[4899], within(1e-4));
    }

    @Test
    void a_ship_on_a_dark_sea_is_seen() {
        var light = new double[1000];
        light[500] = 90;
        Limits limits = Stretch.USUAL.limits(List.of(cells(light)), 0);
        assertThat(limits.shade(90)).isEqualTo(255);
        assertThat(limits.shade(0)).isZero();
    }

    @Test
    void nothing_but_one_brightness_is_grey() {
        assertThat(Stretch.USUAL.limits(List.of(cells(7, 7, 7)), 0).shade(7)).isEqualTo(128);
    }

    @Test
    void several_pictures_have_one_stretch() {
        Limits limits = new Stretch(0, 100).limits(List.of(cells(10, 20), cells(30, 40)), 0);
        assertThat(limits).isEqualTo(new Limits(10, 40));
    }

    @Test
    void what_is_no_stretch_is_refused() {
        for (String text : List.of("2", "98-2", "2-101", "a-b", "2-2", "-2-98", "")) {
            assertThatThrownBy(() -> Stretch.of(text)).as(text).hasMessageContaining("such as 2-98");
        }
        assertThat(Stretch.of("0.5-99.5")).hasToString("0.5-99.5");
    }
}
