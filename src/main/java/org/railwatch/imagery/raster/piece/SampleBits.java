package org.railwatch.imagery.raster.piece;

import java.nio.ByteBuffer;

/**
 * Reads samples out of the bytes of a row, whatever their size.
 *
 * @param format 1 whole and unsigned, 2 signed, 3 floating point (TIFF 6.0, section 19)
 */
record SampleBits(int format, int bits) {
    private static final int SIGNED = 2;
    private static final int FLOATING = 3;

    /**
     * @param row where the row begins
     * @param index of the sample in it
     */
    float at(ByteBuffer bytes, int row, int index) {
        if (format == FLOATING) {
            return switch (bits) {
                case 16 -> half(bytes.getShort(row + 2 * index));
                case 32 -> bytes.getFloat(row + 4 * index);
                default -> (float) bytes.getDouble(row + 8 * index);
            };
        }
        return switch (bits) {
            case 8 -> format == SIGNED ? bytes.get(row + index) : bytes.get(row + index) & 0xFF;
            case 16 -> format == SIGNED ? bytes.getShort(row + 2 * index) : bytes.getShort(row + 2 * index) & 0xFFFF;
            case 32 -> {
                int whole = bytes.getInt(row + 4 * index);
                yield format == SIGNED ? whole : Integer.toUnsignedLong(whole);
            }
            default -> packed(bytes, row, index);
        };
    }

    /** The highest bit first, without a gap between samples (TIFF 6.0, section 8, BitsPerSample). */
    private float packed(ByteBuffer bytes, int row, int index) {
        long first = (long) index * bits;
        int value = 0;
        for (long bit = first; bit < first + bits; ) {
            int inByte = (int) (bit % 8);
            int taken = (int) Math.min(8 - inByte, first + bits - bit);
            int piece = (bytes.get(row + (int) (bit / 8)) & 0xFF) >>> (8 - inByte - taken) & (1 << taken) - 1;
            value = value << taken | piece;
            bit += taken;
        }
        return format == SIGNED && value >>> (bits - 1) == 1 ? value - (1 << bits) : value;
    }

    /** IEEE 754 binary16. */
    private static float half(short number) {
        int exponent = number >>> 10 & 0x1F;
        int fraction = number & 0x3FF;
        float sign = number < 0 ? -1 : 1;
        if (exponent == 0x1F) {
            return fraction == 0 ? sign * Float.POSITIVE_INFINITY : Float.NaN;
        }
        return exponent == 0
                ? sign * Math.scalb((float) fraction, -24)
                : sign * Math.scalb((float) (fraction | 0x400), exponent - 25);
    }
}
