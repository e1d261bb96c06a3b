package org.railwatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keys do at the prompt: while a line is typed, while a command runs, while a long answer is read. */
class KeysIT {
    private static final String SIGN = "railwatch> ";

    @TempDir
    static Path shared;

    private static Path prepared;

    @TempDir
    Path folder;

    private Tmux terminal;

    @BeforeAll
    static void a_store_with_the_case() {
        Program.need("tmux");
        prepared = shared.resolve("prepared.gpkg");
        var played = new Program(shared).run("--store", prepared.toString(), "--file", "geodata:tumangang.rw");
        assertThat(played.code()).as(played.err()).isZero();
    }

    @BeforeEach
    void a_prompt() throws IOException {
        Files.copy(prepared, folder.resolve("railwatch.gpkg"));
        terminal = new Tmux(new Program(folder), folder, 100, Program.LAUNCHER.toString());
        terminal.untilPrompt();
    }

    @AfterEach
    void close() {
        terminal.close();
    }

    private String last() {
        List<String> lines = terminal.screen();
        return lines.get(lines.size() - 1);
    }

    private void untilLast(String line) {
        terminal.until(lines -> lines.get(lines.size() - 1).equals(line));
    }

    @Test
    void line_45_ctrl_c_twice_on_an_empty_line_leaves_and_once_does_not() {
        terminal.type("facility li");
        terminal.press("C-c");
        untilLast("railwatch>");
        terminal.press("C-c");
        terminal.untilShown("Ctrl-C again, or Ctrl-D, leaves");
        assertThat(terminal.enter("facility list --kind port --format ids")).contains("rajin-port");
        terminal.press("C-c");
        terminal.until(lines ->
                lines.stream().filter(line -> line.contains("Ctrl-C again")).count() == 2);
        terminal.press("C-c");
        assertThat(terminal.exitCode()).isZero();
    }

    @Test
    void line_32_and_45_ctrl_c_in_an_import_takes_all_of_it_back_and_the_prompt_lives() throws IOException {
        many(30_000);
        terminal.type("import csv many.csv --kind facility");
        terminal.press("Enter");
        terminal.untilShown(" of 30,000 rows, ");
        terminal.type("never run");
        terminal.press("C-c");
        terminal.untilShown("railwatch: cancelled; nothing was written");
        untilLast("railwatch>");
        assertThat(terminal.screen()).as("the progress line is gone").noneMatch(line -> line.contains("30,000"));
        assertThat(terminal.enter("facility list --format ids --where \"ref like 'depot-%'\" --fail-empty"))
                .anyMatch(line -> line.contains("nothing was found"));
        assertThat(terminal.enter("journal verify")).anyMatch(line -> line.contains("are whole"));
        assertThat(terminal.enter("facility set rajin-port --note written-after"))
                .anyMatch(line -> line.contains("undo with"));
        terminal.enter("facility list --format ids --limit 1");
        assertThat(terminal.leave()).isZero();
    }

    @Test
    void line_31_what_takes_long_shows_how_far_it_is_and_what_is_typed_meanwhile_is_the_next_line() throws IOException {
        many(5_000);
        terminal.type("import csv many.csv --kind facility --format ids --output ids.txt");
        terminal.press("Enter");
        terminal.untilShown(" of 5,000 rows, ");
        terminal.type("facility list --kind port --format ids");
        terminal.press("Enter");
        terminal.untilShown("wrote ids.txt");
        terminal.until(lines -> lines.contains("rajin-port"));
        assertThat(terminal.screen()).as("the progress line is gone").noneMatch(line -> line.contains("5,000"));
        assertThat(Files.readAllLines(folder.resolve("ids.txt"))).hasSize(5_000);
    }

