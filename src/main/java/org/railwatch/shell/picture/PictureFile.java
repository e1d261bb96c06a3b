package org.railwatch.shell.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.railwatch.UserError;

/** A picture for whoever cannot see one here: a PNG in the folder for temporary files. */
public final class PictureFile {
    private PictureFile() {}

    /** Its path. */
    public static String write(Sight sight) {
        try {
            Path file = Files.createTempFile("railwatch-" + sight.name() + "-", ".png");
            Files.write(file, sight.png().get());
            return file.toString();
        } catch (IOException e) {
            throw UserError.notWritable("cannot write the picture into the folder for temporary files: "
                    + e.getMessage() + "; image chip --output FILE writes it where you say");
        }
    }
}
