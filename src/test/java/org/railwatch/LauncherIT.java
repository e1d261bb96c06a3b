package org.railwatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program from outside: where it may be started from, what it says where, and what it exits with. */
class LauncherIT {
    /** What the launcher uses beside the shell's own. */
    private static final List<String> TOOLS = List.of("sh", "dirname", "readlink", "sed", "tr", "uname");

    private static final String[] ADD = add("depot", "Depot");

    private static String[] add(String slug, String name) {
        String rest = "--kind depot --country KP --at 130.6,42.4";
        return Stream.of(List.of("facility", "add", slug, "--name", name), List.of(rest.split(" ", -1)))
                .flatMap(List::stream)
                .toArray(String[]::new);
    }

    @TempDir
    Path folder;

    private Program program;

    @BeforeEach
    void a_program() {
        program = new Program(folder);
    }

    @Test
    void it_starts_from_any_folder_and_through_links() throws IOException {
        Path bin = Files.createDirectories(folder.resolve("my bin/두만강"));
        Path absolute = Files.createSymbolicLink(bin.resolve("absolute"), Program.LAUNCHER);
        Path relative = Files.createSymbolicLink(
                bin.resolve("relative"), bin.toRealPath().relativize(Program.LAUNCHER));
        Path chain = Files.createSymbolicLink(folder.resolve("chain"), Path.of("my bin/두만강/relative"));
        for (Path launcher : List.of(Program.LAUNCHER, absolute, relative, chain)) {
            var said = program.run(launcher, Map.of(), "", "version");
            assertThat(said.err()).as(launcher.toString()).isEmpty();
            assertThat(said.code()).isZero();
            assertThat(said.out()).startsWith("railwatch ");
        }
        // JUnit warns of links that lead out of its folder.
        for (Path link : List.of(absolute, relative, chain)) {
            Files.delete(link);
        }
    }

    @Test
    void it_is_found_on_the_path() {
        String path = Program.TARGET + ":" + System.getenv("PATH");
        var said = program.runAny(List.of("sh", "-c", "railwatch version"), Map.of("PATH", path), "");
        assertThat(said).isEqualTo(new Program.Outcome(said.out(), "", 0));
    }

    @Test
    void a_copy_in_a_folder_with_blanks_and_hangul_runs_silently() throws IOException {
        Path copy = Files.createDirectories(folder.resolve("rail watch/철도"));
        var copied = program.runAny(
                List.of(
                        "cp",
                        "-r",
                        Program.LAUNCHER.toString(),
                        Program.TARGET.resolve("railwatch.jar").toString(),
                        Program.TARGET.resolve("lib").toString(),
                        Program.TARGET.resolve("archive").toString(),
                        copy.toString()),
                Map.of(),
                "");
        assertThat(copied.code()).isZero();
        Path launcher = copy.resolve("railwatch");
        assertThat(program.run(launcher, Map.of(), "", ADD).code()).isZero();
        var listed = program.run(launcher, Map.of(), "", "facility", "list", "--format", "ids");
        assertThat(listed).isEqualTo(new Program.Outcome("depot\n", "", 0));
    }

    @Test
    void a_korean_argument_survives_the_c_locale() {
        var c = Map.of("LC_ALL", "C");
        var added = program.run(Program.LAUNCHER, c, "", add("두만강역", "두만강역"));
        assertThat(added.out()).isEqualTo("두만강역  두만강역\n");
        var shown = program.run(Program.LAUNCHER, c, "", "facility", "show", "두만강역", "--format", "ids");
        assertThat(shown).isEqualTo(new Program.Outcome("두만강역\n", "", 0));
    }

    @Test
    void a_korean_store_path_is_read_in_the_c_locale() {
        var c = Map.of("LC_ALL", "C", "RAILWATCH_STORE", "두만강.gpkg");
        assertThat(program.run(Program.LAUNCHER, c, "", ADD).code()).isZero();
        assertThat(folder.resolve("두만강.gpkg")).exists();
    }

