package org.railwatch.shell.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railwatch.UserError;

class InputFileTest {
    @TempDir
    Path folder;

    private static void refused(Path file, String sentence) {
        assertThatThrownBy(() -> InputFile.of(file.toString()).bytes())
                .isInstanceOf(UserError.class)
                .hasMessageContaining(sentence)
                .extracting(error -> ((UserError) error).kind())
                .isEqualTo(UserError.Kind.UNREADABLE);
    }

    @Test
    void a_file_is_read_to_its_last_byte() throws IOException {
        Path file = Files.write(folder.resolve("f"), new byte[] {1, 0, -1});
        assertThat(InputFile.of(file.toString()).bytes()).containsExactly(1, 0, -1);
        assertThat(InputFile.of(Files.createFile(folder.resolve("empty")).toString())
                        .bytes())
                .isEmpty();
    }

    @Test
    void what_is_too_large_is_refused_also_where_it_does_not_say_its_size() throws IOException {
        try (var large = new RandomAccessFile(folder.resolve("large").toFile(), "rw")) {
            large.setLength((256L << 20) + 1);
        }
        refused(folder.resolve("large"), "is larger than 256 MB; split it");
        Path endless = Path.of("/dev/zero");
        Assumptions.assumeTrue(Files.exists(endless));
        refused(endless, "/dev/zero is larger than 256 MB; split it");
    }

    @Test
    void a_folder_and_what_is_not_there_are_no_files() {
        refused(folder, "is a folder; name a file");
        refused(folder.resolve("none"), "there is no file");
    }
}
