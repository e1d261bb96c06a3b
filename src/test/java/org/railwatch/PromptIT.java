package org.railwatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The prompt in a real terminal, as an analyst sees it. */
class PromptIT {
    private static final String SIGN = "railwatch> ";

    @TempDir
    Path folder;

    private Program program;
    private Tmux terminal;

    @BeforeEach
    void a_prompt_on_a_small_store() {
        Program.need("tmux");
        program = new Program(folder);
        added("tumangang", "Tumangang", "rail_station");
        added("rajin", "Rajin", "port");
        terminal = new Tmux(program, folder, 120, Program.LAUNCHER.toString());
        terminal.untilPrompt();
    }

    private void added(String slug, String name, String kind) {
        var said = program.run(
                "facility", "add", slug, "--name", name, "--kind", kind, "--country", "KP", "--at", "130.6,42.4");
        assertThat(said.code()).as(said.err()).isZero();
    }

    @AfterEach
    void close() {
        terminal.close();
    }

    @Test
    void a_typed_command_is_answered_and_the_last_exit_code_is_the_prompts() {
        assertThat(terminal.enter("facility list --format ids"))
                .containsExactly(SIGN + "facility list --format ids", "rajin", "tumangang", "railwatch>");
        assertThat(terminal.enter("facility show nowhere"))
                .anyMatch(line -> line.startsWith("railwatch: no facility 'nowhere'"));
        terminal.type("exit");
        terminal.press("Enter");
        assertThat(terminal.exitCode()).isEqualTo(1);
    }

    /** Such as script(1) and containers lend, when they stand in a pipe themselves. */
    @Test
    void a_terminal_that_does_not_know_its_size_has_80_columns() {
        terminal.leave();
        terminal.close();
        terminal = new Tmux(program, folder, 120, "stty cols 0 rows 0; " + Program.LAUNCHER);
        terminal.untilPrompt();
        assertThat(terminal.enter("facility list --format ids"))
                .containsExactly(SIGN + "facility list --format ids", "rajin", "tumangang", "railwatch>");
    }

    @Test
    void ctrl_d_leaves_with_0() {
        terminal.enter("facility list");
        assertThat(terminal.leave()).isZero();
    }

    @Test
    void tab_completes_word_by_word() {
        completes("facil", "facility ");
        completes("facility li", "facility list ");
        completes("facility list --fo", "facility list --format ");
        completes("facility list --format nd", "facility list --format ndjson ");
        completes("facility add x --kind rail_y", "facility add x --kind rail_yard ");
        completes("facility list --kind rail_y", "facility list --kind rail_yard ");
        completes("help facility sh", "help facility show ");
        assertThat(terminal.screen()).noneMatch(line -> line.contains("\\"));
    }

    private void completes(String typed, String completed) {
        terminal.type(typed);
        terminal.untilShown(SIGN + typed);
        terminal.press("Tab");
        // A mark typed after the completion shows whether it ended with a blank.
        terminal.until(lines -> !lines.get(lines.size() - 1).equals(SIGN + typed));
        terminal.type("|");
        // Lines that were given up above end in the mark too: it is the last one that counts.
        terminal.until(lines -> lines.get(lines.size() - 1).endsWith("|"));
        assertThat(last()).isEqualTo(SIGN + completed + "|");
        clear();
    }

    @Test
    void tab_lists_the_verbs_of_a_noun() {
        terminal.type("facility ");
        terminal.press("Tab");
        terminal.press("Tab");
        terminal.untilShown("remove");
        assertThat(String.join(" ", terminal.screen())).contains("add", "list", "show", "set", "move");
    }

    @Test
    void ctrl_c_clears_the_line_and_the_prompt_lives() {
        terminal.type("facility remove tum");
        terminal.untilShown("remove tum");
        clear();
        assertThat(terminal.enter("facility list --format ids")).endsWith("rajin", "tumangang", "railwatch>");
        assertThat(terminal.leave()).isZero();
    }

    private void clear() {
        long before = terminal.prompts();
        terminal.press("C-c");
        terminal.until(lines ->
                terminal.prompts() > before && lines.get(lines.size() - 1).equals(SIGN.strip()));
    }

    private String last() {
        List<String> lines = terminal.screen();
        return lines.get(lines.size() - 1);
    }

