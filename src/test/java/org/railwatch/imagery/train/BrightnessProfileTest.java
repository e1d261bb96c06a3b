package org.railwatch.imagery.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.railwatch.imagery.train.BrightnessProfile.Point;

class BrightnessProfileTest {
    @Test
    void a_profile_is_as_long_as_its_line_on_the_ground_though_pixels_are_not_square() {
        var profile = BrightnessProfile.along(
                (column, row) -> 7, List.of(new Point(10, 10), new Point(40, 10), new Point(40, 90)), 2.0, 0.5);
        assertThat(profile.metres()).isCloseTo(30 * 2 + 80 * 0.5, within(0.5));
        assertThat(profile.metresPerSample()).isEqualTo(0.25);
        assertThat(profile.at(100)).isCloseTo(7, within(1e-9));
    }

    @Test
    void brightness_is_read_between_the_middles_of_pixels() {
        var profile = BrightnessProfile.along(
                (column, row) -> column + 0.5, List.of(new Point(5, 20), new Point(25, 20)), 1, 1);
        for (int i = 0; i < profile.size(); i++) {
            assertThat(profile.at(i)).isCloseTo(5 + (i + 0.5) * 0.5, within(1e-9));
        }
    }

    @Test
    void what_lies_beside_the_line_is_taken_in_at_right_angles_on_the_ground() {
        // A bright stripe from 19 to 21 m down; pixels are 1 m wide and 0.25 m high, the line lies in its middle.
        var profile = BrightnessProfile.along(
                (column, row) -> row >= 76 && row < 84 ? 100 : 0,
                List.of(new Point(5, 80), new Point(25, 80)),
                1,
                0.25);
        assertThat(profile.at(20)).isCloseTo(100, within(1e-9));
    }
}
