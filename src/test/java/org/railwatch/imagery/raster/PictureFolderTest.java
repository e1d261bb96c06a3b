package org.railwatch.imagery.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.railwatch.geo.georeference.GeoTransform;
import org.railwatch.geo.georeference.Georeference;
import org.railwatch.geo.georeference.Pixel;

/**
 * Pictures of other makers against what GDAL says of them: {@code -Drailwatch.imagery=FOLDER} names a folder with {@code
 * good}, {@code malformed} and {@code gdalinfo.csv}, whose columns are file, bytes, status, width, height, bands, type, EPSG
 * code, geotransform and the four corners' least and greatest longitude and latitude.
 */
class PictureFolderTest {
    /** The corners are rounded to six decimals. */
    private static final double DEGREES = 1.5e-6;

    private Path folder = Path.of("");

    @BeforeEach
    void needs_a_folder() {
        String named = System.getProperty("railwatch.imagery", "");
        if (named.isEmpty()) {
            System.out.println("PictureFolderTest is skipped, for no folder is named by -Drailwatch.imagery");
        }
        Assumptions.assumeFalse(named.isEmpty(), "no -Drailwatch.imagery");
        folder = Path.of(named);
    }

    @Test
    void good_pictures_lie_where_gdal_says() throws IOException {
        int compared = 0;
        for (String line : Files.readAllLines(folder.resolve("gdalinfo.csv"))) {
            String[] columns = line.split(",", -1);
            if (!columns[0].startsWith("good/")) {
                continue;
            }
            compared++;
            try (RasterFile file = RasterFile.open(folder.resolve(columns[0]), columns[0])) {
                compare(columns, file.facts());
                assertThat(PictureTrial.of(folder.resolve(columns[0]), columns[0])
                                .fault())
                        .as(columns[0])
                        .isNull();
            }
        }
        assertThat(compared).isGreaterThan(0);
        System.out.println("PictureFolderTest: " + compared + " good pictures compared");
    }

    private static void compare(String[] columns, Facts facts) {
        String name = columns[0];
        assertThat(facts.width()).as(name).isEqualTo(Integer.parseInt(columns[3]));
        assertThat(facts.height()).as(name).isEqualTo(Integer.parseInt(columns[4]));
        assertThat(facts.bands()).as(name).isEqualTo(Integer.parseInt(columns[5]));
        assertThat(facts.samples()).as(name).isEqualToIgnoringCase(columns[6].equals("Byte") ? "uint8" : columns[6]);
        if (!columns[7].isEmpty()) {
            assertThat(String.valueOf(facts.crs())).as(name).isEqualTo("EPSG:" + columns[7]);
        }
        String[] six = columns[8].strip().split("\\s+", -1);
        if (six.length != 6) {
            assertThat(facts.transform()).as(name).isNull();
            return;
        }
        GeoTransform transform = Objects.requireNonNull(facts.transform(), name);
        String[] read = transform.text().split(" ", -1);
        for (int i = 0; i < 6; i++) {
            double expected = Double.parseDouble(six[i]);
            // Ten digits are printed.
            assertThat(Double.parseDouble(read[i])).as(name).isCloseTo(expected, within(Math.abs(expected) * 1e-9));
        }
        String[] corners = columns[9].strip().split("\\s+", -1);
        if (corners.length == 4 && facts.crs() != null) {
            corners(name, new Georeference(facts.crs(), transform, facts.width(), facts.height()), corners);
        }
    }

    private static void corners(String name, Georeference picture, String[] expected) {
        double[] box = {180, 90, -180, -90};
        for (Pixel corner : new Pixel[] {
            new Pixel(0, 0),
            new Pixel(picture.width(), 0),
            new Pixel(0, picture.height()),
            new Pixel(picture.width(), picture.height())
        }) {
            var place = picture.place(corner);
            box[0] = Math.min(box[0], place.lon());
            box[1] = Math.min(box[1], place.lat());
            box[2] = Math.max(box[2], place.lon());
            box[3] = Math.max(box[3], place.lat());
        }
        for (int i = 0; i < 4; i++) {
            assertThat(box[i]).as(name).isCloseTo(Double.parseDouble(expected[i]), within(DEGREES));
        }
    }

    @Test
    void malformed_pictures_are_refused_in_a_sentence_or_read() throws IOException {
        int refused = 0;
        int read = 0;
        try (var files = Files.newDirectoryStream(folder.resolve("malformed"))) {
            for (Path file : files) {
                PictureTrial trial = PictureTrial.of(file, String.valueOf(file.getFileName()));
                assertThat(trial.fault()).as(file.toString()).isNull();
                refused += trial.refused() == null ? 0 : 1;
                read += trial.refused() == null ? 1 : 0;
            }
        }
        System.out.println("PictureFolderTest: " + refused + " malformed pictures refused, " + read + " read");
        assertThat(refused).isGreaterThan(0);
    }
}
