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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railwatch.Railwatch;
import org.railwatch.shell.Arguments;
import org.railwatch.shell.answer.Screen;
import org.railwatch.shell.answer.Style;
import org.railwatch.shell.line.Words;
import org.springframework.context.support.GenericApplicationContext;

/** A session with somebody who is asked and who reads. */
final class PersonTest {
    private static final long READS_MS = 700;

    @TempDir
    Path folder = Path.of("");

    /** Says no to everything, and reads slowly. */
    private static final class Slow implements Console.Person {
        final List<String> asked = new ArrayList<>();

        @Override
        public boolean agrees(String question) {
            asked.add(question);
            return false;
        }

        @Override
        public void reads(String text) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(READS_MS));
        }
    }

    private final Slow person = new Slow();
    private GenericApplicationContext context = new GenericApplicationContext();

    @BeforeEach
    void a_store_with_a_yard() {
        context = Railwatch.context(
                Arguments.of(List.of("--store", folder.resolve("s.gpkg").toString()), Map.of()),
                Clock.systemUTC(),
                new Random(1));
        types("facility add yard --name 'The Yard' --kind rail_yard --country KP --at 130.61,42.42");
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void what_goes_is_named_before_it_is_asked_and_what_cannot_go_is_not_asked() {
        assertThat(types("facility remove yard")).contains("not done; answer y");
        assertThat(person.asked).containsExactly("facility remove yard, which is yard The Yard? [y/N] ");

        types("observation add --facility yard --basis own_look --when 2023-10-05 --finding present --of train");
        assertThat(types("facility remove yard")).contains("cannot be removed");
        assertThat(person.asked).hasSize(1);
        assertThat(types("facility show yard")).doesNotContain("no facility");
    }

    @Test
    void the_time_below_a_listing_is_the_commands_and_not_its_readers() {
        types("facility list");
        long began = System.nanoTime();
        String said = types("facility list");
        long all = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        long told = Long.parseLong(said.replaceAll("(?s).*?([0-9]+) ms.*", "$1"));
        assertThat(told).isLessThanOrEqualTo(all - READS_MS);
    }

    private String types(String line) {
        var session = context.getBean(Session.class);
        var text = new StringWriter();
        var writer = new PrintWriter(text);
        var screen = new Screen(80, Style.PLAIN);
        session.speakTo(new Console(writer, writer, screen, screen, false, person));
        session.run(Words.of(line));
        writer.flush();
        return text.toString();
    }
}
