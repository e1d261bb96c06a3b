package org.railwatch.exchange.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.railwatch.Soak;
import org.railwatch.imagery.annotation.HeldImages;
import org.railwatch.shell.session.Typed;

/** Good files of marks that were broken by chance: each is refused in one sentence and leaves nothing, or is taken whole. */
@Timeout(900)
class MutatedMarksTest {
    private static final int COUNT = 1000;

    /** What a change puts in, besides bytes of any kind. */
    private static final List<String> PIECES = List.of(
            "null",
            "-1",
            "1e999",
            "NaN",
            "[]",
            "{}",
            "\"\"",
            "[[",
            "]",
            "}",
            "{",
            ",",
            ":",
            "\"",
            "0.1",
            "\\u0000",
            "\\ud800",
            "99999999999999999999",
            "true",
            "\"tank\"",
            "[1,2]",
            "I-1",
            "-",
            "\n",
            "\ufeff",
            "/* */",
            "\"id\":1,");

    @TempDir
    Path folder;

    @Test
    void each_is_refused_in_one_sentence_or_taken_whole() throws IOException {
        long seed = Soak.seed("MutatedMarksTest");
        var random = new Random(seed);
        int refused = 0;
        try (var typed = new Typed(folder.resolve("s.gpkg"))) {
            HeldImages.add(typed.session().store(), "2023-10-05", HeldImages.TUMANGANG);
            List<String> lines = good(typed);
            int count = Soak.rounds(COUNT);
            for (int round = 0; round < count; round++) {
                boolean coco = random.nextBoolean();
                byte[] bytes = mutated(lines.get(coco ? 0 : 1), random);
                Path file = Files.write(folder.resolve("m.json"), bytes);
                String line = "import " + (coco ? "coco " : "geojson ") + file + " --kind annotation"
                        + (coco ? "" : " --image I-1");
                Typed.Reply reply = typed.type(line);
                String which = "seed " + seed + ", round " + round + ": " + reply.err() + "\n"
                        + new String(bytes, StandardCharsets.UTF_8);
                if (reply.code() == 0) {
                    if (typed.type("annotation list --format ids").out().isEmpty()) {
                        assertThat(reply.err()).as(which).containsAnyOf("no mark was taken", "left out");
                    } else {
                        assertThat(typed.type("undo").code()).as(which).isZero();
                    }
                } else {
                    refused++;
                    assertThat(reply.code()).as(which).isEqualTo(3);
                    assertThat(reply.err()).as(which).startsWith("railwatch: ").hasLineCount(1);
                    assertThat(reply.err().length()).as(which).isLessThan(600);
                }
                assertThat(typed.type("annotation list --format ids").out())
                        .as(which)
                        .isEmpty();
            }
            System.out.printf("MutatedMarksTest: %d of %d refused%n", refused, count);
            assertThat(refused).as("some are refused and some are taken").isBetween(count / 4, count - count / 20);
            assertThat(typed.type("journal verify").code()).isZero();
            assertThat(typed.type("store check").out()).doesNotContain("false");
        }
    }

    /** A file of each format, as it goes out, and the store without marks again. */
    private List<String> good(Typed typed) throws IOException {
        for (String line : List.of(
                "annotation add I-1 --of railcar --box '120,80 134.125,96' --count 'approx 14' --confidence low --note N",
                "annotation add I-1 --of tank --obb '10,10 20,20 15,25 5,15' --occluded",
                "annotation add I-1 --of vessel --polygon '0,0 10,0 10,10.5'",
                "export coco --kind annotation --output " + folder.resolve("c.json"),
                "export geojson --kind annotation --output " + folder.resolve("g.geojson"),
                "annotation remove A-1 --yes",
                "annotation remove A-2 --yes",
                "annotation remove A-3 --yes")) {
            Typed.Reply reply = typed.type(line);
            assertThat(reply.code()).as(reply.err()).isZero();
        }
        return List.of(
                Files.readString(folder.resolve("c.json"))
                        .replaceFirst("(?s)(\"categories\":\\[).*?(\\{[^\\n]*\"tank\")", "$1$2"),
                Files.readString(folder.resolve("g-areas.geojson")));
    }

    /** Half of them have other digits alone, so that what they say is wrong and not how. */
    private static byte[] mutated(String text, Random random) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (random.nextBoolean()) {
            for (int times = 1 + random.nextInt(4); times > 0; times--) {
                int at = random.nextInt(bytes.length);
                while (bytes[at] < '0' || bytes[at] > '9') {
                    at = (at + 1) % bytes.length;
                }
                bytes[at] = (byte) (random.nextInt(12) == 0 ? '-' : '0' + random.nextInt(10));
            }
            return bytes;
        }
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            int at = random.nextInt(bytes.length);
            int to = Math.min(bytes.length, at + random.nextInt(12));
            byte[] put = switch (random.nextInt(6)) {
                case 0 -> new byte[0];
                case 1 -> new byte[] {(byte) random.nextInt(256)};
                case 2 -> Integer.toString(random.nextInt(1000)).getBytes(StandardCharsets.UTF_8);
                default -> PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
            };
            if (random.nextInt(20) == 0) {
                to = bytes.length;
            }
            var mutated = new byte[at + put.length + bytes.length - to];
            System.arraycopy(bytes, 0, mutated, 0, at);
            System.arraycopy(put, 0, mutated, at, put.length);
            System.arraycopy(bytes, to, mutated, at + put.length, bytes.length - to);
            bytes = mutated.length == 0 ? new byte[] {'{'} : mutated;
        }
        return bytes;
    }
}
