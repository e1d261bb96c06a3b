package org.railwatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers as a terminal shows them, narrow and wide, and as a pipe gets them. */
class AnswersIT {
    private static final String ESCAPE = "\u001b[";

    @TempDir
    Path folder;

    private Program program;

    @BeforeEach
    void a_small_store() {
        Program.need("tmux");
        program = new Program(folder);
        added("tumangang", "두만강역 Tumangang Station");
        added("khasan", "Хасан 🇰🇵 Tumanga\u0301n");
    }

    private void added(String slug, String name) {
        var said = program.run(
                "facility",
                "add",
                slug,
                "--name",
                name,
                "--kind",
                "rail_station",
                "--country",
                "KP",
                "--at",
                "130.6,42.4");
        assertThat(said.code()).as(said.err()).isZero();
    }

    private Tmux prompt(int columns) {
        var terminal = new Tmux(program, folder, columns, Program.LAUNCHER.toString());
        terminal.untilPrompt();
        return terminal;
    }

    /** What the line answered, without itself and the prompt after it; the time it took is written N. */
    private static List<String> answer(Tmux terminal, String line) {
        int before = terminal.screen().size();
        List<String> lines = terminal.enter(line);
        return lines.subList(before, lines.size() - 1).stream()
                .map(shown -> shown.replaceAll("[0-9]+ ms", "N ms"))
                .toList();
    }

    @Test
    void line_22_and_26_columns_of_any_script_stand_below_one_another_and_a_footer_counts_the_rows() {
        try (var terminal = prompt(80)) {
            assertThat(answer(terminal, "facility list --columns name,ref"))
                    .containsExactly(
                            "name                        ref",
                            "Хасан 🇰🇵 Tumanga\u0301n           khasan",
                            "두만강역 Tumangang Station  tumangang",
                            "2 rows, N ms");
        }
    }

    @Test
    void line_23_what_does_not_fit_is_cut_and_last_shows_all_of_it() {
        try (var terminal = prompt(60)) {
            List<String> cut = answer(terminal, "facility list");
            assertThat(cut).anyMatch(line -> line.contains("…"));
            assertThat(cut.get(cut.size() - 1))
                    .matches("2 of 2 rows, .*cut; last --wide or last --format json shows all \\(N ms\\)");
            assertThat(answer(terminal, "last --wide"))
                    .contains("name        두만강역 Tumangang Station", "kind        rail_station", "2 rows, N ms")
                    .noneMatch(line -> line.contains("…"));
            assertThat(answer(terminal, "last --columns ref")).contains("khasan", "tumangang");
        }
    }

    @Test
    void a_terminal_of_20_columns_shows_cards() {
        try (var terminal = prompt(20)) {
            assertThat(answer(terminal, "facility list"))
                    .contains("ref", "  khasan", "  두만강역 Tumangang", "  Station", "  130.6");
        }
    }

    @Test
    void a_terminal_of_1000_columns_cuts_nothing() {
        try (var terminal = prompt(1000)) {
            assertThat(answer(terminal, "facility list"))
                    .anyMatch(line -> line.contains("두만강역 Tumangang Station"))
                    .endsWith("2 rows, N ms");
        }
    }

    @Test
    void a_listing_that_is_kept_short_says_so() {
        try (var terminal = prompt(120)) {
            terminal.enter("set limit 1");
            assertThat(answer(terminal, "facility list"))
                    .hasSize(3)
                    .endsWith("1 of 2 rows shown; last --wide or last --format json shows all (N ms)");
            assertThat(answer(terminal, "last --format ids")).containsExactly("khasan", "tumangang");
        }
    }

    @Test
    void quiet_leaves_errors_only() {
        try (var terminal = new Tmux(program, folder, 120, Program.LAUNCHER + " --quiet")) {
            terminal.untilPrompt();
            assertThat(answer(terminal, "facility list --columns ref")).containsExactly("ref", "khasan", "tumangang");
            assertThat(answer(terminal, "facility set khasan --note n")).noneMatch(line -> line.contains("undo with"));
            assertThat(answer(terminal, "facility show nowhere"))
                    .anyMatch(line -> line.startsWith("railwatch: no facility 'nowhere'"));
        }
        var oneShot = program.run("--quiet", "facility", "show", "nowhere");
        assertThat(oneShot.err()).startsWith("railwatch: no facility 'nowhere'");
    }

    @Test
    void a_terminal_has_colours_that_no_stored_name_can_make() {
        added("esc", "\u001b[35mpink");
        try (var terminal = prompt(120)) {
            terminal.enter("facility list");
            terminal.enter("facility show nowhere");
            assertThat(terminal.coloured())
                    .contains("ref" + ESCAPE + "0m", ESCAPE + "31mrailwatch:")
                    .containsPattern(ESCAPE.replace("[", "\\[") + "36m(\u001b\\[49m)?khasan")
                    .contains("\\u001b[35mpink")
                    .doesNotContain(ESCAPE + "35m");
        }
    }

    @Test
    void colour_can_be_had_in_a_pipe_and_done_without_at_a_terminal() {
        assertThat(program.run("facility", "list").out()).doesNotContain(ESCAPE);
        assertThat(program.run("--color", "always", "facility", "list").out()).contains(ESCAPE + "1mref");
        assertThat(program.run("--color", "always", "facility", "show", "nowhere")
                        .err())
                .startsWith(ESCAPE + "31mrailwatch:");
        for (String plain : List.of("NO_COLOR=1 " + Program.LAUNCHER, Program.LAUNCHER + " --color never")) {
            try (var terminal =
                    new Tmux(program, folder, 120, plain + " facility list; " + plain + " facility show x")) {
                terminal.exitCode();
                assertThat(terminal.coloured()).contains("khasan", "railwatch:").doesNotContain(ESCAPE);
            }
        }
    }

    @Test
    void line_24_numbers_stand_to_the_right_dates_are_iso_and_what_is_unknown_is_seen() {
        var far = program.run(
                "facility",
                "add",
                "far",
                "--name",
                "Far",
                "--kind",
                "depot",
                "--country",
                "RU",
                "--at",
                "-1.5,7",
                "--accuracy",
                "3km");
        assertThat(far.code()).as(far.err()).isZero();
        assertThat(program.run("facility", "list", "--columns", "ref,lon,accuracy_m")
                        .out()
                        .lines())
                .contains(
                        "ref          lon  accuracy_m", "far         -1.5        3000", "tumangang  130.6           -");
        var look = program.run(
                "observation",
                "add",
                "--facility",
                "tumangang",
                "--basis",
                "reported",
                "--when",
                "2023-10-05",
                "--count",
                "railcar approx 73");
        assertThat(look.code()).as(look.err()).isZero();
        assertThat(program.run("observation", "list", "--columns", "when,begin_at")
                        .out())
                .isEqualTo("when        begin_at\n2023-10-05  2023-10-04T15:00:00.000Z\n");
    }

    @Test
    void line_25_a_pipe_gets_all_and_no_footer() {
        added("long", "N".repeat(300));
        var said = program.run("facility", "list");
        assertThat(said.out()).contains("N".repeat(300)).doesNotContain("…");
        assertThat(said.err()).isEmpty();
    }
}
