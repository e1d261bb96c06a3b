package org.railwatch.shell.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railwatch.Railwatch;
import org.railwatch.shell.Arguments;

/** A command that is called off at any moment leaves nothing, and the next one knows nothing of it. */
class CancelTest {
    private static final int ROWS = 2000;
    private static final int TIMES = 12;

    @TempDir
    Path folder;

    @Test
    void an_import_called_off_at_any_moment_leaves_nothing_and_the_next_command_works()
            throws IOException, InterruptedException {
        long seed = Long.getLong("railwatch.seed", System.nanoTime());
        System.out.println("CancelTest seed " + seed);
        var random = new Random(seed);
        var lines = new ArrayList<String>(List.of("slug,name,kind,country,at"));
        for (int i = 0; i < ROWS; i++) {
            lines.add("depot-%d,Depot %d,depot,KP,\"%.4f,%.4f\"".formatted(i, i, 125 + i / 1e4, 38 + i / 1e4));
        }
        Path file = Files.write(folder.resolve("many.csv"), lines);
        var arguments =
                Arguments.of(List.of("--store", folder.resolve("s.gpkg").toString(), "--actor", "analyst"), Map.of());
        try (var context = Railwatch.context(arguments, Clock.systemUTC(), random)) {
            var session = context.getBean(Session.class);
            session.store().hold();
            assertThat(said(session, "agent", "add", "nis", "--name", "NIS")).startsWith("0 ");
            int cancelled = 0;
            for (int i = 0; i < TIMES; i++) {
                long pause = random.nextInt(400);
                var canceller = new Thread(() -> {
                    try {
                        Thread.sleep(pause);
                        session.store().work().cancel();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
                canceller.start();
                String answer =
                        said(session, "import", "csv", file.toString(), "--kind", "facility", "--format", "ids");
                canceller.join();
                if (answer.startsWith("130 ")) {
                    cancelled++;
                    assertThat(answer).isEqualTo("130 railwatch: cancelled; nothing was written\n");
                    assertThat(said(session, "facility", "list", "--format", "ids"))
                            .as("after a cancel at %s ms", pause)
                            .isEqualTo("0 ");
                } else {
                    assertThat(answer).startsWith("0 ");
                    assertThat(said(session, "undo")).startsWith("0 ");
                }
                assertThat(said(session, "journal", "verify")).startsWith("0 ");
            }
            assertThat(cancelled).isPositive();
        }
    }

    @Test
    void a_cancelled_script_stops_also_where_it_goes_on_after_errors() throws IOException, InterruptedException {
        var lines = new ArrayList<String>();
        for (int i = 0; i < ROWS; i++) {
            lines.add("event add --title 'Event " + i + "'");
        }
        Path script = Files.write(folder.resolve("long.rw"), lines);
        var arguments =
                Arguments.of(List.of("--store", folder.resolve("t.gpkg").toString(), "--actor", "analyst"), Map.of());
        try (var context = Railwatch.context(arguments, Clock.systemUTC(), new Random(1))) {
            var session = context.getBean(Session.class);
            assertThat(said(session, "event", "add", "--title", "Before")).startsWith("0 ");
            var canceller = new Thread(() -> {
                // Once the script has written something, however slow the machine is.
                for (int i = 0; i < 2000 && written(folder.resolve("t.gpkg")) < 3; i++) {
                    LockSupport.parkNanos(5_000_000);
                }
                session.store().work().cancel();
            });
            canceller.start();
            String answer = said(session, "script", "run", script.toString(), "--continue-on-error");
            canceller.join();
            assertThat(answer).startsWith("130 ").contains("cancelled", " left out");
            assertThat(said(session, "event", "list", "--format", "ids").lines().count())
                    .isBetween(2L, (long) ROWS);
            assertThat(said(session, "journal", "verify")).startsWith("0 ");
        }
    }

    private static String said(Session session, String... words) {
        var said = new StringWriter();
        var writer = new PrintWriter(said);
        session.speakTo(Console.of(writer, writer));
        int code = session.run(List.of(words));
        writer.flush();
        return code + " " + said;
    }

    /** How many events another program sees. */
    private static int written(Path store) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + store);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from event")) {
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
