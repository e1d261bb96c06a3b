package org.railwatch.imagery.annotation.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.railwatch.Soak;
import org.railwatch.geo.Position;
import org.railwatch.geo.Shape;
import org.railwatch.geo.georeference.Crs;
import org.railwatch.geo.georeference.GeoTransform;
import org.railwatch.geo.georeference.Georeference;
import org.railwatch.geo.georeference.Pixel;
import org.railwatch.imagery.annotation.outline.Outline.Form;

class OnGroundTest {
    private static final Crs UTM = Crs.ofEpsg(32652);

    private static Georeference utm(double metres, double east, double north) {
        return new Georeference(UTM, new GeoTransform(east, metres, 0, north, 0, -metres), 10_000, 10_000);
    }

    @Test
    void a_small_box_has_four_corners_and_a_long_edge_gets_vertices_where_it_is_bent() {
        Georeference picture = utm(3, 632_000, 4_698_000);
        assertThat(OnGround.shape(Outline.of(Form.BOX, "100,100 110,104"), picture)
                        .vertices())
                .hasSize(5);
        assertThat(OnGround.shape(Outline.of(Form.LINE, "0,0 10000,0"), picture).vertices())
                .hasSizeGreaterThan(5);
        assertThat(OnGround.shape(Outline.of(Form.POINT, "7,8"), picture).kind())
                .isEqualTo(Shape.Kind.POINT);
    }

    @Test
    void in_longitude_and_latitude_itself_nothing_is_bent() {
        var picture =
                new Georeference(Crs.ofEpsg(4326), new GeoTransform(100, 0.01, 0.001, 60, 0.001, -0.01), 4000, 4000);
        assertThat(OnGround.shape(Outline.of(Form.POLYGON, "0,0 4000,0 2000,3000"), picture)
                        .vertices())
                .hasSize(4);
    }

    /** The other way round than it is made: along each edge of the shape, not of the outline. */
    @Test
    void every_place_on_an_edge_of_the_shape_is_within_a_tenth_of_a_pixel_of_the_outline() {
        long seed = Soak.seed("OnGroundTest");
        var random = new Random(seed);
        for (int i = 0; i < Soak.rounds(2000); i++) {
            double metres = Math.pow(10, random.nextDouble() * 2 - 0.5);
            double angle = random.nextDouble() * 2 * Math.PI;
            var picture = new Georeference(
                    UTM,
                    new GeoTransform(
                            300_000 + random.nextDouble() * 400_000,
                            metres * Math.cos(angle),
                            metres * Math.sin(angle),
                            1_000_000 + random.nextDouble() * 6_000_000,
                            metres * Math.sin(angle),
                            -metres * Math.cos(angle)),
                    10_000,
                    10_000);
            Outline outline = new Outline(
                    Form.LINE,
                    List.of(
                            new Pixel(random.nextInt(10_000), random.nextInt(10_000)),
                            new Pixel(random.nextInt(10_000), random.nextInt(10_000))));
            List<Position> vertices = OnGround.shape(outline, picture).vertices();
            for (int edge = 1; edge < vertices.size(); edge++) {
                for (double part = 0; part < 1; part += 0.1) {
                    Position from = vertices.get(edge - 1);
                    Position to = vertices.get(edge);
                    var on = new Position(
                            from.lon() + part * (to.lon() - from.lon()), from.lat() + part * (to.lat() - from.lat()));
                    assertThat(outline.distance(picture.pixel(on)))
                            .as("seed %s, %s on %s", seed, outline, picture)
                            .isLessThan(0.102);
                }
            }
        }
    }

    @Test
    void a_shape_is_as_far_apart_as_its_picture_moved() {
        Outline box = Outline.of(Form.BOX, "100,100 2000,1600");
        Georeference before = utm(3, 632_000, 4_698_000);
        Shape shape = OnGround.shape(box, before);
        assertThat(OnGround.apartPixels(box, shape, before)).isLessThan(0.11);
        assertThat(OnGround.apartPixels(box, shape, utm(3, 632_001, 4_698_000))).isCloseTo(0.333, within(0.11));
        assertThat(OnGround.apartPixels(box, shape, utm(3, 632_030, 4_698_040))).isBetween(10.0, 20.0);
        assertThat(OnGround.apartPixels(box, OnGround.shape(Outline.of(Form.BOX, "100,100 2000,1700"), before), before))
                .isCloseTo(100, within(0.2));
    }

    @Test
    void a_mark_moves_as_far_as_the_corner_that_moves_farthest() {
        Georeference before = utm(3, 632_000, 4_698_000);
        Outline box = Outline.of(Form.BOX, "100,100 200,140");
        // Grid metres are not metres: the scale of UTM is 0.9998 here.
        assertThat(OnGround.shiftMetres(box, before, utm(3, 632_030, 4_698_040)))
                .isCloseTo(50, within(0.05));
        assertThat(OnGround.shiftMetres(box, before, utm(3.1, 632_000, 4_698_000)))
                .isCloseTo(0.1 * Math.hypot(200, 140), within(0.05));
        assertThat(OnGround.shiftMetres(box, before, before)).isZero();
    }

    @Test
    void a_mark_across_180_degrees_is_refused() {
        var picture =
                new Georeference(Crs.ofEpsg(32660), new GeoTransform(700_000, 100, 0, 5_000_000, 0, -100), 2000, 2000);
        assertThatThrownBy(() -> OnGround.shape(Outline.of(Form.LINE, "0,0 2000,0"), picture))
                .hasMessage(
                        "the edge from the pixel 0,0 to 2000,0 crosses 180°, which no mark can; mark what lies on each"
                                + " side by itself");
    }
}
