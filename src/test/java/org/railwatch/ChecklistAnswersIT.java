package org.railwatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railwatch.shell.line.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the console promises of its answers, exit codes and writes, by the number of the promise; see CONTRIBUTING.md. */
class ChecklistAnswersIT {
    private static final String LONG = "두만강 ".repeat(60).strip();
    private static final String ADD =
            "facility add depot --name '" + LONG + "' --kind depot --country KP --at 130.6,42.4 --note 'first look'";

    @TempDir
    Path folder;

    private Program program;
    private Program.Outcome added;

    @BeforeEach
    void a_store_with_one_facility() {
        program = new Program(folder);
        added = run(ADD);
        assertThat(added.code()).as(added.err()).isZero();
    }

    private Program.Outcome run(String line) {
        return program.run(Words.of(line).toArray(String[]::new));
    }

    private String read(String line) {
        var said = run(line);
        assertThat(said.code()).as(said.err()).isZero();
        return said.out();
    }

    private static JsonNode json(String text) {
        return JsonMapper.builder().build().readTree(text);
    }

    @Test
    void line_25_where_no_terminal_is_nothing_is_cut_coloured_or_boxed() {
        assertThat(read("facility list")).contains(LONG).doesNotContain("…", "\u001b", "│", "|", "┌");
        assertThat(read("--color auto facility show depot")).contains(LONG).doesNotContain("\u001b");
    }

    @Test
    void line_27_stdout_has_the_data_and_stderr_the_rest() {
        assertThat(added.out()).isEqualTo("depot  " + LONG + "\n");
        assertThat(added.err().lines())
                .containsExactlyInAnyOrder(
                        "railwatch: created the store railwatch.gpkg", "railwatch: undo with: undo J-1");
        var listed = run("facility list --format ids");
        assertThat(listed).isEqualTo(new Program.Outcome("depot\n", "", 0));
    }

    @Test
    void line_28_keys_are_stable_text_is_utf_8_and_ndjson_has_a_line_a_row() {
        assertThat(run("facility add port --name 라진항 --kind port --country KP --at 130.3,42.2")
                        .code())
                .isZero();
        String lines = read("facility list --format ndjson");
        assertThat(lines).hasLineCount(2).contains("라진항", LONG);
        for (String line : lines.split("\n", -1)) {
            if (!line.isEmpty()) {
                assertThat(json(line).propertyNames())
                        .containsExactly(
                                "ref",
                                "uuid",
                                "name",
                                "kind",
                                "countries",
                                "lon",
                                "lat",
                                "accuracy_m",
                                "point_of",
                                "tz",
                                "aliases",
                                "parts",
                                "source",
                                "note");
            }
        }
    }

    @Test
    void line_29_ids_pipe_into_the_next_command() {
        String said = read("facility list --format ids").strip();
        var shown = program.run("facility", "show", said, "--format", "ids");
        assertThat(shown).isEqualTo(new Program.Outcome("depot\n", "", 0));
        var piped = program.runAny(
                List.of(
                        "sh",
                        "-c",
                        "\"$0\" facility list --format ids | sed 's/^/facility show /' | \"$0\" -",
                        Program.LAUNCHER.toString()),
                Map.of(),
                "");
        assertThat(piped.code()).as(piped.err()).isZero();
        assertThat(piped.out()).startsWith("ref ").contains(LONG);
    }

    @Test
    void line_30_nothing_found_is_an_empty_answer_and_5_when_asked() {
        assertThat(json(read("facility list --kind port --format json")).isEmpty())
                .isTrue();
        assertThat(read("facility list --kind port --format csv"))
                .startsWith("ref,")
                .hasLineCount(1);
        assertThat(read("facility list --kind port --format ids")).isEmpty();
        assertThat(run("facility list --kind port --fail-empty").code()).isEqualTo(5);
    }

