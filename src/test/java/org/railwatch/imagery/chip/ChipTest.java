package org.railwatch.imagery.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railwatch.Soak;
import org.railwatch.imagery.scene.CornerAffine;
import org.railwatch.imagery.scene.CornerAffine.Point;
import org.railwatch.imagery.scene.DrawnTiff;
import org.railwatch.imagery.scene.DrawnTiff.Sample;
import org.railwatch.imagery.scene.Utm52;
import org.railwatch.shell.answer.Screen;
import org.railwatch.shell.answer.Style;
import org.railwatch.shell.picture.Showing;
import tools.jackson.databind.JsonNode;

class ChipTest {
    private static final double LON = 130.61;
    private static final double LAT = 42.42;

    @TempDir
    Path folder;

    private Analyst analyst;

    @BeforeEach
    void a_store_with_a_station() {
        analyst = new Analyst(folder);
        analyst.does("facility add yard --name 'The Yard' --kind rail_yard --country KP --at " + LON + "," + LAT);
    }

    @AfterEach
    void close() {
        analyst.close();
    }

    /** Pixels that are so many metres wide and high, turned, with the station at this pixel. */
    private static CornerAffine affine(double column, double row, double wide, double high, double turnDegrees) {
        Point at = Utm52.of(LON, LAT);
        double turn = Math.toRadians(turnDegrees);
        double scale = Utm52.scaleAt(at.x());
        double xColumn = wide * scale * Math.cos(turn);
        double yColumn = -wide * scale * Math.sin(turn);
        double xRow = -high * scale * Math.sin(turn);
        double yRow = -high * scale * Math.cos(turn);
        return new CornerAffine(
                at.x() - column * xColumn - row * xRow,
                xColumn,
                xRow,
                at.y() - column * yColumn - row * yRow,
                yColumn,
                yRow);
    }

    private void drawn(DrawnTiff tiff, CornerAffine affine, DrawnTiff.Pixels pixels) throws IOException {
        tiff.crs(32_652).georeferenced(affine).write(folder.resolve("scene.tif"), pixels);
    }

    /** The chip's pixel in the PNG. */
    private static int at(BufferedImage page, JsonNode facts, int x, int y) {
        JsonNode place = facts.get("picture");
        return page.getRGB(place.get(0).asInt() + x, place.get(1).asInt() + y) & 0xFFFFFF;
    }

    private static int side(JsonNode facts, int axis) {
        return facts.get("picture").get(2 + axis).asInt();
    }

    @Test
    void a_target_at_a_known_place_is_at_its_pixel_whatever_the_picture() throws IOException {
        long seed = Soak.seed("ChipTest");
        var random = new Random(seed);
        for (int round = 0; round < Soak.rounds(100); round++) {
            int column = 40 + random.nextInt(120);
            int row = 40 + random.nextInt(60);
            double wide = 0.3 + random.nextDouble() * 3;
            double high = random.nextBoolean() ? wide : wide * (0.6 + random.nextDouble());
            double turn = random.nextBoolean() ? 0 : random.nextInt(360);
            double size = 30 * Math.max(wide, high);
            String what = "seed " + seed + ", round " + round + ": pixel " + column + "," + row + " of " + wide + " by "
                    + high + " m, turned " + turn;
            drawn(
                    new DrawnTiff(200, 140, 1, Sample.UINT8),
                    affine(column + 0.5, row + 0.5, wide, high, turn),
                    (x, y, band) -> x == column && y == row ? 250 : 60 + (x * 7 + y * 13) % 40);
            String ref = analyst.does("image add ~/scene.tif --note r" + round + " --format ids")
                    .out()
                    .strip();
            JsonNode facts = analyst.does("image chip " + ref + " --facility yard --size " + size
                            + "m --stretch 0-100 --output ~/c.png --overwrite --format json")
                    .json();
            BufferedImage page = analyst.picture("c.png");
            double chipPixel = facts.get("chip_pixel_m").asDouble();
            assertThat(side(facts, 0)).as(what).isEqualTo(side(facts, 1)).isLessThanOrEqualTo(1024);
            assertThat(facts.get("zoom").asDouble()).as(what).isLessThanOrEqualTo(4.0001);
            assertThat(side(facts, 0) * chipPixel).as(what).isCloseTo(size, within(Math.max(wide, high)));
            double[] spot = spot(page, facts);
            assertThat(spot[0] * chipPixel)
                    .as(what + ": area of the target")
                    .isCloseTo(wide * high / chipPixel, within(wide * high / chipPixel * 0.35));
            double middle = side(facts, 0) / 2.0;
            assertThat(Math.hypot(spot[1] - middle, spot[2] - middle) * chipPixel)
                    .as(what + ": from the middle")
                    .isLessThanOrEqualTo(0.75 * Math.hypot(wide, high));
            JsonNode window = facts.get("window");
            double x = window.get(0).asDouble()
                    + spot[1] / side(facts, 0) * window.get(2).asDouble();
            double y = window.get(1).asDouble()
                    + spot[2] / side(facts, 1) * window.get(3).asDouble();
            assertThat(x).as(what).isCloseTo(column + 0.5, within(0.3));
            assertThat(y).as(what).isCloseTo(row + 0.5, within(0.3));
            double north = facts.get("north_degrees").asDouble();
            // Grid north lies (130.61 - 129)° × sin(42.42°) to the right of true north.
            double expected = -turn - 1.61 * Math.sin(Math.toRadians(LAT));
            assertThat(Math.IEEEremainder(north - expected, 360)).as(what).isCloseTo(0, within(0.02));
        }
    }

