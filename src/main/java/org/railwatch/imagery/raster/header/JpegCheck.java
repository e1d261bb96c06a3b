package org.railwatch.imagery.raster.header;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.railwatch.UserError;

/**
 * What the segments of a JPEG say of its size, read to its end without unpacking it (ITU-T T.81, annex B): the library that
 * unpacks it takes memory for whatever they claim, and takes grey for what was cut off.
 *
 * @param components of each pixel
 * @param scans passes over the picture: one, or several where it grows finer as it comes
 * @param orientation how it asks to be shown, an {@link Orientation}
 * @param adobe how colours were changed before they were packed, 0 to 2 (ITU-T T.872, 6.5.3), or {@link #NOT_ADOBE}
 */
public record JpegCheck(int width, int height, int components, int scans, int orientation, int adobe) {
    /** No segment of Adobe's says how colours are kept. */
    public static final int NOT_ADOBE = -1;

    /** Luminance, two colour differences and black. */
    public static final int YCCK = 2;

    /** A block of 64 samples takes a bit or more in the first of its passes (T.81, F.1.2 and G.1.2). */
    private static final long MOST_PIXELS_A_BYTE = 1024;
    /** Of a picture in several passes, which is unpacked into memory whole, two bytes a sample. */
    private static final long MOST_COEFFICIENTS = 150_000_000;
    /** Encoders make ten; each is a pass over all that was kept. */
    private static final long MOST_SCANS = 100;

    private static final long MOST_PASSED = 2_000_000_000;

    private static final int START_OF_IMAGE = 0xD8;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    /** Where Exif data stand (Exif 2.32, 4.7.2). */
    private static final int APPLICATION_1 = 0xE1;

    private static final int APPLICATION_14 = 0xEE;

    /**
     * @param picture from its first byte to the last of its file or piece
     * @param length how many bytes that is
     * @param name for messages
     * @throws UserError (unreadable) when it is cut off, or claims what cannot be
     */
    public static JpegCheck of(DataInputStream picture, long length, String name) throws IOException {
        JpegCheck read;
        try {
            read = read(picture, name);
        } catch (EOFException e) {
            throw broken(name, "it has no end, as when it was cut off");
        }
        long pixels = (long) read.width * read.height;
        if (pixels == 0 || pixels > length * MOST_PIXELS_A_BYTE) {
            throw broken(name, "it claims " + read.width + " by " + read.height + " pixels in " + length + " bytes");
        }
        if (read.scans > 1
                && (read.scans > MOST_SCANS
                        || pixels * read.scans > MOST_PASSED
                        || pixels * read.components > MOST_COEFFICIENTS)) {
            throw UserError.unreadable(name + " keeps " + read.width + " by " + read.height + " pixels in " + read.scans
                    + " passes, too many to look into; convert it to a JPEG that is not progressive");
        }
        return read;
    }

    private static JpegCheck read(DataInputStream in, String name) throws IOException {
        if (in.readUnsignedShort() != 0xFF00 + START_OF_IMAGE) {
            throw broken(name, "it does not begin as one");
        }
        int width = 0;
        int height = 0;
        int components = 0;
        int scans = 0;
        int orientation = Orientation.AS_STORED;
        int adobe = NOT_ADOBE;
        int marker = marker(in);
        while (marker != END_OF_IMAGE) {
            if (!standsAlone(marker)) {
                int left = in.readUnsignedShort() - 2;
                if (left < 0) {
                    throw broken(name, "a segment of it has no length");
                }
                if (startsFrame(marker) && left >= 6) {
                    in.readUnsignedByte();
                    height = in.readUnsignedShort();
                    width = in.readUnsignedShort();
                    components = in.readUnsignedByte();
                    left -= 6;
                }
                if (marker == APPLICATION_1 && orientation == Orientation.AS_STORED) {
                    orientation = Orientation.ofSegment(in.readNBytes(left));
                } else if (marker == APPLICATION_14) {
                    byte[] segment = in.readNBytes(left);
                    boolean named = new String(segment, StandardCharsets.ISO_8859_1).startsWith("Adobe");
                    adobe = named && segment.length >= 12 ? segment[11] : adobe;
                } else {
                    in.skipNBytes(left);
                }
                scans += marker == START_OF_SCAN ? 1 : 0;
            }
            marker = marker(in);
        }
        if (scans == 0) {
            throw broken(name, "it has no pixels");
        }
        return new JpegCheck(width, height, components, scans, orientation, adobe);
    }

    /** The next that is not part of the packed pixels: what follows 0xFF there is 0, or one of those that stand alone. */
    private static int marker(DataInputStream in) throws IOException {
        while (true) {
            int next = in.readUnsignedByte();
            while (next == 0xFF) {
                next = in.readUnsignedByte();
                if (next != 0xFF && next != 0) {
                    return next;
                }
            }
        }
    }

    private static boolean standsAlone(int marker) {
        return marker == 1 || (marker >= 0xD0 && marker <= START_OF_IMAGE);
    }

    /** Those from 0xC0 to 0xCF that are no tables (T.81, table B.1). */
    private static boolean startsFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static UserError broken(String name, String what) {
        return UserError.unreadable(name + " is a broken JPEG: " + what + "; fetch it again or convert it");
    }
}
