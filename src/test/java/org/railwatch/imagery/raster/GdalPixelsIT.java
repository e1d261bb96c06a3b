package org.railwatch.imagery.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.awt.Rectangle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railwatch.Soak;
import org.railwatch.imagery.scene.DrawnTiff;
import org.railwatch.imagery.scene.DrawnTiff.Sample;

/** Files as GDAL packs them have the samples that they were made of, whichever way they are packed. */
class GdalPixelsIT {
    private static final int WIDTH = 150;
    private static final int HEIGHT = 110;

    @TempDir
    Path folder = Path.of("");

    @BeforeAll
    static void find() {
        try {
            run("gdal_translate", "--version");
        } catch (IOException missing) {
            String sentence =
                    "gdal_translate is not there: whether we read what GDAL writes is not tested; install gdal-bin";
            if ("required".equals(System.getProperty("railwatch.interop"))) {
                fail(sentence);
            }
            System.out.println(sentence);
            Assumptions.abort(sentence);
        }
    }

    private static void run(String... command) throws IOException {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor())
                    .as(String.join(" ", command) + "\n" + said)
                    .isZero();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path drawn(int bands, Sample sample) throws IOException {
        Path file = folder.resolve(bands + "-" + sample + ".tif");
        new DrawnTiff(WIDTH, HEIGHT, bands, sample)
                .write(file, (column, row, band) -> (column * 7 + row * 3 + band * 50 + column * row % 11) % 210 + 20);
        return file;
    }

    /** What GDAL makes of it with these options. */
    private Path packed(Path from, String... options) throws IOException {
        Path file = folder.resolve("packed" + options.length + (options.length == 0 ? "" : options[0]) + ".tif");
        var command = new ArrayList<>(List.of("gdal_translate", "-q"));
        command.addAll(List.of(options));
        command.addAll(List.of(from.toString(), file.toString()));
        run(command.toArray(String[]::new));
        return file;
    }

    /** Whole, a part that no piece begins at, and thinned. */
    private static void assertSame(Path expected, Path actual, double tolerance, String about) {
        try (RasterFile one = RasterFile.open(expected, "one");
                RasterFile other = RasterFile.open(actual, "other")) {
            assertThat(other.facts().bands()).as(about).isEqualTo(one.facts().bands());
            for (Rectangle window : List.of(
                    new Rectangle(0, 0, WIDTH, HEIGHT),
                    new Rectangle(0, 31, WIDTH, 7),
                    new Rectangle(37, 53, 71, 45))) {
                for (int wanted : new int[] {WIDTH, 17}) {
                    Samples should = one.read(window, wanted, wanted);
                    Samples is = other.read(window, wanted, wanted);
                    assertThat(is.valid()).as(about).isEqualTo(should.valid());
                    for (int band = 0; band < should.bands().length; band++) {
                        for (int i = 0; i < should.bands()[band].length; i++) {
                            if (!(Math.abs(should.bands()[band][i] - is.bands()[band][i]) <= tolerance)) {
                                throw new AssertionError(about + ": band " + band + " of " + window + " at " + i
                                        + " is " + is.bands()[band][i] + " and not " + should.bands()[band][i]);
                            }
                        }
                    }
                }
            }
        }
    }

    /** GDAL 3.6 does not read what it writes where the highest byte comes first and floating point is taken apart. */
    @Test
    void however_it_is_packed_without_loss() throws IOException {
        var kinds = new ArrayList<>(List.of(Sample.UINT8));
        kinds.addAll(Soak.some(
                List.of(Sample.UINT16, Sample.INT16, Sample.FLOAT32, Sample.FLOAT64), 4, Soak.seed("GdalPixelsIT")));
        for (Sample sample : kinds) {
            boolean decimal = sample == Sample.FLOAT32 || sample == Sample.FLOAT64;
            for (int bands : new int[] {1, 3}) {
                Path drawn = drawn(bands, sample);
                for (String packing : List.of("LZW", "DEFLATE", "PACKBITS", "ZSTD")) {
                    for (String predictor : packing.equals("PACKBITS")
                            ? List.of("1")
                            : decimal ? List.of("1", "3") : List.of("1", "2")) {
                        for (String shape : List.of("TILED=NO", "BLOCKXSIZE=64", "BLOCKXSIZE=256")) {
                            for (String interleave : bands == 1 ? List.of("PIXEL") : List.of("PIXEL", "BAND")) {
                                boolean tiled = shape.startsWith("BLOCK");
                                Path packed = packed(
                                        drawn,
                                        "-co",
                                        "COMPRESS=" + packing,
                                        "-co",
                                        (packing.equals("PACKBITS") ? "BIGTIFF=YES" : "PREDICTOR=" + predictor),
                                        "-co",
                                        "TILED=" + (tiled ? "YES" : "NO"),
                                        "-co",
                                        tiled ? shape : "ENDIANNESS=" + (predictor.equals("3") ? "LITTLE" : "BIG"),
                                        "-co",
                                        tiled ? shape.replace("X", "Y") : "BLOCKYSIZE=13",
                                        "-co",
                                        "INTERLEAVE=" + interleave);
                                assertSame(
                                        drawn,
                                        packed,
                                        0,
                                        sample + " " + bands + " " + packing + " " + predictor + " " + shape + " "
                                                + interleave);
                            }
                        }
                    }
                }
            }
        }
    }

