package org.railwatch.shell.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
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
import org.springframework.context.support.GenericApplicationContext;

/** A listing can show the same columns whether or not there is a row. */
class ListingsTest {
    /** Speaks of the answer before it, and so differs with it. */
    private static final String LAST = "last";

    @TempDir
    Path folder;

    /** Exit code and what came back. */
    private record Said(int code, String text) {
        String firstLine() {
            return text.lines().findFirst().orElse("");
        }
    }

    private GenericApplicationContext context(String store) {
        var arguments =
                Arguments.of(List.of("--store", folder.resolve(store).toString(), "--actor", "analyst"), Map.of());
        return Railwatch.context(arguments, Clock.systemUTC(), new Random(1));
    }

    private static Said said(Session session, String line) {
        var text = new StringWriter();
        var writer = new PrintWriter(text);
        session.speakTo(Console.of(writer, writer));
        int code = session.run(Words.of(line));
        writer.flush();
        return new Said(code, text.toString());
    }

    private static List<String> listings(Session session) {
        var lines = new ArrayList<String>();
        for (Verb verb : session.lexicon().verbs()) {
            if (verb.lists()
                    && !verb.getName().equals(LAST)
                    && verb.parameters().stream().noneMatch(Parameter::required)) {
                lines.add(verb.getName() + (verb.getName().equals("link suggest") ? " --all" : ""));
            }
        }
        assertThat(lines).hasSizeGreaterThan(8);
        return lines;
    }

    @Test
    void the_header_of_an_empty_listing_is_that_of_a_full_one() {
        try (var full = context("full.gpkg");
                var empty = context("empty.gpkg")) {
            var filled = full.getBean(Session.class);
            for (Statement line :
                    Statement.all(InputFile.of("geodata:tumangang.rw").text())) {
                if (!line.text().startsWith("export ")) {
                    said(filled, line.text());
                }
            }
            var bare = empty.getBean(Session.class);
            said(bare, "facility add x --name X --kind depot --country KP --at 1,2");
            said(bare, "facility remove x --yes");
            for (String listing : listings(bare)) {
                String header = said(filled, listing + " --format csv").firstLine();
                assertThat(header).as(listing).contains(",");
                assertThat(said(bare, listing + " --format csv").firstLine())
                        .as(listing)
                        .isEqualTo(header);
                Said unknown = said(bare, listing + " --columns nonsense");
                assertThat(unknown.code()).as(listing + unknown.text()).isEqualTo(2);
                assertThat(said(bare, listing + " --sort nonsense").code())
                        .as(listing)
                        .isEqualTo(2);
                Said all = said(bare, listing + " --columns " + header + " --format csv");
                assertThat(all.text()).as(listing).startsWith(header);
            }
        }
    }
}
