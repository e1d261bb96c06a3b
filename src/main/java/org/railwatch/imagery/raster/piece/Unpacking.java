package org.railwatch.imagery.raster.piece;

import io.airlift.compress.MalformedInputException;
import io.airlift.compress.zstd.ZstdDecompressor;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The ways to pack bytes that lose nothing, as TIFF numbers them. */
enum Unpacking {
    NONE {
        @Override
        void unpack(byte[] packed, byte[] out) throws BrokenPiece {
            if (packed.length < out.length) {
                throw new BrokenPiece("a piece of it has " + packed.length + " bytes for " + out.length + " of pixels");
            }
            System.arraycopy(packed, 0, out, 0, out.length);
        }
    },
    LZW {
        @Override
        void unpack(byte[] packed, byte[] out) throws BrokenPiece {
            Lzw.unpack(packed, out);
        }
    },
    DEFLATE {
        @Override
        void unpack(byte[] packed, byte[] out) throws BrokenPiece {
            var inflater = new Inflater();
            try {
                inflater.setInput(packed);
                int written = 0;
                while (written < out.length) {
                    int more = inflater.inflate(out, written, out.length - written);
                    if (more == 0) {
                        throw new BrokenPiece("it is packed with Deflate and ends too early");
                    }
                    written += more;
                }
            } catch (DataFormatException e) {
                throw new BrokenPiece("it is no Deflate: " + e.getMessage());
            } finally {
                inflater.end();
            }
        }
    },
    /** Runs of bytes (TIFF 6.0, section 9). */
    PACK_BITS {
        @Override
        void unpack(byte[] packed, byte[] out) throws BrokenPiece {
            int read = 0;
            int written = 0;
            while (written < out.length) {
                if (read >= packed.length) {
                    throw new BrokenPiece("it is packed with PackBits and ends too early");
                }
                int head = packed[read++];
                if (head == Byte.MIN_VALUE) {
                    continue;
                }
                int length = Math.min(out.length - written, head < 0 ? 1 - head : 1 + head);
                int needed = head < 0 ? 1 : length;
                if (read + needed > packed.length) {
                    throw new BrokenPiece("it is packed with PackBits and cut off");
                }
                for (int i = 0; i < length; i++) {
                    out[written++] = packed[head < 0 ? read : read + i];
                }
                read += head < 0 ? 1 : 1 + head;
            }
        }
    },
    /** RFC 8878; GDAL's number 50000. */
    ZSTANDARD {
        @Override
        void unpack(byte[] packed, byte[] out) throws BrokenPiece {
            try {
                int written = new ZstdDecompressor().decompress(packed, 0, packed.length, out, 0, out.length);
                if (written < out.length) {
                    throw new BrokenPiece("it is packed with Zstandard and ends too early");
                }
            } catch (MalformedInputException | IllegalArgumentException e) {
                throw new BrokenPiece("it is no Zstandard: " + e.getMessage());
            }
        }
    };

    /**
     * Fills {@code out}; what is packed beyond it is not looked at.
     *
     * @throws BrokenPiece when there is less, or it is not packed so
     */
    abstract void unpack(byte[] packed, byte[] out) throws BrokenPiece;
}
