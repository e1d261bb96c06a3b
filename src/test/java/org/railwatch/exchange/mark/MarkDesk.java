package org.railwatch.exchange.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.railwatch.imagery.annotation.HeldImages;
import org.railwatch.shell.session.Typed;

/** A session on a store that holds I-1, {@code scene.tif} of 400 by 300 pixels around Tumangang, and no mark. */
final class MarkDesk implements AutoCloseable {
    /** An image and two categories of a COCO file. */
    static final String IMAGE = "{\"id\": 7, \"file_name\": \"train/scene.tif\", \"width\": 400, \"height\": 300}";

    static final String CATEGORIES = "{\"id\": 1, \"name\": \"tank\"}, {\"id\": 2, \"name\": \"Flat Car\"}";

    private final Path folder;
    private final Typed typed;

    MarkDesk(Path folder) {
        this.folder = folder;
        this.typed = new Typed(folder.resolve("desk.gpkg"));
        HeldImages.add(typed.session().store(), "2023-10-05", HeldImages.TUMANGANG);
    }

    static String coco(String annotations) {
        return coco(IMAGE, annotations, CATEGORIES);
    }

    static String coco(String images, String annotations, String categories) {
        return "{\"images\": [" + images + "],\n\"annotations\": [" + annotations + "],\n\"categories\": [" + categories
                + "]}";
    }

    /** A tank, with more members. */
    static String box(String more) {
        return "{\"id\": 1, \"image_id\": 7, \"category_id\": 1, \"bbox\": [10, 20, 30, 5]" + more + "}";
    }

    Typed typed() {
        return typed;
    }

    Typed.Reply done(String line) {
        Typed.Reply reply = typed.type(line);
        assertThat(reply.code()).as(line + "\n" + reply.err()).isZero();
        return reply;
    }

    /** The import of a file of this text. */
    String line(String format, String text, String options) throws IOException {
        return "import " + format + " " + Files.writeString(folder.resolve("m.json"), text) + " --kind annotation"
                + options;
    }

    /** In one sentence, and nothing is left of it. */
    void refused(String line, String sentence) {
        refused(line, sentence, "");
    }

    /**
     * @param marks what is there before and after, as the refs are listed
     */
    void refused(String line, String sentence, String marks) {
        String before = done("journal list --format json").out();
        Typed.Reply reply = typed.type(line);
        assertThat(reply.err().replace(folder + "/", "")).contains(sentence);
        assertThat(reply.err().lines()).as(reply.err()).hasSize(1);
        assertThat(reply.code()).isEqualTo(3);
        assertThat(done("annotation list --format ids").out()).isEqualTo(marks);
        assertThat(done("journal list --format json").out()).isEqualTo(before);
    }

    @Override
    public void close() {
        typed.close();
    }
}