    /** How many pixels are white, as only the target is, and their middle. */
    private static double[] spot(BufferedImage page, JsonNode facts) {
        double count = 0;
        double x = 0;
        double y = 0;
        for (int row = 0; row < side(facts, 1); row++) {
            for (int column = 0; column < side(facts, 0); column++) {
                if (at(page, facts, column, row) == 0xFFFFFF) {
                    count++;
                    x += column + 0.5;
                    y += row + 0.5;
                }
            }
        }
        return new double[] {count, x / count, y / count};
    }

    @Test
    void pixels_are_shown_as_squares_of_whole_pixels_and_never_more_than_four_times() throws IOException {
        drawn(new DrawnTiff(100, 100, 1, Sample.UINT8), affine(50.5, 50.5, 1, 1, 0), (x, y, band) -> (x + y) % 2 * 200);
        analyst.does("image add ~/scene.tif");
        JsonNode facts = analyst.does("image chip I-1 --size 20m --output ~/c.png --format json")
                .json();
        BufferedImage page = analyst.picture("c.png");
        assertThat(side(facts, 0)).isEqualTo(80);
        for (int y = 0; y < 80; y++) {
            for (int x = 0; x < 80; x++) {
                int first = at(page, facts, x / 4 * 4, y / 4 * 4);
                assertThat(at(page, facts, x, y))
                        .as(x + "," + y)
                        .isEqualTo(first)
                        .isIn(0x000000, 0xFFFFFF);
            }
        }
        assertThat(at(page, facts, 0, 0)).isNotEqualTo(at(page, facts, 4, 0));
    }

    @Test
    void what_is_made_smaller_is_the_mean_of_what_is_there() throws IOException {
        drawn(
                new DrawnTiff(2000, 2000, 1, Sample.UINT8).tiled(256, 256),
                affine(1000, 1000, 0.5, 0.5, 0),
                (x, y, band) -> x < 600 ? 0 : x >= 1400 ? 200 : (x + y) % 2 * 200);
        analyst.does("image add ~/scene.tif");
        JsonNode facts = analyst.does("image chip I-1 --size 1000m --stretch 0-100 --output ~/c.png --format json")
                .json();
        BufferedImage page = analyst.picture("c.png");
        assertThat(side(facts, 0)).isEqualTo(1024);
        assertThat(facts.get("zoom").asDouble()).isCloseTo(0.512, within(0.001));
        assertThat(at(page, facts, 100, 500)).isZero();
        assertThat(at(page, facts, 1000, 500)).isEqualTo(0xFFFFFF);
        for (int x = 400; x < 600; x++) {
            assertThat(at(page, facts, x, 333) & 0xFF).as("column " + x).isBetween(100, 155);
        }
    }

