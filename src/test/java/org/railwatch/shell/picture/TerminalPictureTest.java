package org.railwatch.shell.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class TerminalPictureTest {
    @Test
    void a_half_block_is_two_pixels() {
        var drawing = new Drawing(2, 2);
        drawing.set(0, 0, 0xFF0000);
        drawing.set(1, 0, 0x00FF00);
        drawing.set(0, 1, 0x0000FF);
        drawing.set(1, 1, 0xFFFFFF);
        assertThat(TerminalPicture.blocks(drawing, 80, true))
                .isEqualTo("\u001b[38;2;255;0;0;48;2;0;0;255m▀\u001b[38;2;0;255;0;48;2;255;255;255m▀\u001b[0m\n");
        assertThat(TerminalPicture.blocks(drawing, 80, false))
                .isEqualTo("\u001b[38;5;196;48;5;21m▀\u001b[38;5;46;48;5;231m▀\u001b[0m\n");
    }

    @Test
    void no_line_is_wider_than_the_terminal() {
        String blocks = TerminalPicture.blocks(new Drawing(300, 301), 40, true);
        assertThat(blocks.lines())
                .hasSize(20)
                .allMatch(line -> line.replaceAll("\u001b\\[[0-9;]*m", "").equals("▀".repeat(40)));
    }

    @Test
    void kitty_gets_the_whole_picture_in_pieces() {
        var png = new byte[10_000];
        new Random(1).nextBytes(png);
        var all = new StringBuilder();
        String sent = TerminalPicture.kitty(png);
        for (String piece : sent.strip().split("\u001b_G", -1)) {
            if (!piece.isEmpty()) {
                String data = piece.substring(piece.indexOf(';') + 1, piece.indexOf('\u001b'));
                assertThat(data.length()).isLessThanOrEqualTo(4096);
                all.append(data);
            }
        }
        assertThat(Base64.getDecoder().decode(all.toString())).isEqualTo(png);
        assertThat(sent).contains("m=0;").startsWith("\u001b_Gf=100,a=T,q=2,m=1;");
    }

    @Test
    void a_terminal_is_known_by_what_it_says_of_itself() {
        assertThat(Showing.of(Map.of("TERM", "xterm-kitty"))).isEqualTo(Showing.KITTY);
        assertThat(Showing.of(Map.of("TERM", "xterm-256color", "TERM_PROGRAM", "iTerm.app")))
                .isEqualTo(Showing.ITERM);
        assertThat(Showing.of(Map.of("TERM", "xterm-kitty", "TMUX", "/tmp/t", "COLORTERM", "truecolor")))
                .isEqualTo(Showing.TRUE_COLOUR);
        assertThat(Showing.of(Map.of("TERM", "screen-256color", "TERM_PROGRAM", "WezTerm")))
                .isEqualTo(Showing.COLOURS_256);
        assertThat(Showing.of(Map.of("TERM", "xterm"))).isEqualTo(Showing.FILE);
        assertThat(Showing.of(Map.of())).isEqualTo(Showing.FILE);
    }

    @Test
    void a_png_reads_back_to_the_pixel() throws IOException {
        var random = new Random(5);
        var drawing = new Drawing(37, 23);
        for (int i = 0; i < 37 * 23; i++) {
            drawing.set(i % 37, i / 37, random.nextInt(0x1000000));
        }
        byte[] png = new Png(drawing).text("Title", "두만강역").bytes();
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(png));
        for (int i = 0; i < 37 * 23; i++) {
            assertThat(read.getRGB(i % 37, i / 37) & 0xFFFFFF).isEqualTo(drawing.at(i % 37, i / 37));
        }
    }
}
