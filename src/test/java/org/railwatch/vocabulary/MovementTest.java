package org.railwatch.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.railwatch.UserError;

class MovementTest {
    @ParameterizedTest
    @ValueSource(strings = {"unknown", "stationary", "KP>RU", "두만강역>Khasan Station"})
    void a_movement_prints_what_it_was_read_from(String text) {
        assertThat(Movement.of(text)).hasToString(text);
    }

    @Test
    void a_direction_has_two_ends() {
        assertThat(Movement.of("khasan > tumangang")).isEqualTo(Movement.fromTo("khasan", "tumangang"));
        assertThat(Movement.UNKNOWN.from()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ">", "khasan>", ">tumangang", " > ", "moving", "Unknown", "a>b>c"})
    void a_bad_movement_is_refused_with_the_form(String text) {
        assertThatThrownBy(() -> Movement.of(text))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("FROM>TO such as 'khasan>tumangang'");
    }
}
