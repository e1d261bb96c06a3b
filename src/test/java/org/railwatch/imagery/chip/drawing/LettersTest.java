package org.railwatch.imagery.chip.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.railwatch.geo.georeference.Pixel;
import org.railwatch.shell.picture.Drawing;

class LettersTest {
    private static int ink(Letters letters, String text) {
        var drawing = new Drawing(400, 30);
        var canvas = new Canvas(drawing);
        int width = canvas.text(letters, 10, 20, text, 0xFFFFFF);
        assertThat(width).isEqualTo(letters.width(text));
        int ink = 0;
        for (int i = 0; i < 400 * 30; i++) {
            ink += drawing.at(i % 400, i / 400) == 0 ? 0 : 1;
        }
        return ink;
    }

    @Test
    void latin_greek_and_cyrillic_need_no_font() {
        Letters plain = Letters.load().get(0);
        for (String text : List.of("Tumangang 2023-10-05 · 1,5°", "Žilina Škoda Łódź", "Туманган №4", "Πειραιάς")) {
            assertThat(ink(plain, text)).as(text).isGreaterThan(10 * text.length());
        }
        assertThat(plain.missing()).isEmpty();
        Letters bold = Letters.load().get(1);
        assertThat(ink(bold, "Tumangang")).isGreaterThan(ink(plain, "Tumangang"));
    }

    @Test
    void what_no_font_has_is_a_box_and_is_told() {
        Letters plain = Letters.load().get(0);
        assertThat(ink(plain, "a\uE001b")).isGreaterThan(30);
        assertThat(plain.missing()).containsExactly("\uE001");
    }

    @Test
    void control_and_direction_marks_take_no_room() {
        Letters plain = Letters.load().get(0);
        assertThat(plain.width("a\u202E\u0007b")).isEqualTo(plain.width("ab"));
    }

    @Test
    void a_scale_bar_has_a_round_length() {
        assertThat(Sheet.roundLength(333)).isEqualTo(200);
        assertThat(Sheet.roundLength(99.9)).isEqualTo(50);
        assertThat(Sheet.roundLength(1)).isEqualTo(1);
        assertThat(Sheet.roundLength(0.6)).isEqualTo(0.5);
        assertThat(Sheet.roundLength(7000)).isEqualTo(5000);
        assertThat(Sheet.length(0.5)).isEqualTo("0.5m");
        assertThat(Sheet.length(20_000)).isEqualTo("20km");
    }

    @Test
    void the_scale_bar_is_as_long_as_it_says() {
        Sheet sheet = new Sheet().add(new Sheet.Panel(new Drawing(900, 100), "", 0.75, 0.0));
        Drawing page = sheet.drawn();
        int bar = 0;
        while (page.at(12 + bar, 100 + 26 - 3) == 0x111111) {
            bar++;
        }
        // A third of 675 m is 225 m.
        assertThat(bar).isEqualTo((int) Math.round(200 / 0.75));
    }

    @Test
    void the_arrow_points_north() {
        for (int degrees = 0; degrees < 360; degrees += 15) {
            Sheet sheet = new Sheet().add(new Sheet.Panel(new Drawing(640, 10), "", null, (double) degrees));
            Drawing page = sheet.drawn();
            double x = 0;
            double y = 0;
            double ink = 0;
            double farthest = 0;
            double tip = 0;
            for (int i = 0; i < 52 * 52; i++) {
                int column = 640 - 12 - 52 + i % 52;
                int row = 10 + i / 52;
                double dx = column + 0.5 - (640 - 12 - 26);
                double dy = row + 0.5 - 36;
                // The letter N stands to the left of it.
                if (Math.abs(dx) < 20 && (page.at(column, row) & 0xFF) < 0x80) {
                    ink++;
                    x += dx;
                    y += dy;
                    double along = dx * Math.sin(Math.toRadians(degrees)) - dy * Math.cos(Math.toRadians(degrees));
                    if (along > farthest) {
                        farthest = along;
                        tip = Math.hypot(dx, dy);
                    }
                }
            }
            assertThat(ink).as(degrees + "°").isGreaterThan(60);
            assertThat(farthest).as(degrees + "°").isBetween(13.0, 18.0);
            assertThat(tip - farthest).as(degrees + "°").isLessThan(1);
            assertThat(Math.hypot(x / ink, y / ink)).as(degrees + "°").isLessThan(9);
        }
    }

    @Test
    void a_line_is_as_wide_as_it_is_told_and_stays_in_its_part() {
        var drawing = new Drawing(50, 50);
        new Canvas(drawing)
                .within(10, 10, 20, 20)
                .line(List.of(new Pixel(0, 20), new Pixel(50, 20)), 4, 0xFFFFFF, Canvas.Stroke.SOLID);
        for (int x = 0; x < 50; x++) {
            int column = 0;
            for (int y = 0; y < 50; y++) {
                column += drawing.at(x, y) == 0xFFFFFF ? 1 : 0;
            }
            assertThat(column).as("column " + x).isEqualTo(x >= 10 && x < 30 ? 4 : 0);
        }
    }
}
