package org.railwatch.imagery.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railwatch.imagery.scene.CornerAffine;
import org.railwatch.imagery.scene.CornerAffine.Point;
import org.railwatch.imagery.scene.DrawnTiff;
import org.railwatch.imagery.scene.DrawnTiff.Sample;
import org.railwatch.imagery.scene.Utm52;
import tools.jackson.databind.JsonNode;

class PairTest {
    private static final double LON = 130.61;
    private static final double LAT = 42.42;
    private static final Point MIDDLE = Utm52.of(LON, LAT);

    @TempDir
    Path folder;

    private Analyst analyst;

    @BeforeEach
    void a_store_with_a_station() {
        analyst = new Analyst(folder);
        analyst.does("facility add yard --name Yard --kind rail_yard --country KP --at " + LON + "," + LAT);
    }

    @AfterEach
    void close() {
        analyst.close();
    }

    /** The same ground for every image: a bright bar of 40 m by 20 m, its upper left corner in the middle, on a slope. */
    private static double ground(double east, double south) {
        return east >= 0 && east < 40 && south >= 0 && south < 20 ? 240 : 60 + (east + 400) / 20;
    }

    private void image(String name, double metres, double turnDegrees, String options) throws IOException {
        int side = (int) (800 / metres);
        double turn = Math.toRadians(turnDegrees);
        double column = Math.cos(turn) * metres;
        double row = Math.sin(turn) * metres;
        double half = side / 2.0;
        var affine = new CornerAffine(
                MIDDLE.x() - half * column + half * row,
                column,
                -row,
                MIDDLE.y() + half * row + half * column,
                -row,
                -column);
        new DrawnTiff(side, side, 1, Sample.UINT8)
                .crs(32_652)
                .georeferenced(affine)
                .write(folder.resolve(name), (x, y, band) -> {
                    Point at = affine.map(x + 0.5, y + 0.5);
                    return ground(at.x() - MIDDLE.x(), MIDDLE.y() - at.y());
                });
        analyst.does("image add ~/" + name + " " + options);
    }

