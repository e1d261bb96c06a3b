package org.railwatch.imagery.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.railwatch.geo.georeference.Pixel;
import org.railwatch.imagery.annotation.AnnotationState;
import org.railwatch.imagery.annotation.outline.Outline;
import org.railwatch.imagery.chip.pixels.Frame;
import org.railwatch.shell.picture.Drawing;

class DrawnMarksTest {
    private static final Frame FRAME = new Frame(new Rectangle(100, 50, 40, 40), 160, 160, 0.25);

    private static ShownMark box(AnnotationState state, double left, double top, double right, double bottom) {
        return new ShownMark(
                "", state, new Outline(Outline.Form.BOX, List.of(new Pixel(left, top), new Pixel(right, bottom))));
    }

    @Test
    void a_mark_lies_where_its_pixels_are_shown() {
        var picture = new Drawing(160, 160);
        var mark = box(AnnotationState.ACCEPTED, 110, 60, 120, 70);
        assertThat(DrawnMarks.draw(List.of(mark), FRAME, picture).shown()).isEqualTo(1);
        for (int i = 45; i < 75; i++) {
            assertThat(picture.at(i, 39)).as("upper edge at " + i).isEqualTo(0x33E0FF);
            assertThat(picture.at(i, 80)).as("lower edge at " + i).isEqualTo(0x33E0FF);
            assertThat(picture.at(39, i)).as("left edge at " + i).isEqualTo(0x33E0FF);
            assertThat(picture.at(80, i)).as("right edge at " + i).isEqualTo(0x33E0FF);
        }
        assertThat(picture.at(60, 60)).isZero();
    }

    @Test
    void what_is_not_sure_is_not_a_whole_line() {
        var picture = new Drawing(160, 160);
        var line = List.of(new Pixel(100, 70), new Pixel(140, 70));
        var mark = new ShownMark("", AnnotationState.DRAFT, new Outline(Outline.Form.LINE, line));
        DrawnMarks.draw(List.of(mark), FRAME, picture);
        int on = 0;
        for (int x = 0; x < 160; x++) {
            on += picture.at(x, 79) == 0xFFD400 ? 1 : 0;
        }
        assertThat(on).isBetween(80, 120);
    }

    @Test
    void what_the_chip_does_not_show_is_not_counted() {
        var picture = new Drawing(160, 160);
        var mark = box(AnnotationState.ACCEPTED, 10, 10, 20, 20);
        assertThat(DrawnMarks.draw(List.of(mark), FRAME, picture).shown()).isZero();
    }

    @Test
    void a_label_that_would_lie_on_another_is_moved_and_left_out_where_there_is_no_room() {
        ShownMark box = box(AnnotationState.ACCEPTED, 110, 60, 120, 70);
        var named = new ShownMark("A-1", box.state(), box.outline());
        var alone = new Drawing(160, 160);
        DrawnMarks.draw(List.of(named), FRAME, alone);
        var crowded = new Drawing(160, 160);
        var marks = new ArrayList<ShownMark>();
        for (int i = 0; i < 40; i++) {
            marks.add(named);
        }
        DrawnMarks.Drawn drawn = DrawnMarks.draw(marks, FRAME, crowded);
        assertThat(drawn.shown()).isEqualTo(40);
        assertThat(drawn.unnamed()).isBetween(35, 38);
        // the first is written where it is when it is alone
        for (int y = 0; y < 38; y++) {
            for (int x = 0; x < 160; x++) {
                if (alone.at(x, y) != 0) {
                    assertThat(crowded.at(x, y)).as(x + "," + y).isEqualTo(alone.at(x, y));
                }
            }
        }
    }
}
