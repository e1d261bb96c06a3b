package org.railwatch.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.railwatch.UserError;

class PositionTest {
    @ParameterizedTest
    @CsvFileSource(
            resources = "/geo/positions.csv",
            numLinesToSkip = 1,
            delimiter = CaseTable.SEPARATOR,
            quoteCharacter = CaseTable.QUOTE)
    void a_position_is_read_as_it_is_meant(String text, double lon, double lat, String why) {
        var position = Position.of(text);
        assertThat(position.lon()).as(why).isCloseTo(lon, within(5.1e-8));
        assertThat(position.lat()).as(why).isCloseTo(lat, within(5.1e-8));
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/geo/positions-refused.csv",
            numLinesToSkip = 1,
            delimiter = CaseTable.SEPARATOR,
            quoteCharacter = CaseTable.QUOTE)
    void what_is_no_position_is_refused_with_the_cure(String text, String sentence) {
        assertThatThrownBy(() -> Position.of(text))
                .isInstanceOf(UserError.class)
                .hasMessage(sentence);
    }

    @Test
    void not_a_number_and_infinity_are_no_coordinates() {
        assertThatThrownBy(() -> new Position(Double.NaN, 42)).isInstanceOf(UserError.class);
        assertThatThrownBy(() -> new Position(130, Double.NEGATIVE_INFINITY)).isInstanceOf(UserError.class);
    }

    @Test
    void zero_has_no_sign() {
        assertThat(new Position(-0.0, -0.0)).isEqualTo(new Position(0, 0)).hasToString("0,0");
    }

    @Test
    void every_position_reads_back_from_what_it_prints() {
        var seed = 20231005L;
        var random = new Random(seed);
        for (var i = 0; i < 5_000; i++) {
            var position = new Position(random.nextDouble(-180, 180), random.nextDouble(-90, 90));
            assertThat(Position.of(position.toString())).as("seed %d", seed).isEqualTo(position);
        }
        assertThat(new Position(130.6081, 42.4214)).hasToString("130.6081,42.4214");
    }
}
