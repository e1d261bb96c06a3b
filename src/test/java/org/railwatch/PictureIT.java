package org.railwatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A picture in a real terminal: as half blocks where it has colours, as a file where it has none. */
class PictureIT {
    /** Two pixels a row, in all rows but three for what stands below it. */
    private static final int HIGHEST = 2 * (Tmux.USUAL_ROWS - 3);

    private static final String VIEW = "image view I-1 --size 100m";
    private static final char BLOCK = '▀';

    @TempDir
    Path folder;

    private Program program;

    @BeforeEach
    void a_store_with_a_scene() {
        Program.need("tmux");
        program = new Program(folder);
        var said = program.run("image", "add", "geodata:tumangang-scene.tif");
        assertThat(said.code()).as(said.err()).isZero();
    }

    private Tmux terminal(int columns, String line) {
        return new Tmux(program, folder, columns, line);
    }

    private static List<String> blocks(List<String> screen) {
        return screen.stream().filter(line -> line.indexOf(BLOCK) >= 0).toList();
    }

    /** A square of ground is as many half blocks high as wide, and each of its lines is whole and nothing else. */
    private static void isSquare(List<String> blocks, int columns) {
        assertThat(blocks)
                .isNotEmpty()
                .allMatch(line -> line.equals(String.valueOf(BLOCK).repeat(columns)));
        assertThat(blocks).hasSize((columns + 1) / 2);
    }

    @Test
    void a_terminal_of_24_bits_shows_half_blocks_and_goes_on_in_order() {
        try (var terminal = terminal(120, "COLORTERM=truecolor " + Program.LAUNCHER)) {
            terminal.untilPrompt();
            List<String> screen = terminal.enter(VIEW);
            isSquare(blocks(screen), HIGHEST);
            String coloured = terminal.coloured();
            assertThat(coloured).contains("38;2;").contains("48;2;").doesNotContain("38;5;");
            int last = screen.lastIndexOf(blocks(screen).get(0));
            assertThat(String.join("\n", screen.subList(last + 1, screen.size())))
                    .as("the facts stand below")
                    .contains("I-1")
                    .endsWith("\nrailwatch>");

            List<String> after = terminal.enter("image list --format ids");
            assertThat(after.subList(after.size() - 3, after.size()))
                    .containsExactly("railwatch> image list --format ids", "I-1", "railwatch>");
            List<String> lines = Arrays.asList(terminal.coloured().split("\n", -1));
            int answered = lines.lastIndexOf("I-1");
            assertThat(answered).as("in the terminal's own colours").isPositive();
            assertThat(terminal.state("#{cursor_flag} #{alternate_on} #{insert_flag}"))
                    .as("the cursor is seen, and no other screen is open")
                    .isEqualTo("1 0 0");
            assertThat(terminal.leave()).isZero();
        }
    }

    @Test
    void a_terminal_of_256_colours_shows_half_blocks_in_these() {
        try (var terminal = terminal(120, "COLORTERM= TERM=screen-256color " + Program.LAUNCHER + " " + VIEW)) {
            assertThat(terminal.exitCode()).isZero();
            isSquare(blocks(terminal.screen()), HIGHEST);
            assertThat(terminal.coloured()).contains("38;5;").doesNotContain("38;2;");
        }
    }

    @Test
    void a_narrow_terminal_shows_it_as_wide_as_itself_and_breaks_no_line() {
        try (var terminal = terminal(40, "COLORTERM=truecolor " + Program.LAUNCHER + " " + VIEW)) {
            assertThat(terminal.exitCode()).isZero();
            isSquare(blocks(terminal.screen()), 40);
        }
    }

    @Test
    void without_colour_there_is_a_path() throws IOException {
        try (var terminal = terminal(120, "NO_COLOR=1 COLORTERM=truecolor " + Program.LAUNCHER + " " + VIEW)) {
            assertThat(terminal.exitCode()).isZero();
            namesAPicture(terminal);
        }
    }

    @Test
    void a_dumb_terminal_gets_a_path_at_the_prompt_too() throws IOException {
        try (var terminal = terminal(120, "COLORTERM= TERM=dumb " + Program.LAUNCHER)) {
            terminal.untilPrompt();
            terminal.enter(VIEW);
            namesAPicture(terminal);
            assertThat(terminal.leave()).isZero();
        }
    }

    private static void namesAPicture(Tmux terminal) throws IOException {
        List<String> screen = terminal.screen();
        assertThat(blocks(screen)).isEmpty();
        assertThat(terminal.coloured()).doesNotContain("38;2;", "38;5;", "48;");
        String line = screen.stream()
                .filter(each -> each.startsWith("picture "))
                .findFirst()
                .orElseThrow(() -> new AssertionError(String.join("\n", screen)));
        Path file = Path.of(line.substring("picture ".length()).strip());
        assertThat(String.valueOf(file.getFileName())).matches("railwatch-I-1-\\d+\\.png");
        assertThat(Files.readAllBytes(file)).startsWith(0x89, 'P', 'N', 'G');
        Files.delete(file);
    }
}
