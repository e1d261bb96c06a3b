package org.railwatch.imagery.chip.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ComparabilityTest {
    private static final Taking NOTHING = new Taking(null, null, null, null, null, null);
    private static final Taking GOOD = new Taking(160.0, 40.0, 5.0, 3.0, LocalDate.of(2023, 10, 5), 0.0);

    @Test
    void two_that_were_taken_alike_are_a_strong_pair() {
        Comparability alike = Comparability.of(GOOD, GOOD, 1);
        assertThat(alike.score()).isEqualTo(1);
        assertThat(alike.completeness()).isEqualTo(1);
        assertThat(alike.sentence()).isEqualTo("strong pair");
    }

    @Test
    void the_weights_are_one_in_all() {
        double sum = 0;
        for (Part part : Part.values()) {
            sum += part.weight();
        }
        assertThat(sum).isCloseTo(1, within(1e-9));
    }

    @Test
    void what_is_unknown_adds_nothing_and_is_missing_from_the_completeness() {
        Comparability unknown = Comparability.of(NOTHING, GOOD, 1);
        assertThat(unknown.score()).isEqualTo(0.1);
        assertThat(unknown.completeness()).isEqualTo(0.1);
        assertThat(unknown.strength()).isEqualTo("weak");
        assertThat(unknown.reasons()).contains("sun azimuth unknown", "off-nadir unknown", "gsd unknown");
    }

    @Test
    void the_sun_goes_around_through_north() {
        var morning = new Taking(350.0, 40.0, 5.0, 3.0, LocalDate.of(2023, 10, 5), 0.0);
        var evening = new Taking(38.0, 40.0, 5.0, 3.0, LocalDate.of(2023, 10, 5), 0.0);
        Comparability pair = Comparability.of(morning, evening, 1);
        assertThat(pair.reasons()).containsExactly("sun 48° apart");
        assertThat(pair.score()).isCloseTo(0.8 + 0.2 * 12 / 50, within(0.006));
    }

    @Test
    void seasons_go_around_through_the_new_year() {
        var december = new Taking(160.0, 40.0, 5.0, 3.0, LocalDate.of(2022, 12, 27), 0.0);
        var january = new Taking(160.0, 40.0, 5.0, 3.0, LocalDate.of(2023, 1, 6), 0.0);
        assertThat(Comparability.of(december, january, 1).sentence()).isEqualTo("strong pair");
        var july = new Taking(160.0, 40.0, 5.0, 3.0, LocalDate.of(2023, 7, 1), 0.0);
        assertThat(Comparability.of(december, july, 1).reasons()).containsExactly("seasons 179 days apart");
    }

    @Test
    void whichever_is_coarser_and_whichever_is_first_is_the_same() {
        var coarse = new Taking(100.0, 20.0, 25.0, 10.0, LocalDate.of(2023, 3, 1), 60.0);
        assertThat(Comparability.of(coarse, GOOD, 0.5).score())
                .isEqualTo(Comparability.of(GOOD, coarse, 0.5).score())
                .isLessThan(0.25);
        assertThat(Comparability.of(GOOD, coarse, 0.5).reasons().get(0)).isEqualTo("sun 60° apart");
        assertThat(Comparability.of(GOOD, coarse, 0.5).reasons())
                .contains("one 3.3 times as coarse", "up to 60 % cloud", "50 % not seen on both");
    }
}