    @Test
    void the_stretch_leaves_out_what_is_not_valid() throws IOException {
        drawn(
                new DrawnTiff(100, 100, 1, Sample.UINT16).noData("0"),
                affine(50, 50, 1, 1, 0),
                (x, y, band) -> x < 50 ? 0 : 1000 + y * 10);
        analyst.does("image add ~/scene.tif");
        JsonNode facts = analyst.does("image chip I-1 --size 100m --output ~/c.png --format json")
                .json();
        assertThat(facts.get("limits").get(0).get(0).asDouble()).isBetween(1000.0, 1030.0);
        assertThat(facts.get("limits").get(0).get(1).asDouble()).isBetween(1960.0, 1990.0);
        assertThat(facts.get("no_data_percent").asDouble()).isEqualTo(50);
        BufferedImage page = analyst.picture("c.png");
        for (int x = 0; x < 190; x++) {
            assertThat(at(page, facts, x, 77)).as("column " + x).isIn(0x9A9A9A, 0xC8C8C8);
        }
        assertThat(at(page, facts, 300, 399)).isEqualTo(0xFFFFFF);
    }

    @Test
    void what_is_of_no_opacity_is_not_valid_and_alpha_is_no_light() throws IOException {
        drawn(
                new DrawnTiff(60, 60, 4, Sample.UINT8).extraSamples(2),
                affine(30, 30, 1, 1, 0),
                (x, y, band) -> band == 3 ? (y < 30 ? 0 : 255) : y < 30 ? 255 : 40 + band * 20 + x);
        analyst.does("image add ~/scene.tif");
        JsonNode facts = analyst.does("image chip I-1 --size 60m --output ~/c.png --format json")
                .json();
        assertThat(facts.get("no_data_percent").asDouble()).isEqualTo(50);
        assertThat(facts.get("limits").get(0).get(1).asDouble()).isLessThan(100);
        assertThat(facts.get("bands").toString()).isEqualTo("[1,2,3]");
        assertThat(analyst.types("image chip I-1 --bands 4 --output ~/d.png").err())
                .contains("band 4 of I-1 says what is seen at all (alpha)");
    }

    @Test
    void a_window_of_nothing_is_drawn_and_said() throws IOException {
        drawn(new DrawnTiff(100, 100, 1, Sample.UINT8).noData("7"), affine(50, 50, 1, 1, 0), (x, y, band) -> 7);
        analyst.does("image add ~/scene.tif");
        JsonNode facts = analyst.does("image chip I-1 --size 50m --output ~/c.png --format json")
                .json();
        assertThat(facts.get("no_data_percent").asDouble()).isEqualTo(100);
        assertThat(facts.get("limits").get(0)).isEmpty();
        assertThat(analyst.picture("c.png").getWidth()).isPositive();
    }

    @Test
    void what_lies_beside_the_picture_is_told_from_it() throws IOException {
        drawn(new DrawnTiff(100, 100, 1, Sample.UINT8), affine(10, 50, 1, 1, 0), (x, y, band) -> x + y);
        analyst.does("image add ~/scene.tif");
        JsonNode facts = analyst.does("image chip I-1 --facility yard --size 80m --output ~/c.png --format json")
                .json();
        assertThat(facts.get("outside_percent").asDouble()).isCloseTo(37.5, within(0.01));
        BufferedImage page = analyst.picture("c.png");
        assertThat(at(page, facts, 20, 20)).isIn(0x9A9A9A, 0xC8C8C8);
        assertThat(at(page, facts, 30 * 4 - 1, 20)).isIn(0x9A9A9A, 0xC8C8C8);
        assertThat(at(page, facts, 30 * 4 + 1, 20)).isNotIn(0x9A9A9A, 0xC8C8C8);
    }

