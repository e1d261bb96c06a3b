package org.railwatch.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShapeDistanceTest {
    @Test
    void inside_an_area_the_distance_is_zero() {
        var area = Shape.ofWkt("POLYGON ((130 42, 131 42, 131 43, 130 43, 130 42))");
        assertThat(area.distanceMetres(new Position(130.5, 42.5))).isZero();
        assertThat(area.distanceMetres(new Position(130, 42.5))).isZero();
    }

    @Test
    void to_a_point_it_is_the_geodesic() {
        var khasan = Shape.point(new Position(130.645278, 42.428056));
        assertThat(khasan.distanceMetres(new Position(130.6081, 42.4214))).isCloseTo(3147.72237, within(0.001));
    }

    @Test
    void a_degree_of_longitude_shrinks_towards_the_pole() {
        var place = new Position(0, 60);
        assertThat(Shape.ofWkt("POINT (1 60)").distanceMetres(place)).isCloseTo(55_799, within(10.0));
        assertThat(Shape.ofWkt("POINT (0 61)").distanceMetres(place)).isCloseTo(111_420, within(10.0));
    }

    @Test
    void it_knows_that_the_world_is_round() {
        var border = Shape.ofWkt("LINESTRING (179.9 -1, 179.9 1)");
        assertThat(border.distanceMetres(new Position(-179.9, 0))).isCloseTo(22_263.898, within(0.01));
        var aroundThePole = Shape.ofWkt("LINESTRING (0 80, 90 80)");
        assertThat(aroundThePole.distanceMetres(new Position(-135, 90))).isCloseTo(1_116_825.857, within(0.01));
    }

    /** The other way to the same number: a thousand places along the edge, each measured. */
    @Test
    void to_a_line_it_is_the_least_of_all_its_places() {
        var seed = 1_000L;
        var random = new Random(seed);
        for (var i = 0; i < 200; i++) {
            var lon = random.nextDouble(-170, 150);
            var lat = random.nextDouble(-80, 70);
            var spread = Math.pow(10, random.nextDouble(-3, 1.2));
            var toLon = lon + random.nextDouble() * spread;
            var toLat = Math.min(89, lat + random.nextDouble() * spread);
            var from = new Position(
                    Math.max(-180, Math.min(180, lon + random.nextDouble(-2, 2) * spread)),
                    Math.max(-90, Math.min(90, lat + random.nextDouble(-2, 2) * spread)));
            var line = Shape.line(List.of(new Position(lon, lat), new Position(toLon, toLat)));
            var least = Double.POSITIVE_INFINITY;
            for (var step = 0; step <= 2_000; step++) {
                var place = new Position(lon + (toLon - lon) * step / 2_000, lat + (toLat - lat) * step / 2_000);
                least = Math.min(least, Geodesic.inverse(from, place).distanceMetres());
            }
            var grain = Geodesic.inverse(new Position(lon, lat), new Position(toLon, toLat))
                            .distanceMetres()
                    / 2_000;
            assertThat(line.distanceMetres(from))
                    .as("seed %d, case %d", seed, i)
                    .isBetween(least * 0.9997 - grain - 0.002, least * 1.0003 + 0.002);
        }
    }

    @Test
    void between_two_shapes_it_is_that_of_their_nearest_places() {
        var yard = Shape.ofWkt("POLYGON ((130 42, 131 42, 131 43, 130 43, 130 42))");
        var track = Shape.ofWkt("LINESTRING (132 41, 132 44)");
        var expected = yard.distanceMetres(new Position(132, 43));
        assertThat(yard.distanceMetres(track))
                .isLessThanOrEqualTo(expected)
                .isCloseTo(expected, within(expected / 1000));
        assertThat(track.distanceMetres(yard)).isCloseTo(yard.distanceMetres(track), within(expected / 1000));
        assertThat(yard.distanceMetres(Shape.ofWkt("LINESTRING (129 42.5, 132 42.5)")))
                .isZero();
    }
}
