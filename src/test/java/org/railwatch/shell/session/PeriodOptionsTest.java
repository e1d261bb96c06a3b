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
import org.railwatch.shell.line.InputFile;
import org.railwatch.shell.line.Parameter;
import org.railwatch.shell.line.Verb;
import org.railwatch.shell.line.Words;
import org.railwatch.shell.script.Statement;

/** Whatever lists dated rows is narrowed by dates, and in one way. */
class PeriodOptionsTest {
    /** Shows answers and lines of this session, which have no dates of their own. */
    private static final List<String> OF_THE_SESSION = List.of("last", "history", "query list");

    private static final List<String> DATES = List.of("begin_at", "published", "at");

    @TempDir
    Path folder;

    private static int run(Session session, String line, StringWriter text) {
        var writer = new PrintWriter(text);
        session.speakTo(Console.of(writer, writer));
        int code = session.run(Words.of(line));
        writer.flush();
        return code;
    }

    private static String said(Session session, int code, String line) {
        var text = new StringWriter();
        assertThat(run(session, line, text)).as(line + "\n" + text).isEqualTo(code);
        return text.toString();
    }

    @Test
    void a_listing_of_dated_rows_takes_on_since_and_until_as_edtf() {
        var arguments =
                Arguments.of(List.of("--store", folder.resolve("s.gpkg").toString(), "--actor", "analyst"), Map.of());
        try (var context = Railwatch.context(arguments, Clock.systemUTC(), new Random(1))) {
            var session = context.getBean(Session.class);
            for (Statement line :
                    Statement.all(InputFile.of("geodata:tumangang.rw").text())) {
                if (!line.text().startsWith("export ")) {
                    run(session, line.text(), new StringWriter());
                }
            }
            int dated = 0;
            for (Verb verb : session.lexicon().verbs()) {
                String listing = verb.getName();
                if (!verb.lists()
                        || OF_THE_SESSION.contains(listing)
                        || listing.equals("link suggest")
                        || verb.parameters().stream().anyMatch(Parameter::required)) {
                    continue;
                }
                String header = said(session, 0, listing + " --format csv")
                        .lines()
                        .findFirst()
                        .orElse("");
                if (List.of(header.split(",", -1)).stream().noneMatch(DATES::contains)) {
                    continue;
                }
                dated++;
                for (String option : List.of("--on", "--since", "--until")) {
                    said(session, 0, listing + " " + option + " 2023-10-05~ --certainty definite");
                    said(session, 2, listing + " " + option + " 05/10/2023");
                }
                said(session, 2, listing + " --since 2023-10 --until 2023-09");
                assertThat(said(session, 0, listing + " --until 0001 --format ids"))
                        .as(listing)
                        .doesNotContain("-1\n");
                assertThat(said(session, 0, listing + " --since 0001 --until 9998 --format json"))
                        .as(listing)
                        .isEqualTo(said(session, 0, listing + " --on ../9998 --format json"));
            }
            assertThat(dated).isGreaterThanOrEqualTo(7);
        }
    }
}