    @Test
    void planets_four_bands_of_sixteen_bits_are_blue_first() throws IOException {
        drawn(
                new DrawnTiff(60, 60, 4, Sample.UINT16).extraSamples(0),
                affine(30, 30, 1, 1, 0),
                (x, y, band) -> 100 * (band + 1) + (band == 2 ? x : 0));
        analyst.does("image add ~/scene.tif --provider 'Planet Labs PBC'");
        JsonNode facts =
                analyst.does("image chip I-1 --output ~/c.png --format json").json();
        assertThat(facts.get("bands").toString()).isEqualTo("[3,2,1]");
        assertThat(facts.get("band_order").asString()).isEqualTo("red, green, blue of Planet's 4 bands");
        assertThat(analyst.types("image chip I-1 --bands 5 --output ~/d.png").err())
                .contains("--bands 5: I-1 has bands 1 to 4");
        assertThat(analyst.types("image chip I-1 --bands 1,2 --output ~/d.png").code())
                .isEqualTo(2);
        assertThat(analyst.types("image chip I-1 --bands 0 --output ~/d.png").err())
                .contains("--bands 0: I-1 has bands 1 to 4");
    }

    @Test
    void the_page_and_its_texts_say_what_is_known_and_what_is_not() throws IOException {
        drawn(new DrawnTiff(100, 100, 1, Sample.UINT8), affine(50, 50, 1, 1, 0), (x, y, band) -> x + y);
        analyst.does(
                "image add ~/scene.tif --acquired 2023-10-05T02:11Z --provider planet --credit 'Planet Labs PBC/AP' --platform SkySat");
        JsonNode facts =
                analyst.does("image chip I-1 --output ~/c.png --format json").json();
        var texts = analyst.texts("c.png");
        assertThat(texts)
                .containsEntry("Title", "The Yard")
                .containsEntry("Copyright", "Planet Labs PBC/AP")
                .containsEntry("Creation Time", "2023-10-05T02:11:00.000Z")
                .containsEntry("Source", "SkySat");
        assertThat(texts.get("Description"))
                .contains("acquired 2023-10-05 02:11 UTC, 2023-10-05 11:11 in Asia/Pyongyang")
                .contains("I-1, sha256 " + facts.get("sha256").asString().substring(0, 8))
                .contains("licence unknown");
        assertThat(new Analyst.Said(0, texts.getOrDefault("railwatch", ""), "").json())
                .isEqualTo(facts);
        assertThat(facts.get("local").asString()).isEqualTo("2023-10-05T11:11+09:00");
        assertThat(facts.get("off_nadir").isNull()).isTrue();
        assertThat(facts.get("gsd_m").isNull()).isTrue();
        assertThat(facts.get("pixel_across_m").asDouble()).isCloseTo(1, within(0.001));
    }

    @Test
    void a_picture_that_is_not_georeferenced_is_shown_whole_and_has_no_size() throws IOException {
        new DrawnTiff(50, 30, 1, Sample.UINT8).write(folder.resolve("scene.tif"), (x, y, band) -> x * 5);
        analyst.does("image add ~/scene.tif");
        Analyst.Said said = analyst.does("image chip I-1 --output ~/c.png --format json");
        assertThat(said.json().get("picture").get(2).asInt()).isEqualTo(200);
        assertThat(said.json().get("chip_pixel_m").isNull()).isTrue();
        assertThat(said.json().get("north_degrees").isNull()).isTrue();
        assertThat(said.err()).contains("I-1 is not georeferenced, so all of it is shown without a scale");
        Analyst.Said refused = analyst.types("image chip I-1 --size 600m --output ~/d.png");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("image georef I-1 --gcp");
    }

