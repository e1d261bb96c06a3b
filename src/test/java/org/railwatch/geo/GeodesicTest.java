package org.railwatch.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class GeodesicTest {
    private static final Position TUMANGANG = new Position(130.6081, 42.4214);

    @ParameterizedTest
    @CsvFileSource(resources = "/geo/geodesics.csv", numLinesToSkip = 1, delimiter = CaseTable.SEPARATOR)
    void distances_and_azimuths_are_the_published_ones(
            String from, String to, double metres, double azimuth, String why) {
        var leg = Geodesic.inverse(Position.of(from), Position.of(to));
        // GeodSolve0 publishes whole metres.
        var tolerance = metres == Math.rint(metres) ? 0.5 : 0.001;
        assertThat(leg.distanceMetres()).as(why).isCloseTo(metres, within(tolerance));
        assertThat(leg.azimuth()).as(why).isCloseTo(azimuth, within(1e-5));
    }

    @Test
    void an_azimuth_runs_clockwise_from_north() {
        assertThat(Geodesic.inverse(TUMANGANG, new Position(130.6081, 43)).azimuth())
                .isZero();
        assertThat(Geodesic.inverse(TUMANGANG, new Position(130, 42.4214)).azimuth())
                .isBetween(270.0, 271.0);
    }

    @Test
    void there_and_back_again() {
        var seed = 42L;
        var random = new Random(seed);
        for (var i = 0; i < 1_000; i++) {
            var from = new Position(random.nextDouble(-180, 180), random.nextDouble(-89, 89));
            var metres = random.nextDouble(1, 1e7);
            var azimuth = random.nextDouble(0, 360);
            var leg = Geodesic.inverse(from, Geodesic.direct(from, azimuth, metres));
            assertThat(leg.distanceMetres()).as("seed %d", seed).isCloseTo(metres, within(1e-6));
            assertThat(leg.azimuth()).as("seed %d", seed).isCloseTo(azimuth, within(1e-4));
        }
    }

    @Test
    void the_length_of_a_train_is_not_that_of_a_web_mercator_map() {
        var end = Geodesic.direct(TUMANGANG, 90, 600);
        assertThat(Geodesic.lengthMetres(List.of(TUMANGANG, end))).isCloseTo(600, within(1e-6));
        var onTheMap = Math.toRadians(end.lon() - TUMANGANG.lon()) * 6_378_137;
        assertThat(onTheMap / 600).isCloseTo(1.353, within(0.002));
    }

    @Test
    void the_length_of_a_way_is_the_sum_of_its_legs() {
        var khasan = new Position(130.645278, 42.428056);
        assertThat(Geodesic.lengthMetres(List.of(TUMANGANG, khasan, TUMANGANG)))
                .isCloseTo(2 * 3147.72237, within(0.001));
        assertThat(Geodesic.lengthMetres(List.of(TUMANGANG))).isZero();
    }

    /** GeographicLib's test Planimeter0. */
    @Test
    void an_area_holds_the_pole_whichever_way_round() {
        var ring = List.of(new Position(0, 89), new Position(90, 89), new Position(180, 89), new Position(-90, 89));
        var back = List.of(ring.get(3), ring.get(2), ring.get(1), ring.get(0), ring.get(3));
        assertThat(Geodesic.areaSquareMetres(ring)).isCloseTo(24952305678.0, within(1.0));
        assertThat(Geodesic.areaSquareMetres(back)).isCloseTo(24952305678.0, within(1.0));
    }
}
