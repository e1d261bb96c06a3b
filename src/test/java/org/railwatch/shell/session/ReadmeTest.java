package org.railwatch.shell.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The session in the README is one that happened; {@code -Drailwatch.transcripts=rewrite} lets it happen again. */
class ReadmeTest {
    private static final String BEGIN = "```console\n";
    private static final String END = "```\n";

    @Test
    void the_first_session_is_told_as_it_goes(@TempDir Path folder) throws IOException {
        Path file = Path.of("README.md");
        String readme = Files.readString(file);
        int begin = readme.indexOf(BEGIN) + BEGIN.length();
        int end = readme.indexOf(END, begin);
        String written = readme.substring(begin, end);
        String told = Transcript.replay(written, folder.resolve("none"), folder);
        if ("rewrite".equals(System.getProperty("railwatch.transcripts"))) {
            Files.writeString(file, readme.substring(0, begin) + told + readme.substring(end));
        }
        assertThat(told).isEqualTo(written).contains("MODE_CONFLICT");
    }
}
