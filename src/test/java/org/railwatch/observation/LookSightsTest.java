package org.railwatch.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railwatch.imagery.scene.CornerAffine;
import org.railwatch.imagery.scene.DrawnTiff;
import org.railwatch.imagery.sight.Method;
import org.railwatch.imagery.sight.Sight;
import org.railwatch.shell.session.Typed;
import org.railwatch.vocabulary.Coverage;
import org.railwatch.vocabulary.Visibility;

/** What is computed and stored with a look of the place that its images show, by pictures in degrees, for shares are then plain. */
class LookSightsTest {
    private static final double DEGREES_PER_PIXEL = 0.0001;
    private static final double WEST = 130.6;
    private static final double NORTH = 42.43;

    @TempDir
    Path folder;

    private Typed typed;

    /** A station whose area is the middle of the pictures, 40 of their 100 pixels wide and high. */
    @BeforeEach
    void a_station_with_an_area() {
        typed = new Typed(folder.resolve("s.gpkg"));
        done("facility add station --name Station --kind rail_station --country KP --at 130.605,42.425 --area"
                + " 'POLYGON((130.603 42.423, 130.607 42.423, 130.607 42.427, 130.603 42.427, 130.603 42.423))'");
    }

    @AfterEach
    void close() {
        typed.close();
    }

    private String done(String line) {
        Typed.Reply reply = typed.type(line);
        assertThat(reply.code()).as(line + "\n" + reply.err()).isZero();
        return reply.err();
    }

    /** A picture of 100 by 100 pixels, its first columns blank. */
    private void picture(String name, double west, int blankColumns) throws IOException {
        Path file = folder.resolve(name);
        new DrawnTiff(100, 100, 1, DrawnTiff.Sample.UINT8)
                .crs(4326)
                .georeferenced(CornerAffine.northUp(west, NORTH, DEGREES_PER_PIXEL, DEGREES_PER_PIXEL))
                .noData("0")
                .write(file, (column, row, band) -> column < blankColumns ? 0 : 100 + (column + row) % 50);
        done("image add " + file + " --acquired 2023-10-05");
    }

    private String look(String more) {
        return done("observation add --basis own_look --when 2023-10-05 --finding absent --of railcar " + more);
    }

    private @Nullable Sight sight(long look) {
        return LookSights.between(typed.session().store(), look, look).get(look);
    }

    private Sight known(long look) {
        return Objects.requireNonNull(sight(look));
    }

    @Test
    void a_picture_without_a_blank_pixel_shows_all_of_the_area() throws IOException {
        picture("all.tif", WEST, 0);
        assertThat(look("--facility station --image I-1"))
                .contains("I-1 shows 100 % of the area of station: 0 % is blank by its mask; coverage full (computed)");
        assertThat(known(1))
                .isEqualTo(
                        new Sight(1, Method.MASK, "the area of station", 0.0, 0.0, Coverage.FULL, Visibility.UNKNOWN));
    }

    @Test
    void a_picture_that_is_blank_in_part_shows_the_rest() throws IOException {
        picture("part.tif", WEST, 40);
        look("--facility station --image I-1");
        assertThat(known(1).obscuredPercent()).isCloseTo(25, within(1.0));
        assertThat(known(1).coverage()).isEqualTo(Coverage.PARTIAL);
    }

    @Test
    void a_picture_that_is_blank_all_over_shows_nothing() throws IOException {
        picture("blank.tif", WEST, 100);
        assertThat(look("--facility station --image I-1 --coverage full --visibility clear"))
                .contains("coverage is given as full, but I-1 shows 0 % of the area of station: computed none")
                .contains("absent is said of a place of which I-1 shows only 0 %");
        assertThat(known(1).obscuredPercent()).isEqualTo(100);
        assertThat(known(1).coverage()).isEqualTo(Coverage.NONE);
    }

