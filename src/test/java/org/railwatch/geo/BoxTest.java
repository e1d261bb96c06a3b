package org.railwatch.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.railwatch.UserError;

class BoxTest {
    @Test
    void a_box_holds_its_edges() {
        var box = Box.of("130, 42, 131, 43");
        assertThat(box).hasToString("130,42,131,43");
        assertThat(box.contains(new Position(130, 43))).isTrue();
        assertThat(box.contains(new Position(129.999, 43))).isFalse();
        assertThat(box.contains(new Position(130.5, 43.001))).isFalse();
        assertThat(box.split()).containsExactly(box);
    }

    @Test
    void a_box_whose_west_is_the_greater_crosses_180() {
        var box = Box.of("170,50,-170,60");
        assertThat(box.contains(new Position(175, 55))).isTrue();
        assertThat(box.contains(new Position(-175, 55))).isTrue();
        assertThat(box.contains(new Position(0, 55))).isFalse();
        assertThat(box.split()).isEqualTo(List.of(Box.of("170,50,180,60"), Box.of("-180,50,-170,60")));
    }

    @Test
    void the_meridian_of_180_has_two_names() {
        assertThat(Box.of("170,50,180,60").contains(new Position(-180, 55))).isTrue();
        assertThat(Box.of("-180,50,-170,60").contains(new Position(180, 55))).isTrue();
    }

    @Test
    void what_is_no_box_is_refused_with_the_cure() {
        assertThatThrownBy(() -> Box.of("130,43,131,42"))
                .isInstanceOf(UserError.class)
                .hasMessage("the south 43 of the box lies above its north 42; write 130,42,131,43 if that is what you"
                        + " mean");
        assertThatThrownBy(() -> Box.of("42,130,43,131")).hasMessageContaining("longitude comes first");
        assertThatThrownBy(() -> Box.of("1,2,3")).hasMessageContaining("a box is W,S,E,N");
        assertThatThrownBy(() -> Box.around(new Position(0, 0), -1)).isInstanceOf(UserError.class);
    }

    @Test
    void a_box_around_a_place_holds_the_whole_circle_and_little_more() {
        var seed = 130L;
        var random = new Random(seed);
        for (var i = 0; i < 20_000; i++) {
            var centre = new Position(random.nextDouble(-180, 180), random.nextDouble(-90, 90));
            var metres = Math.pow(10, random.nextDouble(0, 7.3));
            var box = Box.around(centre, metres);
            var place = Geodesic.direct(centre, random.nextDouble(0, 360), metres * random.nextDouble());
            assertThat(box.contains(place))
                    .as("seed %d: %s within %s m of %s in %s", seed, place, metres, centre, box)
                    .isTrue();
        }
        var tight = Box.around(new Position(130, 42), 1000);
        assertThat(Geodesic.inverse(new Position(130, 42), new Position(130, tight.north()))
                        .distanceMetres())
                .isBetween(1000.0, 1020.0);
        assertThat(Geodesic.inverse(new Position(130, 42), new Position(tight.east(), 42))
                        .distanceMetres())
                .isBetween(1000.0, 1020.0);
    }

    @Test
    void the_rim_of_a_circle_lies_in_its_box_in_every_direction() {
        for (var lat = -90; lat <= 90; lat += 5) {
            for (var metres : new double[] {1, 1_000, 500_000, 5_000_000, 19_000_000}) {
                var centre = new Position(179.99, lat);
                var box = Box.around(centre, metres);
                for (var azimuth = 0; azimuth < 360; azimuth++) {
                    assertThat(box.contains(Geodesic.direct(centre, azimuth, metres)))
                            .as("%s m from %s towards %d", metres, centre, azimuth)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void a_widened_box_holds_what_is_so_near_to_it_on_every_side_and_over_180() {
        for (var text : List.of(
                "130,42,131,43", "170,-60,-170,65", "-180,-90,180,90", "-179.99,10,179.99,11", "5,80,6,89.99")) {
            var box = Box.of(text);
            var wide = box.widened(3000);
            for (var corner : List.of(
                    new Position(box.west(), box.south()), new Position(box.east(), box.south()),
                    new Position(box.west(), box.north()), new Position(box.east(), box.north()))) {
                for (var azimuth = 0; azimuth < 360; azimuth += 15) {
                    assertThat(wide.contains(Geodesic.direct(corner, azimuth, 3000)))
                            .as(text + " from " + corner + " to " + azimuth)
                            .isTrue();
                }
            }
        }
        assertThat(Box.of("130,42,131,43").widened(3000).contains(new Position(130, 42.1 + 1)))
                .isFalse();
        assertThat(Box.of("130,42,131,43").widened(0).contains(new Position(131.001, 42.5)))
                .isFalse();
    }

    @Test
    void a_box_as_a_shape_is_in_two_parts_over_180_and_needs_an_extent() {
        assertThat(Box.of("130,42,131,43").shape().covers(new Position(130, 43)))
                .isTrue();
        var over = Box.of("170,50,-170,60").shape();
        assertThat(over.covers(new Position(-175, 55))).isTrue();
        assertThat(over.covers(new Position(0, 55))).isFalse();
        assertThatThrownBy(() -> Box.of("130,42,130,43").shape())
                .isInstanceOf(UserError.class)
                .hasMessageContaining("no extent");
    }
}
