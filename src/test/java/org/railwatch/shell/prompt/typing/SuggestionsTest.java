package org.railwatch.shell.prompt.typing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jline.reader.impl.history.DefaultHistory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.railwatch.Railwatch;
import org.railwatch.shell.Arguments;
import org.railwatch.shell.prompt.typing.Suggestions.Suggestion;
import org.railwatch.shell.session.Session;
import org.springframework.context.support.GenericApplicationContext;

class SuggestionsTest {
    private final GenericApplicationContext context = Railwatch.context(
            Arguments.of(List.of("--store", "none.gpkg"), Map.of()), Clock.systemUTC(), new Random(1));
    private final Session session = context.getBean(Session.class);
    private final DefaultHistory history = new DefaultHistory();

    SuggestionsTest() {
        List.of(
                        "facility list",
                        "facility list --kind port",
                        "facility show \u001b[31mred",
                        "facility set x --note 'two\nlines'")
                .forEach(history::add);
    }

    @AfterEach
    void close() {
        context.close();
    }

    private Suggestion after(String line) {
        return new Suggestions(session).after(line, history);
    }

    @Test
    void the_newest_line_that_begins_so_is_shown() {
        assertThat(after("facility l").taken()).isEqualTo("ist --kind port");
        assertThat(after("facility list --kind port").taken()).isEmpty();
        assertThat(after("")).isEqualTo(Suggestion.NONE);
        assertThat(after(" facility l")).isEqualTo(Suggestion.NONE);
    }

    @Test
    void a_line_end_is_shown_escaped_and_other_control_characters_not_at_all() {
        assertThat(after("facility se"))
                .isEqualTo(new Suggestion("t x --note 'two\nlines'", "t x --note 'two\\nlines'"));
        assertThat(after("facility sh").taken()).isEmpty();
    }

    @Test
    void without_such_a_line_what_the_command_needs_is_told() {
        assertThat(after("facility add ").shown()).isEqualTo("SLUG --name TEXT --kind KIND --country A[,B]");
        assertThat(after("facility add x --kind ").shown()).isEqualTo("KIND --name TEXT --country A[,B]");
        assertThat(after("facility add x --kind ").taken()).isEmpty();
        assertThat(after("agent ").shown()).isEqualTo("VERB");
        assertThat(after("facility add x").shown()).isEmpty();
        assertThat(after("facility add x 'open ").shown()).isEmpty();
        assertThat(after("nothing ").shown()).isEmpty();
        assertThat(after("version ").shown()).isEmpty();
    }

    @Test
    void each_can_be_switched_off() {
        session.settings().set("suggest", "history");
        assertThat(after("facility l").taken()).isNotEmpty();
        assertThat(after("agent ").shown()).isEmpty();
        session.settings().set("suggest", "tips");
        assertThat(after("facility l").taken()).isEmpty();
        assertThat(after("agent ").shown()).isNotEmpty();
        session.settings().set("suggest", "off");
        assertThat(after("facility l")).isEqualTo(after("agent "));
        session.settings().set("suggest", "on");
        assertThat(after("facility l").taken()).isNotEmpty();
    }

    @Test
    void a_very_long_line_has_none() {
        history.add("x".repeat(5000));
        assertThat(after("x".repeat(4000)).taken()).isEmpty();
    }
}
