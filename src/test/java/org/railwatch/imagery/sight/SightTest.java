package org.railwatch.imagery.sight;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.railwatch.geo.Position;
import org.railwatch.geo.Shape;
import org.railwatch.imagery.Image;
import org.railwatch.imagery.sight.Tally.Hidden;
import org.railwatch.vocabulary.Coverage;
import org.railwatch.vocabulary.Visibility;

class SightTest {
    private static final Patch CIRCLE = new Patch.Circle(new Position(130, 42), 100, "the 100 m around there");
    private static final Patch DRAWN = new Patch.Outline(
            Shape.ofWkt("POLYGON((130 42, 130.01 42, 130.01 42.01, 130 42.01, 130 42))"), "the area of there");

    @Test
    void what_lies_outside_the_picture_or_is_blank_lessens_the_coverage_and_is_no_cloud() {
        Sight sight = of(null, CIRCLE, new Tally(200, 100, 25, null));
        assertThat(sight.method()).isEqualTo(Method.MASK);
        assertThat(sight.outsidePercent()).isEqualTo(50);
        assertThat(sight.obscuredPercent()).isEqualTo(25);
        assertThat(sight.shownPercent()).isEqualTo(37.5);
        assertThat(sight.coverage()).isEqualTo(Coverage.PARTIAL);
        assertThat(sight.visibility()).isEqualTo(Visibility.UNKNOWN);
        assertThat(sight.words())
                .isEqualTo(
                        "I-3 shows 37.5 % of the 100 m around there: 50 % lies outside the picture; 25 % of the rest is"
                                + " blank by its mask");
    }

    @Test
    void all_of_it_is_known_to_be_shown_only_where_its_extent_was_drawn() {
        assertThat(of(null, DRAWN, new Tally(200, 200, 0, null)).coverage()).isEqualTo(Coverage.FULL);
        assertThat(of(null, CIRCLE, new Tally(200, 200, 0, null)).coverage()).isEqualTo(Coverage.UNKNOWN);
        assertThat(of(null, CIRCLE, new Tally(200, 0, null, null)).coverage()).isEqualTo(Coverage.NONE);
    }

    @Test
    void the_cloud_of_a_scene_gives_a_word_only_where_it_is_small_or_large() {
        assertThat(of(9.0, DRAWN, null).visibility()).isEqualTo(Visibility.CLEAR);
        assertThat(of(30.0, DRAWN, null).visibility()).isEqualTo(Visibility.UNKNOWN);
        assertThat(of(80.0, DRAWN, null).visibility()).isEqualTo(Visibility.CLOUD);
        assertThat(of(80.0, DRAWN, null).shownPercent()).isEqualTo(100);
        assertThat(Sight.of(image(null), DRAWN, null)).isEmpty();
    }

    @Test
    void the_providers_map_names_what_hides_most() {
        assertThat(hidden(9, 0, 0, 0)).isEqualTo(Visibility.CLEAR);
        assertThat(hidden(9, 0, 0, 20)).isEqualTo(Visibility.HAZE);
        assertThat(hidden(20, 5, 0, 60)).isEqualTo(Visibility.CLOUD);
        assertThat(hidden(5, 20, 0, 0)).isEqualTo(Visibility.SHADOW);
        assertThat(hidden(5, 0, 20, 0)).isEqualTo(Visibility.SNOW);
    }

    private static Visibility hidden(int cloud, int shadow, int snow, int haze) {
        return of(0.0, DRAWN, new Tally(100, 100, 0, new Hidden(cloud, shadow, snow, haze)))
                .visibility();
    }

    private static Sight of(@Nullable Double cloud, Patch patch, @Nullable Tally tally) {
        return Sight.of(image(cloud), patch, tally).orElseThrow();
    }

    private static Image image(@Nullable Double cloud) {
        return new Image(3, "u", null, null, null, null, null, null, cloud, null, null, null, null, null);
    }
}
