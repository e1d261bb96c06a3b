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
import org.springframework.shell.core.command.annotation.Command;

/** A fault of the program itself is one line that says where its trace is. */
class BugTest {
    /** A command with a fault, known to the lexicon of this test only. */
    public static final class FaultyCommands {
        @Command(
                name = {"faulty", "run"},
                description = "Fail as no command should",
                group = "Test")
        Answer.Text run() {
            return new Answer.Text(List.of(), Integer.parseInt("\u001b[31mno number\nat all"));
        }
    }

    @Test
    void it_is_told_in_one_line_without_a_trace_and_exits_70(@TempDir Path folder) {
        var arguments = Arguments.of(List.of("--store", folder.resolve("s.gpkg").toString()), Map.of());
        try (var context = Railwatch.context(arguments, Clock.systemUTC(), new Random(1))) {
            context.registerBean(FaultyCommands.class, FaultyCommands::new);
            var session = context.getBean(Session.class);
            var err = new StringWriter();
            session.speakTo(Console.of(new PrintWriter(new StringWriter()), new PrintWriter(err)));
            assertThat(session.run(List.of("faulty", "run"))).isEqualTo(Session.BUG);
            assertThat(err.toString())
                    .matches(
                            "railwatch: a fault of railwatch itself \\(NumberFormatException\\); details are in [^\\n]*railwatch.log\\n");
            assertThat(session.run(List.of("version"))).isZero();
        }
    }
}
