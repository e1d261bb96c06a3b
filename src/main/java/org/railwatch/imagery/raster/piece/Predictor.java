package org.railwatch.imagery.raster.piece;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Takes back what was done to samples so that they pack better.
 *
 * <p>Sources: TIFF 6.0, section 14, for differences between neighbours; Adobe Photoshop TIFF Technical Note 3 (2005) for
 * those of floating point.
 */
final class Predictor {
    static final int DIFFERENCES = 2;
    static final int FLOATING = 3;

    private final int rowBytes;
    private final int rowSamples;
    private final int apart;
    private final int bits;

    /**
     * @param rowSamples samples of all bands in a row
     * @param apart how many samples from one to the next of its band
     * @param bits of a sample
     */
    Predictor(int rowBytes, int rowSamples, int apart, int bits) {
        this.rowBytes = rowBytes;
        this.rowSamples = rowSamples;
        this.apart = apart;
        this.bits = bits;
    }

    /** @param order of the bytes of a sample */
    void addUp(byte[] rows, ByteOrder order) throws BrokenPiece {
        var samples = ByteBuffer.wrap(rows).order(order);
        for (int row = 0; row + rowBytes <= rows.length; row += rowBytes) {
            switch (bits) {
                case 8 -> {
                    for (int at = row + apart; at < row + rowSamples; at++) {
                        rows[at] += rows[at - apart];
                    }
                }
                case 16 -> {
                    for (int at = row + 2 * apart; at < row + 2 * rowSamples; at += 2) {
                        samples.putShort(at, (short) (samples.getShort(at) + samples.getShort(at - 2 * apart)));
                    }
                }
                case 32 -> {
                    for (int at = row + 4 * apart; at < row + 4 * rowSamples; at += 4) {
                        samples.putInt(at, samples.getInt(at) + samples.getInt(at - 4 * apart));
                    }
                }
                case 64 -> {
                    for (int at = row + 8 * apart; at < row + 8 * rowSamples; at += 8) {
                        samples.putLong(at, samples.getLong(at) + samples.getLong(at - 8 * apart));
                    }
                }
                default -> throw new BrokenPiece("it keeps differences of samples of " + bits + " bits");
            }
        }
    }

    /** The highest bytes of all samples of a row stand first, then the next; afterwards each sample has its highest byte first. */
    void putTogether(byte[] rows) throws BrokenPiece {
        if (bits % 8 != 0) {
            throw new BrokenPiece("it keeps floating point samples of " + bits + " bits");
        }
        int bytes = bits / 8;
        var row = new byte[rowBytes];
        for (int begin = 0; begin + rowBytes <= rows.length; begin += rowBytes) {
            for (int at = begin + apart; at < begin + rowBytes; at++) {
                rows[at] += rows[at - apart];
            }
            System.arraycopy(rows, begin, row, 0, rowBytes);
            for (int sample = 0; sample < rowSamples; sample++) {
                for (int each = 0; each < bytes; each++) {
                    rows[begin + sample * bytes + each] = row[each * rowSamples + sample];
                }
            }
        }
    }
}
