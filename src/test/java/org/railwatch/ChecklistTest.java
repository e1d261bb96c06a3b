package org.railwatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The checklist of what makes a console good to live in has 47 lines; a test that holds one of them has its number in its
 * name.
 */
class ChecklistTest {
    private static final int LINES = 47;
    /** Speed is measured, not tested: completion on 100,000 looks is in the benchmark. */
    private static final int MEASURED = 20;

    private static final Pattern NAME = Pattern.compile("void line_([0-9]{2}(?:_and_[0-9]{2})*)_");

    @Test
    void every_line_has_a_test_that_is_named_by_its_number() throws IOException {
        var tested = new TreeSet<Integer>();
        try (var files = Files.walk(Path.of("src", "test", "java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var names = NAME.matcher(Files.readString(file));
                while (names.find()) {
                    Pattern.compile("_and_")
                            .splitAsStream(names.group(1))
                            .map(Integer::valueOf)
                            .forEach(tested::add);
                }
            }
        }
        var missing = new TreeSet<Integer>();
        for (int line = 1; line <= LINES; line++) {
            if (!tested.contains(line)) {
                missing.add(line);
            }
        }
        assertThat(missing).containsExactly(MEASURED);
    }
}