    @Test
    void what_cannot_be_shown_is_refused_with_the_cure() throws IOException {
        drawn(new DrawnTiff(100, 100, 1, Sample.UINT8), affine(50, 50, 1, 1, 0), (x, y, band) -> x + y);
        analyst.does("image add ~/scene.tif");
        analyst.does("facility add far --name Far --kind port --country KP --at 130.70,42.42");
        refuses("image chip I-1 --facility far --output ~/c.png", 1, "far lies 7.4km beside I-1");
        refuses("image chip I-1 --facility far --at 130,42 --output ~/c.png", 2, "--facility or --at, not both");
        refuses("image chip I-1 --size 1m --output ~/c.png", 2, "less than two pixels of I-1, which are 1m wide");
        refuses("image chip I-1 --size 50km --output ~/c.png", 2, "shows I-1, 100m long, as a dot");
        refuses("image chip I-1 --stretch 98-2 --output ~/c.png", 2, "the lower first, such as 2-98");
        refuses("image chip I-1 --stretch all --output ~/c.png", 2, "'all' is not a stretch");
        refuses("image chip I-1 --output ~/no/c.png", 4, "there is no folder");
        refuses("image chip I-2 --output ~/c.png", 1, "I-2");
        analyst.does("image add --provider planet --acquired 2023-10-05");
        refuses("image chip I-2 --output ~/c.png", 1, "I-2 is known, not held");
        refuses("image view I-2", 1, "I-2 is known, not held");
        analyst.does("image chip I-1 --output ~/c.png");
        refuses("image chip I-1 --output ~/c.png", 4, "c.png exists; add --overwrite to replace it");
        analyst.does("image chip I-1 --output ~/c.png --overwrite");
    }

    @Test
    void a_view_that_has_an_output_writes_the_picture_that_chip_writes() throws IOException {
        drawn(new DrawnTiff(100, 100, 1, Sample.UINT8), affine(50, 50, 1, 1, 0), (x, y, band) -> x + y);
        analyst.does("image add ~/scene.tif");
        analyst.does("image chip I-1 --size 40m --output ~/c.png");
        Analyst.Said said = analyst.does("image view I-1 --size 40m --output ~/v.png");
        assertThat(said.err()).contains("wrote ").contains("v.png");
        assertThat(folder.resolve("v.png")).hasSameBinaryContentAs(folder.resolve("c.png"));
        refuses("image view I-1 --output ~/v.png", 4, "v.png exists; add --overwrite to replace it");
    }

    private void refuses(String line, int code, String sentence) {
        Analyst.Said said = analyst.types(line);
        assertThat(said.code()).as(line + ": " + said).isEqualTo(code);
        assertThat(said.err()).as(line).contains(sentence);
    }

    @Test
    void annotations_are_drawn_where_they_were_marked() throws IOException {
        drawn(new DrawnTiff(100, 100, 1, Sample.UINT8), affine(50, 50, 1, 1, 0), (x, y, band) -> x + y);
        analyst.does("image add ~/scene.tif");
        analyst.does("annotation add I-1 --of railcar --box '45,45 55,60' --count 3");
        JsonNode without = analyst.does("image chip I-1 --size 40m --output ~/c.png --format json")
                .json();
        assertThat(without.get("marks").asInt()).isZero();
        JsonNode facts = analyst.does("image chip I-1 --size 40m --annotations --output ~/d.png --format json")
                .json();
        assertThat(facts.get("marks").asInt()).isEqualTo(1);
        double x = (45 - facts.get("window").get(0).asDouble()) * 4;
        double y = (50 - facts.get("window").get(1).asDouble()) * 4;
        int yellow = 0;
        for (int row = 0; row < 20; row++) {
            yellow += at(analyst.picture("d.png"), facts, (int) x, (int) y + row) == 0xFFD400 ? 1 : 0;
            assertThat(at(analyst.picture("c.png"), facts, (int) x, (int) y + row))
                    .isNotEqualTo(0xFFD400);
        }
        assertThat(yellow).isBetween(8, 17);
    }

    @Test
    void the_nearest_of_several_facilities_is_in_the_middle_and_that_is_said() throws IOException {
        drawn(new DrawnTiff(100, 100, 1, Sample.UINT8), affine(80, 50, 1, 1, 0), (x, y, band) -> x + y);
        analyst.does("image add ~/scene.tif");
        analyst.does("facility add near --name Near --kind rail_yard --country KP --at 130.60974,42.42");
        Analyst.Said said = analyst.does("image chip I-1 --size 20m --output ~/c.png --format json");
        assertThat(said.json().get("facility").asString()).isEqualTo("near");
        assertThat(said.err()).contains("2 facilities lie on I-1; near is nearest to its middle");
    }

