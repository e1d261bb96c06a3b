package org.railwatch.imagery.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railwatch.UserError;
import org.railwatch.geo.georeference.GeoTransform;
import org.railwatch.imagery.scene.CornerAffine;
import org.railwatch.imagery.scene.DrawnTiff;
import org.railwatch.imagery.scene.DrawnTiff.Pixels;
import org.railwatch.imagery.scene.DrawnTiff.Sample;

/** What is read against what was drawn, sample by sample. */
class RasterFileTest {
    private static final int WIDTH = 203;
    private static final int HEIGHT = 131;
    private static final Rectangle ODD = new Rectangle(37, 53, 71, 45);

    @TempDir
    Path folder;

    private static double shade(int column, int row, int band) {
        return (column * 3 + row * 5 + band * 70) % 200 + 1;
    }

    private RasterFile open(DrawnTiff tiff, Pixels pixels) throws IOException {
        Path file = folder.resolve("a.tif");
        tiff.write(file, pixels);
        return RasterFile.open(file, "a.tif");
    }

    private static DrawnTiff tiff(int bands, Sample sample) {
        return new DrawnTiff(WIDTH, HEIGHT, bands, sample);
    }

    /** Every sample of a window, whole, is what was drawn at its place. */
    private static void assertDrawn(Samples samples, Rectangle window, Pixels drawn) {
        assertThat(samples.window()).isEqualTo(window);
        assertThat(samples.width()).isEqualTo(window.width);
        assertThat(samples.height()).isEqualTo(window.height);
        for (int band = 0; band < samples.bands().length; band++) {
            for (int y = 0; y < window.height; y++) {
                for (int x = 0; x < window.width; x++) {
                    double expected = drawn.at(window.x + x, window.y + y, band);
                    float read = samples.bands()[band][y * window.width + x];
                    if (read != (float) expected) {
                        throw new AssertionError("band " + band + " at " + x + "," + y + " of " + window + ": " + read
                                + " and not " + expected);
                    }
                }
            }
        }
    }

    @Test
    void every_sample_and_layout_reads_as_drawn_in_windows_at_odd_places() throws IOException {
        for (Sample sample : Sample.values()) {
            for (DrawnTiff drawn : new DrawnTiff[] {
                tiff(1, sample).striped(7),
                tiff(1, sample).tiled(32, 48).deflated(),
                tiff(3, sample).tiled(16, 64).bigEndian(),
                tiff(7, sample).striped(50).deflated().bigTiff(),
                tiff(2, sample).tiled(64, 32).bigTiff().bigEndian().deflated()
            }) {
                try (RasterFile file = open(drawn, RasterFileTest::shade)) {
                    assertThat(file.facts().samples()).isEqualToIgnoringCase(sample.name());
                    for (Rectangle window : new Rectangle[] {
                        ODD,
                        new Rectangle(0, 0, WIDTH, HEIGHT),
                        new Rectangle(WIDTH - 1, HEIGHT - 1, 1, 1),
                        new Rectangle(WIDTH - 5, 0, 5, HEIGHT)
                    }) {
                        Samples samples = file.read(window, window.width, window.height);
                        assertDrawn(samples, window, RasterFileTest::shade);
                        assertThat(samples.valid().cardinality()).isEqualTo(window.width * window.height);
                    }
                }
            }
        }
    }

    @Test
    void numbers_below_zero_and_large_ones_keep_their_value() throws IOException {
        Pixels signed = (column, row, band) -> column * 100 - 10_000;
        try (RasterFile file = open(tiff(1, Sample.INT16), signed)) {
            assertDrawn(file.read(ODD, 71, 45), ODD, signed);
        }
        Pixels large = (column, row, band) -> 4_000_000_000.0 + row * 512;
        try (RasterFile file = open(tiff(1, Sample.UINT32), large)) {
            assertDrawn(file.read(ODD, 71, 45), ODD, large);
        }
    }

    @Test
    void bands_one_after_the_other_read_as_those_side_by_side() throws IOException {
        // A file of three bands in one strip of 3 × HEIGHT rows, which its fields then call three strips of HEIGHT
        // rows.
        Pixels planes = (column, row, band) -> shade(column, row % HEIGHT, row / HEIGHT);
        long plane = (long) WIDTH * HEIGHT;
        var tiff = new DrawnTiff(WIDTH, 3 * HEIGHT, 1, Sample.UINT8)
                .striped(3 * HEIGHT)
                .longTag(257, HEIGHT)
                .longTag(278, HEIGHT)
                .shortTag(277, 3)
                .shortTag(258, 8, 8, 8)
                .shortTag(262, 2)
                .shortTag(284, 2)
                .longTag(273, 8, 8 + plane, 8 + 2 * plane)
                .longTag(279, plane, plane, plane);
        try (RasterFile file = open(tiff, planes)) {
            assertDrawn(file.read(ODD, 71, 45), ODD, RasterFileTest::shade);
        }
    }

