package org.railwatch.imagery.annotation.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.railwatch.Soak;
import org.railwatch.UserError;
import org.railwatch.geo.georeference.Pixel;
import org.railwatch.imagery.annotation.outline.Outline.Form;

class OutlineTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BOX     | 30,40 10,20               | 10,20 30,40",
                "BOX     | 10,40 30,20               | 10,20 30,40",
                "BOX     | 0.12345,0 400,300         | 0.123,0 400,300",
                "OBB     | 10,10 50,10 50,20 10,20   | 10,10 50,10 50,20 10,20",
                "OBB     | 0,10 30,40 20,50 -10,20   | 0,10 30,40 20,50 -10,20",
                "OBB     | 10,10 50,11 50,21 10,20   | 10,10 50,11 50,21 10,20",
                "POLYGON | 0,0 10,0 5,9              | 0,0 10,0 5,9",
                "POLYGON | 0,0 10,0 5,9 0,0          | 0,0 10,0 5,9",
                "LINE    | 1,2 3,4 1,2               | 1,2 3,4 1,2",
                "POINT   | 7.0004,8                  | 7,8"
            })
    void what_is_drawn_is_kept(Form form, String typed, String kept) {
        Outline outline = Outline.of(form, typed);
        assertThat(outline.text()).isEqualTo(kept);
        assertThat(Outline.of(form, outline.text())).isEqualTo(outline);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BOX     | 1,2                       | --box takes two opposite corners, 'X,Y X,Y', and 1 is given",
                "BOX     | 1,2 3,4 5,6               | --box takes two opposite corners, 'X,Y X,Y', and 3 are given",
                "BOX     | 1,2 1,4                   | --box: 1,2 1,4 has no width; give two opposite corners, or --line or --point",
                "BOX     | 1,2 3,2.0001              | --box: 1,2 3,2.0001 has no height of a thousandth of a pixel; give two opposite corners, or --line or --point",
                "OBB     | 1,2 3,4                   | --obb takes four corners in order, 'X,Y X,Y X,Y X,Y', and 2 are given",
                "OBB     | 10,10 50,10 60,40 20,40   | --obb: the corners are no rectangle, for 10,10 lies 4.0 pixels off; give the four in order around it, or draw it with --polygon",
                "OBB     | 10,10 50,10 10,20 50,20   | --obb: the corners are no rectangle, for 10,10 lies 25.4 pixels off; give the four in order around it, or draw it with --polygon",
                "OBB     | 1,1 1,1 1,1 1,1           | --obb: the outline crosses or touches itself at 1,1; give its corners in order around it",
                "POLYGON | 0,0 10,10                 | --polygon takes three corners or more, and 2 are given",
                "POLYGON | 0,0 10,10 0,0             | --polygon takes three corners or more, and 2 are given",
                "POLYGON | 0,0 10,10 10,0 0,10       | --polygon: the outline crosses or touches itself at 5,5; give its corners in order around it",
                "LINE    | 5,5                       | --line takes two places or more, 'X,Y X,Y …', and 1 is given",
                "LINE    | 5,5 5,5                   | --line: all of it is at 5,5; give two different places, or --point",
                "POINT   | 5,5 6,6                   | --point takes one place, X,Y, and 2 are given"
            })
    void what_is_no_outline_is_refused(Form form, String typed, String sentence) {
        assertThatThrownBy(() -> Outline.of(form, typed))
                .isInstanceOf(UserError.class)
                .hasMessage(sentence)
                .extracting("kind")
                .isEqualTo(UserError.Kind.USAGE);
    }

    @Test
    void a_rectangle_however_it_is_turned_is_one_and_a_corner_pulled_away_is_seen() {
        long seed = Soak.seed("OutlineTest");
        var random = new Random(seed);
        for (int i = 0; i < Soak.rounds(10_000); i++) {
            double angle = random.nextDouble() * 2 * Math.PI;
            double length = 8 + random.nextDouble() * 500;
            double width = 8 + random.nextDouble() * 100;
            var corner = new Pixel(random.nextDouble() * 1000, random.nextDouble() * 1000);
            List<Pixel> corners = List.of(
                    corner,
                    moved(corner, angle, length, 0),
                    moved(corner, angle, length, width),
                    moved(corner, angle, 0, width));
            Outline outline = new Outline(Form.OBB, corners);
            assertThat(outline.corners().get(2).distance(corners.get(2)))
                    .as("seed %s", seed)
                    .isLessThan(0.001);
            // A corner that is pulled by d moves the middle by d/4: it lies at least d/2 off.
            double pull = 5 + random.nextDouble() * 20;
            List<Pixel> crooked =
                    List.of(corners.get(0), corners.get(1), moved(corners.get(2), angle, pull, pull), corners.get(3));
            assertThatThrownBy(() -> new Outline(Form.OBB, crooked))
                    .as("seed %s, %s", seed, crooked)
                    .hasMessageContaining("no rectangle");
        }
    }

    @Test
    void the_distance_from_an_outline_is_that_from_its_edges() {
        Outline box = Outline.of(Form.BOX, "10,10 30,20");
        assertThat(box.distance(new Pixel(20, 15))).isCloseTo(5, within(1e-9));
        assertThat(box.distance(new Pixel(0, 10))).isCloseTo(10, within(1e-9));
        assertThat(box.distance(new Pixel(10, 13))).isZero();
        Outline line = Outline.of(Form.LINE, "0,0 10,0 10,10");
        assertThat(line.distance(new Pixel(0, 10))).isCloseTo(10, within(1e-9));
        assertThat(Outline.of(Form.POINT, "3,4").distance(new Pixel(0, 0))).isCloseTo(5, within(1e-9));
    }

    private static Pixel moved(Pixel from, double angle, double along, double across) {
        return new Pixel(
                from.x() + along * Math.cos(angle) - across * Math.sin(angle),
                from.y() + along * Math.sin(angle) + across * Math.cos(angle));
    }
}
