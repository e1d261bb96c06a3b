package org.railwatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Scripts and pipes of the packaged program: checklist 34 to 38. */
class ScriptIT {
    private static final String ADD = "event add --title ";

    @TempDir
    Path folder = Path.of("");

    private Program program = new Program(Path.of(""));

    @BeforeEach
    void a_folder_of_its_own() {
        program = new Program(folder);
    }

    private void script(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    @Timeout(60)
    void line_34_a_pipe_runs_each_line_when_it_is_complete() throws Exception {
        var process = program.builder(List.of(Program.LAUNCHER.toString(), "-"), Map.of())
                .redirectError(folder.resolve("err").toFile())
                .start();
        try (var in = process.getOutputStream();
                var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            in.write((ADD + "One\n").getBytes(StandardCharsets.UTF_8));
            in.flush();
            assertThat(out.readLine()).isEqualTo("E-1  One");
            in.write((ADD + "'Two\n").getBytes(StandardCharsets.UTF_8));
            in.flush();
            in.write("lines'\n".getBytes(StandardCharsets.UTF_8));
            in.flush();
            assertThat(out.readLine()).isEqualTo("E-2  Two\\nlines");
        }
        assertThat(process.waitFor()).isZero();
        assertThat(Files.readString(folder.resolve("err"))).endsWith("railwatch: <stdin>: 2 run, 0 failed\n");
    }

    @Test
    void line_35_a_pipe_stops_at_the_first_error_with_its_code() {
        var said = program.run(Program.LAUNCHER, Map.of(), ADD + "One\nfacility lits\n" + ADD + "Two\n", "-");
        assertThat(said.out()).isEqualTo("E-1  One\n");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("""
                        railwatch: <stdin>:2: unknown verb 'lits' of facility; did you mean 'list'?
                        railwatch:   in: facility lits
                        """).endsWith("railwatch: <stdin>: 2 run, 1 failed\n");
    }

    @Test
    void line_38_bytes_that_are_no_text_are_refused_in_a_file_and_in_a_pipe() throws IOException {
        for (byte bad : new byte[] {(byte) 0xFF, 0}) {
            Path file = Files.write(folder.resolve("bad.rw"), new byte[] {'s', 'e', 't', '\n', 'a', bad, '\n'});
            var played = program.run("--file", "bad.rw");
            assertThat(played.code()).isEqualTo(3);
            assertThat(played.out()).isEmpty();
            assertThat(played.err()).startsWith("railwatch: bad.rw:2: ").hasLineCount(1);
            var process = program.builder(List.of(Program.LAUNCHER.toString(), "-"), Map.of())
                    .redirectInput(file.toFile())
                    .redirectOutput(folder.resolve("out").toFile())
                    .redirectError(folder.resolve("err").toFile())
                    .start();
            assertThat(waited(process)).isEqualTo(3);
            assertThat(Files.readString(folder.resolve("err")))
                    .startsWith("railwatch: <stdin>:2: ")
                    .hasLineCount(1);
            assertThat(Files.readString(folder.resolve("out"))).startsWith("actor");
        }
    }

    private static int waited(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void line_35_a_transaction_keeps_all_or_nothing_and_makes_no_store_for_nothing() throws IOException {
        script("s.rw", ADD + "One\n" + ADD + "${t}\nfacility show nowhere\n");
        var failed = program.run("script", "run", "s.rw", "--transaction", "--param", "t=Two");
        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.err())
                .contains("s.rw: 3 run, 1 failed")
                .contains("nothing was kept: ")
                .doesNotContain("undo with");
        assertThat(left()).containsExactly("s.rw");
        script("s.rw", ADD + "One\n" + ADD + "${t}\n");
        var kept = program.run("script", "run", "s.rw", "--transaction", "--param", "t=Two");
        assertThat(kept.code()).isZero();
        assertThat(program.run("journal", "list", "--format", "ids").out()).isEqualTo("J-1\nJ-2\n");
    }

    @Test
    void a_dry_run_shows_what_would_be_and_leaves_nothing() throws IOException {
        script(
                "s.rw",
                ADD + "One\nevent show E-1\nevent list --output e.csv\n"
                        + "export geojson --kind facility --output f.geojson\nset format json\n");
        var dry = program.run("script", "run", "s.rw", "--dry-run");
        assertThat(dry.code()).as(dry.err()).isZero();
        assertThat(dry.out()).startsWith("E-1  One\n").contains("title");
        assertThat(dry.err())
                .contains("would write e.csv")
                .contains("would write f.geojson")
                .endsWith("railwatch: nothing was kept: a dry run; 1 command would have written\n")
                .doesNotContain("undo with")
                .doesNotContain("created");
        assertThat(left()).containsExactly("s.rw");
        assertThat(program.run("event", "add", "--title", "Real").out()).isEqualTo("E-1  Real\n");
        assertThat(program.run("script", "run", "s.rw", "--dry-run").out()).startsWith("E-2  One\n");
        assertThat(program.run("event", "add", "--title", "Next").out()).isEqualTo("E-2  Next\n");
    }

    @Test
    @Timeout(60)
    void a_transaction_that_is_killed_leaves_the_store_as_it_was() throws Exception {
        program.run("event", "add", "--title", "Before");
        script("s.rw", (ADD + "More\n").repeat(20_000));
        var process = program.builder(
                        List.of(Program.LAUNCHER.toString(), "script", "run", "s.rw", "--transaction"), Map.of())
                .redirectError(folder.resolve("err").toFile())
                .start();
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < 50; i++) {
                assertThat(out.readLine()).isNotNull();
            }
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(program.run("event", "list", "--format", "ids").out()).isEqualTo("E-1\n");
        assertThat(program.run("store", "check").code()).isZero();
        assertThat(program.run("event", "add", "--title", "After").out()).isEqualTo("E-2  After\n");
    }

