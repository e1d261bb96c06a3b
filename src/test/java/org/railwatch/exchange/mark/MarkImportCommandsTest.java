package org.railwatch.exchange.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.railwatch.imagery.annotation.HeldImages;
import org.railwatch.shell.session.Typed;

/** Marks of other programs and of other desks, from COCO detection files. */
class MarkImportCommandsTest {
    private static final String IMAGE =
            "{\"id\": 7, \"file_name\": \"train/scene.tif\", \"width\": 400, \"height\": 300}";
    private static final String CATEGORIES = "{\"id\": 1, \"name\": \"tank\"}, {\"id\": 2, \"name\": \"Flat Car\"}";

    @TempDir
    Path folder;

    private Typed typed;

    @BeforeEach
    void an_image_is_held() {
        typed = new Typed(folder.resolve("s.gpkg"));
        HeldImages.add(typed.session().store(), "2023-10-05", HeldImages.TUMANGANG);
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

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("m.json"), text).toString();
    }

    private static String coco(String annotations) {
        return coco(IMAGE, annotations, CATEGORIES);
    }

    private static String coco(String images, String annotations, String categories) {
        return "{\"images\": [" + images + "],\n\"annotations\": [" + annotations + "],\n\"categories\": [" + categories
                + "]}";
    }

    private static String box(String more) {
        return "{\"id\": 1, \"image_id\": 7, \"category_id\": 1, \"bbox\": [10, 20, 30, 5]" + more + "}";
    }

    private Typed.Reply taken(String text) throws IOException {
        return done("import coco " + file(text) + " --kind annotation");
    }

    private void refused(String text, String sentence) throws IOException {
        String before = done("journal list --format json").out();
        Typed.Reply reply = typed.type("import coco " + file(text) + " --kind annotation");
        assertThat(reply.err().replace(folder + "/", "")).contains(sentence);
        assertThat(reply.err().lines()).as(reply.err()).hasSize(1);
        assertThat(reply.code()).isEqualTo(3);
        assertThat(done("annotation list --format ids").out()).isEmpty();
        assertThat(done("journal list --format json").out()).isEqualTo(before);
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
                {"id": 4, "image_id": 7, "category_id": 1, "bbox": [0, 0, 9, 9], "segmentation": {"counts": [1, 2]}},
                {"id": 5, "image_id": 7, "category_id": 1, "bbox": [0, 0, 9, 9],
                 "segmentation": [[0, 0, 1, 0, 1, 1], [5, 5, 9, 5, 9, 9]]}""")).err();
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

    @Test
    void an_image_is_known_by_its_identifier_then_its_hash_then_its_name_and_size() throws IOException {
        HeldImages.add(typed.session().store(), "2023-10-06", null);
        String uuid = done("image list --columns uuid --format csv --limit 1")
                .out()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
        refused(coco(box("")), "images[0]: 2 images are named scene.tif, I-1, I-2, and nobody knows which is meant");
        refused(
                coco("{\"id\": 7, \"railwatch\": {\"sha256\": \"ABC\"}}", box(""), CATEGORIES),
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

    /** Where, in the annotation; what stands there; and the sentence. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "bbox": [10, 20, 30]            | annotations[0].bbox: [10, 20, 30] is not four numbers, [x, y, width, height]
            "bbox": [10, 20, 0, 5]          | annotations[0].bbox: [10, 20, 0, 5] has no width
            "bbox": [10, 20, 5, -3]         | annotations[0].bbox: [10, 20, 5, -3] has no height
            "bbox": [-1, 20, 5, 3]          | annotations[0].bbox: [-1, 20, 5, 3]: the pixel -1,20 lies outside of I-1, which is 400 by 300 pixels
            "bbox": [390, 20, 11, 3]        | annotations[0].bbox: [390, 20, 11, 3]: the pixel 401,23 lies outside of I-1
            "bbox": [1e300, 0, 1, 1]        | annotations[0].bbox: [1.0E300, 0, 1, 1]: the pixel 1.0E300,0 lies outside
            "bbox": [1e999, 0, 1, 1]        | annotations[0].bbox: 'Infinity' is no number
            "bbox": [NaN, 0, 1, 1]          | annotations[0].bbox: 'NaN' is no number
            "bbox": ["1", 0, 1, 1]          | annotations[0].bbox: '1' is no number
            "bbox": {"x": 1}                | annotations[0].bbox: '{x=1}' is no list of numbers
            "bbox": null                    | annotations[0].bbox: is missing, and there is no outline either
            "image_id": 8                   | annotations[0].image_id: the file has no image 8
            "image_id": null                | annotations[0].image_id: is missing
            "category_id": 9                | annotations[0].category_id: the file has no category 9
            "category_id": 1.5              | annotations[0].category_id: '1.5' is no whole number
            "score": 87                     | annotations[0].score: the score 87.0 is not between 0 and 1; leave it out, or divide it
            "score": "high"                 | annotations[0].score: 'high' is no number
            "iscrowd": "no"                 | annotations[0].iscrowd: 'no' is neither true nor false
            "segmentation": "all"           | annotations[0].segmentation: 'all' is no list of rings
            "segmentation": [[1, 2, 3, 4]]  | annotations[0].segmentation: polygon takes three corners or more, and 2 are given
            "segmentation": [[1, 2, 3]]     | annotations[0].segmentation: 3 numbers are no pairs of x and y
            "segmentation": [[0, 0, 9, 9, 9, 0, 0, 9]] | annotations[0].segmentation: the outline crosses or touches itself at 4.5,4.5
            "segmentation": [[0, 0, 999, 9, 9, 0]] | annotations[0].segmentation: the pixel 999,9 lies outside of I-1
            "railwatch": 3                  | annotations[0].railwatch: '3' is no object
            "railwatch": {"uuid": "x"}      | annotations[0].railwatch.uuid: 'x' is no UUID
            "railwatch": {"shape": "round"} | annotations[0].railwatch.shape: no form 'round'
            "railwatch": {"count": "many"}  | annotations[0].railwatch.count:
            "railwatch": {"count": "none"}  | annotations[0].railwatch.count: a mark of no tank marks nothing
            "railwatch": {"confidence": "x"} | annotations[0].railwatch.confidence: no confidence 'x'
            "railwatch": {"state": "x"}     | annotations[0].railwatch.state: no annotation state 'x'
            "railwatch": {"note": "a\\u0000b"} | annotations[0].railwatch.note: 'a b' has a control character or half a letter in it
            "railwatch": {"note": "a\\ud800"} | annotations[0].railwatch.note: 'a ' has a control character or half a letter in it
            """)
    void a_wrong_annotation_refuses_the_file_with_its_place(String member, String sentence) throws IOException {
        String name = member.substring(0, member.indexOf(':'));
        String text =
                box("").replaceFirst(name + ": (\\[[^]]*]|\\d+)", "\"x\": 0").replace("}", ", " + member + "}");
        refused(coco(text), "m.json: " + sentence);
    }

    @Test
    void what_is_wrong_with_images_and_categories_is_told_where_an_annotation_needs_them() throws IOException {
        refused(
                coco("{\"id\": 7, \"file_name\": \"other.tif\", \"width\": 4, \"height\": 3}", box(""), CATEGORIES),
                "m.json: images[0]: the image other.tif is not in the store; image add other.tif takes it in");
        refused(
                coco("{\"id\": 7, \"file_name\": \"scene.tif\", \"width\": 800, \"height\": 600}", box(""), CATEGORIES),
                "images[0]: the picture is 800 by 600 pixels there, and I-1 is 400 by 300");
        refused(coco("{\"id\": 7}", box(""), CATEGORIES), "images[0]: no such image is in the store");
        refused(coco(IMAGE + "," + IMAGE, box(""), CATEGORIES), "images[1].id: 7 is the number of images[0] too");
        refused(
                coco(IMAGE, box(""), "{\"id\": 1, \"name\": \"wagons\"}"),
                "categories[0].name: the class 'wagons' is neither one of our objects nor one of xView's; did you mean"
                        + " 'railcar'? name it so in the file");
        refused(
                coco(IMAGE, box(""), "{\"id\": 1, \"name\": \"Yacht\"}"),
                "categories[0].name: xView's class 50, Yacht, is none of our objects");
        refused(coco(IMAGE, box(""), "{\"id\": 1}"), "categories[0].name: is missing");
        refused(
                coco(IMAGE, box(""), "{\"id\": 1, \"name\": \"tank\"}, {\"id\": 1, \"name\": \"box\"}"),
                "categories[1].id: 1 is the number of categories[0] too");
    }

    @Test
    void a_bad_last_annotation_leaves_no_mark_and_no_entry() throws IOException {
        refused(
                coco(box("") + "," + box("").replace("[10,", "[11,") + "," + box("").replace("[10,", "[-9,")),
                "m.json: annotations[2].bbox: [-9, 20, 30, 5]: the pixel -9,20 lies outside");
        refused(coco(box("") + "," + box("")), "annotations[1]: another mark of the file is the same tank");
    }

    @Test
    void what_is_no_coco_is_refused_with_what_it_is() throws IOException {
        refused("", "m.json is empty");
        refused("not json", "m.json is not JSON, or broken in line 1");
        refused("[" + box("") + "]", "m.json is JSON, but a list; give a COCO detection file");
        refused("3", "m.json is JSON, but no object");
        refused("{}", "m.json has no list annotations");
        refused("{\"annotations\": {}}", "m.json has no list annotations");
        refused("{\"images\": 3}", "m.json: images: is no list");
        refused("{\"images\": [3]}", "m.json: images[0]: is no object");
        refused(coco(box("")) + "{}", "m.json goes on after its JSON object has ended, in line 3");
        refused(coco(box("")).substring(0, 150), "m.json breaks off in line 2");
        refused(coco(box(", \"bbox\": [1, 1, 1, 1]")), "m.json says one name twice in the same object in line 2");
        refused("{\"a\": " + "[".repeat(100_000), "m.json is nested too deep");
        refused(coco(box(", \"x\": " + "[".repeat(300) + "]".repeat(300))), "m.json is nested too deep");
        refused(
                coco(box(", \"x\": [" + "0,".repeat(1_000_001) + "0]")),
                "annotations[0]: has more than a million values");
        refused(
                coco(box(", \"x\": " + "9".repeat(2000))),
                "m.json is nested too deep or has too long a word or number");
        Files.write(folder.resolve("m.json"), coco(box(", \"x\": \"ü\"")).getBytes(StandardCharsets.ISO_8859_1));
        assertThat(typed.type("import coco " + folder.resolve("m.json") + " --kind annotation")
                        .err())
                .contains("m.json is not UTF-8 text; convert it first");
        assertThat(typed.type("import coco " + folder + " --kind annotation").err())
                .contains("is a folder; name a file");
        assertThat(typed.type("import coco " + folder.resolve("none.json") + " --kind annotation")
                        .err())
                .contains("there is no file");
    }

    @Test
    void a_byte_order_mark_is_no_fault_and_a_number_that_nobody_reads_may_be_any() throws IOException {
        taken("\ufeff" + coco(box(", \"area\": NaN, \"x\": " + "9".repeat(400))));
    }

    @Test
    void a_dry_run_checks_and_takes_nothing() throws IOException {
        Typed.Reply reply = done("import coco " + file(coco(box(""))) + " --kind annotation --dry-run");
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
            Typed.Reply reply = typed.type(each.get(0).replace("F", file(coco(box("")))));
            assertThat(reply.code()).isEqualTo(2);
            assertThat(reply.err()).contains(each.get(1));
        }
    }
}
