package org.railwatch.shell.answer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/** The code points that take two display columns, from {@code wide.txt}; the JDK does not know them. */
final class WideCharacters {
    /** First to last of each range. */
    private static final NavigableMap<Integer, Integer> RANGES = read();

    private WideCharacters() {}

    static boolean has(int point) {
        Map.Entry<Integer, Integer> range = RANGES.floorEntry(point);
        return range != null && point <= range.getValue();
    }

    private static NavigableMap<Integer, Integer> read() {
        try (var stream = Objects.requireNonNull(WideCharacters.class.getResourceAsStream("wide.txt"))) {
            var ranges = new TreeMap<Integer, Integer>();
            for (String line : new String(stream.readAllBytes(), StandardCharsets.US_ASCII).split("\n", -1)) {
                if (!line.isEmpty() && line.charAt(0) != '#') {
                    int dots = line.indexOf("..");
                    ranges.put(
                            Integer.parseInt(line.substring(0, dots), 16),
                            Integer.parseInt(line.substring(dots + 2), 16));
                }
            }
            return Collections.unmodifiableNavigableMap(ranges);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
