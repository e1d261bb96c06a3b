package org.railwatch.shell.line;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Objects;
import org.railwatch.UserError;

/** A file to write, whole or not at all. */
public record OutputFile(String path) {
    public static OutputFile of(String path) {
        return new OutputFile(path);
    }

    /**
     * Of a command that writes one kind of file.
     *
     * @param ending such as {@code png}
     * @throws UserError (usage) when its name ends as that of another kind does
     */
    public void refuseOtherThan(String ending) {
        int dot = path.lastIndexOf('.');
        boolean other = dot > path.lastIndexOf('/') + 1
                && !path.substring(dot + 1).toLowerCase(Locale.ROOT).equals(ending);
        if (other) {
            throw UserError.usage(path + " would hold a " + ending.toUpperCase(Locale.ROOT) + ", whatever it is called;"
                    + " name it " + path.substring(0, dot) + "." + ending);
        }
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
            throw cannotWrite(path, file, e);
        }
    }

    /**
     * Names the file that was wanted, not the half of it that lay beside it.
     *
     * @param called the file as the user knows it
     */
    public static UserError cannotWrite(String called, Path file, IOException why) {
        Path folder = folder(file);
        String reason = why instanceof FileSystemException fault ? fault.getReason() : why.getMessage();
        return UserError.notWritable("cannot write " + called + ": the folder " + folder + " takes no such file"
                + (reason == null || reason.isBlank() ? "" : " (" + reason + ")") + "; write into another folder");
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
