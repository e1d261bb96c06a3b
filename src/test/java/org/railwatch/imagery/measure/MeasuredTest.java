package org.railwatch.imagery.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.railwatch.UserError;
import org.railwatch.geo.Geodesic;
import org.railwatch.geo.Position;
import org.railwatch.geo.georeference.Crs;
import org.railwatch.geo.georeference.GeoTransform;
import org.railwatch.geo.georeference.Georeference;
import org.railwatch.geo.georeference.Pixel;
import org.railwatch.imagery.train.MarkError;

class MeasuredTest {
    private static final Georeference UTM = picture(Crs.ofEpsg(32652), 632_000, 4_699_000, 0.5);

    private static Georeference picture(Crs crs, double x, double y, double pixel) {
        return new Georeference(crs, new GeoTransform(x, pixel, 0, y, 0, -pixel), 4000, 4000);
    }

    /** The same two places, on pictures of three reference systems. */
    @Test
    void one_train_is_as_long_on_every_map() {
        long seed = Long.getLong("railwatch.seed", 20261127);
        var random = new Random(seed);
        Georeference mercator = picture(Crs.ofEpsg(3857), 14_538_000, 5_225_000, 0.6);
        Georeference degrees = picture(Crs.ofEpsg(4326), 130.598, 42.436, 6e-6);
        for (int i = 0; i < 200; i++) {
            var from = new Position(130.605 + random.nextDouble() * 0.005, 42.42 + random.nextDouble() * 0.005);
            Position to = Geodesic.direct(from, random.nextDouble() * 360, 100 + random.nextDouble() * 900);
            double truth = Geodesic.inverse(from, to).distanceMetres();
            for (Georeference ground : List.of(UTM, mercator, degrees)) {
                var line = new PixelLine(List.of(ground.pixel(from), ground.pixel(to)));
                MeasuredLine measured = MeasuredLine.of(ground, line, MarkError.OF_PIXELS);

                assertThat(measured.lengthMetres())
                        .as("%s, seed %d", ground.crs(), seed)
                        .isCloseTo(truth, within(truth * 1e-6));
                assertThat(measured.heading().orElseThrow().degrees())
                        .isCloseTo(Geodesic.inverse(from, to).azimuth(), within(1e-3));
            }
        }
    }

    @Test
    void the_error_of_a_line_is_that_of_its_two_ends() {
        MeasuredLine measured = MeasuredLine.of(UTM, PixelLine.of("100,100 100,1100"), MarkError.OF_PIXELS);

        assertThat(measured.lengthMetres()).isCloseTo(500, within(0.2));
        assertThat(measured.sigmaMetres()).isCloseTo(0.5 * Math.sqrt(2), within(0.001));
        assertThat(measured.heading().orElseThrow().sigmaDegrees()).isCloseTo(0.081, within(0.001));
    }

    /** Pixels of 0.5 m of a sensor that saw 3 m; control points with a residual of 4 m, half of whose variance lies along. */
    @Test
    void a_coarser_sensor_and_the_residual_of_control_points_make_the_error_larger() {
        var line = PixelLine.of("100,100 100,1100");
        assertThat(MeasuredLine.of(UTM, line, new MarkError(3.0, null)).sigmaMetres())
                .isCloseTo(3 * Math.sqrt(2), within(0.001));
        assertThat(MeasuredLine.of(UTM, line, new MarkError(0.3, null)).sigmaMetres())
                .isCloseTo(0.5 * Math.sqrt(2), within(0.001));
        assertThat(MeasuredLine.of(UTM, line, new MarkError(3.0, 4.0)).sigmaMetres())
                .isCloseTo(Math.sqrt(9 + 9 + 16), within(0.001));
        var ring = PixelLine.of("0,0 100,0 100,100 0,100");
        double fine = MeasuredArea.of(UTM, ring, MarkError.OF_PIXELS).sigmaSquareMetres();
        assertThat(MeasuredArea.of(UTM, ring, new MarkError(3.0, null)).sigmaSquareMetres())
                .isCloseTo(6 * fine, within(fine * 0.01));
        assertThat(new MarkError(3.0, 4.0).words(0.5))
                .isEqualTo(
                        "to the ground sample distance of 3.00 m, and the control points to their residual of 4.0 m");
        assertThat(new MarkError(3.0, null).words(3)).isEqualTo("to a pixel");
    }

