package org.railwatch.geo.georeference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.railwatch.UserError;
import org.railwatch.geo.Geodesic;
import org.railwatch.geo.Position;
import org.railwatch.geo.Shape;

class GeoreferenceTest {
    private static final Crs UTM = Crs.ofEpsg(32652);

    private static Georeference northUp(double metres, int width, int height) {
        return new Georeference(UTM, new GeoTransform(632000, metres, 0, 4698000, 0, -metres), width, height);
    }

    @Test
    void a_pixel_comes_back_from_its_place_however_the_picture_is_turned() {
        long seed = Long.getLong("railwatch.seed", 20261127);
        var random = new Random(seed);
        for (int i = 0; i < 1000; i++) {
            double angle = random.nextDouble() * Math.PI * 2;
            double across = 0.3 + random.nextDouble() * 30;
            double down = 0.3 + random.nextDouble() * 30;
            var transform = new GeoTransform(
                    632000,
                    across * Math.cos(angle),
                    down * Math.sin(angle),
                    4698000,
                    across * Math.sin(angle),
                    -down * Math.cos(angle));
            var picture = new Georeference(UTM, transform, 1000, 800);
            var pixel = new Pixel(random.nextDouble() * 1000, random.nextDouble() * 800);

            Pixel back = picture.pixel(picture.place(pixel));

            assertThat(back.distance(pixel)).as("seed %s, %s", seed, transform).isLessThan(1e-5);
            assertThat(picture.covers(pixel)).isTrue();
        }
    }

    @Test
    void the_four_outer_corners_are_on_the_picture_and_beyond_them_nothing_is() {
        Georeference picture = northUp(3, 100, 50);

        assertThat(picture.covers(new Pixel(0, 0))).isTrue();
        assertThat(picture.covers(new Pixel(100, 50))).isTrue();
        assertThat(picture.covers(new Pixel(100.001, 50))).isFalse();
        assertThat(picture.covers(new Pixel(0, -0.001))).isFalse();
    }

    /** As it is printed, with seven decimals of a degree, a place on the edge may be a hair outside. */
    @Test
    void a_corner_that_was_printed_and_is_typed_again_is_on_the_picture() {
        for (double metres : new double[] {0.3, 3, 1000}) {
            Georeference picture = northUp(metres, 100, 50);
            for (Pixel corner :
                    new Pixel[] {new Pixel(0, 0), new Pixel(100, 0), new Pixel(100, 50), new Pixel(0, 50)}) {
                Position place = picture.place(corner);
                for (double off : new double[] {-5e-8, 5e-8}) {
                    Pixel typed = picture.pixel(new Position(place.lon() + off, place.lat() + off));
                    assertThat(picture.covers(typed))
                            .as("%s m, %s", metres, typed)
                            .isTrue();
                    assertThat(typed.distance(corner)).isLessThan(0.03);
                }
                Position beside = new Position(
                        place.lon() + (corner.x() == 0 ? -1e-6 : 1e-6), place.lat() + (corner.y() == 0 ? 1e-6 : -1e-6));
                assertThat(picture.covers(picture.pixel(beside))).isFalse();
            }
        }
    }

    @Test
    void a_pixel_is_as_large_as_it_is_on_the_ground_in_every_reference_system() {
        Georeference.GroundPixel utm = northUp(3, 100, 50).groundPixel(new Pixel(50, 25));
        double[] corner = Crs.ofEpsg(3857).coordinates(130.6, 42.42);
        var mercator = new Georeference(Crs.ofEpsg(3857), new GeoTransform(corner[0], 4, 0, corner[1], 0, -4), 100, 50);
        var degrees = new Georeference(Crs.ofEpsg(4326), new GeoTransform(130.6, 1e-5, 0, 42.42, 0, -1e-5), 100, 50);

        assertThat(utm.acrossMetres()).isCloseTo(3 / 0.9998, within(0.001));
        assertThat(utm.downMetres()).isCloseTo(3 / 0.9998, within(0.001));
        // The sphere's Mercator stretches by the secant of the latitude, on the ellipsoid a little unequally.
        assertThat(mercator.groundPixel(new Pixel(50, 25)).acrossMetres()).isCloseTo(4 * 0.7390, within(0.003));
        assertThat(degrees.groundPixel(new Pixel(50, 25)).acrossMetres()).isCloseTo(0.8232, within(0.0005));
        assertThat(degrees.groundPixel(new Pixel(50, 25)).downMetres()).isCloseTo(1.1107, within(0.0005));
    }

