package org.railwatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the prompt offers, colours and suggests while one types, in a real terminal. */
class CompletionIT {
    private static final String SIGN = "railwatch> ";

    @TempDir
    Path folder;

    private Program program;
    private Tmux terminal;

    @BeforeEach
    void a_prompt_on_a_small_store() throws IOException {
        Program.need("tmux");
        program = new Program(folder);
        Files.writeString(folder.resolve("an article.txt"), "One sentence. And another.\n");
        Files.writeString(folder.resolve("s.rw"), """
                facility add tumangang --name 'Tumangang Station' --kind rail_station --country KP --at 130.6,42.4 --alias 두만강역
                facility add rajin --name Rajin --kind port --country KP --at 130.3,42.2
                facility part tumangang --name 'east yard'
                image add --acquired 2023-09-14
                image add --acquired 2023-10-05
                observation add --facility tumangang --basis own_look --when 2023-09-14 --image I-1 --count 'railcar exact 2'
                """);
        var said = program.run("--file", "s.rw");
        assertThat(said.code()).as(said.err()).isZero();
        open(Program.LAUNCHER.toString());
    }

    private void open(String line) {
        terminal = new Tmux(program, folder, 140, line);
        terminal.untilPrompt();
        terminal.enter("set suggest none");
    }

    @AfterEach
    void close() {
        terminal.close();
    }

    @Test
    void line_17_tab_completes_references_aliases_pieces_and_files() {
        completes("facility show 두만", "facility show tumangang ");
        completes("facility show 'rajin", "facility show 'rajin' ");
        completes("facility list --kind=po", "facility list --kind=port ");
        completes(
                "observation add --facility tumangang --part e",
                "observation add --facility tumangang --part 'east yard' ");
        completes("observation show O", "observation show O-1 ");
        completes("claim add --place at:raj", "claim add --place at:rajin ");
        completes("facility list --columns ref,na", "facility list --columns ref,name");
        completes("document add an", "document add 'an article.txt' ");
        completes("set suggest ti", "set suggest tips ");
    }

    @Test
    void line_18_images_of_the_chosen_facility_come_first_with_their_dates() {
        terminal.type("observation add --facility tumangang --image ");
        terminal.press("Tab");
        terminal.untilShown("I-2 (2023-10-05)");
        assertThat(String.join("\n", terminal.screen())).containsPattern("I-1 \\(2023-09-14\\) +I-2 \\(2023-10-05\\)");
    }

    @Test
    void a_word_in_the_middle_of_the_line_is_completed_there() {
        terminal.type("facility li --format ids");
        for (int i = 0; i < " --format ids".length(); i++) {
            terminal.press("Left");
        }
        terminal.press("Tab");
        terminal.untilShown(SIGN + "facility list --format ids");
        terminal.press("Enter");
        terminal.untilShown("\nrajin\ntumangang");
    }

    private void completes(String typed, String completed) {
        terminal.type(typed);
        terminal.untilShown(SIGN + typed);
        terminal.press("Tab");
        terminal.until(lines -> !last(lines).equals(SIGN + typed));
        terminal.type("|");
        terminal.until(lines -> last(lines).endsWith("|"));
        assertThat(last(terminal.screen())).isEqualTo(SIGN + completed + "|");
        clear();
    }

    private void clear() {
        long before = terminal.prompts();
        terminal.press("C-c");
        terminal.until(lines -> terminal.prompts() > before && last(lines).equals(SIGN.strip()));
    }

    private static String last(List<String> lines) {
        return lines.get(lines.size() - 1);
    }

    @Test
    void line_21_the_newest_like_line_is_suggested_and_taken_by_the_right_arrow_or_end() {
        terminal.enter("set suggest both");
        terminal.enter("facility list --format ids");
        terminal.type("facility l");
        terminal.untilShown(
                SIGN + "facility list --format ids\n" + "rajin\ntumangang\n" + SIGN + "facility list --format ids");
        // The text is the same at every letter; how much of it is grey is not.
        terminal.until(lines -> terminal.coloured().contains("\u001b[2mist --format ids"));
        terminal.press("Right");
        terminal.press("Enter");
        terminal.until(
                lines -> lines.stream().filter(line -> line.equals("tumangang")).count() == 2);
        terminal.type("facility l");
        terminal.press("End", "Enter");
        terminal.until(
                lines -> lines.stream().filter(line -> line.equals("tumangang")).count() == 3);
    }

    @Test
    void a_suggestion_that_is_not_taken_is_gone_when_the_line_is_run_or_given_up() {
        terminal.enter("set suggest both");
        terminal.enter("facility list --format ids");
        terminal.type("facility");
        terminal.untilShown(
                SIGN + "facility list --format ids\nrajin\ntumangang\n" + SIGN + "facility list --format ids");
        terminal.press("Enter");
        terminal.untilShown("facility: places under watch");
        assertThat(terminal.screen()).contains(SIGN + "facility");
    }

    @Test
    void line_21_what_the_command_still_needs_is_told_in_grey() {
        terminal.enter("set suggest tips");
        terminal.type("agent add NIS ");
        terminal.untilShown("agent add NIS --name TEXT");
        terminal.until(lines -> terminal.coloured().contains("\u001b[2m--name TEXT"));
    }

    @Test
    void what_is_none_of_ours_is_red_and_told_in_words_on_enter() {
        terminal.type("facility lisd --nonsense");
        terminal.untilShown("--nonsense");
        terminal.until(lines -> terminal.coloured().contains("\u001b[31mlisd"));
        terminal.press("Enter");
        terminal.untilShown("unknown verb 'lisd' of facility");
    }

    @Test
    void without_colour_a_line_is_plain() {
        terminal.leave();
        terminal.close();
        open("NO_COLOR=1 " + Program.LAUNCHER);
        terminal.enter("fakility list --kind 'x'");
        assertThat(terminal.coloured()).doesNotContain("\u001b[3");
    }

    @Test
    void tab_on_a_missing_store_says_and_makes_nothing() {
        terminal.leave();
        terminal.close();
        open(Program.LAUNCHER + " --store none.gpkg");
        terminal.type("facility show tu");
        terminal.press("Tab");
        terminal.type("x");
        terminal.untilShown(SIGN + "facility show tux");
        assertThat(terminal.screen().stream().filter(line -> line.startsWith("railwatch: ")))
                .as("what was said before any key")
                .hasSize(1);
        assertThat(folder.resolve("none.gpkg")).doesNotExist();
    }
}
