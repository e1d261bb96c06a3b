package org.railwatch.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.railwatch.UserError;

class ShapeTest {
    private static final Shape AREA = Shape.ofWkt("POLYGON ((130 42, 131 42, 131 43, 130 43, 130 42))");

    @ParameterizedTest
    @CsvFileSource(resources = "/geo/wkt-refused.csv", numLinesToSkip = 1, delimiter = CaseTable.SEPARATOR)
    void what_is_no_shape_is_refused_with_the_cure(String text, String sentence) {
        assertThatThrownBy(() -> Shape.ofWkt(text))
                .isInstanceOf(UserError.class)
                .hasMessage(sentence);
    }

    @Test
    void several_of_a_kind_are_of_that_kind() {
        assertThat(Shape.ofWkt("MULTIPOINT (1 2, 3 4)").kind()).isEqualTo(Shape.Kind.POINT);
        assertThat(Shape.ofWkt("MULTILINESTRING ((1 2, 3 4))").kind()).isEqualTo(Shape.Kind.LINE);
        assertThat(Shape.ofWkt("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))").kind()).isEqualTo(Shape.Kind.AREA);
    }

    @Test
    void heights_and_measures_are_dropped() {
        assertThat(Shape.ofWkt("POINT ZM (130 42 7 8)").wkt()).isEqualTo("POINT (130 42)");
    }

    @Test
    void the_centre_lies_on_the_shape() {
        assertThat(Shape.point(new Position(130.6081, 42.4214)).centre()).isEqualTo(new Position(130.6081, 42.4214));
        var horseshoe = Shape.ofWkt("POLYGON ((0 0, 10 0, 10 10, 9 10, 9 1, 1 1, 1 10, 0 10, 0 0))");
        assertThat(horseshoe.covers(horseshoe.centre())).isTrue();
        assertThat(horseshoe.covers(new Position(5, 5))).isFalse();
    }

    @Test
    void an_area_covers_its_edge_and_not_its_hole() {
        var ring = Shape.ofWkt("POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 1 2, 2 2, 2 1, 1 1))");
        assertThat(ring.covers(new Position(4, 2))).isTrue();
        assertThat(ring.covers(new Position(1, 1.5))).isTrue();
        assertThat(ring.covers(new Position(1.5, 1.5))).isFalse();
        assertThat(ring.intersects(Shape.ofWkt("LINESTRING (3 3, 9 9)"))).isTrue();
        assertThat(ring.intersects(Shape.ofWkt("LINESTRING (1.2 1.2, 1.8 1.8)")))
                .isFalse();
    }

    @Test
    void bounds_cross_180_only_for_a_shape_that_is_split_there() {
        assertThat(AREA.bounds()).isEqualTo(Box.of("130,42,131,43"));
        var split = Shape.ofWkt(
                "MULTIPOLYGON (((170 60, 180 60, 180 70, 170 60)), ((-180 60, -170 65, -180 70, -180 60)))");
        assertThat(split.bounds()).isEqualTo(Box.of("170,60,-170,70"));
        assertThat(split.covers(new Position(180, 65))).isTrue();
        var world = Shape.ofWkt("POLYGON ((-180 -90, 180 -90, 180 90, -180 90, -180 -90))");
        assertThat(world.bounds()).isEqualTo(Box.of("-180,-90,180,90"));
    }

    @Test
    void a_shape_meets_a_box_that_it_reaches_into_and_lies_within_one_that_holds_all_of_it() {
        assertThat(AREA.meets(Box.of("130.9,42.9,135,45"))).isTrue();
        assertThat(AREA.liesWithin(Box.of("130.9,42.9,135,45"))).isFalse();
        assertThat(AREA.meets(Box.of("130.4,42.4,130.5,42.5"))).isTrue();
        assertThat(AREA.liesWithin(AREA.bounds())).isTrue();
        assertThat(AREA.meets(Box.of("131.1,42,132,43"))).isFalse();
        var split = Shape.ofWkt(
                "MULTIPOLYGON (((170 60, 180 60, 180 70, 170 60)), ((-180 60, -170 65, -180 70, -180 60)))");
        assertThat(split.liesWithin(Box.of("170,60,-170,70"))).isTrue();
        assertThat(split.liesWithin(Box.of("175,60,-170,70"))).isFalse();
        assertThat(split.meets(Box.of("-175,60,-160,70"))).isTrue();
        assertThat(split.meets(Box.of("-160,60,160,70"))).isFalse();
        var point = Shape.point(new Position(180, 65));
        assertThat(point.meets(Box.of("-180,60,-170,70"))).isTrue();
        assertThat(point.liesWithin(Box.of("-180,60,-170,70"))).isTrue();
    }

    @Test
    void equal_shapes_may_start_elsewhere_and_run_the_other_way() {
        var other = Shape.ofWkt("POLYGON ((131 43, 131 42, 130 42, 130 43, 131 43))");
        assertThat(other).isEqualTo(AREA).hasSameHashCodeAs(AREA);
        assertThat(Shape.ofWkt("POLYGON ((130 42, 131 42, 131 43, 130 42))")).isNotEqualTo(AREA);
    }

    @Test
    void a_line_takes_two_positions() {
        var line = Shape.line(List.of(new Position(130, 42), new Position(131, 42)));
        assertThat(line.wkt()).isEqualTo("LINESTRING (130 42, 131 42)");
        assertThatThrownBy(() -> Shape.line(List.of(new Position(130, 42)))).isInstanceOf(UserError.class);
    }

    @Test
    void more_than_a_million_vertices_are_refused() {
        var text = "LINESTRING (" + "1 1, ".repeat(1_000_000) + "2 2)";
        assertThatThrownBy(() -> Shape.ofWkt(text))
                .hasMessage("the shape has 1000001 vertices, and 1000000 is the most; simplify it");
    }
}