    @Test
    void white_that_is_zero_comes_out_as_the_lightest() throws IOException {
        try (RasterFile file = open(tiff(1, Sample.UINT8).shortTag(262, 0), RasterFileTest::shade)) {
            assertDrawn(file.read(ODD, 71, 45), ODD, (column, row, band) -> 255 - shade(column, row, band));
        }
        try (RasterFile file = open(tiff(1, Sample.UINT16).shortTag(262, 0), RasterFileTest::shade)) {
            assertDrawn(file.read(ODD, 71, 45), ODD, (column, row, band) -> 65_535 - shade(column, row, band));
        }
    }

    @Test
    void a_palette_keeps_its_numbers_and_says_their_colours() throws IOException {
        var colours = new int[3 << 8];
        for (int i = 0; i < 256; i++) {
            colours[i] = i * 257;
            colours[256 + i] = (255 - i) * 257;
            colours[512 + i] = 7 * 257;
        }
        var tiff = tiff(1, Sample.UINT8).tiled(32, 32).shortTag(262, 3).shortTag(320, colours);
        try (RasterFile file = open(tiff, RasterFileTest::shade)) {
            Samples samples = file.read(ODD, 71, 45);
            assertDrawn(samples, ODD, RasterFileTest::shade);
            int[] palette = Objects.requireNonNull(samples.palette());
            assertThat(palette[9]).isEqualTo(0xFF000000 | 9 << 16 | 246 << 8 | 7);
        }
    }

    @Test
    void a_palette_of_sixteen_bits_is_read() throws IOException {
        var colours = new int[3 << 16];
        for (int i = 0; i < 1 << 16; i++) {
            colours[i] = i;
        }
        var tiff = tiff(1, Sample.UINT16).shortTag(262, 3).shortTag(320, colours);
        try (RasterFile file = open(tiff, RasterFileTest::shade)) {
            assertDrawn(file.read(ODD, 71, 45), ODD, RasterFileTest::shade);
        }
    }

