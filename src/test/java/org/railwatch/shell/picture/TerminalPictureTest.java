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
import org.railwatch.shell.picture.TerminalPicture.Room;

class TerminalPictureTest {
    @Test
    void a_half_block_is_two_pixels() {
        var drawing = new Drawing(2, 2);
        drawing.set(0, 0, 0xFF0000);
        drawing.set(1, 0, 0x00FF00);
        drawing.set(0, 1, 0x0000FF);
        drawing.set(1, 1, 0xFFFFFF);
        assertThat(TerminalPicture.blocks(drawing, new Room(80, 0), true))
                .isEqualTo("\u001b[38;2;255;0;0;48;2;0;0;255m▀\u001b[38;2;0;255;0;48;2;255;255;255m▀\u001b[0m\n");
        assertThat(TerminalPicture.blocks(drawing, new Room(80, 0), false))
                .isEqualTo("\u001b[38;5;196;48;5;21m▀\u001b[38;5;46;48;5;231m▀\u001b[0m\n");
    }

    @Test
    void no_line_is_wider_than_the_terminal() {
        String blocks = TerminalPicture.blocks(new Drawing(300, 301), new Room(40, 0), true);
        assertThat(blocks.lines())
                .hasSize(20)
                .allMatch(line -> line.replaceAll("\u001b\\[[0-9;]*m", "").equals("▀".repeat(40)));
    }

    @Test
    void no_picture_is_higher_than_the_terminal_has_room_for_nor_wider() {
        for (int[] size : new int[][] {{300, 300}, {1000, 10}, {10, 1000}, {1024, 700}, {1, 1}}) {
            for (int columns : new int[] {1, 2, 39, 80, 200}) {
                for (int rows : new int[] {1, 4, 5, 24, 60}) {
                    var drawing = new Drawing(size[0], size[1]);
                    String blocks = TerminalPicture.blocks(drawing, Room.ofTerminal(columns, rows), true);
                    String as = size[0] + "×" + size[1] + " in " + columns + "×" + rows;
                    assertThat(blocks.lines().count()).as(as).isBetween(1L, (long) Math.max(1, rows - 3));
                    assertThat(blocks.lines())
                            .as(as)
                            .allMatch(line ->
                                    line.replaceAll("\u001b\\[[0-9;]*m", "").length() <= columns);
                }
            }
        }
        assertThat(TerminalPicture.blocks(new Drawing(300, 300), Room.ofTerminal(200, 53), true)
                        .lines())
                .hasSize(50);
    }

    @Test
    void protocols_are_told_the_side_that_the_terminal_fills_first() {
        byte[] wide = new Png(new Drawing(400, 100)).bytes();
        byte[] high = new Png(new Drawing(100, 400)).bytes();
        assertThat(TerminalPicture.kitty(wide, Room.ofTerminal(80, 24))).startsWith("\u001b_Gf=100,a=T,q=2,c=80,m=");
        assertThat(TerminalPicture.kitty(high, Room.ofTerminal(80, 24))).startsWith("\u001b_Gf=100,a=T,q=2,r=21,m=");
        assertThat(TerminalPicture.iterm(high, "h.png", Room.ofTerminal(80, 24)))
                .contains(";height=21;inline=1:");
        assertThat(TerminalPicture.iterm(wide, "w.png", Room.ofTerminal(80, 24)))
                .contains(";width=80;inline=1:");
    }

    @Test
    void kitty_gets_the_whole_picture_in_pieces() {
        var png = new byte[10_000];
        new Random(1).nextBytes(png);
        var all = new StringBuilder();
        String sent = TerminalPicture.kitty(png, new Room(80, 0));
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
