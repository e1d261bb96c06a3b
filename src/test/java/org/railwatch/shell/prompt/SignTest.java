package org.railwatch.shell.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.railwatch.store.Moment;
import org.railwatch.store.Store;

class SignTest {
    @Test
    void the_store_of_the_usual_name_is_not_named_and_any_other_is() {
        assertThat(Sign.of(store("railwatch.gpkg", false), null, 80)).isEqualTo("railwatch> ");
        assertThat(Sign.of(store("/tmp/case.gpkg", false), null, 80)).isEqualTo("case.gpkg railwatch> ");
        assertThat(Sign.of(store("case.gpkg", true), null, 80)).isEqualTo("case.gpkg (read-only) railwatch> ");
    }

    @Test
    void the_past_that_is_looked_at_is_told() {
        assertThat(Sign.of(store("railwatch.gpkg", false), Moment.of("J-5"), 80))
                .isEqualTo("(as of J-5) railwatch> ");
        assertThat(Sign.of(store("case.gpkg", true), Moment.of("2023-10-05"), 120))
                .isEqualTo("case.gpkg (read-only, as of 2023-10-05) railwatch> ");
    }

    @Test
    void a_small_screen_has_no_room_for_a_name() {
        assertThat(Sign.of(store("case.gpkg", true), null, 40)).isEqualTo("(read-only) railwatch> ");
        assertThat(Sign.of(store("a-case-with-a-long-name-".repeat(4) + ".gpkg", false), null, 80))
                .isEqualTo("railwatch> ");
    }

    @Test
    void a_name_cannot_speak_to_the_terminal() {
        assertThat(Sign.of(store("\u001b[31m.gpkg", false), null, 80)).isEqualTo("\\u001b[31m.gpkg railwatch> ");
    }

    private static Store store(String file, boolean readOnly) {
        return new Store(Path.of(file), readOnly, Clock.systemUTC(), new Random(1));
    }
}
