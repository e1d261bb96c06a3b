package org.railwatch.imagery.raster;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One directory of a TIFF file: a picture, a smaller copy of it, or its mask. */
final class TiffDirectory {
    static final int JPEG = 7;

    private final Map<Integer, TiffTag> tags;

    TiffDirectory(Map<Integer, TiffTag> tags) {
        this.tags = new TreeMap<>(tags);
    }

    /** In the order of their numbers. */
    Collection<TiffTag> tags() {
        return tags.values();
    }

    @Nullable
    TiffTag find(int number) {
        return tags.get(number);
    }

    /** The first number of a field; {@code absent} when it is not there. */
    long number(int tag, long absent) {
        TiffTag found = tags.get(tag);
        return found == null ? absent : found.first(absent);
    }

    long[] numbers(int tag) {
        TiffTag found = tags.get(tag);
        return found == null ? new long[0] : found.whole();
    }

    double[] decimals(int tag) {
        TiffTag found = tags.get(tag);
        return found == null ? new double[0] : found.decimal();
    }

    @Nullable
    String text(int tag) {
        TiffTag found = tags.get(tag);
        return found == null ? null : found.text();
    }

    long width() {
        return number(TiffTag.WIDTH, 0);
    }

    long height() {
        return number(TiffTag.HEIGHT, 0);
    }

    int bands() {
        return small(number(TiffTag.SAMPLES, 1));
    }

    /** A smaller copy of another one (TIFF 6.0, NewSubfileType bit 0). */
    boolean overview() {
        return (number(TiffTag.SUBFILE, 0) & 1) != 0 && !mask();
    }

    /** Says which pixels of another one are valid (bit 2). */
    boolean mask() {
        return (number(TiffTag.SUBFILE, 0) & 4) != 0;
    }

    boolean tiled() {
        return tags.containsKey(TiffTag.TILE_WIDTH) || tags.containsKey(TiffTag.TILE_OFFSETS);
    }

    long pieceWidth() {
        return tiled() ? number(TiffTag.TILE_WIDTH, 0) : width();
    }

    /** Of a tile or a whole strip, in rows. */
    long pieceHeight() {
        if (tiled()) {
            return number(TiffTag.TILE_HEIGHT, 0);
        }
        long rows = number(TiffTag.ROWS_PER_STRIP, height());
        return rows == 0 ? 0 : Math.min(rows, height());
    }

    /** Whether it is another one made smaller, by about as much in both directions; sizes are rounded up. */
    boolean smallerOf(TiffDirectory other) {
        return width() <= other.width()
                && height() <= other.height()
                && Math.abs(width() * other.height() - height() * other.width())
                        <= Math.max(other.width(), other.height());
    }

    long[] pieceOffsets() {
        return numbers(tiled() ? TiffTag.TILE_OFFSETS : TiffTag.STRIP_OFFSETS);
    }

    /** How long each is in the file. */
    long[] pieceLengths() {
        return numbers(tiled() ? TiffTag.TILE_BYTES : TiffTag.STRIP_BYTES);
    }

    /** Whether the piece with this pixel was left out of the file, as GDAL does with empty ones. */
    boolean leftOut(int column, int row) {
        long across = (width() + pieceWidth() - 1) / pieceWidth();
        return pieceLengths()[(int) (row / pieceHeight() * across + column / pieceWidth())] == 0;
    }

    /** Whether any piece was left out. */
    boolean sparse() {
        for (long each : pieceLengths()) {
            if (each == 0) {
                return true;
            }
        }
        return false;
    }

    boolean planar() {
        return number(TiffTag.PLANAR, 1) == 2;
    }

    /** 0 and 1 grey, 2 RGB, 3 of a table of colours, 4 a mask, 6 YCbCr (TIFF 6.0); -1 for what cannot be. */
    int photometric() {
        return small(number(TiffTag.PHOTOMETRIC, 1));
    }

    private static int small(long number) {
        return number < 0 || number > 0xFFFF ? -1 : (int) number;
    }

    int compression() {
        return small(number(TiffTag.COMPRESSION, 1));
    }

    int bits() {
        return small(number(TiffTag.BITS, 1));
    }

    /** 1 whole and unsigned, 2 signed, 3 floating point (TIFF 6.0, section 19). */
    int sampleFormat() {
        int format = small(number(TiffTag.SAMPLE_FORMAT, 1));
        return format == 4 ? 1 : format;
    }

    /** {@code uint8}, {@code float32} … */
    String samples() {
        return switch (sampleFormat()) {
                    case 2 -> "int";
                    case 3 -> "float";
                    default -> "uint";
                }
                + bits();
    }

    /** Bytes of a whole tile or strip once it is unpacked. */
    long pieceBytes() {
        long perRow = (pieceWidth() * bits() * (planar() ? 1 : bands()) + 7) / 8;
        return pieceHeight() > 0 && perRow > Long.MAX_VALUE / pieceHeight() ? Long.MAX_VALUE : perRow * pieceHeight();
    }

    /** Which of its bands tells how much of a pixel is seen; -1 when none does. */
    int alphaBand() {
        long[] extra = numbers(TiffTag.EXTRA_SAMPLES);
        for (int i = 0; i < extra.length; i++) {
            if (extra[i] == 1 || extra[i] == 2) {
                return bands() - extra.length + i;
            }
        }
        return -1;
    }
}
