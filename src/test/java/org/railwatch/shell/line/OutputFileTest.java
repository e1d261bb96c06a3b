package org.railwatch.shell.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.railwatch.UserError;

class OutputFileTest {
    @Test
    void a_file_that_cannot_be_written_is_named_and_not_the_half_of_it_beside_it() {
        Path file = Path.of("/proc/x.png");
        assertThat(OutputFile.cannotWrite("x.png", file, new NoSuchFileException("/proc/.x.png17.part"))
                        .sentence())
                .isEqualTo("cannot write x.png: the folder /proc takes no such file; write into another folder");
        assertThat(OutputFile.cannotWrite(
                                "x.png",
                                file,
                                new FileSystemException("/proc/.x.png17.part", null, "Disk quota exceeded"))
                        .sentence())
                .isEqualTo("cannot write x.png: the folder /proc takes no such file (Disk quota exceeded); write into"
                        + " another folder");
        assertThat(OutputFile.cannotWrite("x.png", file, new IOException("No space left on device"))
                        .sentence())
                .contains("(No space left on device)");
    }

    @Test
    void a_name_that_promises_another_kind_of_file_is_refused_with_the_right_one() {
        assertThatThrownBy(() -> OutputFile.of("a.b/c.jpg").refuseOtherThan("png"))
                .isInstanceOf(UserError.class)
                .hasMessage("a.b/c.jpg would hold a PNG, whatever it is called; name it a.b/c.png");
        OutputFile.of("a.b/c").refuseOtherThan("png");
        OutputFile.of("c.PNG").refuseOtherThan("png");
        OutputFile.of(".hidden").refuseOtherThan("png");
    }
}
