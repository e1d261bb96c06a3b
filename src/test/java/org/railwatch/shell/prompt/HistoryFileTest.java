package org.railwatch.shell.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryFileTest {
    @TempDir
    Path folder;

    @Test
    void a_new_file_and_an_old_one_are_readable_by_their_owner_only() throws IOException {
        Path old = Files.writeString(folder.resolve("old"), "facility list\n");
        Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rw-r--r--"));
        for (Path file : new Path[] {old, folder.resolve("new")}) {
            assertThat(HistoryFile.of(file).path()).contains(file);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        assertThat(Files.readString(old)).isEqualTo("facility list\n");
    }

    @Test
    void a_file_that_is_not_ours_is_left_alone_and_named() throws IOException {
        byte[] latin = "caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        Path file = Files.write(folder.resolve("history"), latin);
        HistoryFile history = HistoryFile.of(file);
        assertThat(history.path()).isEmpty();
        assertThat(history.fault())
                .isEqualTo("this session's lines will not be kept: " + file
                        + " holds something else than typed lines; move it away");
        assertThat(Files.readAllBytes(file)).isEqualTo(latin);
        assertThat(HistoryFile.of(Files.write(folder.resolve("zero"), new byte[] {'a', 0, '\n'}))
                        .path())
                .isEmpty();
    }

    @Test
    void a_folder_of_that_name_is_no_file() throws IOException {
        HistoryFile history = HistoryFile.of(Files.createDirectory(folder.resolve("history")));
        assertThat(history.path()).isEmpty();
        assertThat(history.fault()).contains("is not a file");
    }
}
