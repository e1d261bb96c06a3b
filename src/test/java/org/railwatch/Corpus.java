package org.railwatch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The lines of {@code doors/corpus.txt}, which says how it is written. */
final class Corpus {
    static final Path DOORS = Path.of("src", "test", "resources", "doors").toAbsolutePath();
    private static final Pattern LINE = Pattern.compile("(\\d+)(!?) (.*)");

    private Corpus() {}

    /**
     * @param code the exit code it must have
     * @param alone whether it writes, or asks what its session did before
     */
    record Line(int number, int code, boolean alone, String text) {
        /** As it is typed, with the real folder of the test files. */
        String typed() {
            return text.replace("files/", DOORS + "/files/");
        }

        /** Whether a script goes on after it. */
        boolean leavesScriptRunning() {
            return !alone && code == 0;
        }
    }

    static List<Line> lines() throws IOException {
        var lines = new ArrayList<Line>();
        int number = 0;
        for (String text : Files.readAllLines(DOORS.resolve("corpus.txt"))) {
            number++;
            var matcher = LINE.matcher(text);
            if (matcher.matches()) {
                lines.add(new Line(
                        number,
                        Integer.parseInt(matcher.group(1)),
                        !matcher.group(2).isEmpty(),
                        matcher.group(3)));
            }
        }
        return lines;
    }
}
