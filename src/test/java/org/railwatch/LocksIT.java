package org.railwatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several programs on one store. */
class LocksIT {
    @TempDir
    Path folder = Path.of("");

    private static final String[] ADD = {"event", "add", "--title", "t"};

    private Process start(int number) throws IOException {
        var command = new ArrayList<>(List.of(Program.LAUNCHER.toString(), "--store", "s.gpkg"));
        command.addAll(List.of(ADD));
        return new Program(folder)
                .builder(command, Map.of())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said" + number).toFile())
                .start();
    }

    private Program.Outcome run(String... words) {
        var all = new ArrayList<>(List.of("--store", "s.gpkg"));
        all.addAll(List.of(words));
        return new Program(folder).run(all.toArray(String[]::new));
    }

    @Test
    void all_who_write_first_at_once_have_written() throws Exception {
        var processes = new ArrayList<Process>();
        for (int i = 0; i < 5; i++) {
            processes.add(start(i));
        }
        for (int i = 0; i < 5; i++) {
            assertThat(processes.get(i).waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(processes.get(i).exitValue())
                    .as(Files.readString(folder.resolve("said" + i)))
                    .isZero();
        }
        assertThat(run("event", "list", "--format", "ids").out()).isEqualTo("E-1\nE-2\nE-3\nE-4\nE-5\n");
        assertThat(run("store", "check").code()).isZero();
        try (var files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).noneMatch(name -> name.endsWith(".new"));
        }
    }

    @Test
    void who_meets_a_lock_says_so_and_how_long_it_waited_and_writes_when_it_is_gone_in_time() throws Exception {
        assertThat(run(ADD).code()).isZero();
        try (Connection foreign = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("s.gpkg"));
                var statement = foreign.createStatement()) {
            statement.execute("begin immediate");
            var refused = run(ADD);
            assertThat(refused.code()).isEqualTo(6);
            assertThat(refused.err())
                    .matches("railwatch: waiting for another program that writes to the store…\n"
                            + "railwatch: the store s.gpkg is locked by another program that is writing to it,"
                            + " after [0-9]+ s of waiting; try again when that has ended\n");
            Process waiting = start(1);
            TimeUnit.MILLISECONDS.sleep(2500);
            statement.execute("rollback");
            assertThat(waiting.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(waiting.exitValue())
                    .as(Files.readString(folder.resolve("said1")))
                    .isZero();
        }
        assertThat(run("event", "list", "--format", "ids").out()).isEqualTo("E-1\nE-2\n");
    }

    /** The import is held up for longer than anybody waits for a short write. */
    @Test
    void who_meets_a_long_write_waits_for_its_end() throws Exception {
        assertThat(run(ADD).code()).isZero();
        Files.writeString(folder.resolve("many.csv"), "title\n" + "of a file\n".repeat(4_000));
        Process importing = new Program(folder)
                .builder(
                        List.of(
                                Program.LAUNCHER.toString(),
                                "--store",
                                "s.gpkg",
                                "import",
                                "csv",
                                "many.csv",
                                "--kind",
                                "event"),
                        Map.of())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("imported").toFile())
                .start();
        try {
            awaitLock();
            signal("STOP", importing);
            while (!isLocked()) {
                signal("CONT", importing);
                awaitLock();
                signal("STOP", importing);
            }
            Process waiting = start(2);
            assertThat(waiting.waitFor(9, TimeUnit.SECONDS))
                    .as(Files.readString(folder.resolve("said2")))
                    .isFalse();
            signal("CONT", importing);
            assertThat(importing.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(waiting.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(waiting.exitValue()).isZero();
            assertThat(Files.readString(folder.resolve("said2"))).contains("waiting for another program");
        } finally {
            importing.destroyForcibly();
        }
        assertThat(run("store", "check").code()).isZero();
    }

    private static void signal(String name, Process process) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    private boolean isLocked() {
        try (Connection foreign =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("s.gpkg") + "?busy_timeout=0");
                var statement = foreign.createStatement()) {
            statement.execute("begin immediate");
            statement.execute("rollback");
            return false;
        } catch (SQLException busy) {
            return true;
        }
    }

    /** A lock of some duration: that of the import, not the moment in which it changes the journal mode. */
    private void awaitLock() throws InterruptedException {
        int locked = 0;
        for (int i = 0; i < 1000 && locked < 6; i++) {
            locked = isLocked() ? locked + 1 : 0;
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(locked).as("the import did not begin").isEqualTo(6);
    }
}
