package org.railwatch.imagery.raster;

import java.awt.Rectangle;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.railwatch.UserError;

/** A picture file that is open: what it says of itself, and its pixels, a window at a time. Not for several threads. */
public abstract sealed class RasterFile implements AutoCloseable permits TiffFile, PlainFile {
    /** Samples of a window that are held at once; four bands of a chip at most 2,048 pixels wide and high. */
    static final long MOST_SAMPLES = 20_000_000;

    /** What the first bytes of a file are, whatever it is called. */
    private enum Signature {
        TIFF,
        PNG,
        JPEG,
        OTHER;

        static Signature of(byte[] head) {
            boolean little = head[0] == 'I' && head[1] == 'I' && (head[2] == 42 || head[2] == 43) && head[3] == 0;
            boolean great = head[0] == 'M' && head[1] == 'M' && head[2] == 0 && (head[3] == 42 || head[3] == 43);
            if (little || great) {
                return TIFF;
            }
            if (head[0] == (byte) 0x89 && head[1] == 'P' && head[2] == 'N' && head[3] == 'G') {
                return PNG;
            }
            return head[0] == (byte) 0xFF && head[1] == (byte) 0xD8 ? JPEG : OTHER;
        }
    }

    /**
     * Opens a GeoTIFF, TIFF, PNG or JPEG, whatever it is called.
     *
     * @param name as the user typed it, for messages
     * @throws UserError (unreadable) in one sentence for whatever keeps it from being read
     */
    public static RasterFile open(Path path, String name) {
        return openNamed(path, FileName.shown(name));
    }

    private static RasterFile openNamed(Path path, String name) {
        try {
            if (Files.isDirectory(path)) {
                throw UserError.unreadable(name + " is a folder; name a file");
            }
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                throw UserError.unreadable(name + " is a pipe or a device; name a file");
            }
            var head = new byte[4];
            try (var file = new RandomAccessFile(path.toFile(), "r")) {
                if (file.length() < 8) {
                    throw UserError.unreadable(name + " has " + file.length() + " bytes and is no picture");
                }
                file.readFully(head);
            }
            return switch (Signature.of(head)) {
                case TIFF -> new TiffFile(path, name);
                case PNG -> new PlainFile(path, name, "png");
                case JPEG -> new PlainFile(path, name, "jpeg");
                case OTHER ->
                    throw UserError.unreadable(name + " is no picture that is read here; give a GeoTIFF, PNG or JPEG");
            };
        } catch (NoSuchFileException | java.io.FileNotFoundException e) {
            throw Files.exists(path)
                    ? UserError.unreadable(name + " may not be read; change its permissions")
                    : UserError.unreadable("there is no file " + name + "; check its name and folder");
        } catch (AccessDeniedException e) {
            throw UserError.unreadable(name + " may not be read; change its permissions");
        } catch (IOException e) {
            throw UserError.unreadable("cannot read " + name + ": " + e.getMessage());
        }
    }

    public abstract Facts facts();

    /**
     * The samples of a window, from an overview or thinned out where the window has more than are wanted.
     *
     * @param window inside the picture, in its pixels
     * @param wide how many samples across are enough; at least so many come where the window has them
     * @param high how many samples down are enough
     * @throws UserError (unreadable) when the file's pixels are broken
     */
    public abstract Samples read(Rectangle window, int wide, int high);

    /** Whether it keeps smaller copies of itself, so that the whole can be seen at once. */
    public boolean hasOverviews() {
        return false;
    }

    /** The whole picture in at most about {@code longest} samples a side. */
    public Samples glance(int longest) {
        int width = facts().width();
        int height = facts().height();
        double scale = Math.min(1, (double) longest / Math.max(width, height));
        return read(new Rectangle(0, 0, width, height), (int) Math.max(1, Math.round(width * scale)), (int)
                Math.max(1, Math.round(height * scale)));
    }

    @Override
    public abstract void close();

    /** One sample of every so many, so that at least {@code wanted} remain. */
    static int thinning(int there, int wanted) {
        return Math.max(1, there / Math.max(1, wanted));
    }

    static void refuseLarge(long samples, String name) {
        if (samples > MOST_SAMPLES) {
            throw UserError.usage(
                    "a window of " + samples + " samples of " + name + " is too much at once; ask for less");
        }
    }
}
