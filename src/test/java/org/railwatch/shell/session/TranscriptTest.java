package org.railwatch.shell.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Golden sessions: what is typed, and everything that comes back. {@code -Drailwatch.transcripts=rewrite} writes what came
 * back; the difference is read before it is committed.
 */
class TranscriptTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "transcripts");

    static Stream<String> stories() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("stories")
    void a_story_is_told_as_written(String story, @TempDir Path folder) throws IOException {
        Path file = FOLDER.resolve(story);
        String written = Files.readString(file);
        String told = Transcript.replay(written, FOLDER.resolve("files"), folder);
        if ("rewrite".equals(System.getProperty("railwatch.transcripts"))) {
            Files.writeString(file, told);
        }
        assertThat(told).isEqualTo(written);
    }
}