    @Test
    void north_is_up_but_for_the_convergence_of_the_grid() {
        assertThat(northUp(1, 100, 100).northDegrees(new Pixel(50, 50))).isCloseTo(360 - 1.08, within(0.02));
        var turned = new Georeference(UTM, new GeoTransform(632000, 0, 1, 4698000, 1, 0), 100, 100);
        assertThat(turned.northDegrees(new Pixel(50, 50))).isCloseTo(90 - 1.08, within(0.02));
    }

    @Test
    void an_outline_across_180_degrees_is_in_two_parts() {
        var picture = new Georeference(
                Crs.ofEpsg(32660), new GeoTransform(570585, 100.0129032, 0, 5847615, 0, -100.0127389), 2325, 2355);

        Shape footprint = picture.footprint().orElseThrow();

        assertThat(footprint.bounds().west()).isCloseTo(178.0, within(0.05));
        assertThat(footprint.bounds().east()).isCloseTo(-178.4, within(0.35));
        assertThat(footprint.covers(new Position(180, 51.5))).isTrue();
        assertThat(footprint.covers(new Position(-179.9, 51.5))).isTrue();
        assertThat(footprint.covers(new Position(0, 51.5))).isFalse();
    }

    @Test
    void a_picture_of_a_pole_holds_it() {
        var picture =
                new Georeference(Crs.ofEpsg(3413), new GeoTransform(-500_000, 1000, 0, 300_000, 0, -1000), 1000, 1000);

        Shape footprint = picture.footprint().orElseThrow();

        assertThat(footprint.covers(new Position(0, 90))).isTrue();
        assertThat(footprint.covers(new Position(77, 89.5))).isTrue();
        assertThat(footprint.covers(new Position(77, 80))).isFalse();
    }

    @Test
    void the_whole_world_in_degrees_is_one_box_whichever_way_up() {
        for (double down : new double[] {-0.5, 0.5}) {
            var picture = new Georeference(
                    Crs.ofEpsg(4326), new GeoTransform(-180, 0.5, 0, down < 0 ? 90 : -90, 0, down), 720, 360);

            assertThat(picture.footprint().orElseThrow().bounds().toString()).isEqualTo("-180,-90,180,90");
        }
    }

    @Test
    void the_whole_world_is_one_box_in_web_mercator_and_from_0_to_360_too() {
        double edge = Math.PI * 6_378_137;
        var mercator = new Georeference(
                Crs.ofEpsg(3857), new GeoTransform(-edge, edge / 75, 0, edge, 0, -edge / 55), 150, 110);
        var east = new Georeference(Crs.ofEpsg(4326), new GeoTransform(0, 2.4, 0, 90, 0, -2.4), 150, 75);
        var china = new Georeference(Crs.ofEpsg(4490), new GeoTransform(0, 2.4, 0, 90, 0, -2.4), 150, 75);
        var overThePoles = new Georeference(Crs.ofEpsg(4326), new GeoTransform(-181, 2, 0, 91, 0, -2), 182, 91);

        assertThat(mercator.footprint().orElseThrow().bounds().toString()).matches("-180,-85\\.05\\d*,180,85\\.05\\d*");
        for (Georeference world : new Georeference[] {east, china, overThePoles}) {
            assertThat(world.footprint().orElseThrow().bounds().toString()).isEqualTo("-180,-90,180,90");
            assertThat(world.footprint().orElseThrow().covers(new Position(-100, 40)))
                    .isTrue();
        }
    }

