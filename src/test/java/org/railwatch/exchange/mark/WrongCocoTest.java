package org.railwatch.exchange.mark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.railwatch.exchange.mark.MarkDesk.CATEGORIES;
import static org.railwatch.exchange.mark.MarkDesk.IMAGE;
import static org.railwatch.exchange.mark.MarkDesk.box;
import static org.railwatch.exchange.mark.MarkDesk.coco;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** COCO files that are wrong somewhere: each is refused in one sentence that names the place, and leaves nothing. */
class WrongCocoTest {
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

    private void refused(String text, String sentence) throws IOException {
        desk.refused(desk.line("coco", text, ""), sentence);
    }

    /** Where, in the annotation; what stands there; and the sentence. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "bbox": [10, 20, 30]            | annotations[0].bbox: [10, 20, 30] is not four numbers, [x, y, width, height]
            "bbox": [10, 20, 0, 5]          | annotations[0].bbox: [10, 20, 0, 5] has no width
            "bbox": [10, 20, 5, -3]         | annotations[0].bbox: [10, 20, 5, -3] has no height
            "bbox": [-1, 20, 5, 3]          | annotations[0].bbox: [-1, 20, 5, 3]: the pixel -1,20 lies outside I-1, which runs from 0,0 to 400,300
            "bbox": [390, 20, 11, 3]        | annotations[0].bbox: [390, 20, 11, 3]: the pixel 401,23 lies outside I-1
            "bbox": [1e300, 0, 1, 1]        | annotations[0].bbox: [1.0E300, 0, 1, 1]: the pixel 1.0E300,0 lies outside
            "bbox": [1e999, 0, 1, 1]        | annotations[0].bbox: 'Infinity' is no number
            "bbox": [NaN, 0, 1, 1]          | annotations[0].bbox: 'NaN' is no number
            "bbox": ["1", 0, 1, 1]          | annotations[0].bbox: '1' is a text, not a number; leave its quotes out
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
            "segmentation": [[0, 0, 999, 9, 9, 0]] | annotations[0].segmentation: the pixel 999,9 lies outside I-1
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
    void an_outline_that_crosses_itself_is_refused_where_no_box_stands_beside_it() throws IOException {
        String crossing =
                "{\"id\": 1, \"image_id\": 7, \"category_id\": 1, \"segmentation\": [[0, 0, 9, 9, 9, 0, 0, 9]]}";
        refused(
                coco(IMAGE, crossing, CATEGORIES),
                "annotations[0].segmentation: the outline crosses or touches itself at 4.5,4.5");
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
        assertThat(desk.typed()
                        .type("import coco " + folder.resolve("m.json") + " --kind annotation")
                        .err())
                .contains("m.json is not UTF-8 text; convert it first");
        assertThat(desk.typed()
                        .type("import coco " + folder + " --kind annotation")
                        .err())
                .contains("is a folder; name a file");
        assertThat(desk.typed()
                        .type("import coco " + folder.resolve("none.json") + " --kind annotation")
                        .err())
                .contains("there is no file");
    }
}
