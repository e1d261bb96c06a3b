package org.railwatch.exchange.mark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.railwatch.exchange.mark.MarkDesk.CATEGORIES;
import static org.railwatch.exchange.mark.MarkDesk.IMAGE;
import static org.railwatch.exchange.mark.MarkDesk.box;
import static org.railwatch.exchange.mark.MarkDesk.coco;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railwatch.imagery.annotation.HeldImages;
import org.railwatch.shell.session.Typed;

/** Marks of other programs and of other desks, from COCO detection files. */
class MarkImportCommandsTest {
    @TempDir
    Path folder;

    private MarkDesk desk;

    @BeforeEach
    void an_image_is_held() {
        desk = new MarkDesk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Typed.Reply done(String line) {
        return desk.done(line);
    }

    private Typed.Reply taken(String text) throws IOException {
        return desk.done(desk.line("coco", text, ""));
    }

    @Test
    void what_goes_out_comes_in_the_same_at_another_desk() throws IOException {
        done("annotation add I-1 --of railcar --box '120,80 134.125,96' --count 'approx 14' --confidence low --note N");
        done("annotation add I-1 --of tank --obb '10,10 20,20 15,25 5,15' --occluded");
        done("annotation add I-1 --of vessel --polygon '0,0 10,0 10,10.5'");
        done("annotation review A-1 accept --reason clear");
        Path file = folder.resolve("m.json");
        done("export coco --kind annotation --output " + file);
        String columns =
                " --format csv --columns uuid,object,shape,px,count,confidence,occluded,note,source_class,score";
        String before = done("annotation list" + columns).out();
        assertThat(before).contains("railcar,box,\"120,80 134.125,96\",approx 14,low");

        try (var other = new Typed(folder.resolve("other.gpkg"))) {
            HeldImages.add(other.session().store(), "2023-10-05", HeldImages.TUMANGANG);
            Typed.Reply reply = other.type("import coco " + file + " --kind annotation");
            assertThat(reply.err())
                    .contains("1 mark was accepted or rejected there and is a draft here")
                    .doesNotContain("not taken");
            assertThat(reply.out()).isEqualTo("I-1  3 marks on I-1, A-1 to A-3\n");
            assertThat(other.type("annotation list" + columns).out()).isEqualTo(before);
            assertThat(other.type("annotation list --state draft --format ids").out())
                    .hasLineCount(3);

            Typed.Reply again = other.type("import coco " + file + " --kind annotation");
            assertThat(again.code()).isEqualTo(3);
            assertThat(again.err())
                    .contains("annotations[0]: A-1 has its identifier")
                    .contains("--on-conflict skip");
            Typed.Reply skipped = other.type("import coco " + file + " --kind annotation --on-conflict skip");
            assertThat(skipped.code()).isZero();
            assertThat(skipped.out()).isEmpty();
            assertThat(skipped.err()).contains("skipped 3 marks of 3, which are held already");
        }
    }

    @Test
    void another_programs_boxes_and_outlines_come_in_as_drafts_with_its_classes_and_scores() throws IOException {
        String reply = taken(coco("""
                {"id": 1, "image_id": 7, "category_id": 1, "bbox": [10.5, 20, 30, 5.25], "segmentation": [], "area": 157.5,
                 "iscrowd": 0, "attributes": {"occluded": true}},
                {"id": 2, "image_id": 7, "category_id": 2, "bbox": [0, 0, 10, 10], "score": 0.75,
                 "segmentation": [[0, 0, 10, 0, 10, 10]], "keypoints": [1, 2, 2], "attributes": {}},
                {"id": 3, "image_id": 7, "category_id": 1, "bbox": [0, 0, 9, 9], "iscrowd": 1},
                {"id": 4, "image_id": 7, "category_id": 1, "segmentation": {"counts": [1, 2]}},
                {"id": 5, "image_id": 7, "category_id": 1, "segmentation": [[0, 0, 1, 0, 1, 1], [5, 5, 9, 5, 9, 9]]}""")).err();
        assertThat(reply)
                .contains("1 mark was left out: a crowd")
                .contains("1 mark was left out: a run-length mask")
                .contains("1 mark was left out: an outline of several rings")
                .contains("not taken, for marks have no place for it: attributes (1 mark), keypoints (1 mark)");
        assertThat(done("annotation list --format csv --columns ref,object,shape,px,state,source_class,score")
                        .out())
                .isEqualTo("""
                        ref,object,shape,px,state,source_class,score
                        A-1,tank,box,"10.5,20 40.5,25.25",draft,,
                        A-2,flat,polygon,"0,0 10,0 10,10",draft,Flat Car,0.75
                        """);
        assertThat(done("annotation show A-2").out()).contains("Flat Car").contains("0.75");
        assertThat(done("annotation show A-2 --columns source_class,score --format json")
                        .out())
                .contains("\"source_class\" : \"Flat Car\"")
                .contains("\"score\" : 0.75");
        assertThat(done("annotation show A-1 --format json").out()).contains("\"geometry\" : {");
    }

    /** A car behind a mast is one thing in two pieces: to leave it out would lose it from the count. */
    @Test
    void of_a_shape_that_no_mark_can_have_the_box_is_taken_and_told() throws IOException {
        String reply = taken(coco("""
                {"id": 1, "image_id": 7, "category_id": 1, "bbox": [0, 0, 9, 8], "segmentation": {"counts": [1, 2]}},
                {"id": 2, "image_id": 7, "category_id": 1, "bbox": [20, 0, 9, 9],
                 "segmentation": [[20, 0, 21, 0, 21, 1], [25, 5, 29, 5, 29, 9]]},
                {"id": 3, "image_id": 7, "category_id": 1, "bbox": [40, 0, 9, 9],
                 "segmentation": [[40, 0, 49, 9, 49, 0, 40, 9]]},
                {"id": 4, "image_id": 7, "category_id": 1, "bbox": [60, 0, 9, 9],
                 "segmentation": [[60, 0, 69, 9, 69, 0, 60, 9]]}""")).err();
        assertThat(reply)
                .contains("1 mark is its box here: a run-length mask is no outline")
                .contains("1 mark is its box here: an outline of several rings; a mark has one")
                .contains("2 marks are their boxes here: an outline that crosses itself goes around no area")
                .doesNotContain("left out");
        assertThat(done("annotation list --format csv --columns shape,px").out())
                .isEqualTo("""
                shape,px
                box,"0,0 9,8"
                box,"20,0 29,9"
                box,"40,0 49,9"
                box,"60,0 69,9"
                """);
    }

    @Test
    void what_a_labellers_rounding_put_beside_the_picture_is_on_its_edge() throws IOException {
        taken(coco("""
                {"id": 1, "image_id": 7, "category_id": 1, "bbox": [-0.3, 20, 30, 5]},
                {"id": 2, "image_id": 7, "category_id": 1, "bbox": [390, 290, 10.4, 10.49]}"""));
        assertThat(done("annotation list --format csv --columns px").out()).isEqualTo("""
                px
                "0,20 29.7,25"
                "390,290 400,300"
                """);
        desk.refused(
                desk.line("coco", coco("{\"image_id\": 7, \"category_id\": 1, \"bbox\": [390, 290, 10.5, 1]}"), ""),
                "the pixel 400.5,291 lies outside I-1, which runs from 0,0 to 400,300",
                "A-1\nA-2\n");
    }

    @Test
    void an_image_is_known_by_its_identifier_then_its_hash_then_its_name_and_size() throws IOException {
        HeldImages.add(desk.typed().session().store(), "2023-10-06", null);
        String uuid = done("image list --columns uuid --format csv --limit 1")
                .out()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
        desk.refused(
                desk.line("coco", coco(box("")), ""),
                "images[0]: 2 images are named scene.tif, I-1, I-2, and nobody knows which is meant");
        desk.refused(
                desk.line("coco", coco("{\"id\": 7, \"railwatch\": {\"sha256\": \"ABC\"}}", box(""), CATEGORIES), ""),
                "images[0]: 2 images are of the same file, I-1, I-2");
        String reply = taken(coco(
                        "{\"id\": 7, \"railwatch\": {\"uuid\": \"" + uuid + "\", \"sha256\": \"dd\"}}",
                        box(""),
                        CATEGORIES))
                .err();
        assertThat(reply).contains("the marks were made on another file than the one that I-1 has, of the same image");
    }

    @Test
    void images_that_no_annotation_is_on_need_not_be_held() throws IOException {
        taken(coco(IMAGE + ", {\"id\": 8, \"file_name\": \"gone.tif\"}", box(""), CATEGORIES));
    }

    @Test
    void a_category_is_ours_or_xviews_by_its_name_or_by_what_it_names_beside() throws IOException {
        taken(coco(IMAGE, """
                {"image_id": 7, "category_id": "a", "bbox": [1, 1, 2, 2]}, {"image_id": 7, "category_id": "b", "bbox": [1, 1, 2, 3]},
                {"image_id": 7, "category_id": "c", "bbox": [1, 1, 2, 4]}, {"image_id": 7, "category_id": 4, "bbox": [1, 1, 2, 5]}""", """
                {"id": "a", "name": "tank-car"}, {"id": "b", "name": "wagons", "xview": [{"id": 33, "name": "Railway Vehicle"}]},
                {"id": "c", "name": "Locomotive"}, {"id": 4, "name": "x", "xview": [{"id": 38}]}, {"id": 5, "name": "Yacht"}"""));
        assertThat(done("annotation list --format csv --columns object,source_class")
                        .out())
                .isEqualTo("""
                object,source_class
                tank,tank-car
                railcar,wagons
                locomotive,Locomotive
                locomotive,x
                """);
    }

    @Test
    void a_byte_order_mark_is_no_fault_and_a_number_that_nobody_reads_may_be_any() throws IOException {
        taken("\ufeff" + coco(box(", \"area\": NaN, \"x\": " + "9".repeat(400))));
    }

    @Test
    void a_dry_run_checks_and_takes_nothing() throws IOException {
        Typed.Reply reply = done(desk.line("coco", coco(box("")), " --dry-run"));
        assertThat(reply.out()).isEqualTo("-  1 mark on I-1\n");
        assertThat(done("annotation list --format ids").out()).isEmpty();
    }

    @Test
    void what_marks_are_not_taken_as_is_said() throws IOException {
        for (var each : List.of(
                List.of("import coco F --kind facility", "--kind annotation is what it takes"),
                List.of("import geojson F --kind facility", "takes marks on pictures and nothing else yet"),
                List.of(
                        "import coco F --kind annotation --on-conflict update",
                        "annotation set, which keeps what it was"),
                List.of("import geojson F --kind annotation --on-conflict update", "give fail or skip"))) {
            Typed.Reply reply = desk.typed()
                    .type(each.get(0).replace("F", folder.resolve("m.json").toString()));
            assertThat(reply.code()).isEqualTo(2);
            assertThat(reply.err()).contains(each.get(1));
        }
    }
}
