package org.railwatch.shell.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railwatch.Railwatch;
import org.railwatch.shell.Arguments;
import org.railwatch.shell.answer.Answer;
import org.railwatch.shell.answer.Screen;
import org.railwatch.shell.answer.Style;
import org.railwatch.store.Store;
import org.springframework.shell.core.command.annotation.Command;

/** An export that takes long shows how far it is, and says what it wrote on a line without the bar. */
class SlowExportTest {
    /** A command whose files take longer to write than the bar waits, known to the lexicon of this test only. */
    public static final class SlowCommands {
        private final Store store;

        SlowCommands(Store store) {
            this.store = store;
        }

        @Command(
                name = {"slow", "run"},
                description = "Write slowly",
                group = "Test")
        Answer.Export run() {
            return new Answer.Export(List.of(), rows -> {
                try (var part = store.work().part("pages written", 2)) {
                    part.step();
                    Thread.sleep(900);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return List.of("wrote two pages");
            });
        }
    }

    @Test
    void line_31_what_was_written_is_said_after_the_bar_is_gone(@TempDir Path folder) {
        var arguments = Arguments.of(List.of("--store", folder.resolve("s.gpkg").toString()), Map.of());
        try (var context = Railwatch.context(arguments, Clock.systemUTC(), new Random(1))) {
            context.registerBean(SlowCommands.class, () -> new SlowCommands(context.getBean(Store.class)));
            var session = context.getBean(Session.class);
            var err = new StringWriter();
            var terminal = new Screen(80, Style.PLAIN);
            var out = new PrintWriter(err);
            session.speakTo(new Console(out, out, terminal, terminal, false, null));
            assertThat(session.run(List.of("slow", "run"))).isZero();
            assertThat(err.toString())
                    .contains("1 of 2 pages written")
                    .endsWith("\r\u001b[Krailwatch: wrote two pages\n");
        }
    }
}