    @Test
    void black_and_white_lines_are_zero_and_one() throws IOException {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_BINARY);
        Pixels lines = (column, row, band) -> (column / 3 + row) % 2;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                image.getRaster().setSample(x, y, 0, (int) lines.at(x, y, 0));
            }
        }
        for (String packed : new String[] {"LZW", "CCITT T.6", "CCITT T.4", "PackBits"}) {
            Path file = Files.write(folder.resolve("a.tif"), DrawnPictures.written("tiff", image, packed, false));
            try (RasterFile open = RasterFile.open(file, "a.tif")) {
                assertThat(open.facts().samples()).isEqualTo("uint1");
                Samples samples = open.read(ODD, 71, 45);
                int[] palette = Objects.requireNonNull(samples.palette(), packed);
                for (int i = 0; i < 71 * 45; i++) {
                    boolean white = (palette[(int) samples.bands()[0][i]] & 0xFF) == 255;
                    assertThat(white).as(packed + " " + i).isEqualTo(lines.at(37 + i % 71, 53 + i / 71, 0) == 1);
                }
            }
        }
    }

    @Test
    void nodata_not_a_number_and_no_opacity_are_not_valid() throws IOException {
        Pixels hole = (column, row, band) -> column < 60 ? -9999 : shade(column, row, band);
        try (RasterFile file = open(tiff(1, Sample.FLOAT32).noData("-9999"), hole)) {
            assertThat(file.facts().nodata()).isEqualTo(-9999);
            assertLeftOut(file.read(ODD, 71, 45), 60);
        }
        Pixels none = (column, row, band) -> column < 60 ? Double.NaN : shade(column, row, band);
        for (String nodata : new String[] {"nan", "-nan", "NaN"}) {
            try (RasterFile file = open(tiff(1, Sample.FLOAT32).noData(nodata), none)) {
                assertLeftOut(file.read(ODD, 71, 45), 60);
            }
        }
        Pixels clear = (column, row, band) -> band == 3 && column < 60 ? 0 : shade(column, row, band);
        try (RasterFile file = open(tiff(4, Sample.UINT8).extraSamples(2), clear)) {
            assertThat(file.facts().mask()).isEqualTo("alpha");
            Samples samples = file.read(ODD, 71, 45);
            assertThat(samples.alpha()).isEqualTo(3);
            assertThat(samples.lightBands()).isEqualTo(3);
            assertLeftOut(samples, 60);
        }
    }

    /** What lies left of a column of the picture and nothing else. */
    private static void assertLeftOut(Samples samples, int column) {
        for (int i = 0; i < samples.width() * samples.height(); i++) {
            double middle = samples.window().getX() + (i % samples.width() + 0.5) * samples.stepX();
            assertThat(samples.valid().get(i)).as("at " + middle).isEqualTo(middle >= column);
        }
    }

    @Test
    void a_mask_of_its_own_or_beside_it_takes_out_what_it_says_whatever_its_size() throws IOException {
        Pixels left = (column, row, band) -> column < 60 ? 0 : 255;
        Pixels half = (column, row, band) -> column < 30 ? 0 : 255;
        var small = new DrawnTiff(102, 66, 1, Sample.UINT8).longTag(254, 4).shortTag(262, 4);
        try (RasterFile file = open(tiff(1, Sample.UINT8).followedBy(small, half), RasterFileTest::shade)) {
            assertThat(file.facts().mask()).isEqualTo("mask");
            Samples samples = file.read(ODD, 71, 45);
            assertDrawn(samples, ODD, RasterFileTest::shade);
            assertThat(samples.valid().get(21)).isFalse();
            assertThat(samples.valid().get(25)).isTrue();
        }
        var same = tiff(1, Sample.UINT8).deflated().longTag(254, 4).shortTag(262, 4);
        try (RasterFile file = open(tiff(1, Sample.UINT8).followedBy(same, left), RasterFileTest::shade)) {
            assertLeftOut(file.read(ODD, 71, 45), 60);
        }
        tiff(1, Sample.UINT8).write(folder.resolve("a.tif.msk"), left);
        try (RasterFile file = open(tiff(1, Sample.UINT8), RasterFileTest::shade)) {
            assertThat(file.facts().mask()).isEqualTo("mask file");
            assertLeftOut(file.read(ODD, 71, 45), 60);
        }
        new DrawnTiff(WIDTH, 50, 1, Sample.UINT8).write(folder.resolve("a.tif.msk"), left);
        assertThatThrownBy(() -> open(tiff(1, Sample.UINT8), RasterFileTest::shade))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("a.tif is of 203 by 131 pixels and has a mask of 203 by 50");
    }

    @Test
    void a_glance_comes_from_a_smaller_copy_of_its_own_or_beside_it() throws IOException {
        Pixels flat = (column, row, band) -> 77;
        var copy = new DrawnTiff(102, 66, 1, Sample.UINT8).longTag(254, 1);
        try (RasterFile file = open(tiff(1, Sample.UINT8).followedBy(copy, flat), RasterFileTest::shade)) {
            Samples glance = file.glance(100);
            assertThat(glance.bands()[0][0]).isEqualTo(77);
            assertThat(glance.width()).isEqualTo(102);
            assertThat(glance.window().getWidth()).isCloseTo(WIDTH, within(1e-9));
            assertDrawn(file.read(ODD, 71, 45), ODD, RasterFileTest::shade);
        }
        new DrawnTiff(102, 66, 1, Sample.UINT8).write(folder.resolve("a.tif.ovr"), flat);
        try (RasterFile file = open(tiff(1, Sample.UINT8), RasterFileTest::shade)) {
            assertThat(file.glance(100).bands()[0][0]).isEqualTo(77);
            assertThat(file.facts().notices()).isEmpty();
        }
    }

    @Test
    void smaller_copies_of_another_shape_or_sample_are_not_taken_for_it() throws IOException {
        Pixels flat = (column, row, band) -> 77;
        for (DrawnTiff other : new DrawnTiff[] {
            new DrawnTiff(102, 30, 1, Sample.UINT8),
            new DrawnTiff(102, 66, 1, Sample.UINT16),
            new DrawnTiff(102, 66, 3, Sample.UINT8),
            new DrawnTiff(400, 258, 1, Sample.UINT8)
        }) {
            other.write(folder.resolve("a.tif.ovr"), flat);
            try (RasterFile file = open(tiff(1, Sample.UINT8), RasterFileTest::shade)) {
                assertThat(file.glance(100).bands()[0][0]).isEqualTo((float) shade(1, 1, 0));
                assertThat(file.facts().notices())
                        .singleElement()
                        .asString()
                        .contains("a.tif.ovr is of another picture");
            }
        }
    }

    @Test
    void a_sample_of_several_pixels_is_the_middle_one_of_what_it_is_said_to_show() throws IOException {
        Pixels columns = (column, row, band) -> column;
        Pixels rows = (column, row, band) -> row;
        for (int wide = 1; wide <= ODD.width; wide++) {
            try (RasterFile file = open(tiff(1, Sample.UINT8), columns)) {
                Samples samples = file.read(ODD, wide, 45);
                assertThat(samples.width()).isGreaterThanOrEqualTo(wide);
                for (int x = 0; x < samples.width(); x++) {
                    double from = samples.window().getX() + x * samples.stepX();
                    double middle = Math.floor(from + samples.stepX() / 2);
                    assertThat(samples.bands()[0][x]).as("%d of %d", x, wide).isEqualTo((float) middle);
                }
            }
        }
        try (RasterFile file = open(tiff(1, Sample.UINT8), rows)) {
            Samples samples = file.read(ODD, 71, 6);
            assertThat(samples.stepY()).isEqualTo(7);
            assertThat(samples.bands()[0][71]).isEqualTo(53 + 7 + 3);
        }
    }

    @Test
    void pictures_without_a_map_are_thinned_in_the_same_way() throws IOException {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                image.getRaster().setSample(x, y, 0, x);
            }
        }
        Path file = Files.write(folder.resolve("a.png"), DrawnPictures.written("png", image, null, false));
        try (RasterFile open = RasterFile.open(file, "a.png")) {
            Samples samples = open.read(ODD, 10, 45);
            assertThat(samples.stepX()).isEqualTo(7);
            assertThat(samples.bands()[0][2]).isEqualTo(37 + 14 + 3);
            assertDrawn(open.read(ODD, 71, 45), ODD, (column, row, band) -> column);
        }
    }

    @Test
    void where_it_lies_is_read_whichever_way_it_is_said() throws IOException {
        CornerAffine turned = new CornerAffine(100, 17.5, 5, 200, 10, -8.5);
        Object[][] cases = {
            {32652, CornerAffine.northUp(600_000, 4_690_000, 3, 5)},
            {4326, CornerAffine.northUp(130.5, 42.5, 0.0001, 0.0002)},
            {3857, CornerAffine.northUp(14_500_000, 5_200_000, 4.77, 4.77)},
            {3413, CornerAffine.northUp(-500_000, -1_200_000, 100, 100)},
            {2193, CornerAffine.northUp(1_874_500, 5_827_362, 2, 2)},
            {32652, turned}
        };
        for (Object[] each : cases) {
            CornerAffine affine = (CornerAffine) each[1];
            var expected = new GeoTransform(
                    affine.x0(),
                    affine.xPerColumn(),
                    affine.xPerRow(),
                    affine.y0(),
                    affine.yPerColumn(),
                    affine.yPerRow());
            for (boolean point : new boolean[] {false, true}) {
                var tiff = tiff(1, Sample.UINT8).crs((int) each[0]).georeferenced(affine);
                try (RasterFile file = open(point ? tiff.pixelIsPoint() : tiff, RasterFileTest::shade)) {
                    assertThat(String.valueOf(file.facts().crs())).isEqualTo("EPSG:" + each[0]);
                    double[] read = six(Objects.requireNonNull(file.facts().transform()));
                    assertThat(read).containsExactly(six(expected), within(1e-6));
                    assertThat(file.facts().notices()).isEmpty();
                }
            }
        }
    }

    private static double[] six(GeoTransform transform) {
        return new double[] {
            transform.originX(),
            transform.columnX(),
            transform.rowX(),
            transform.originY(),
            transform.columnY(),
            transform.rowY()
        };
    }

    @Test
    void fields_that_are_not_needed_may_be_of_any_type() throws IOException {
        var tiff = tiff(1, Sample.UINT8)
                .rawTag(65_000, 99, 5, new byte[] {1, 2, 3, 4})
                .rawTag(34_665, 4, 1, new byte[] {8, 0, 0, 0})
                .rawTag(330, 13, 1_000_000_000, new byte[] {8, 0, 0, 0})
                .asciiTag(270, "a yard");
        try (RasterFile file = open(tiff, RasterFileTest::shade)) {
            assertDrawn(file.read(ODD, 71, 45), ODD, RasterFileTest::shade);
        }
    }

    @Test
    void pieces_that_were_left_out_are_empty() throws IOException {
        var tiff =
                tiff(1, Sample.UINT8).striped(66).noData("0").longTag(273, 8, 0).longTag(279, 66L * WIDTH, 0);
        try (RasterFile file = open(tiff, RasterFileTest::shade)) {
            Samples samples = file.read(new Rectangle(0, 60, 10, 20), 10, 20);
            assertThat(samples.bands()[0][0]).isEqualTo((float) shade(0, 60, 0));
            assertThat(samples.valid().cardinality()).isEqualTo(60);
        }
    }
}