    @Test
    void a_wrong_java_home_is_one_sentence() {
        var said = program.run(Program.LAUNCHER, Map.of("JAVA_HOME", "/nowhere"), "", "version");
        assertThat(said.out()).isEmpty();
        assertThat(said.err())
                .isEqualTo("railwatch: JAVA_HOME is '/nowhere', which has no bin/java;"
                        + " unset it or name a Java 17 or newer\n");
        assertThat(said.code()).isEqualTo(1);
    }

    @Test
    void an_old_java_is_one_sentence() throws IOException {
        Path bin = Files.createDirectories(folder.resolve("old/bin"));
        Files.writeString(folder.resolve("old/release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"11.0.2\"\n");
        Path java = Files.writeString(bin.resolve("java"), "#!/bin/sh\necho ran\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        var old = Map.of("JAVA_HOME", folder.resolve("old").toString());
        var said = program.run(Program.LAUNCHER, old, "", "version");
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).matches("railwatch: needs Java 17 or newer, but .* is Java 11.0.2\n");
        assertThat(said.code()).isEqualTo(1);
    }

    @Test
    void no_java_at_all_is_one_sentence() throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        for (String tool : TOOLS) {
            Path found = Files.exists(Path.of("/usr/bin", tool)) ? Path.of("/usr/bin", tool) : Path.of("/bin", tool);
            Files.createSymbolicLink(bin.resolve(tool), found);
        }
        var without = Map.of("JAVA_HOME", "", "PATH", bin.toString());
        var said = program.run(Program.LAUNCHER, without, "", "version");
        assertThat(said.err())
                .isEqualTo(
                        "railwatch: needs Java 17 or newer;" + " there is no java on PATH and JAVA_HOME is not set\n");
        assertThat(said.code()).isEqualTo(1);
        for (String tool : TOOLS) {
            Files.delete(bin.resolve(tool));
        }
    }

    @Test
    void without_a_terminal_and_a_command_stdin_is_a_script() {
        assertThat(program.run()).isEqualTo(new Program.Outcome("", "", 0));
        var played = program.run(
                Program.LAUNCHER,
                Map.of(),
                "facility add a --name A --kind depot --country KP --at 130.6,42.4\n# a remark\n\nfacility list --format ids\n");
        assertThat(played.out()).isEqualTo("a  A\na\n");
        assertThat(played.code()).isZero();
        var dash = program.run(Program.LAUNCHER, Map.of(), "facility show b\nfacility list\n", "-");
        assertThat(dash.out()).isEmpty();
        assertThat(dash.err()).startsWith("railwatch: <stdin>:1: ").endsWith("\nrailwatch:   in: facility show b\n");
        assertThat(dash.code()).isEqualTo(1);
    }

    @Test
    void a_script_may_lack_its_last_line_end_and_have_windows_line_ends() throws IOException {
        Files.writeString(
                folder.resolve("w.rw"),
                "\uFEFFfacility add a --name A --kind depot --country KP --at 130.6,42.4\r\nfacility list --format ids");
        var played = program.run("--file", "w.rw");
        assertThat(played.out()).isEqualTo("a  A\na\n");
        assertThat(played.code()).isZero();
        assertThat(program.run("--file", "none.rw").code()).isEqualTo(3);
    }

    @Test
    void stdout_carries_only_data() {
        assertThat(program.run(ADD).out()).isEqualTo("depot  Depot\n");
        for (String format : List.of("table", "json", "ndjson", "csv", "geojson", "ids")) {
            var read = program.run("facility", "list", "--format", format);
            assertThat(read.err()).as(format).isEmpty();
            assertThat(read.code()).isZero();
            assertThat(read.out()).contains("depot").doesNotContain("\u001b");
        }
        var wrong = program.run("facility", "show", "nowhere");
        assertThat(wrong.out()).isEmpty();
        assertThat(wrong.err()).startsWith("railwatch: ").hasLineCount(1);
        assertThat(wrong.code()).isEqualTo(1);
    }

    @Test
    void quiet_says_nothing_beside_the_data() {
        var added = program.run(
                "--quiet",
                "--format",
                "ids",
                "facility",
                "add",
                "depot",
                "--name",
                "D",
                "--kind",
                "depot",
                "--country",
                "KP",
                "--at",
                "1,2");
        assertThat(added).isEqualTo(new Program.Outcome("depot\n", "", 0));
    }