    /** 130 is LauncherIT's, and every code but 6 is had through all four doors by FourDoorsIT. */
    @Test
    void line_33_each_kind_of_failure_has_its_exit_code() throws IOException, SQLException {
        Files.writeString(folder.resolve("kept.csv"), "mine");
        Map<String, Integer> codes = Map.of(
                "facility list", 0,
                "facility show nowhere", 1,
                "facility list --knid port", 2,
                "document add none.txt --publisher X", 3,
                "facility list --output kept.csv", 4,
                "facility list --kind port --fail-empty", 5);
        codes.forEach((line, code) -> {
            assertThat(run(line).code()).as(line).isEqualTo(code);
            assertThat(program.run(Program.LAUNCHER, Map.of(), line, "-").code())
                    .as("a pipe: " + line)
                    .isEqualTo(code);
        });
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("railwatch.gpkg"));
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "insert into rw_schema (version, played_at) values (999, '2026-01-01T00:00:00.000Z')");
        }
        assertThat(run("facility list").code()).isEqualTo(6);
        assertThat(program.run(Program.LAUNCHER, Map.of(), "facility list", "-").code())
                .isEqualTo(6);
    }

    @Test
    void line_37_where_nobody_can_be_asked_the_option_to_add_is_named() {
        var refused = run("facility remove depot");
        assertThat(refused)
                .isEqualTo(new Program.Outcome(
                        "",
                        "railwatch: facility remove takes something away; add --yes to do it without being asked\n",
                        2));
        assertThat(read("facility list --format ids")).isEqualTo("depot\n");
        assertThat(program.run(Program.LAUNCHER, Map.of(), "facility remove depot\ny\n", "-")
                        .code())
                .isEqualTo(2);
        assertThat(run("facility remove depot --yes").code()).isZero();
        assertThat(read("facility list --format ids")).isEmpty();
    }

    @Test
    void line_41_a_write_is_one_journal_entry_with_who_why_what_and_what_was_before() {
        assertThat(run("--actor kim facility set depot --name Depot --note 'its real name'")
                        .code())
                .isZero();
        JsonNode entry = json(read("journal show J-2 --format json"));
        assertThat(entry.get("actor").stringValue()).isEqualTo("kim");
        assertThat(entry.get("note").stringValue()).isEqualTo("its real name");
        assertThat(entry.get("command").stringValue())
                .isEqualTo("facility set depot --name Depot --note 'its real name'");
        assertThat(entry.get("changes").toString()).contains("\"table\":\"facility\"", "두만강", "first look");
        assertThat(json(read("journal list --format json")).size()).isEqualTo(2);
    }

    @Test
    void line_42_undo_works_after_a_restart_is_an_entry_and_refuses_what_was_changed_since() {
        assertThat(run("facility set depot --name First").code()).isZero();
        assertThat(run("facility set depot --name Second").code()).isZero();
        var refused = run("undo J-2");
        assertThat(refused.code()).as(refused.out()).isEqualTo(1);
        assertThat(refused.err()).contains("J-3");
        assertThat(read("undo")).startsWith("J-3  undone: facility set depot --name Second");
        assertThat(read("facility show depot --columns name")).contains("First");
        assertThat(read("journal list --format ids").lines().toList()).containsExactly("J-1", "J-2", "J-3", "J-4");
        assertThat(read("undo 2")).contains("J-2  undone", "J-1  undone");
        assertThat(read("facility list --format ids")).isEmpty();
    }

    @Test
    void line_43_what_failed_or_was_only_tried_leaves_nothing() throws IOException {
        byte[] before = Files.readAllBytes(folder.resolve("railwatch.gpkg"));
        assertThat(run("facility set depot --name Other --dry-run").code()).isZero();
        assertThat(run("agent add x --name X --dry-run").out()).isEqualTo("-  X\n");
        assertThat(run(ADD).code()).isEqualTo(1);
        assertThat(run("facility set depot --kind depto").code()).isEqualTo(2);
        assertThat(run("document add none.txt --publisher Nobody").code()).isEqualTo(3);
        assertThat(Files.readAllBytes(folder.resolve("railwatch.gpkg"))).isEqualTo(before);
        var next = run("agent add x --name X");
        assertThat(next.err()).as("no number was taken").isEqualTo("railwatch: undo with: undo J-2\n");
    }

    @Test
    void line_44_every_write_prints_its_row_and_how_to_undo_it() {
        for (String line : List.of(
                "agent add nis --name NIS",
                "document add --title T --publisher nis",
                "observation add --facility depot --basis own_look --when 2023 --finding absent --of railcar",
                "event add --title E",
                "facility alias depot other",
                "event remove E-1 --yes")) {
            var said = run(line);
            assertThat(said.code()).as(said.err()).isZero();
            assertThat(said.out()).as(line).matches("(?s)\\S+  .+\n").hasLineCount(1);
            assertThat(said.err()).as(line).containsPattern("(?m)^railwatch: undo with: undo J-\\d+$");
        }
    }

    /** That no class can start one is ArchitectureTest's. */
    @Test
    void line_47_nothing_that_is_typed_runs_a_program() {
        for (String line :
                List.of("!touch ran", ".shell touch ran", "sh -c 'touch ran'", "`touch ran`", "$(touch ran)")) {
            assertThat(program.run(Program.LAUNCHER, Map.of(), line + "\n", "-").code())
                    .as(line)
                    .isEqualTo(2);
        }
        assertThat(run("facility list --format ids --output '|touch ran'").code())
                .isZero();
        assertThat(folder.resolve("|touch ran")).hasContent("depot");
        assertThat(folder.resolve("ran")).doesNotExist();
    }
}
