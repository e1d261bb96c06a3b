package org.railwatch.shell.offer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** The files and folders whose path begins as typed; hidden ones only after their dot. */
final class FileNames {
    /** More names than anybody reads. */
    private static final int MOST = 500;

    private FileNames() {}

    static List<Offer> beginning(String typed) {
        String folder = typed.substring(0, typed.lastIndexOf('/') + 1);
        String begun = typed.substring(folder.length());
        try (var files = Files.list(Path.of(folder.isEmpty() ? "." : folder))) {
            return files.filter(file -> begins(file.getFileName().toString(), begun))
                    .limit(MOST)
                    .map(file -> offer(folder, file))
                    .sorted(Comparator.comparing(Offer::text))
                    .toList();
        } catch (IOException | UncheckedIOException | InvalidPathException | SecurityException noSuchFolder) {
            return List.of();
        }
    }

    private static boolean begins(String name, String begun) {
        return name.startsWith(begun) && (begun.startsWith(".") || !name.startsWith("."));
    }

    private static Offer offer(String folder, Path file) {
        String path = folder + file.getFileName();
        return Files.isDirectory(file) ? Offer.begun(path + "/", "a folder") : Offer.of(path, "");
    }
}
