package org.railwatch.imagery.raster.piece;

/** LZW as TIFF has it: codes of 9 to 12 bits, the highest bit first, which grow one code early (TIFF 6.0, section 13). */
final class Lzw {
    private static final int CLEAR = 256;
    private static final int END = 257;
    private static final int FIRST = 258;
    private static final int MOST_CODES = 4096;
    private static final int LEAST_BITS = 9;

    private final byte[] packed;
    private final byte[] out;
    /** Where in what was unpacked the string of a code begins, and how long it is. */
    private final int[] begins = new int[MOST_CODES];

    private final int[] lengths = new int[MOST_CODES];
    private int read;
    private int buffer;
    private int buffered;
    private int written;

    private Lzw(byte[] packed, byte[] out) {
        this.packed = packed;
        this.out = out;
    }

    /**
     * Fills {@code out}; what is packed beyond it is not looked at.
     *
     * @throws BrokenPiece when it is no LZW, or holds less
     */
    static void unpack(byte[] packed, byte[] out) throws BrokenPiece {
        new Lzw(packed, out).run();
    }

    private void run() throws BrokenPiece {
        int bits = LEAST_BITS;
        int next = FIRST;
        int begin = -1;
        while (written < out.length) {
            int code = code(bits);
            if (code == END) {
                throw new BrokenPiece("it is packed with LZW and ends too early");
            }
            if (code == CLEAR) {
                bits = LEAST_BITS;
                next = FIRST;
                begin = -1;
                continue;
            }
            // The string before with the first letter of this one, which is written right behind it.
            if (begin >= 0 && next < MOST_CODES) {
                begins[next] = begin;
                lengths[next] = written - begin + 1;
                next++;
                if (next == (1 << bits) - 1 && next < MOST_CODES - 1) {
                    bits++;
                }
            }
            begin = written;
            if (code < CLEAR) {
                out[written++] = (byte) code;
            } else if (code < next) {
                copy(begins[code], lengths[code]);
            } else {
                throw new BrokenPiece("it is packed with LZW and has a code that stands for nothing");
            }
        }
    }

    private int code(int bits) throws BrokenPiece {
        while (buffered < bits) {
            if (read == packed.length) {
                throw new BrokenPiece("it is packed with LZW and cut off");
            }
            buffer = buffer << 8 | (packed[read++] & 0xFF);
            buffered += 8;
        }
        buffered -= bits;
        return buffer >>> buffered & (1 << bits) - 1;
    }

    /** Letter by letter, for the last may be the first of what is being written. */
    private void copy(int from, int length) {
        int end = Math.min(out.length, written + length);
        for (int at = from; written < end; at++) {
            out[written++] = out[at];
        }
    }
}
