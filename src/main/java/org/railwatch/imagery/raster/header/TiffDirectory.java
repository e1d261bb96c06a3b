package org.railwatch.imagery.raster.header;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One directory of a TIFF file: a picture, a smaller copy of it, or its mask. */
public final class TiffDirectory {
    public static final int JPEG = 7;

    private final Map<Integer, TiffTag> tags;

    TiffDirectory(Map<Integer, TiffTag> tags) {
        this.tags = new TreeMap<>(tags);
    }

    /** In the order of their numbers. */
    public Collection<TiffTag> tags() {
        return tags.values();
    }

    @Nullable
    public TiffTag find(int number) {
        return tags.get(number);
    }

    /** The first number of a field; {@code absent} when it is not there. */
    public long number(int tag, long absent) {
        TiffTag found = tags.get(tag);
        return found == null ? absent : found.first(absent);
    }

    public long[] numbers(int tag) {
        TiffTag found = tags.get(tag);
        return found == null ? new long[0] : found.whole();
    }

    public double[] decimals(int tag) {
        TiffTag found = tags.get(tag);
        return found == null ? new double[0] : found.decimal();
    }

    @Nullable
    public String text(int tag) {
        TiffTag found = tags.get(tag);
        return found == null ? null : found.text();
    }

    public long width() {
        return number(TiffTag.WIDTH, 0);
    }

    public long height() {
        return number(TiffTag.HEIGHT, 0);
    }

    public int bands() {
        return small(number(TiffTag.SAMPLES, 1));
    }

    /** A smaller copy of another one (TIFF 6.0, NewSubfileType bit 0). */
    public boolean overview() {
        return (number(TiffTag.SUBFILE, 0) & 1) != 0 && !mask();
    }

    /** Says which pixels of another one are valid (bit 2). */
    public boolean mask() {
        return (number(TiffTag.SUBFILE, 0) & 4) != 0;
    }

    public boolean tiled() {
        return tags.containsKey(TiffTag.TILE_WIDTH) || tags.containsKey(TiffTag.TILE_OFFSETS);
    }

    public long pieceWidth() {
        return tiled() ? number(TiffTag.TILE_WIDTH, 0) : width();
    }

    /** Of a tile or a whole strip, in rows. */
    public long pieceHeight() {
        if (tiled()) {
            return number(TiffTag.TILE_HEIGHT, 0);
        }
        long rows = number(TiffTag.ROWS_PER_STRIP, height());
        return rows == 0 ? 0 : Math.min(rows, height());
    }

    /** Whether it is another one made smaller, by about as much in both directions; sizes are rounded up. */
    public boolean smallerOf(TiffDirectory other) {
        return width() <= other.width()
                && height() <= other.height()
                && Math.abs(width() * other.height() - height() * other.width())
                        <= Math.max(other.width(), other.height());
    }

    public long[] pieceOffsets() {
        return numbers(tiled() ? TiffTag.TILE_OFFSETS : TiffTag.STRIP_OFFSETS);
    }

    /** How long each is in the file. */
    public long[] pieceLengths() {
        return numbers(tiled() ? TiffTag.TILE_BYTES : TiffTag.STRIP_BYTES);
    }

    /** Whether the piece with this pixel was left out of the file, as GDAL does with empty ones. */
    public boolean leftOut(int column, int row) {
        long across = (width() + pieceWidth() - 1) / pieceWidth();
        return pieceLengths()[(int) (row / pieceHeight() * across + column / pieceWidth())] == 0;
    }

    /** Whether any piece was left out. */
    public boolean sparse() {
        for (long each : pieceLengths()) {
            if (each == 0) {
                return true;
            }
        }
        return false;
    }

    public boolean planar() {
        return number(TiffTag.PLANAR, 1) == 2;
    }

    /** 0 and 1 grey, 2 RGB, 3 of a table of colours, 4 a mask, 6 YCbCr (TIFF 6.0); -1 for what cannot be. */
    public int photometric() {
        return small(number(TiffTag.PHOTOMETRIC, 1));
    }

    private static int small(long number) {
        return number < 0 || number > 0xFFFF ? -1 : (int) number;
    }

    public int compression() {
        return small(number(TiffTag.COMPRESSION, 1));
    }

    public int bits() {
        return small(number(TiffTag.BITS, 1));
    }

    /** 1 whole and unsigned, 2 signed, 3 floating point (TIFF 6.0, section 19). */
    public int sampleFormat() {
        int format = small(number(TiffTag.SAMPLE_FORMAT, 1));
        return format == 4 ? 1 : format;
    }

    /** {@code uint8}, {@code float32} … */
    public String samples() {
        return switch (sampleFormat()) {
                    case 2 -> "int";
                    case 3 -> "float";
                    default -> "uint";
                }
                + bits();
    }

    /** Bytes of a whole tile or strip once it is unpacked. */
    public long pieceBytes() {
        long perRow = (pieceWidth() * bits() * (planar() ? 1 : bands()) + 7) / 8;
        return pieceHeight() > 0 && perRow > Long.MAX_VALUE / pieceHeight() ? Long.MAX_VALUE : perRow * pieceHeight();
    }

    /** Which of its bands tells how much of a pixel is seen; -1 when none does. */
    public int alphaBand() {
        long[] extra = numbers(TiffTag.EXTRA_SAMPLES);
        for (int i = 0; i < extra.length; i++) {
            if (extra[i] == 1 || extra[i] == 2) {
                return bands() - extra.length + i;
            }
        }
        return -1;
    }

    /** The colours that its samples stand for, as 0xAARRGGBB, those of single bits among them; null when they are light. */
    public int @Nullable [] palette() {
        if (bits() == 1 && bands() == 1 && photometric() < 2) {
            return new int[] {0xFF000000, 0xFFFFFFFF};
        }
        long[] map = numbers(TiffTag.COLOUR_MAP);
        if (photometric() != 3) {
            return null;
        }
        int size = map.length / 3;
        boolean eightBits = true;
        for (long each : map) {
            eightBits &= each < 256; // Against TIFF 6.0, section 5, and met all the same.
        }
        var palette = new int[size];
        for (int i = 0; i < size; i++) {
            int colour = 0xFF;
            for (int part = 0; part < 3; part++) {
                colour = colour << 8 | (int) (eightBits ? map[part * size + i] : map[part * size + i] / 257);
            }
            palette[i] = colour;
        }
        return palette;
    }
}
