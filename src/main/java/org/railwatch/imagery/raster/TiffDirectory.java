package org.railwatch.imagery.raster;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One directory of a TIFF file: a picture, a smaller copy of it, or its mask. */
final class TiffDirectory {
    private final Map<Integer, TiffTag> tags;

    TiffDirectory(Map<Integer, TiffTag> tags) {
        this.tags = Map.copyOf(tags);
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
        return (int) Math.min(number(TiffTag.SAMPLES, 1), Integer.MAX_VALUE);
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

    boolean planar() {
        return number(TiffTag.PLANAR, 1) == 2;
    }

    int compression() {
        return (int) number(TiffTag.COMPRESSION, 1);
    }

    int bits() {
        return (int) number(TiffTag.BITS, 1);
    }

    /** 1 whole and unsigned, 2 signed, 3 floating point (TIFF 6.0, section 19). */
    int sampleFormat() {
        int format = (int) number(TiffTag.SAMPLE_FORMAT, 1);
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
        return perRow * pieceHeight();
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
