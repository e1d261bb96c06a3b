package org.railwatch.imagery.raster.header;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * How a file asks to be shown otherwise than its pixels are stored: a number from 1, as they are stored, to 8 (TIFF 6.0, part 1, tag
 * 274; Exif 2.32, 4.6.4 A). Nothing here turns a picture, for marks, measures and places are by the pixels as they are stored, as
 * in GDAL.
 */
public final class Orientation {
    public static final int AS_STORED = 1;

    private static final List<String> ASKS = List.of(
            "mirrored left to right",
            "turned by 180°",
            "mirrored top to bottom",
            "turned by 90° clockwise and mirrored left to right",
            "turned by 90° clockwise",
            "turned by 90° counter-clockwise and mirrored left to right",
            "turned by 90° counter-clockwise");

    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};
    /** How a whole number of two bytes is marked in a directory (TIFF 6.0, section 2). */
    private static final int SHORT = 3;

    private static final int ENTRY_BYTES = 12;

    private Orientation() {}

    /**
     * What the Exif data in a segment of a JPEG says; {@link #AS_STORED} where it says nothing that can be read.
     *
     * @param segment the payload of an application segment, of any kind
     */
    public static int ofSegment(byte[] segment) {
        if (segment.length < EXIF.length + 8
                || !ByteBuffer.wrap(segment, 0, EXIF.length).equals(ByteBuffer.wrap(EXIF))) {
            return AS_STORED;
        }
        var tiff = ByteBuffer.wrap(segment, EXIF.length, segment.length - EXIF.length)
                .slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = Integer.toUnsignedLong(tiff.getInt(4));
        if (directory > tiff.limit() - 2) {
            return AS_STORED;
        }
        int entries = Short.toUnsignedInt(tiff.getShort((int) directory));
        for (int i = 0; i < entries; i++) {
            int entry = (int) directory + 2 + i * ENTRY_BYTES;
            if (entry + ENTRY_BYTES > tiff.limit()) {
                return AS_STORED;
            }
            if (Short.toUnsignedInt(tiff.getShort(entry)) == TiffTag.ORIENTATION && tiff.getShort(entry + 2) == SHORT) {
                return Short.toUnsignedInt(tiff.getShort(entry + 8));
            }
        }
        return AS_STORED;
    }

    /** A sentence for the analyst; none where it asks for nothing that there is. */
    public static List<String> notice(long orientation) {
        return orientation <= AS_STORED || orientation > AS_STORED + ASKS.size()
                ? List.of()
                : List.of("it asks to be shown " + ASKS.get((int) orientation - 2)
                        + ", and is shown, marked and measured here as its pixels are stored");
    }
}
