package org.railwatch.shell.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import org.railwatch.UserError;

/** A file to write, whole or not at all. */
public record OutputFile(String path) {
    public static OutputFile of(String path) {
        return new OutputFile(path);
    }

    /** {@code o-lines.geojson} beside {@code o.geojson}. */
    public OutputFile beside(String suffix) {
        int dot = path.lastIndexOf('.');
        boolean extension = dot > path.lastIndexOf('/') + 1;
        return new OutputFile(extension ? path.substring(0, dot) + suffix + path.substring(dot) : path + suffix);
    }

    /** Whether it is that very store, by whatever path, or one of the files that SQLite keeps beside it. */
    public boolean is(Path other) {
        Path mine = file().toAbsolutePath().normalize();
        Path store = other.toAbsolutePath().normalize();
        for (String beside : new String[] {"-wal", "-shm", "-journal"}) {
            if (mine.toString().equals(store + beside)) {
                return true;
            }
        }
        try {
            return Files.exists(file()) && Files.exists(other) && Files.isSameFile(file(), other);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Before any work: can it be written?
     *
     * @throws UserError (not writable) when it exists and may not be replaced, or its folder cannot take it
     */
    public void check(boolean overwrite) {
        Path file = file();
        Path folder = folder(file);
        if (Files.isDirectory(file)) {
            throw UserError.notWritable(path + " is a folder; name a file");
        }
        if (Files.exists(file) && !overwrite) {
            throw UserError.notWritable(path + " exists; add --overwrite to replace it");
        }
        if (!Files.isDirectory(folder)) {
            throw UserError.notWritable("cannot write " + path + ": there is no folder " + folder + "; make it first");
        }
        if (!Files.isWritable(folder)) {
            throw UserError.notWritable("cannot write " + path + ": the folder " + folder + " is read-only");
        }
    }

    public boolean exists() {
        return Files.exists(file());
    }

    /** Through a file beside it, so that nobody sees half of it. */
    public void write(byte[] content) {
        Path file = file();
        try {
            Path half = Files.createTempFile(folder(file), "." + file.getFileName(), ".part");
            try {
                Files.write(half, content);
                half.toFile().setReadable(true, false);
                Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(half);
            }
        } catch (IOException e) {
            throw UserError.notWritable("cannot write " + path + ": " + e.getMessage());
        }
    }

    private Path file() {
        try {
            return Path.of(path);
        } catch (InvalidPathException e) {
            throw UserError.notWritable("'" + path + "' is not a path; check its characters");
        }
    }

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }

    @Override
    public String toString() {
        return path;
    }
}