    @Test
    void libraries_log_to_the_state_folder_and_only_when_they_warn() throws IOException {
        assertThat(program.run(ADD).code()).isZero();
        assertThat(folder.resolve("state")).doesNotExist();
        Path probe = Files.writeString(folder.resolve("Probe.java"), """
                class Probe {
                    public static void main(String[] words) {
                        System.out.println(org.slf4j.LoggerFactory.getILoggerFactory().getClass().getName());
                        org.apache.commons.logging.LogFactory.getLog("probe").info("not kept");
                        org.apache.commons.logging.LogFactory.getLog("probe").warn("kept");
                    }
                }
                """);
        var said = program.runAny(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        Program.TARGET.resolve("railwatch.jar").toString(),
                        probe.toString()),
                Map.of(),
                "");
        assertThat(said).isEqualTo(new Program.Outcome("ch.qos.logback.classic.LoggerContext\n", "", 0));
        assertThat(folder.resolve("state/railwatch/railwatch.log"))
                .content()
                .contains("WARN probe kept")
                .doesNotContain("not kept");
    }

    @Test
    void no_colour_goes_where_no_terminal_is() {
        assertThat(program.run(ADD).code()).isZero();
        for (String color : List.of("auto", "never")) {
            var listed =
                    program.run(Program.LAUNCHER, Map.of("NO_COLOR", "1"), "", "--color", color, "facility", "list");
            assertThat(listed.out()).contains("depot").doesNotContain("\u001b");
        }
        var always =
                program.run(Program.LAUNCHER, Map.of("NO_COLOR", "1"), "", "--color", "always", "facility", "list");
        assertThat(always.out())
                .as("what is said for one run counts more than what is set")
                .contains("\u001b[1mref");
    }

    @Test
    void an_option_of_the_program_that_is_unknown_touches_nothing() {
        var said = program.run("--stor", "x.gpkg", "facility", "add", "a", "--name", "A");
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains("unknown option '--stor'").contains("--store");
        assertThat(said.code()).isEqualTo(2);
        assertThat(program.run("--color", "pink", "version").code()).isEqualTo(2);
        assertThat(program.run("--store", "a", "--store", "b", "version").code())
                .isEqualTo(2);
        assertThat(program.run("--store").code()).isEqualTo(2);
        assertThat(program.run("--format", "yaml", "version").code()).isEqualTo(2);
        assertThat(program.run("facility").code()).isEqualTo(2);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_read_only_store_is_read_and_not_written() throws IOException {
        assertThat(program.run(ADD).code()).isZero();
        byte[] before = Files.readAllBytes(folder.resolve("railwatch.gpkg"));
        assertThat(program.run("--read-only", "facility", "list").code()).isZero();
        var refused = program.run("--read-only", "facility", "remove", "depot");
        assertThat(refused.err()).contains("read-only").hasLineCount(1);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(Files.readAllBytes(folder.resolve("railwatch.gpkg"))).isEqualTo(before);
    }

    @Test
    void a_missing_store_is_not_made_by_reading_it() {
        var said = program.run("facility", "list");
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains("there is no store at railwatch.gpkg").hasLineCount(1);
        assertThat(said.code()).isEqualTo(1);
        assertThat(folder).isEmptyDirectory();
        assertThat(program.run(
                                "facility",
                                "add",
                                "x",
                                "--name",
                                "X",
                                "--kind",
                                "port",
                                "--country",
                                "KP",
                                "--at",
                                "1,2",
                                "--dry-run")
                        .code())
                .isZero();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_newer_store_is_refused_with_6() throws SQLException {
        assertThat(program.run(ADD).code()).isZero();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("railwatch.gpkg"));
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "insert into rw_schema (version, played_at) values (999, '2026-01-01T00:00:00.000Z')");
        }
        var said = program.run("facility", "list");
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains("newer Railwatch").hasLineCount(1);
        assertThat(said.code()).isEqualTo(6);
    }

    @Test
    void a_locked_store_is_refused_with_6() throws SQLException {
        assertThat(program.run(ADD).code()).isZero();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("railwatch.gpkg"));
                var statement = connection.createStatement()) {
            statement.execute("begin exclusive");
            var said = program.run(add("b", "B"));
            statement.execute("rollback");
            assertThat(said.out()).isEmpty();
            assertThat(said.err()).contains("is locked");
            assertThat(said.code()).isEqualTo(6);
        }
    }

    @Test
    void what_is_not_ours_is_refused_with_3() throws IOException, SQLException {
        Files.writeString(folder.resolve("a.gpkg"), "this is text and no store at all, however long it may be");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("b.gpkg"));
                var statement = connection.createStatement()) {
            statement.executeUpdate("create table other (id integer)");
        }
        Files.createDirectory(folder.resolve("c.gpkg"));
        for (String store : List.of("a.gpkg", "b.gpkg", "c.gpkg")) {
            var said = program.run("--store", store, "facility", "list");
            assertThat(said.err()).as(store).contains(store).hasLineCount(1);
            assertThat(said.out()).isEmpty();
            assertThat(said.code()).isEqualTo(3);
        }
        assertThat(program.run("import", "csv", "none.csv", "--kind", "facility")
                        .code())
                .isEqualTo(3);
    }

    @Test
    void an_output_that_exists_is_kept_and_4() throws IOException {
        assertThat(program.run(ADD).code()).isZero();
        Path kept = Files.writeString(folder.resolve("f.csv"), "mine");
        var said = program.run("facility", "list", "--format", "csv", "--output", "f.csv");
        assertThat(said.code()).isEqualTo(4);
        assertThat(said.out()).isEmpty();
        assertThat(kept).hasContent("mine");
        assertThat(program.run("facility", "list", "--output", "no/f.csv").code())
                .isEqualTo(4);
        var over = program.run("facility", "list", "--format", "csv", "--output", "f.csv", "--overwrite");
        assertThat(over.code()).isZero();
        assertThat(kept).content().startsWith("ref,");
    }

    @Test
    void nothing_found_is_5_when_asked() {
        assertThat(program.run(ADD).code()).isZero();
        assertThat(program.run("facility", "list", "--kind", "port", "--format", "json"))
                .isEqualTo(new Program.Outcome("[ ]\n", "", 0));
        var empty = program.run("facility", "list", "--kind", "port", "--fail-empty", "--format", "ids");
        assertThat(empty.out()).isEmpty();
        assertThat(empty.err()).hasLineCount(1);
        assertThat(empty.code()).isEqualTo(5);
    }

    @Test
    void an_interrupt_exits_130() throws IOException, InterruptedException {
        var process = program.builder(List.of(Program.LAUNCHER.toString(), "-"), Map.of())
                .redirectErrorStream(true)
                .start();
        // The launcher execs Java, so the process is the program itself once its own pid shows the jar.
        for (int i = 0; i < 200 && !process.info().commandLine().orElse("").contains("railwatch.jar"); i++) {
            Thread.sleep(20);
        }
        Thread.sleep(500);
        assertThat(new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
        assertThat(process.waitFor()).isEqualTo(130);
        assertThat(process.getInputStream().readAllBytes()).isEmpty();
    }

    @Test
    void a_closed_pipe_is_no_fault_of_railwatch() {
        assertThat(program.run(ADD).code()).isZero();
        var said = program.runAny(
                List.of("sh", "-c", "\"$0\" facility list --format json | head -c 1", Program.LAUNCHER.toString()),
                Map.of(),
                "");
        assertThat(said).isEqualTo(new Program.Outcome("[", "", 0));
    }

    @Test
    void the_class_data_archive_is_used() throws IOException, InterruptedException {
        var said = program.run("doctor", "--format", "json");
        assertThat(said.out()).containsPattern("\"class-data archive\",\\s*\"ok\" : true");
        var process = program.builder(List.of(Program.LAUNCHER.toString(), "-"), Map.of())
                .start();
        try (var lines = process.outputWriter()) {
            Thread.sleep(1500);
            assertThat(Files.readString(Path.of("/proc", String.valueOf(process.pid()), "maps")))
                    .contains(Program.TARGET.resolve("archive").toString());
            lines.write("version\n");
        }
        assertThat(process.waitFor()).isZero();
    }
}
