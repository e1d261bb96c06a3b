package org.railwatch.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.railwatch.document.intake.Siblings;
import org.railwatch.shell.line.InputFile;

/** The files in a page's folder and below it, where a browser saves the pictures of a page. */
final class FilesBeside implements Siblings {
    private static final long LARGEST = 64L << 20;

    private final InputFile page;

    FilesBeside(InputFile page) {
        this.page = page;
    }

    /** Never of a file outside of that folder, whatever the path or a link says. */
    @Override
    public Optional<byte[]> bytes(String path) {
        if (page.path().startsWith("geodata:")) {
            return Optional.empty();
        }
        try {
            Path folder = Path.of(page.path()).toAbsolutePath().getParent();
            if (folder == null) {
                return Optional.empty();
            }
            Path real = folder.toRealPath();
            Path file = real.resolve(decoded(path)).toRealPath();
            boolean inside = file.startsWith(real) && Files.isRegularFile(file) && Files.size(file) <= LARGEST;
            return inside ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (InvalidPathException | IOException notThere) {
            return Optional.empty();
        }
    }

    /** As an address writes a path: {@code siding%20picture.jpg?width=600}. */
    private static String decoded(String path) {
        return path.replaceFirst("[?#].*", "").replace("%20", " ");
    }
}
