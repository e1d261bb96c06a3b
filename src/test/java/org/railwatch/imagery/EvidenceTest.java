package org.railwatch.imagery;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railwatch.imagery.chip.Analyst;
import org.railwatch.imagery.scene.DrawnTiff;
import tools.jackson.databind.JsonNode;

/** What image check says of a picture, and what georeferencing it says first. */
final class EvidenceTest {
    @TempDir
    Path folder;

    private Analyst analyst;

    @BeforeEach
    void a_store() {
        analyst = new Analyst(folder);
    }

    @AfterEach
    void close() {
        analyst.close();
    }

    @Test
    void control_points_that_do_not_fit_together_are_told_and_stay_weak() throws IOException {
        picture("p.png", 300, 300);
        analyst.does("image add ~/p.png");
        String good = analyst.does("image georef I-1 --gcp '0,0 130.6,42.4' --gcp '300,0 130.61,42.4'"
                        + " --gcp '0,300 130.6,42.39' --gcp '300,300 130.61,42.39'")
                .err();
        assertThat(good).doesNotContain("do not fit");
        assertThat(detail("I-1", "georeference", "weak")).doesNotContain("pixels");

        String bad = analyst.does("image georef I-1 --gcp '0,0 130.6,42.4' --gcp '300,0 130.61,42.4'"
                        + " --gcp '0,300 130.6,42.39' --gcp '300,300 130.615,42.388'")
                .err();
        assertThat(bad).containsPattern("that is 2\\d pixels, more than an unsteady hand explains");
        assertThat(detail("I-1", "georeference", "weak"))
                .containsPattern("residual 11\\d.* m, 2\\d pixels: the control points do not fit together");
    }

    @Test
    void what_metadata_and_file_agree_in_is_said_and_nothing_more() throws IOException {
        picture("p.png", 300, 200);
        item("item.json", "");
        analyst.does("image add ~/p.png --meta ~/item.json");
        assertThat(detail("I-1", "metadata", "weak"))
                .isEqualTo("nothing in " + folder + "/item.json could be compared with the file");

        picture("q.png", 400, 300);
        item("item2.json", ", \"proj:shape\": [300, 400]");
        analyst.does("image add ~/q.png --meta ~/item2.json");
        assertThat(detail("I-2", "metadata", "ok")).isEqualTo(folder + "/item2.json and the file agree in size");
    }

    @Test
    void what_the_analyst_sets_against_the_metadata_is_told() throws IOException {
        picture("p.png", 400, 300);
        item("item.json", ", \"proj:shape\": [300, 400]");
        analyst.does("image add ~/p.png --meta ~/item.json");
        analyst.does("image set I-1 --acquired 2022-01-01 --gsd 9m");
        assertThat(details("I-1", "metadata", "wrong"))
                .containsExactly(
                        "its metadata says acquired '2023-11-05T02:00:00Z' and you '2022-01-01'; yours is used",
                        "its metadata says gsd 3 and you 9; yours is used");

        analyst.does("image set I-1 --acquired 2023-11-05 --gsd 3m");
        assertThat(details("I-1", "metadata", "wrong")).isEmpty();

        Files.delete(folder.resolve("item.json"));
        assertThat(detail("I-1", "metadata", "weak")).contains("item.json cannot be read here any more");
    }

    @Test
    void what_was_contradicted_at_first_and_set_right_since_is_no_longer_wrong() throws IOException {
        picture("p.png", 400, 300);
        item("item.json", "");
        analyst.does("image add ~/p.png --meta ~/item.json --gsd 9m --acquired 2022");
        assertThat(details("I-1", "metadata", "wrong")).hasSize(2);
        Files.delete(folder.resolve("item.json"));
        assertThat(details("I-1", "metadata", "wrong")).hasSize(2);
        analyst.does("image set I-1 --gsd 3m");
        assertThat(details("I-1", "metadata", "wrong"))
                .containsExactly("its metadata says acquired '2023-11-05T02:00:00Z' and you '2022'; yours is used");
    }

    @Test
    void a_day_that_is_yet_to_come_is_warned_of_and_wrong() throws IOException {
        picture("p.png", 400, 300);
        assertThat(analyst.does("image add ~/p.png --acquired 2199-01-01").err())
                .contains("acquired 2199-01-01, which is yet to come");
        assertThat(detail("I-1", "acquired", "wrong")).startsWith("2199-01-01 is yet to come");
        assertThat(analyst.does("image set I-1 --acquired 2023-01-01").err()).doesNotContain("yet to come");
        assertThat(analyst.does("image set I-1 --acquired 2198").err()).contains("2198, which is yet to come");
    }

    @Test
    void control_points_of_a_file_are_told_of_and_lay_it_when_no_others_are_given() throws IOException {
        new DrawnTiff(300, 200, 1, DrawnTiff.Sample.UINT8)
                .crs(32_652)
                .doubleTag(33_922, ties())
                .write(folder.resolve("t.tif"), (column, row, band) -> column);
        analyst.does("image add ~/t.tif");
        assertThat(detail("I-1", "georeference", "missing"))
                .contains(
                        "the file has 4 control points that are not used yet; image georef I-1 lays it on the ground");
        assertThat(analyst.does("image georef I-1").err()).contains("residual 0.0 m (root mean square)");
        assertThat(detail("I-1", "georeference", "weak")).contains("by gcp, residual 0 m");
        JsonNode corner = analyst.does("image pixel I-1 --px 0,0 --format json").json();
        assertThat(corner.get("lon").asDouble()).isBetween(130.6, 130.62);

        picture("p.png", 400, 300);
        analyst.does("image add ~/p.png");
        assertThat(analyst.types("image georef I-2").err()).contains("these are 0; repeat --gcp");
    }