    @Test
    void a_picture_of_elsewhere_misses_the_place() throws IOException {
        picture("far.tif", WEST + 1, 0);
        assertThat(look("--facility station --image I-1"))
                .contains(
                        "I-1 shows 0 % of the area of station: 100 % lies outside the picture; coverage none (computed)");
        assertThat(known(1))
                .isEqualTo(new Sight(
                        1, Method.FOOTPRINT, "the area of station", 100.0, null, Coverage.NONE, Visibility.UNKNOWN));
    }

    @Test
    void a_picture_that_ends_in_the_middle_shows_half() throws IOException {
        picture("half.tif", WEST + 0.005, 0);
        look("--facility station --image I-1");
        assertThat(known(1).outsidePercent()).isCloseTo(50, within(1.0));
        assertThat(known(1).coverage()).isEqualTo(Coverage.PARTIAL);
    }

    @Test
    void of_several_the_one_that_shows_most_is_kept() throws IOException {
        picture("far.tif", WEST + 1, 0);
        picture("part.tif", WEST, 40);
        picture("blank.tif", WEST, 100);
        look("--facility station --image I-1 --image I-2 --image I-3");
        assertThat(known(1).image()).isEqualTo(2);
    }

    @Test
    void a_picture_that_misses_the_place_says_nothing_of_another_that_nobody_knows_the_place_of() throws IOException {
        picture("far.tif", WEST + 1, 0);
        done("image add --provider planet --acquired 2023-10-05");
        assertThat(look("--facility station --image I-1 --image I-2 --coverage full --visibility clear"))
                .doesNotContain("computed");
        assertThat(sight(1)).isNull();
    }

    @Test
    void marks_on_a_picture_that_shows_a_part_of_the_place_come_to_a_lower_bound() throws IOException {
        picture("all.tif", WEST, 0);
        picture("part.tif", WEST, 40);
        for (String image : new String[] {"I-1", "I-2"}) {
            done("annotation add " + image + " --of railcar --box '50,45 52,46'");
            done("annotation review @last accept --reason seen");
        }
        String present = "observation add --facility station --basis own_look --when 2023-10-05 --finding present"
                + " --of railcar --image ";
        assertThat(done(present + "I-1")).contains("'railcar exact 1'").doesNotContain("at_least");
        assertThat(done(present + "I-2"))
                .contains("the look saw a part of its place only, so the count is taken as 'railcar at_least 1'");
        assertThat(done(present + "I-1 --coverage partial")).contains("taken as 'railcar at_least 1'");
        assertThat(typed.type("observation list --columns label --format csv").out())
                .containsSubsequence("exact 1", "at_least 1", "at_least 1");
    }

    @Test
    void a_point_of_its_own_is_a_circle_and_goes_before_the_area() throws IOException {
        picture("part.tif", WEST, 40);
        look("--facility station --at 130.608,42.421 --image I-1");
        assertThat(known(1).area()).isEqualTo("the 100 m around 130.608,42.421");
        assertThat(known(1).coverage())
                .as("a circle is not drawn, and nobody knows that it is all")
                .isEqualTo(Coverage.UNKNOWN);
    }

    @Test
    void another_image_is_another_sight_and_a_look_that_goes_takes_it_along() throws IOException {
        picture("far.tif", WEST + 1, 0);
        picture("all.tif", WEST, 0);
        look("--facility station --image I-1");
        done("observation set O-1 --image I-2");
        assertThat(known(1).image()).isEqualTo(2);
        assertThat(known(1).coverage()).isEqualTo(Coverage.FULL);
        done("observation remove O-1 --yes");
        assertThat(sight(1)).isNull();
    }

    @Test
    void nothing_is_stored_where_nothing_is_known() {
        done("image add --provider planet --acquired 2023-10-05");
        assertThat(look("--facility station --image I-1")).doesNotContain("shows");
        look("--facility station");
        assertThat(sight(1))
                .as("an image of which no place and no cloud is known")
                .isNull();
        assertThat(sight(2)).as("no image").isNull();
    }
}
