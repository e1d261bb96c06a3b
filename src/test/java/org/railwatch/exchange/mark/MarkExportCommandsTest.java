package org.railwatch.exchange.mark;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railwatch.geo.georeference.Pixel;
import org.railwatch.imagery.annotation.HeldImages;
import org.railwatch.shell.session.Typed;
import org.railwatch.vocabulary.ObjectKind;
import tools.jackson.databind.json.JsonMapper;

/** What other programs get of marks. */
class MarkExportCommandsTest {
    @TempDir
    Path folder;

    private Typed typed;

    @BeforeEach
    void marks_of_every_form() {
        typed = new Typed(folder.resolve("s.gpkg"));
        HeldImages.add(typed.session().store(), "2023-10-05", HeldImages.TUMANGANG);
        HeldImages.add(typed.session().store(), "2023-10-06", null);
        done("annotation add I-1 --of railcar --box '120,80 134,96' --count 'approx 14' --confidence low --note N");
        done("annotation add I-1 --of tank --obb '10,10 20,20 15,25 5,15' --occluded");
        done("annotation add I-2 --of vessel --polygon '0,0 10,0 10,10.5'");
        done("annotation add I-1 --of train --line '10,20 300,200'");
        done("annotation add I-1 --of person --point '10,20'");
    }

    @AfterEach
    void close() {
        typed.close();
    }

    private Typed.Reply done(String line) {
        Typed.Reply reply = typed.type(line);
        assertThat(reply.code()).as(line + "\n" + reply.err()).isZero();
        return reply;
    }

    private static Map<?, ?> json(Path file) throws IOException {
        return JsonMapper.shared().readValue(Files.readString(file), Map.class);
    }

    private static Map<?, ?> item(Map<?, ?> file, String list, int index) {
        return (Map<?, ?>) requireNonNull((List<?>) file.get(list)).get(index);
    }

    @Test
    void rejected_marks_are_told_of_with_how_to_leave_them_out() {
        String written = " --kind annotation --overwrite --output " + folder.resolve("m.json");
        assertThat(done("export coco" + written).err()).doesNotContain("rejected");
        done("annotation review A-1 reject --reason R");
        String told = "1 rejected mark is among them; --state accepted leaves out what is not accepted";
        assertThat(done("export coco" + written).err()).contains(told);
        assertThat(done("export geojson" + written).err()).contains(told);
        assertThat(done("export coco --state draft" + written).err()).doesNotContain("rejected");
        assertThat(done("export geojson --state draft" + written).err()).doesNotContain("rejected");
    }

    @Test
    void coco_holds_boxes_and_outlines_and_says_what_it_cannot_hold() throws IOException {
        Path file = folder.resolve("m.json");
        String said = done("export coco --kind annotation --output " + file).err();
        assertThat(said)
                .contains("wrote 3 marks to " + file)
                .contains("1 line and 1 point cannot be said in COCO and were left out");
        Map<?, ?> coco = json(file);
        assertThat((List<?>) coco.get("images")).hasSize(2);
        assertThat(item(coco, "images", 0).toString())
                .startsWith(
                        "{id=1, file_name=scene.tif, width=400, height=300, date_captured=2023-10-05, railwatch={uuid=")
                .endsWith("ref=I-1, sha256=abc, acquired=2023-10-05}}");
        Map<?, ?> box = item(coco, "annotations", 0);
        assertThat(box.get("bbox")).hasToString("[120, 80, 14, 16]");
        assertThat(box.get("segmentation")).hasToString("[]");
        assertThat(box.get("area")).isEqualTo(224);
        assertThat(box.get("iscrowd")).isEqualTo(0);
        assertThat(String.valueOf(box.get("railwatch")))
                .endsWith(
                        "ref=A-1, shape=box, state=draft, count=approx 14, confidence=low, occluded=false, revision=1,"
                                + " source_class=null, note=N}");
        assertThat(item(coco, "annotations", 1).get("segmentation")).hasToString("[[10, 10, 20, 20, 15, 25, 5, 15]]");
        assertThat(item(coco, "annotations", 1).get("bbox")).hasToString("[5, 10, 15, 15]");
        assertThat(item(coco, "annotations", 1).get("area")).isEqualTo(100);
        assertThat(item(coco, "annotations", 2).get("area")).isEqualTo(52.5);
    }

    @Test
    void coco_numbers_kinds_as_the_tree_has_them_and_names_their_xview_classes() throws IOException {
        Path file = folder.resolve("m.json");
        done("export coco --kind annotation --object tank --output " + file);
        Map<?, ?> coco = json(file);
        assertThat((List<?>) coco.get("annotations")).hasSize(1);
        assertThat((List<?>) coco.get("categories")).hasSize(ObjectKind.all().size());
        int tank = ObjectKind.all().indexOf(ObjectKind.of("tank"));
        assertThat(item(coco, "annotations", 0).get("category_id")).isEqualTo(tank + 1);
        assertThat(item(coco, "categories", tank))
                .hasToString(
                        "{id=" + (tank + 1) + ", name=tank, supercategory=railcar, xview=[{id=37, name=Tank car}]}");
    }

    @Test
    void every_class_of_the_crosswalk_has_its_number_and_no_class_is_two_kinds() {
        var met = new HashSet<XviewClass>();
        for (ObjectKind kind : ObjectKind.all()) {
            assertThat(XviewClass.of(kind)).as(kind.word()).hasSameSizeAs(kind.xviewClasses());
            for (XviewClass each : XviewClass.of(kind)) {
                assertThat(met.add(each)).as(each.name()).isTrue();
                assertThat(each.object()).contains(kind);
            }
        }
        assertThat(XviewClass.numbered(33).flatMap(XviewClass::object)).contains(ObjectKind.of("railcar"));
        assertThat(XviewClass.named("yacht").flatMap(XviewClass::object)).isEmpty();
    }

    @Test
    void an_area_is_of_the_ring_whichever_way_it_runs() {
        assertThat(CocoFile.area(Pixel.listOf("0,0 0,2 3,2 3,0"))).isEqualTo(6);
        assertThat(CocoFile.area(Pixel.listOf("0,0 3,0 3,2 0,2"))).isEqualTo(6);
    }

    @Test
    void another_kind_is_refused_with_the_one_that_is_taken() {
        Typed.Reply reply = typed.type("export coco --kind facility --output " + folder.resolve("f.json"));
        assertThat(reply.code()).isEqualTo(2);
        assertThat(reply.err()).contains("--kind annotation is what it takes");
        assertThat(folder.resolve("f.json")).doesNotExist();
    }

    @Test
    void geojson_has_the_pixels_beside_the_place() throws IOException {
        Path file = folder.resolve("m.geojson");
        done("export geojson --kind annotation --output " + file);
        assertThat(Files.readString(folder.resolve("m-areas.geojson")))
                .contains("\"image\":\"I-1\",\"object\":\"railcar\",\"shape\":\"box\",\"px\":\"120,80 134,96\"")
                .contains("\"count\":\"approx 14\"");
        assertThat(Files.readString(folder.resolve("m-lines.geojson"))).contains("\"object\":\"train\"");
        assertThat(Files.readString(file))
                .as("points, and what has no place on the ground")
                .contains("\"object\":\"person\"")
                .contains("\"geometry\":null,\"properties\":{\"ref\":\"A-3\"");
    }
}
