package org.railwatch.exchange.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railwatch.Soak;
import org.railwatch.imagery.annotation.HeldImages;
import org.railwatch.shell.session.Typed;

/** A file of 200,000 annotations, in a process with little memory. */
class ManyMarksTest {
    private static final int COUNT = 200_000;
    private static final int LONGEST_MINUTES = 15;
    private static final int LARGEST_FAULT = 1000;

    @TempDir
    Path folder;

    /** Imports the file {@code args[1]} into the store {@code args[0]}; its exit code is the command's. */
    static final class Import {
        private Import() {}

        public static void main(String[] args) {
            int code;
            try (var typed = new Typed(Path.of(args[0]))) {
                Typed.Reply reply = typed.type("import coco " + args[1] + " --kind annotation");
                System.out.println(reply.out() + reply.err());
                code = reply.code();
            }
            System.exit(code);
        }
    }

    @Test
    void many_are_taken_in_a_bounded_heap_or_none_where_the_last_is_wrong() throws IOException, InterruptedException {
        int count = Soak.full() ? COUNT : COUNT / 40;
        Path store = folder.resolve("s.gpkg");
        try (var typed = new Typed(store)) {
            HeldImages.add(typed.session().store(), "2023-10-05", HeldImages.TUMANGANG);
        }
        int few = count / 10;
        assertThat(imported(store, file(few, true), 3))
                .contains("annotations[" + (few - 1) + "].bbox: [399, 1, 9, 9]: the pixel 408,10 lies outside I-1");
        long begun = System.nanoTime();
        assertThat(imported(store, file(count, false), 0)).contains(count + " marks on I-1, A-1 to A-" + count);
        System.out.printf("ManyMarksTest: %d taken in %.1f s%n", count, (System.nanoTime() - begun) / 1e9);
        try (var typed = new Typed(store)) {
            assertThat(typed.type("annotation list --limit 1 --format ids").out())
                    .isEqualTo("A-1\n");
        }
    }

    private String imported(Path store, Path file, int code) throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Import.class.getName(),
                        store.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        boolean ended = process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();
        String text = Files.readString(said);
        assertThat(ended && process.exitValue() == code)
                .as(text.substring(Math.max(0, text.length() - LARGEST_FAULT)))
                .isTrue();
        return text;
    }

    private Path file(int count, boolean wrong) throws IOException {
        Path file = folder.resolve("many.json");
        try (var out = new PrintWriter(Files.newBufferedWriter(file))) {
            out.print("{\"annotations\": [");
            for (int i = 0; i < count - 1; i++) {
                double x = i % 390 + (i / 390 % 7) / 8.0;
                double y = i / 2730 % 290 + 0.5;
                out.printf(
                        java.util.Locale.ROOT,
                        "{\"id\": %d, \"image_id\": 1, \"category_id\": 1, \"bbox\": [%s, %s, 8, 6.5], \"iscrowd\": 0,"
                                + " \"score\": 0.5, \"attributes\": {\"occluded\": false}},%n",
                        i,
                        x,
                        y);
            }
            out.printf(
                    "{\"id\": %d, \"image_id\": 1, \"category_id\": 1, \"bbox\": [399, 1, %s, 9]}],%n",
                    count, wrong ? "9" : "1");
            out.print("\"images\": [{\"id\": 1, \"file_name\": \"scene.tif\", \"width\": 400, \"height\": 300}],\n");
            out.print("\"categories\": [{\"id\": 1, \"name\": \"railcar\"}]}");
        }
        return file;
    }
}