    @Test
    void a_terminal_shows_half_blocks_and_whatever_cannot_gets_a_path() throws IOException {
        drawn(new DrawnTiff(100, 100, 1, Sample.UINT8), affine(50, 50, 1, 1, 0), (x, y, band) -> x + y);
        analyst.does("image add ~/scene.tif");
        Analyst.Said shown =
                analyst.types("image view I-1 --size 60m", new Screen(80, 24, Style.COLOURED, Showing.TRUE_COLOUR));
        assertThat(shown.out()).contains("▀").contains("\u001b[38;2;").doesNotContain("chip_pixel_m");
        assertThat(shown.out().lines()).as("with a line below it").hasSizeLessThan(23);
        assertThat(shown.out().lines().toList().get((int) shown.out().lines().count() - 1))
                .startsWith("I-1, The Yard, 60m wide, north ")
                .endsWith("° from up; last shows all of it");
        Analyst.Said plain =
                analyst.types("image view I-1 --size 60m", new Screen(80, 24, Style.PLAIN, Showing.TRUE_COLOUR));
        assertThat(plain.out()).doesNotContain("▀").containsPattern("picture +/.*railwatch-I-1-.*png");
        Analyst.Said piped = analyst.does("image view I-1 --size 60m");
        var path = Path.of(piped.out().replaceAll("(?s).*picture +(/\\S+png).*", "$1"));
        assertThat(path).exists();
        assertThat(analyst.does("image view I-1 --size 60m --format json")
                        .json()
                        .get("zoom")
                        .asInt())
                .isEqualTo(4);
    }

    @Test
    void the_least_size_that_is_named_is_taken_and_less_is_not() throws IOException {
        drawn(new DrawnTiff(100, 100, 1, Sample.UINT8), affine(50, 50, 0.477, 0.477, 0), (x, y, band) -> x + y);
        analyst.does("image add ~/scene.tif");
        for (String less : new String[] {"0m", "0.94m"}) {
            Analyst.Said said = analyst.types("image chip I-1 --size " + less + " --output ~/c.png");
            assertThat(said.code()).isEqualTo(2);
            assertThat(said.err()).contains("; give at least 0.96m");
        }
        analyst.does("image chip I-1 --size 0.96m --output ~/c.png");
    }

    @Test
    void a_png_is_not_written_under_the_name_of_another_kind() throws IOException {
        drawn(new DrawnTiff(100, 100, 1, Sample.UINT8), affine(50, 50, 1, 1, 0), (x, y, band) -> x + y);
        analyst.does("image add ~/scene.tif");
        for (String line :
                new String[] {"image chip I-1", "image view I-1", "image pair --facility yard --before I-1 --after I-1"
                }) {
            Analyst.Said said = analyst.types(line + " --output ~/c.jpg");
            assertThat(said.code()).as(line).isEqualTo(2);
            assertThat(said.err()).as(line).contains("c.jpg would hold a PNG").contains("name it " + folder + "/c.png");
            assertThat(folder.resolve("c.jpg")).doesNotExist();
        }
        analyst.does("image chip I-1 --output ~/c.PNG");
        analyst.does("image chip I-1 --output ~/c");
    }

    @Test
    void a_chip_with_nothing_on_it_says_so() throws IOException {
        drawn(new DrawnTiff(100, 100, 1, Sample.UINT8).noData("0"), affine(50, 50, 1, 1, 0), (x, y, band) -> 0);
        analyst.does("image add ~/scene.tif");
        String said = "railwatch: not one pixel here is valid, so there is nothing to see: 100 % of it has no data";
        assertThat(analyst.does("image chip I-1 --size 40m --output ~/c.png").err())
                .contains(said);
        assertThat(analyst.does("image view I-1 --size 40m --format json").err())
                .contains(said);
    }
}