    /** North up, of three metres. */
    private static double[] ties() {
        var ties = new ArrayList<Double>();
        for (int corner = 0; corner < 4; corner++) {
            double column = corner % 2 * 300;
            double row = corner / 2 * 200;
            ties.addAll(List.of(column, row, 0.0, 632_000 + 3 * column, 4_698_000 - 3 * row, 0.0));
        }
        return ties.stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Test
    void every_question_has_its_row_and_every_lack_a_cure_that_can_be_done() throws IOException {
        analyst.does("image add --provider planet --acquired 2023-10-05 --sensor satellite");
        assertThat(detail("I-1", "sensor", "ok")).isEqualTo("satellite");
        assertThat(detail("I-1", "georeference", "missing")).doesNotContain("image georef");
        for (String item : List.of("sun", "off_nadir", "license")) {
            assertThat(detail("I-1", item, "missing")).contains("--meta when adding it");
        }
    }

    @Test
    void what_is_said_already_is_not_written_again() {
        analyst.does("image add --provider planet --acquired 2023-10-05 --sensor satellite");
        Analyst.Said said = analyst.types("image set I-1 --sensor satellite --acquired 2023-10-05 --provider planet");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("I-1 says that already; nothing is changed");
        assertThat(analyst.does("journal list --format json").json().toString()).doesNotContain("image set");
        analyst.does("image set I-1 --sensor satellite --gsd 3m");
    }

    @Test
    void a_folder_whose_pictures_are_all_refused_says_why_of_each() throws IOException {
        Files.createDirectory(folder.resolve("f"));
        picture("f/a.png", 30, 30);
        picture("f/b.png", 40, 30);
        Analyst.Said first = analyst.does("image add ~/f");
        assertThat(first.err()).contains("railwatch: each of I-1, I-2: it is not georeferenced");
        Files.writeString(folder.resolve("f/c.png"), "no picture at all");
        Analyst.Said said = analyst.types("image add ~/f");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err())
                .contains("railwatch: a.png: this picture is held already, as I-1")
                .contains("railwatch: b.png: this picture is held already, as I-2")
                .contains("f/c.png is no picture")
                .contains("no picture of " + folder + "/f could be taken in");
        for (int i = 0; i < 30; i++) {
            Files.writeString(folder.resolve("f/x" + i + ".png"), "no picture at all");
        }
        assertThat(analyst.types("image add ~/f").err().lines()).hasSize(21);
    }

    @Test
    void what_still_uses_an_image_is_named_as_its_user_knows_it() {
        analyst.does("facility add yard --name Yard --kind rail_yard --country KP --at 130.61,42.42");
        analyst.does("image add --provider planet --acquired 2023-10-05");
        analyst.does(
                "observation add --facility yard --basis own_look --image I-1 --when 2023-10-05 --finding present --of train");
        assertThat(analyst.types("image remove I-1 --yes").err())
                .contains("I-1 cannot be removed: 1 observation refers to it; remove that first");
        analyst.does("facility add depot --name Depot --kind depot --country KP --at 130.62,42.42");
        for (int look = 2; look <= 3; look++) {
            analyst.does("observation add --facility depot --basis own_look --image I-1 --when 2023-10-05"
                    + " --finding present --of train --note " + look);
        }
        analyst.does("baseline set --facility yard --count 'railcar approx_at_most 20' --when 2019/2022");
        assertThat(analyst.types("image remove I-1 --yes").err())
                .contains("I-1 cannot be removed: 3 observations refer to it; remove those first");
        assertThat(analyst.types("facility remove yard --yes").err())
                .contains("yard cannot be removed: 1 baseline and 1 observation refer to it; remove those first");
    }

    private void item(String name, String more) throws IOException {
        Files.writeString(folder.resolve(name), """
                {"type": "Feature", "stac_version": "1.1.0", "id": "scene-7", "geometry": null,
                 "properties": {"datetime": "2023-11-05T02:00:00Z", "gsd": 3, "eo:cloud_cover": 5%s}}""".formatted(more));
    }

    private void picture(String name, int width, int height) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        picture.setRGB(width / 2, height / 2, -1);
        ImageIO.write(
                picture,
                name.substring(name.lastIndexOf('.') + 1),
                folder.resolve(name).toFile());
    }

    private List<String> details(String ref, String item, String state) {
        var details = new ArrayList<String>();
        for (JsonNode row :
                analyst.does("image check " + ref + " --format json").json()) {
            if (row.get("item").asString().equals(item)
                    && row.get("state").asString().equals(state)) {
                details.add(row.get("detail").asString());
            }
        }
        return details;
    }

    /** Of the one row of image check that has this item and state. */
    private String detail(String ref, String item, String state) {
        List<String> details = details(ref, item, state);
        assertThat(details).as(item + " " + state).hasSize(1);
        return details.get(0);
    }
}
