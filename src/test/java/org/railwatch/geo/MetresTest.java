package org.railwatch.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.railwatch.UserError;

class MetresTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/geo/lengths.csv", numLinesToSkip = 1, delimiter = CaseTable.SEPARATOR)
    void a_length_is_a_number_and_a_unit(String text, double metres, String written) {
        assertThat(Metres.of(text).value()).isEqualTo(metres);
        assertThat(Metres.of(text)).hasToString(written);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/geo/lengths-refused.csv", numLinesToSkip = 1, delimiter = CaseTable.SEPARATOR)
    void what_is_no_length_is_refused_with_the_cure(String text, String sentence) {
        assertThatThrownBy(() -> Metres.of(text)).isInstanceOf(UserError.class).hasMessage(sentence);
    }

    @Test
    void a_length_is_never_negative_nor_endless() {
        assertThatThrownBy(() -> new Metres(-1)).isInstanceOf(UserError.class);
        assertThatThrownBy(() -> new Metres(Double.NaN)).isInstanceOf(UserError.class);
        assertThatThrownBy(() -> Metres.of("9".repeat(400) + "m")).isInstanceOf(UserError.class);
    }

    @Test
    void every_length_reads_back_from_what_it_prints() {
        var seed = 73L;
        var random = new Random(seed);
        for (var i = 0; i < 5_000; i++) {
            var length = new Metres(random.nextDouble() * Math.pow(10, random.nextInt(-3, 8)));
            assertThat(Metres.of(length.toString())).as("seed %d", seed).isEqualTo(length);
        }
    }
}