    @Test
    void both_halves_show_the_same_ground_alike_whatever_the_pixels() throws IOException {
        image("a.tif", 3, 0, "--acquired 2023-09-14T02:08Z --gsd 3m --cloud 0");
        image("b.tif", 1, 33, "--acquired 2023-10-05T02:11Z --gsd 1m --cloud 0");
        JsonNode pair = analyst.does(
                        "image pair --facility yard --before I-1 --after I-2 --size 300m --output ~/p.png --format json")
                .json();
        assertThat(pair.get("cell_m").asDouble()).isCloseTo(3, within(0.01));
        assertThat(pair.get("stretched_together").asBoolean()).isTrue();
        assertThat(pair.get("before").get("limits")).isEqualTo(pair.get("after").get("limits"));
        BufferedImage page = analyst.picture("p.png");
        JsonNode left = pair.get("before").get("picture");
        JsonNode right = pair.get("after").get("picture");
        assertThat(left.get(2)).isEqualTo(right.get(2));
        int side = left.get(2).asInt();
        int unlike = 0;
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int one = page.getRGB(left.get(0).asInt() + x, left.get(1).asInt() + y) & 0xFF;
                int other = page.getRGB(right.get(0).asInt() + x, right.get(1).asInt() + y) & 0xFF;
                unlike += Math.abs(one - other) > 40 ? 1 : 0;
            }
        }
        // Only the edge of the bar, 120 m of it, may fall into one cell on one and into its neighbour on the other.
        assertThat(unlike / (double) (side * side)).isLessThan(0.012);
        int inside = side / 2 + side * 20 / 300;
        int below = side / 2 + side * 10 / 300;
        int beside = side / 2 - side * 20 / 300;
        for (JsonNode place : new JsonNode[] {left, right}) {
            int x = place.get(0).asInt();
            int y = place.get(1).asInt();
            assertThat(page.getRGB(x + inside, y + below) & 0xFF).isGreaterThan(200);
            assertThat(page.getRGB(x + beside, y + below) & 0xFF).isLessThan(200);
            assertThat(page.getRGB(x + inside, y + side / 2 - side * 10 / 300) & 0xFF)
                    .isLessThan(200);
        }
        assertThat(pair.get("reasons").toString()).contains("sun azimuth unknown", "one 3 times as coarse");
        assertThat(pair.get("completeness").asDouble()).isEqualTo(0.45);
        var texts = analyst.texts("p.png");
        assertThat(new Analyst.Said(0, texts.getOrDefault("railwatch", ""), "").json())
                .isEqualTo(pair);
        assertThat(texts.get("Description")).contains("before 2023-09-14T02:08Z (I-1)", "weak pair");
    }

    @Test
    void dates_choose_the_last_before_and_the_first_after() throws IOException {
        image("a.tif", 5, 0, "--acquired 2023-09-14");
        image("b.tif", 4, 0, "--acquired 2023-09-22T02:00Z");
        image("c.tif", 6, 0, "--acquired 2023-10-05T02:11Z");
        JsonNode pair = analyst.does(
                        "image pair --facility yard --before 2023-09-30 --after 2023-10-01 --output ~/p.png --format json")
                .json();
        assertThat(pair.get("before").get("image").asString()).isEqualTo("I-2");
        assertThat(pair.get("after").get("image").asString()).isEqualTo("I-3");
        refuses("--before 2023-09-13 --after I-3", 1, "on or before that date");
        refuses("--before I-1 --after 2023-11", 1, "on or after that date");
        refuses("--before I-3 --after I-1", 2, "I-3 (2023-10-05T02:11Z) was acquired after I-1 (2023-09-14)");
        refuses("--before I-1 --after I-1", 2, "cannot be before itself");
        refuses("--before soon --after I-1", 2, "--before takes an image, I-1, or a date");
        image("d.tif", 7, 0, "--acquired 2023-09-22");
        refuses("--before 2023-09-30 --after I-3", 2, "may be I-2 (2023-09-22T02:00Z) or I-4 (2023-09-22)");
        image("e.tif", 8, 0, "");
        refuses("--before I-5 --after I-3", 1, "nobody knows when I-5 was acquired");
        refuses("--before I-1 --after I-3 --size 2m", 2, "less than two pixels of the coarser image");
        refuses("--before I-1 --after I-3 --size 90km", 2, "as dots");
        Analyst.Said said =
                analyst.types("image pair --facility yard --before I-2 --after I-4 --output ~/same.png --format json");
        assertThat(said.code()).isZero();
        assertThat(said.err()).contains("was acquired first is not known");
    }

    private void refuses(String options, int code, String sentence) {
        Analyst.Said said = analyst.types("image pair --facility yard --output ~/no.png " + options);
        assertThat(said.code()).as(options + ": " + said).isEqualTo(code);
        assertThat(said.err()).as(options).contains(sentence);
    }

    @Test
    void what_measures_light_otherwise_is_stretched_by_itself() throws IOException {
        image("a.tif", 5, 0, "--acquired 2023-09-14");
        var affine = CornerAffine.northUp(MIDDLE.x() - 400, MIDDLE.y() + 400, 5, 5);
        new DrawnTiff(160, 160, 3, Sample.UINT16)
                .crs(32_652)
                .georeferenced(affine)
                .write(folder.resolve("b.tif"), (x, y, band) -> 3000 + 10 * x);
        analyst.does("image add ~/b.tif --acquired 2023-10-05");
        JsonNode pair = analyst.does(
                        "image pair --facility yard --before I-1 --after I-2 --output ~/p.png --format json")
                .json();
        assertThat(pair.get("stretched_together").asBoolean()).isFalse();
        assertThat(pair.get("before").get("limits")).hasSize(1);
        assertThat(pair.get("after").get("limits").get(0).get(0).asDouble()).isGreaterThan(3000);
    }
}