    /** Whatever the datum: degrees beyond 180 are wrapped when asked for, and not when they are the picture's own. */
    @Test
    void degrees_on_another_datum_run_on_beyond_180_too() {
        for (int code : new int[] {4490, 4269, 4284, 6668}) {
            for (double west : new double[] {179.5, 229.5, -200}) {
                var picture =
                        new Georeference(Crs.ofEpsg(code), new GeoTransform(west, 0.01, 0, 52, 0, -0.01), 150, 110);
                var pixel = new Pixel(100, 70);

                Pixel back = picture.pixel(picture.place(pixel));

                assertThat(back.distance(pixel))
                        .as("EPSG:" + code + " from " + west)
                        .isLessThan(0.001);
                assertThat(picture.footprint())
                        .as("EPSG:" + code + " from " + west)
                        .isPresent();
            }
        }
    }

    @Test
    void a_picture_in_degrees_that_runs_on_beyond_180_finds_places_on_both_sides() {
        var picture = new Georeference(Crs.ofEpsg(4326), new GeoTransform(170, 0.1, 0, 10, 0, -0.1), 200, 100);

        assertThat(picture.pixel(new Position(-175, 5)).toString()).isEqualTo("150,50");
        assertThat(picture.place(new Pixel(150, 50))).isEqualTo(new Position(-175, 5));
        assertThat(picture.footprint().orElseThrow().covers(new Position(-175, 5)))
                .isTrue();
    }

    @Test
    void control_points_give_back_the_map_that_they_were_made_with() {
        long seed = Long.getLong("railwatch.seed", 20261127);
        var random = new Random(seed);
        Georeference truth = northUp(0.8, 1500, 1000);
        var points = new ArrayList<GroundControl>();
        for (int i = 0; i < 6; i++) {
            var pixel = new Pixel(random.nextDouble() * 1500, random.nextDouble() * 1000);
            points.add(new GroundControl(pixel, truth.place(pixel)));
        }

        Registration found = Registration.of(points, 1500, 1000);

        assertThat(found.rmsMetres()).as("seed %s", seed).isLessThan(1e-3);
        assertThat(found.mirrored()).isFalse();
        assertThat(found.georeference().place(new Pixel(700, 400)).lon())
                .isCloseTo(truth.place(new Pixel(700, 400)).lon(), within(1e-8));
    }

    @Test
    void a_control_point_that_is_off_shows_in_the_residuals() {
        Georeference truth = northUp(1, 1000, 1000);
        var points = new ArrayList<GroundControl>();
        for (Pixel pixel : Pixel.listOf("0,0 1000,0 1000,1000 0,1000")) {
            points.add(new GroundControl(pixel, truth.place(pixel)));
        }
        points.add(new GroundControl(
                new Pixel(500, 500), Geodesic.direct(truth.place(new Pixel(500, 500)), /* azimuth= */ 90, 50)));

        Registration found = Registration.of(points, 1000, 1000);

        assertThat(found.residualsMetres().get(4)).isCloseTo(40, within(0.5));
        assertThat(found.rmsMetres()).isCloseTo(20, within(3.0));
    }

    @Test
    void control_points_on_a_line_or_too_few_or_far_apart_are_refused() {
        Georeference truth = northUp(1, 1000, 1000);
        var line = new ArrayList<GroundControl>();
        for (Pixel pixel : Pixel.listOf("0,0 500,500 1000,1000")) {
            line.add(new GroundControl(pixel, truth.place(pixel)));
        }
        assertThatThrownBy(() -> Registration.of(line, 1000, 1000))
                .isInstanceOf(UserError.class)
                .hasMessage(
                        "the control points 0,0, 500,500 and 1000,1000 lie on one line of the picture, or nearly; add one"
                                + " to the side of it");
        assertThatThrownBy(() -> Registration.of(line.subList(0, 2), 1000, 1000))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("three control points or more, and these are 2");
        var far = List.of(line.get(0), line.get(1), new GroundControl(new Pixel(1, 900), new Position(42.42, 80)));
        assertThatThrownBy(() -> Registration.of(far, 1000, 1000))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("km apart, too far for one flat map");
    }

    @Test
    void a_map_that_puts_all_pixels_on_a_line_is_none() {
        assertThatThrownBy(() -> new GeoTransform(0, 1, 2, 0, 2, 4))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("puts all pixels on a line or nowhere");
    }
}