    @Test
    void an_open_quote_goes_on_in_the_next_line() {
        terminal.type("facility set rajin --note 'two");
        terminal.press("Enter");
        terminal.until(lines -> lines.get(lines.size() - 1).equals(">"));
        terminal.enter("lines' --format ids");
        assertThat(terminal.enter("facility list --columns ref,note --format csv"))
                .anyMatch(line -> line.equals("rajin,\"two"));
    }

    @Test
    void a_backslash_at_the_end_goes_on_too() {
        terminal.type("facility list \\");
        terminal.press("Enter");
        terminal.until(lines -> lines.get(lines.size() - 1).equals(">"));
        assertThat(terminal.enter("--format ids")).endsWith("rajin", "tumangang", "railwatch>");
    }

    @Test
    void line_39_the_history_keeps_typed_lines_for_the_owner_only() throws IOException {
        Files.writeString(folder.resolve("s.rw"), "facility show rajin\nexit\nfacility show nowhere\n");
        terminal.enter("facility list --format ids");
        terminal.enter(" facility show tumangang");
        terminal.enter("script run s.rw");
        terminal.enter("facility list --kind port # wow!");
        List<String> shown = terminal.enter("history");
        Path history = folder.resolve("config/railwatch/history");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(history)))
                .isEqualTo("rw-------");
        List<String> kept =
                List.of("facility list --format ids", "script run s.rw", "facility list --kind port # wow!", "history");
        assertThat(shown.subList(shown.indexOf(SIGN + "history") + 1, shown.size() - 1))
                .containsExactlyElementsOf(kept);
        assertThat(terminal.leave()).isZero();
        assertThat(Files.readAllLines(history)).containsExactlyElementsOf(kept);
    }

    @Test
    void an_exclamation_mark_is_itself() {
        terminal.enter("facility list --format ids");
        assertThat(terminal.enter("facility show !!")).anyMatch(line -> line.contains("'!!'"));
        terminal.enter("facility set rajin --name 'Rajin!1'");
        assertThat(terminal.enter("facility show rajin")).anyMatch(line -> line.endsWith("Rajin!1"));
    }

    @Test
    void no_stored_name_can_speak_to_the_terminal() {
        added("esc", "\u001b[31mred\u001b]0;title\u0007", "depot");
        for (String format : List.of("table", "json", "ndjson", "csv", "geojson", "ids")) {
            terminal.enter("facility list --format " + format);
        }
        terminal.enter("facility show esc");
        assertThat(terminal.screen()).anyMatch(line -> line.contains("\\u001b[31mred\\u001b]0;title\\u0007"));
        assertThat(terminal.coloured()).doesNotContain("\u001b[31");
    }

    @Test
    void what_takes_away_is_asked_and_no_is_the_answer_unless_y() {
        asks("n", "not done");
        asks("", "not done");
        breaksOff("C-c");
        breaksOff("C-d");
        assertThat(terminal.enter("facility list --format ids")).contains("rajin");
        asks("y", "undo with");
        assertThat(terminal.enter("facility list --format ids")).endsWith("tumangang", "railwatch>");
        assertThat(terminal.enter("history")).noneMatch(line -> line.equals("y") || line.equals("n"));
    }

    private void asks(String answer, String then) {
        long questions = questions();
        terminal.type("facility remove rajin");
        terminal.press("Enter");
        terminal.until(lines -> questions() > questions);
        long before = terminal.prompts();
        terminal.type(answer);
        terminal.press("Enter");
        terminal.until(lines -> terminal.prompts() > before);
        assertThat(terminal.screen()).anyMatch(line -> line.contains(then));
    }

    private void breaksOff(String key) {
        long questions = questions();
        terminal.type("facility remove rajin");
        terminal.press("Enter");
        terminal.until(lines -> questions() > questions);
        long before = terminal.prompts();
        terminal.press(key);
        terminal.until(lines -> terminal.prompts() > before);
    }

    private long questions() {
        return terminal.screen().stream()
                .filter(line -> line.contains("facility remove rajin, which is rajin ") && line.contains("[y/N]"))
                .count();
    }

    @Test
    void a_wide_table_is_cut_to_the_screen_and_says_so() {
        added("long", "N".repeat(200), "depot");
        List<String> lines = terminal.enter("facility list");
        assertThat(lines).allMatch(line -> line.length() <= 120);
        assertThat(lines).anyMatch(line -> line.contains("1 cell cut; last --wide"));
    }
}
