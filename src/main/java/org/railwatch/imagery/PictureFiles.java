package org.railwatch.imagery;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.imagery.raster.RasterFile;
import org.railwatch.shell.line.InputFile;
import org.railwatch.store.Store;

/** The files of images: where they are, and whether they are still what was taken in. */
public final class PictureFiles {
    private static final int BLOCK = 1 << 20;

    private final Store store;

    public PictureFiles(Store store) {
        this.store = store;
    }

    /** Where a path of the store lies on the disk. */
    static Path path(String stored, Store store) {
        return stored.startsWith("geodata:")
                ? Path.of(stored)
                : folder(store).resolve(stored).normalize();
    }

    /** As the store keeps a path: from its own folder where the file lies in there, else absolute. */
    static String stored(InputFile file, Store store) {
        if (file.ships()) {
            return file.path();
        }
        Path absolute = file.onDisk().toAbsolutePath().normalize();
        Path folder = folder(store);
        return (absolute.startsWith(folder) ? folder.relativize(absolute) : absolute).toString();
    }

    private static Path folder(Store store) {
        return Objects.requireNonNull(store.file().toAbsolutePath().normalize().getParent());
    }

    /** A file that was named from the folder of that day: there, or from the store's folder. */
    InputFile beside(String named) {
        InputFile file = InputFile.of(named);
        return file.exists() ? file : InputFile.of(folder(store).resolve(named).toString());
    }

    /**
     * Opens the file of an image.
     *
     * @throws UserError (failed) when the image has no file, (unreadable) when it is gone or is no longer the same
     */
    public RasterFile open(Image image) {
        HeldFile held = image.requireFile();
        var file = InputFile.of(
                held.stored().startsWith("geodata:")
                        ? held.stored()
                        : held.path().toString());
        Path path = file.onDisk();
        try {
            boolean same = file.ships()
                    || (Files.size(path) == held.bytes() && modified(path).equals(held.modified()));
            if (!same && !sha256(path).equals(image.print().sha256())) {
                throw UserError.unreadable("the file of " + image.ref() + ", " + held.stored()
                        + ", was changed since it was taken in; put the old one back, or add the new one as another"
                        + " image");
            }
        } catch (NoSuchFileException e) {
            throw UserError.unreadable("the file of " + image.ref() + ", " + held.stored()
                    + ", is no longer there; put it back where it was");
        } catch (IOException e) {
            throw UserError.unreadable(
                    "cannot read the file of " + image.ref() + ", " + held.stored() + ": " + e.getMessage());
        }
        return RasterFile.open(path, held.stored());
    }

    /**
     * What is wrong with the file of an image and with those beside it, by their hashes.
     *
     * @param sidecars each with its hash, {@code name sha256}
     * @return null when all are as they were taken in
     */
    @Nullable
    String fault(Image image, List<String> sidecars) {
        HeldFile held = image.requireFile();
        Path path = InputFile.of(
                        held.stored().startsWith("geodata:")
                                ? held.stored()
                                : held.path().toString())
                .onDisk();
        try {
            if (!sha256(path).equals(image.print().sha256())) {
                return held.stored() + " was changed since it was taken in";
            }
            for (String sidecar : sidecars) {
                int space = sidecar.lastIndexOf(' ');
                Path beside = path.resolveSibling(sidecar.substring(0, space));
                if (!Files.exists(beside)) {
                    return sidecar.substring(0, space) + ", which lay beside it, is no longer there";
                }
                if (!sha256(beside).equals(sidecar.substring(space + 1))) {
                    return sidecar.substring(0, space) + ", which lies beside it, was changed since it was taken in";
                }
            }
            return null;
        } catch (NoSuchFileException e) {
            return held.stored() + " is no longer there";
        } catch (IOException e) {
            return held.stored() + " cannot be read: " + e.getMessage();
        }
    }

    /** To the millisecond, as the store keeps it. */
    static Instant modified(Path path) throws IOException {
        return Files.getLastModifiedTime(path).toInstant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Of a file of any size, in hexadecimal digits; can be called off. */
    String sha256(Path path) throws IOException {
        try (InputStream stream = Files.newInputStream(path);
                var part = store.work().part("megabytes hashed", Math.max(1, Files.size(path) / BLOCK))) {
            var digest = MessageDigest.getInstance("SHA-256");
            var block = new byte[BLOCK];
            for (int read = stream.read(block); read >= 0; read = stream.read(block)) {
                digest.update(block, 0, read);
                part.step();
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