    /** A shell that lives on, as the user's own does. */
    @Test
    void line_33_ctrl_c_in_a_single_command_takes_all_of_it_back_and_exits_130() throws IOException {
        many(30_000);
        terminal.leave();
        terminal.close();
        Files.delete(folder.resolve("railwatch.gpkg"));
        terminal = new Tmux(
                new Program(folder),
                folder,
                100,
                "trap : INT; " + Program.LAUNCHER + " import csv many.csv --kind facility");
        terminal.untilShown(" of 30,000 rows, ");
        terminal.press("C-c");
        assertThat(terminal.exitCode()).isEqualTo(130);
        assertThat(terminal.screen()).contains("railwatch: cancelled; nothing was written");
        assertThat(terminal.screen()).as("the progress line is gone").noneMatch(line -> line.contains(" of 30,000"));
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.contains("gpkg"));
        }
    }

    private void many(int count) throws IOException {
        var lines = new ArrayList<String>(List.of("slug,name,kind,country,at"));
        for (int i = 0; i < count; i++) {
            lines.add("depot-%d,Depot %d,depot,KP,\"%.4f,%.4f\"".formatted(i, i, 125 + i / 1e4, 38 + i / 1e4));
        }
        Files.write(folder.resolve("many.csv"), lines);
    }

    @Test
    void line_46_pasted_lines_run_one_by_one_and_an_open_quote_goes_on() {
        terminal.enter("set suggest none");
        for (boolean bracketed : List.of(true, false)) {
            terminal.paste(
                    "facility set rajin-port --note 'one\ntwo' --format ids\n\n# a remark\nfacility list --kind port --columns ref,note --format csv\nfacility li",
                    bracketed);
            untilLast(SIGN + "facility li");
            assertThat(terminal.screen()).containsSubsequence("rajin-port,\"one", "two\"");
            terminal.type("st --kind rail_hub --format ids");
            terminal.press("Enter");
            untilLast("railwatch>");
            assertThat(terminal.enter("history")).contains("facility list --kind port --columns ref,note --format csv");
        }
    }

    @Test
    void five_thousand_pasted_lines_run_and_ctrl_c_leaves_out_the_rest() {
        terminal.paste("facility list --kind port --format ids\n".repeat(5000), true);
        terminal.until(lines -> lines.stream().filter("rajin-port"::equals).count() > 20);
        terminal.press("C-c");
        terminal.untilShown(" pasted lines");
        assertThat(terminal.enter("facility list --kind rail_bridge --format ids"))
                .contains("kr-friendship-bridge");
    }

    @Test
    void a_line_of_a_megabyte_is_refused_in_a_sentence() {
        terminal.paste("facility show " + "x".repeat(1_000_000), true);
        terminal.until(lines -> last().endsWith("xxxx"));
        terminal.press("Enter");
        terminal.until(lines -> lines.get(lines.size() - 1).equals("railwatch>"));
        assertThat(terminal.screen()).anyMatch(line -> line.startsWith("railwatch: no facility 'xxx"));
    }

    @Test
    void the_first_thing_said_where_there_is_no_store_is_what_to_type() throws IOException {
        terminal.leave();
        terminal.close();
        Files.delete(folder.resolve("railwatch.gpkg"));
        terminal = new Tmux(new Program(folder), folder, 200, Program.LAUNCHER.toString());
        terminal.untilPrompt();
        assertThat(terminal.screen().get(0))
                .isEqualTo("railwatch: there is no store at railwatch.gpkg yet; help says what to type first");
        assertThat(terminal.enter("help")).contains("To begin: script run geodata:tumangang.rw");
    }

    @Test
    void a_history_that_is_not_ours_is_told_of_and_left_alone() throws IOException {
        terminal.leave();
        terminal.close();
        Path history =
                Files.createDirectories(folder.resolve("config/railwatch")).resolve("history");
        byte[] rubbish = {'a', 0, (byte) 0xff, '\n'};
        Files.write(history, rubbish);
        terminal = new Tmux(new Program(folder), folder, 300, Program.LAUNCHER.toString());
        terminal.untilPrompt();
        assertThat(terminal.screen().get(0))
                .startsWith("railwatch: this session's lines will not be kept: ")
                .endsWith("history holds something else than typed lines; move it away");
        terminal.enter("version");
        assertThat(terminal.leave()).isZero();
        assertThat(Files.readAllBytes(history)).isEqualTo(rubbish);
    }

    @Test
    void line_40_ctrl_r_finds_a_line_of_the_history() {
        terminal.enter("facility list --kind port --format ids");
        terminal.enter("facility list --kind rail_yard --format ids");
        terminal.press("C-r");
        terminal.type("kind por");
        terminal.untilShown("facility list --kind port --format ids");
        terminal.press("Enter");
        terminal.until(lines -> lines.stream().filter("rajin-port"::equals).count() == 2);
    }

    @Test
    void a_long_answer_is_read_page_by_page_and_can_be_left() throws IOException {
        terminal.resize(100, 20);
        terminal.enter("facility set rajin-port --note once-more");
        terminal.enter("facility set rajin-port --note and-again");
        terminal.type("journal list --format ids");
        terminal.press("Enter");
        terminal.untilShown("-- 19 of ");
        terminal.press("Enter");
        terminal.untilShown("-- 20 of ");
        terminal.press("Space");
        terminal.untilShown("-- 39 of ");
        terminal.press("q");
        untilLast("railwatch>");
        assertThat(terminal.screen()).noneMatch(line -> line.contains("Space: a page"));
        Files.writeString(folder.resolve("s.rw"), "journal list --format ids\n");
        assertThat(terminal.enter("script run s.rw")).contains("J-40");
        terminal.enter("set pager off");
        assertThat(terminal.enter("journal list --format ids")).contains("J-40");
    }

    @Test
    void a_table_fits_the_window_after_it_was_resized() {
        terminal.resize(50, 40);
        terminal.enter("version");
        terminal.type("facility list --limit 2");
        terminal.press("Enter");
        terminal.until(
                lines -> lines.stream().anyMatch(line -> line.matches("ref  .*countri….*") && line.length() <= 50));
        terminal.resize(140, 40);
        terminal.enter("version");
        terminal.type("facility list --limit 2");
        terminal.press("Enter");
        terminal.until(lines -> lines.stream().anyMatch(line -> line.matches("ref  .* countries .* accuracy_m")));
    }

    @Test
    void the_sign_names_the_store_and_says_that_it_is_read_only() throws IOException {
        Files.copy(prepared, folder.resolve("other.gpkg"));
        terminal.enter("store open other.gpkg");
        assertThat(last()).isEqualTo("other.gpkg railwatch>");
        terminal.leave();
        terminal.close();
        terminal = new Tmux(new Program(folder), folder, 100, Program.LAUNCHER + " --read-only");
        terminal.untilPrompt();
        assertThat(last()).isEqualTo("(read-only) railwatch>");
    }
}