    @Test
    void samples_of_any_number_of_bits() throws IOException {
        Path drawn = drawn(3, Sample.UINT16);
        for (int bits = 9; bits < 16; bits++) {
            for (String interleave : List.of("PIXEL", "BAND")) {
                assertSame(
                        drawn,
                        packed(drawn, "-co", "NBITS=" + bits, "-co", "INTERLEAVE=" + interleave, "-co", "COMPRESS=LZW"),
                        0,
                        bits + " bits by " + interleave);
            }
        }
        Path decimal = drawn(1, Sample.FLOAT32);
        assertSame(decimal, packed(decimal, "-co", "NBITS=16"), 0, "half floats");
    }

    /** What was lost, was lost when it was packed. */
    @Test
    void jpeg_in_a_tiff_whatever_its_bands_are() throws IOException {
        for (int bands : new int[] {1, 3, 4, 5}) {
            Path drawn = drawn(bands, Sample.UINT8);
            for (String photometric : bands == 3 ? List.of("RGB", "YCBCR") : List.of("MINISBLACK")) {
                for (String interleave : bands == 5
                        ? List.of("BAND")
                        : photometric.equals("YCBCR") ? List.of("PIXEL") : List.of("PIXEL", "BAND")) {
                    Path jpeg = packed(
                            drawn,
                            "-co",
                            "COMPRESS=JPEG",
                            "-co",
                            "JPEG_QUALITY=90",
                            "-co",
                            "PHOTOMETRIC=" + photometric,
                            "-co",
                            "INTERLEAVE=" + interleave,
                            "-co",
                            "TILED=YES",
                            "-co",
                            "BLOCKXSIZE=64",
                            "-co",
                            "BLOCKYSIZE=64");
                    Path plain = folder.resolve("plain.tif");
                    run("gdal_translate", "-q", jpeg.toString(), plain.toString());
                    assertSame(
                            plain,
                            jpeg,
                            photometric.equals("YCBCR") ? 3 : 1,
                            bands + " bands, " + photometric + " by " + interleave);
                }
            }
        }
    }

    @Test
    void a_png_with_a_clear_colour_and_pictures_with_a_mask_beside_them() throws IOException {
        for (int bands : new int[] {1, 3}) {
            Path drawn = drawn(bands, Sample.UINT8);
            Path none = folder.resolve("none.tif");
            run("gdal_translate", "-q", "-a_nodata", "77", drawn.toString(), none.toString());
            Path png = folder.resolve("clear.png");
            run("gdal_translate", "-q", "-of", "PNG", none.toString(), png.toString());
            try (RasterFile grey = RasterFile.open(png, "clear.png")) {
                assertThat(grey.facts().bands()).isEqualTo(bands);
                assertThat(grey.read(new Rectangle(0, 0, WIDTH, HEIGHT), WIDTH, HEIGHT)
                                .valid()
                                .cardinality())
                        .isBetween(WIDTH * HEIGHT / 2, WIDTH * HEIGHT - (bands == 1 ? 1 : 0));
            }
            assertSame(none, png, 0, bands + " bands");
            Path jpeg = folder.resolve("m.jpg");
            run("gdal_translate", "-q", "-of", "JPEG", drawn.toString(), jpeg.toString());
            Path mask = folder.resolve("m.jpg.msk");
            new DrawnTiff(WIDTH, HEIGHT, 1, Sample.UINT8).write(mask, (column, row, band) -> column < 60 ? 0 : 255);
            try (RasterFile masked = RasterFile.open(jpeg, "m.jpg")) {
                Samples samples = masked.read(new Rectangle(50, 0, 20, 10), 20, 10);
                assertThat(masked.facts().mask()).isEqualTo("mask file");
                assertThat(samples.valid().cardinality()).isEqualTo(100);
                assertThat(samples.valid().get(9)).isFalse();
                assertThat(samples.valid().get(10)).isTrue();
            }
        }
    }
}
