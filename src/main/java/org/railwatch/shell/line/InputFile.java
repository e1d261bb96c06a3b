package org.railwatch.shell.line;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.railwatch.UserError;

/** A file to read; a path that begins with {@code geodata:} names one that ships with the program. */
public record InputFile(String path) {
    private static final String SHIPPED = "geodata:";
    /** No text that people read is larger; what is, is refused before memory is taken. */
    private static final int LARGEST = 256 << 20;

    private static final List<String> NAMES = List.of(
            "tumangang.rw",
            "facilities.csv",
            "briefing.txt",
            "objects.csv",
            "countries.csv",
            "nationalities.csv",
            "gazetteer.csv",
            "rolling-stock.csv",
            "tumangang-scene.tif",
            "README.md");

    /** The paths of the files that ship with the program. */
    public static List<String> shippedPaths() {
        return NAMES.stream().map(name -> SHIPPED + name).toList();
    }

    public static InputFile of(String path) {
        return new InputFile(path);
    }

    /** The last part of the path. */
    public String name() {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf(':')) + 1);
    }

    public boolean exists() {
        try {
            return path.startsWith(SHIPPED)
                    ? InputFile.class.getResource("/geodata/" + path.substring(SHIPPED.length())) != null
                    : Files.exists(Path.of(path));
        } catch (java.nio.file.InvalidPathException e) {
            return false;
        }
    }

    /**
     * @throws UserError (unreadable) when it is missing, a folder, not permitted or too large
     */
    public byte[] bytes() {
        if (path.startsWith(SHIPPED)) {
            return shipped();
        }
        try {
            Path file = Path.of(path);
            if (Files.isDirectory(file)) {
                throw UserError.unreadable(path + " is a folder; name a file");
            }
            try (InputStream stream = Files.newInputStream(file)) {
                // A pipe or a device does not say how large it is.
                byte[] bytes = Files.size(file) > LARGEST ? new byte[0] : stream.readNBytes(LARGEST);
                if (stream.read() >= 0) {
                    throw UserError.unreadable(path + " is larger than 256 MB; split it");
                }
                return bytes;
            }
        } catch (java.nio.file.InvalidPathException e) {
            throw UserError.unreadable("'" + path + "' is not a path; check its characters");
        } catch (NoSuchFileException e) {
            throw UserError.unreadable("there is no file " + path + "; check its name and folder");
        } catch (AccessDeniedException e) {
            throw UserError.unreadable(path + " may not be read; change its permissions");
        } catch (IOException e) {
            throw UserError.unreadable("cannot read " + path + ": " + e.getMessage());
        }
    }

    /** Whether it ships with the program. */
    public boolean ships() {
        return path.startsWith(SHIPPED);
    }

    /**
     * Its place on the disk, for what reads files piece by piece; one that ships is laid there until the program ends.
     *
     * @throws UserError (unreadable) when it is no path; whether there is a file is for its reader to say
     */
    public Path onDisk() {
        try {
            if (!ships()) {
                return Path.of(path);
            }
            byte[] content = shipped();
            Path copy = Files.createTempFile("railwatch-", "-" + name());
            copy.toFile().deleteOnExit();
            return Files.write(copy, content);
        } catch (java.nio.file.InvalidPathException e) {
            throw UserError.unreadable("'" + path + "' is not a path; check its characters");
        } catch (IOException e) {
            throw UserError.unreadable("cannot lay " + path + " on the disk: " + e.getMessage());
        }
    }

    /**
     * The bytes as UTF-8 text, to the letter.
     *
     * @throws UserError (unreadable) also when it is not UTF-8
     */
    public String text() {
        byte[] bytes = bytes();
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw UserError.unreadable(path + " is not UTF-8 text; convert it first");
        }
    }

    private byte[] shipped() {
        String name = path.substring(SHIPPED.length());
        try (InputStream stream = InputFile.class.getResourceAsStream("/geodata/" + name)) {
            if (stream == null || name.contains("..")) {
                throw UserError.unreadable(
                        "no file '" + name + "' ships with railwatch; those that do are " + String.join(", ", NAMES));
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw UserError.unreadable("cannot read " + path + ": " + e.getMessage());
        }
    }

    @Override
    public String toString() {
        return path;
    }
}
