package org.railwatch.geo.georeference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.railwatch.UserError;

/** Control points that lay no picture are refused by name, and those that fit badly are told by its own measure. */
final class RegistrationTest {
    @Test
    void a_pixel_that_stands_twice_is_named() {
        refused("0,0 stands twice among the control points", "0,0 130.6,42.4", "0,0 130.61,42.4", "0,300 130.6,42.39");
        refused("0,0 stands twice among the control points", "0,0 130.6,42.4", "9,9 130.61,42.4", "0,0 130.6,42.4");
    }

    @Test
    void a_place_that_two_pixels_share_is_named() {
        refused(
                "the control points 0,0 and 300,0 give one place, 130.6,42.4;",
                "0,0 130.6,42.4",
                "300,0 130.6,42.4",
                "0,300 130.6,42.4");
        // every longitude of the pole is the pole
        refused("the control points 0,0 and 300,0 give one place", "0,0 0,90", "300,0 90,90", "0,300 10,89.9");
    }

    @Test
    void a_point_beyond_the_pole_that_the_zone_does_not_map_is_named() {
        refused(
                "the control point 0,300 120,89.9 lies outside what WGS 84 / UTM zone 31N maps",
                "0,0 0,89.9",
                "300,0 0,89.95",
                "0,300 120,89.9");
    }

    @Test
    void points_on_a_line_are_named_be_they_so_on_the_picture_or_on_the_ground() {
        refused(
                "the control points 0,0, 100,100 and 200,200 lie on one line of the picture, or nearly;",
                "0,0 130.6,42.4",
                "100,100 130.61,42.39",
                "200,200 130.62,42.395");
        refused(
                "the places of the control points 0,0, 300,0 and 0,300 lie on one line, or nearly, and their pixels do"
                        + " not;",
                "0,0 130.6,42.4",
                "300,0 130.61,42.4",
                "0,300 130.62,42.4");
        refused(
                "the control points 0,0, 100,0, 200,0 and 1 more lie on one line",
                "0,0 130.6,42.4",
                "100,0 130.61,42.39",
                "200,0 130.62,42.395",
                "300,0 130.62,42.3");
    }

    @Test
    void points_whose_places_are_shuffled_so_that_no_map_fits_are_named() {
        refused(
                "no flat map fits the control points 0,0, 300,0, 300,300 and 1 more",
                "0,0 130.60,42.40",
                "300,0 130.61,42.39",
                "300,300 130.61,42.40",
                "0,300 130.60,42.39");
    }

    private static void refused(String beginning, String... points) {
        assertThatThrownBy(() -> of(points))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith(beginning)
                .hasMessageContaining(";")
                .satisfies(thrown -> assertThat(((UserError) thrown).kind()).isEqualTo(UserError.Kind.USAGE));
    }

    private static Registration of(String... points) {
        var read = new ArrayList<GroundControl>();
        for (String point : List.of(points)) {
            read.add(GroundControl.of(point));
        }
        return Registration.of(read, 300, 300);
    }
}