    @Test
    void line_36_checking_a_script_needs_no_store_and_makes_none() throws IOException {
        script(
                "s.rw",
                "facility add a --name A --kind depot --country KP --at 1,2\nfacility show a\nfacility show b\n");
        var checked = program.run("script", "check", "s.rw");
        assertThat(checked.code()).isEqualTo(2);
        assertThat(checked.err()).contains("s.rw:3: there is no facility 'b', and no earlier line adds it");
        assertThat(left()).containsExactly("s.rw");
    }

    @Test
    void line_38_a_script_of_many_joined_lines_takes_no_longer_than_they_are_many() throws IOException {
        script("s.rw", ADD + "\\\n".repeat(100_000) + "One");
        assertThat(program.run("--file", "s.rw").out()).isEqualTo("E-1  One\n");
    }

    @Test
    void queries_are_the_owners_and_two_consoles_lose_nothing() throws Exception {
        var running = new ArrayList<Process>();
        for (int i = 0; i < 4; i++) {
            running.add(program.builder(
                            List.of(Program.LAUNCHER.toString(), "query", "save", "q" + i, "facility", "list"),
                            Map.of())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("said" + i).toFile())
                    .start());
        }
        for (Process process : running) {
            assertThat(process.waitFor()).isZero();
        }
        assertThat(program.run("query", "list").out()).contains("q0", "q1", "q2", "q3");
        Path file = folder.resolve("config/railwatch/queries");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        for (byte[] rubbish : List.of("what is this\n".getBytes(StandardCharsets.UTF_8), new byte[] {0, (byte) 0xFF})) {
            Files.write(file, rubbish);
            for (String[] line :
                    List.of(new String[] {"query", "list"}, new String[] {"query", "run", "q1"}, new String[] {
                        "query", "save", "q9", "version"
                    })) {
                var said = program.run(line);
                assertThat(said.code()).isEqualTo(3);
                assertThat(said.err()).startsWith("railwatch: ").hasLineCount(1).contains(file.toString());
            }
            assertThat(Files.readAllBytes(file)).isEqualTo(rubbish);
        }
        Files.delete(file);
        Files.createDirectory(file);
        assertThat(program.run("query", "save", "q9", "version").code()).isEqualTo(3);
    }

    @Test
    void line_39_a_history_that_is_none_is_a_sentence() throws IOException {
        Path history =
                Files.createDirectories(folder.resolve("config/railwatch")).resolve("history");
        Files.writeString(history, "facility list\nevent add --title 'a\\nb \\\\'\nFACILITY show x\n");
        assertThat(program.run("history", "facility", "--limit", "1").out()).isEqualTo("FACILITY show x\n");
        assertThat(program.run("history", "--format", "json").out()).contains("\"event add --title 'a\\nb \\\\'\"");
        Files.write(history, new byte[] {'a', (byte) 0xFF, '\n'});
        one(program.run("history"), history);
        Files.write(history, new byte[] {'a', 0, '\n'});
        one(program.run("history"), history);
        Files.delete(history);
        assertThat(program.run("history")).isEqualTo(new Program.Outcome("", "", 0));
        Files.createDirectory(history);
        one(program.run("history"), history);
    }

    private static void one(Program.Outcome said, Path history) {
        assertThat(said.code()).isEqualTo(3);
        assertThat(said.err()).startsWith("railwatch: ").hasLineCount(1).contains(history.toString());
    }

    private List<String> left() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.equals("config") && !name.equals("state"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void line_36_files_that_include_each_other_too_deep_are_refused_before_anything_runs() throws IOException {
        for (int i = 0; i < 20; i++) {
            Files.writeString(
                    folder.resolve("a" + i + ".rw"), "event add --title E" + i + "\ninclude a" + (i + 1) + ".rw\n");
        }
        Files.writeString(folder.resolve("a20.rw"), "version\n");
        var said = program.run("--file", "a0.rw");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("16 deep");
        assertThat(folder.resolve("railwatch.gpkg")).doesNotExist();
    }
}
