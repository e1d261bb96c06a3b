package org.railwatch.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.railwatch.UserError;

class EcqlTest {
    private static final List<Ecql.Column> COLUMNS = List.of(
            new Ecql.Column("kind", String.class),
            new Ecql.Column("country", String.class),
            new Ecql.Column("name", String.class),
            new Ecql.Column("count_best", Long.class),
            new Ecql.Column("count_high", Long.class),
            new Ecql.Column("accuracy_m", Double.class),
            new Ecql.Column("held", Boolean.class),
            new Ecql.Column("begin_at", Instant.class));
    private static final Map<String, Object> TUMANGANG = Map.of(
            "kind",
            "port",
            "country",
            "KP",
            "name",
            "Tumangang",
            "count_best",
            73L,
            "accuracy_m",
            300.0,
            "held",
            true,
            "begin_at",
            Instant.parse("2023-09-14T00:00:00Z"));
    private static final Shape STATION = Shape.point(new Position(130.6081, 42.4214));

    @ParameterizedTest
    @CsvFileSource(resources = "/geo/ecql.csv", numLinesToSkip = 1, delimiter = CaseTable.SEPARATOR)
    void a_condition_means_what_it_says(String condition, boolean matches, boolean matchesNulls) {
        var ecql = Ecql.of(condition, COLUMNS);
        assertThat(ecql.matches(TUMANGANG, STATION)).isEqualTo(matches);
        assertThat(ecql.matches(Map.of(), null)).as("nulls").isEqualTo(matchesNulls);
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/geo/ecql-refused.csv",
            numLinesToSkip = 1,
            delimiter = CaseTable.SEPARATOR,
            quoteCharacter = CaseTable.QUOTE)
    void what_cannot_be_meant_is_refused_in_plain_words(String condition, String sentence) {
        assertThatThrownBy(() -> Ecql.of(condition, COLUMNS))
                .isInstanceOf(UserError.class)
                .hasMessage(sentence);
    }

    @Test
    void an_unknown_name_among_strange_ones_is_told_all_there_are() {
        assertThatThrownBy(() -> Ecql.of("zzz = 1", COLUMNS))
                .hasMessageContaining("no column 'zzz' (there are kind, country, name,")
                .hasMessageContaining("geom");
    }

    @Test
    void an_empty_condition_is_refused() {
        assertThatThrownBy(() -> Ecql.of("  ", COLUMNS)).hasMessageStartingWith("the condition is empty");
    }

    @Test
    void a_condition_that_would_break_the_parser_is_refused() {
        assertThatThrownBy(() -> Ecql.of("(".repeat(9_000), COLUMNS))
                .isInstanceOf(UserError.class)
                .hasMessage("the condition has more than 50 brackets in one another; leave some out");
        assertThatThrownBy(() -> Ecql.of("kind = 'a'" + " OR kind = 'a'".repeat(1_000), COLUMNS))
                .isInstanceOf(UserError.class)
                .hasMessage("the condition has 14010 characters, and 10000 is the most; ask in parts");
    }

    @Test
    void a_function_that_measures_in_degrees_is_refused() {
        assertThatThrownBy(() -> Ecql.of("distance(geom, POINT(130 42)) < 5", COLUMNS))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("DWITHIN for distances");
    }

    /** Read as degrees, five kilometres would reach 550 km; on a web-mercator map, too short by a quarter. */
    @Test
    void a_distance_is_measured_on_the_ground() {
        var centre = new Position(130.6, 42.4);
        var condition = Ecql.of("DWITHIN(geom, POINT(130.6 42.4), 5, kilometers)", COLUMNS);
        for (var azimuth = 0; azimuth < 360; azimuth += 15) {
            var inside = Shape.point(Geodesic.direct(centre, azimuth, 4_999));
            var outside = Shape.point(Geodesic.direct(centre, azimuth, 5_001));
            assertThat(condition.matches(Map.of(), inside))
                    .as("towards %d", azimuth)
                    .isTrue();
            assertThat(condition.matches(Map.of(), outside))
                    .as("towards %d", azimuth)
                    .isFalse();
        }
    }

    @Test
    void a_bare_date_begins_in_utc_wherever_the_machine_stands() {
        var here = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Pyongyang"));
            assertThat(Ecql.of("begin_at = 2023-09-14", COLUMNS).matches(TUMANGANG, STATION))
                    .isTrue();
            assertThat(Ecql.of("begin_at = '2023-09-14'", COLUMNS).matches(TUMANGANG, STATION))
                    .isTrue();
        } finally {
            TimeZone.setDefault(here);
        }
    }

    @Test
    void a_value_of_another_type_than_its_column_is_a_bug() {
        var condition = Ecql.of("kind = 'port'", COLUMNS);
        assertThatThrownBy(() -> condition.matches(Map.of("kind", 5), null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
