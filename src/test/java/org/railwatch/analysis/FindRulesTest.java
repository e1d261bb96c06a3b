package org.railwatch.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.railwatch.geo.Box;
import org.railwatch.geo.Geodesic;
import org.railwatch.geo.Position;
import org.railwatch.geo.Shape;
import org.railwatch.shell.answer.Row;
import org.railwatch.shell.line.Common.Certainty;

class FindRulesTest {
    private static final Position STATION = new Position(130.6081, 42.4214);

    private static Located at(String ref, Position position, @Nullable Double accuracyM) {
        return new Located(
                new Row(ref, ref, Map.of(), Map.of(), null), Shape.point(position), position, accuracyM, null);
    }

    private static Located east(String ref, double metres, @Nullable Double accuracyM) {
        return at(ref, Geodesic.direct(STATION, 90, metres), accuracyM);
    }

    private static List<String> refs(List<Found> found) {
        return found.stream().map(Found::ref).toList();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/analysis/near.csv", numLinesToSkip = 1)
    void what_is_near_is_as_sure_as_both_positions(
            double distance,
            @Nullable Double centreAccuracy,
            @Nullable Double accuracy,
            double radius,
            @Nullable String expected,
            String why) {
        // A tenth of a millimetre nearer, for the geodesic there and back.
        var record = east("x", distance - 1e-4, accuracy);
        var found = FindRules.near(new Centre(STATION, centreAccuracy, null), radius, List.of(record));
        assertThat(found)
                .as(why)
                .extracting(Found::certainty)
                .isEqualTo(
                        expected == null
                                ? List.of()
                                : List.of(Certainty.valueOf(expected.toUpperCase(java.util.Locale.ROOT))));
    }

    @Test
    void the_centre_itself_is_found_for_sure_at_distance_zero_and_in_no_direction() {
        var itself = new Located(
                new Row("station", "Station", Map.of(), Map.of(), null),
                Shape.point(STATION),
                STATION,
                null,
                "station");
        var found = FindRules.near(new Centre(STATION, null, "station"), 1, List.of(itself));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).distanceM()).isZero();
        assertThat(found.get(0).azimuth()).isNull();
        assertThat(found.get(0).certainty()).isEqualTo(Certainty.DEFINITE);
    }

    @Test
    void the_nearest_comes_first_and_ties_go_by_number() {
        var records =
                List.of(east("O-10", 500, 1.0), east("O-9", 500, 1.0), east("O-1", 900, 1.0), east("O-2", 100, 1.0));
        assertThat(refs(FindRules.near(new Centre(STATION, 0.0, null), 1000, records)))
                .containsExactly("O-2", "O-9", "O-10", "O-1");
    }

    @Test
    void one_of_the_nearest_is_definite_when_none_that_is_left_out_may_be_nearer() {
        var centre = new Centre(STATION, 0.0, null);
        var records = List.of(east("a", 100, 10.0), east("b", 200, 60.0), east("c", 300, 50.0));
        assertThat(FindRules.nearest(centre, 2, records))
                .extracting(Found::certainty)
                .containsExactly(Certainty.DEFINITE, Certainty.POSSIBLE);
        assertThat(FindRules.nearest(centre, 3, records))
                .extracting(Found::certainty)
                .containsOnly(Certainty.DEFINITE);
        var unmeasured = List.of(east("a", 100, 10.0), east("d", 5000, null));
        assertThat(FindRules.nearest(centre, 1, unmeasured))
                .extracting(Found::certainty)
                .containsExactly(Certainty.POSSIBLE);
        assertThat(FindRules.nearest(centre, 0, records)).isEmpty();
    }

    @Test
    void a_point_by_the_edge_of_an_area_is_possible_on_both_sides_of_it() {
        var area = Box.of("130,42,131,43").shape();
        var inside = at("inside", new Position(130.5, 42.5), 300.0);
        var justInside = at("just-inside", new Position(130.001, 42.5), 300.0);
        var justOutside = at("just-outside", new Position(129.999, 42.5), 300.0);
        var outside = at("outside", new Position(129.99, 42.5), 300.0);
        var unmeasured = at("unmeasured", new Position(130.5, 42.5), null);
        var found = FindRules.within(area, List.of(outside, unmeasured, justOutside, justInside, inside));
        assertThat(refs(found)).containsExactly("inside", "just-inside", "just-outside", "unmeasured");
        assertThat(found)
                .extracting(Found::certainty)
                .containsExactly(Certainty.DEFINITE, Certainty.POSSIBLE, Certainty.POSSIBLE, Certainty.POSSIBLE);
    }

    @Test
    void what_the_centre_lies_on_has_no_direction() {
        Shape around = Shape.ofWkt("POLYGON((130 42, 132 42, 132 44, 130 44, 130 42))");
        var area = new Located(new Row("a", "A", Map.of(), Map.of(), around), around, around.centre(), null, null);
        var row = FindRules.near(new Centre(STATION, 0.0, null), 2000, List.of(area))
                .get(0)
                .row("image");
        assertThat(row.json()).containsEntry("distance_m", 0L).containsEntry("azimuth", null);
        var beside = at("beside", Geodesic.direct(STATION, 90, 0.04), 0.0);
        assertThat(FindRules.near(new Centre(STATION, 0.0, null), 2000, List.of(beside))
                        .get(0)
                        .row("facility")
                        .json())
                .containsEntry("azimuth", null);
    }

    @Test
    void an_azimuth_that_rounds_to_a_full_circle_is_north() {
        var record = at("north", Geodesic.direct(STATION, 359.99, 1000), 1.0);
        var row = FindRules.near(new Centre(STATION, 0.0, null), 2000, List.of(record))
                .get(0)
                .row("facility");
        assertThat(row.json()).containsEntry("azimuth", 0L).containsEntry("distance_m", 1000L);
    }
}