    /** Marks that are off by a normal deviate of a pixel: the lengths and areas then scatter as is said. */
    @Test
    void lengths_and_areas_scatter_as_their_errors_say() {
        long seed = Long.getLong("railwatch.seed", 20261127);
        var random = new Random(seed);
        List<Pixel> corners = Pixel.listOf("100,100 900,150 850,700 120,650");
        MeasuredArea told = MeasuredArea.of(UTM, new PixelLine(corners), MarkError.OF_PIXELS);
        MeasuredLine line = MeasuredLine.of(UTM, new PixelLine(corners.subList(0, 2)), MarkError.OF_PIXELS);
        double areas = 0;
        double lengths = 0;
        int rounds = 2000;
        for (int i = 0; i < rounds; i++) {
            var off = corners.stream()
                    .map(corner -> new Pixel(corner.x() + random.nextGaussian(), corner.y() + random.nextGaussian()))
                    .toList();
            double area = MeasuredArea.of(UTM, new PixelLine(off), MarkError.OF_PIXELS)
                            .squareMetres()
                    - told.squareMetres();
            double length = MeasuredLine.of(UTM, new PixelLine(off.subList(0, 2)), MarkError.OF_PIXELS)
                            .lengthMetres()
                    - line.lengthMetres();
            areas += area * area / rounds;
            lengths += length * length / rounds;
        }
        assertThat(Math.sqrt(areas))
                .as("seed %d", seed)
                .isCloseTo(told.sigmaSquareMetres(), within(told.sigmaSquareMetres() * 0.06));
        assertThat(Math.sqrt(lengths))
                .as("seed %d", seed)
                .isCloseTo(line.sigmaMetres(), within(line.sigmaMetres() * 0.06));
    }

    @Test
    void an_area_is_the_same_whichever_way_round_and_closed_or_not() {
        double area = MeasuredArea.of(UTM, PixelLine.of("0,0 100,0 100,100 0,100"), MarkError.OF_PIXELS)
                .squareMetres();

        assertThat(area).isCloseTo(2500, within(2.0));
        assertThat(MeasuredArea.of(UTM, PixelLine.of("0,0 0,100 100,100 100,0 0,0"), MarkError.OF_PIXELS)
                        .squareMetres())
                .isCloseTo(area, within(1e-6));
    }

    @Test
    void what_is_no_line_or_area_is_said_to_be_none() {
        assertThatThrownBy(() -> PixelLine.of("10,10"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("give two or more");
        assertThatThrownBy(() -> PixelLine.of("10,10 10,10"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("stands twice in a row");
        assertThatThrownBy(() -> PixelLine.of("10,10 x"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("'x' is not a pixel");
        assertThatThrownBy(() -> MeasuredArea.of(UTM, PixelLine.of("0,0 9,9"), MarkError.OF_PIXELS))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("three corners or more, and this has 2");
        assertThatThrownBy(() -> MeasuredArea.of(UTM, PixelLine.of("0,0 9,9 9,0 0,9"), MarkError.OF_PIXELS))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("crosses or touches itself at 4.5,4.5");
    }

    @Test
    void a_closed_line_has_a_length_and_no_heading() {
        MeasuredLine measured = MeasuredLine.of(UTM, PixelLine.of("0,0 100,0 100,100 0,0"), MarkError.OF_PIXELS);

        assertThat(measured.heading()).isEmpty();
        assertThat(measured.lengthMetres()).isCloseTo(170.7, within(0.2));
    }
}
