package org.railwatch.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransportTest {
    @ParameterizedTest
    @ValueSource(strings = {"sea,air", "sea,air,+", "rail?", "rail,sea?,+", "road", "rail?,+"})
    void a_transport_prints_what_it_was_read_from(String text) {
        assertThat(Transport.of(text)).hasToString(text);
    }

    @Test
    void only_a_list_that_is_stated_and_complete_is_closed() {
        assertThat(Transport.of("sea, air").statedAndClosed()).isTrue();
        assertThat(Transport.of("sea,air,+").statedAndClosed()).isFalse();
        assertThat(Transport.of("sea,rail?").statedAndClosed()).isFalse();
        assertThat(Transport.of("sea,rail?").statedModes()).containsExactly(TransportMode.SEA);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            ship;      no transport mode 'ship'; write one of rail, sea, air, road
            Rail;      no transport mode 'Rail' among rail, sea, air, road; did you mean 'rail'?
            rail,rail?; the transport mode 'rail' is given twice; write it once
            '';        an empty mode in the transport ''; write such as 'sea,air'
            'sea,';    an empty mode in the transport 'sea,'; write such as 'sea,air'
            +;         the '+' of the transport '+' must come last, after a mode; write such as 'sea,air,+'
            '+,sea';   the '+' of the transport '+,sea' must come last, after a mode; write such as 'sea,air,+'
            """)
    void a_bad_transport_is_refused_with_the_cure(String text, String message, String cure) {
        assertThatThrownBy(() -> Transport.of(text)).hasMessage(message + "; " + cure);
    }
}
