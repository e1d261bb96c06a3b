package org.railwatch.imagery.raster.header;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.railwatch.UserError;

/**
 * Whether the chunks of a PNG are whole and what they claim can be, without unpacking it (PNG, third edition, sections 5
 * and 11): Java's reader takes memory for whatever a row claims to have, and checks no sums.
 */
public final class PngCheck {
    /** Deflate packs at most 1,032 bytes into one (RFC 1951: 258 bytes in two bits). */
    private static final long MOST_PACKED = 1100;
    /** Of one row, unpacked: the reader keeps several of them. */
    private static final long LARGEST_ROW = 8L << 20;

    private static final int HEADER = 13;

    private final DataInputStream in;
    private final String name;
    private final byte[] block = new byte[1 << 16];
    private long left;
    private int kind;
    private List<Integer> clear = List.of();

    private PngCheck(DataInputStream in, long length, String name) {
        this.in = in;
        this.left = length - 8;
        this.name = name;
    }

    /**
     * @param file from its first byte to its last
     * @param length how many bytes that is
     * @param name for messages
     * @return the sample in each band that means "nothing was seen here" (section 11.3.1, tRNS of grey and of true colour);
     *     empty when there is none
     * @throws UserError (unreadable) naming what is wrong
     */
    public static List<Integer> clearColour(DataInputStream file, long length, String name) throws IOException {
        try {
            file.skipNBytes(8);
            var check = new PngCheck(file, length, name);
            check.chunks();
            return check.clear;
        } catch (EOFException e) {
            throw UserError.unreadable(name + " ends in the middle; it was cut off, fetch it again");
        }
    }

    private void chunks() throws IOException {
        long rowBytes = 0;
        long height = 0;
        long packed = 0;
        boolean palette = true;
        for (String type = ""; !type.equals("IEND"); ) {
            long size = Integer.toUnsignedLong(in.readInt());
            byte[] letters = in.readNBytes(4);
            if (letters.length < 4 || size + 12 > left) {
                throw new EOFException();
            }
            left -= size + 12;
            boolean first = type.isEmpty();
            type = new String(letters, StandardCharsets.ISO_8859_1);
            if (first != type.equals("IHDR") || (first && size != HEADER) || !type.matches("[A-Za-z]{4}")) {
                throw broken("its chunks are not in order");
            }
            byte[] begin = content(letters, (int) Math.min(size, HEADER), size);
            switch (type) {
                case "IHDR" -> {
                    rowBytes = rowBytes(ByteBuffer.wrap(begin));
                    height = Integer.toUnsignedLong(ByteBuffer.wrap(begin).getInt(4));
                    kind = begin[9];
                    palette = kind != 3;
                }
                case "tRNS" -> clear = clear(ByteBuffer.wrap(begin));
                case "PLTE" -> palette |= size > 0 && size % 3 == 0 && size <= 768;
                case "IDAT" -> packed += size;
                default -> {}
            }
            if (packed > 0 && !palette) {
                throw broken("its table of colours is missing");
            }
        }
        if (rowBytes * height > packed * MOST_PACKED) {
            throw broken("it claims " + height + " rows of " + rowBytes + " bytes, packed in " + packed);
        }
    }

    private List<Integer> clear(ByteBuffer samples) {
        int bands = kind == 0 ? 1 : kind == 2 ? 3 : 0;
        if (samples.limit() < 2 * bands) {
            return List.of();
        }
        var each = new ArrayList<Integer>();
        for (int band = 0; band < bands; band++) {
            each.add(Short.toUnsignedInt(samples.getShort(2 * band)));
        }
        return each;
    }

    /** The first bytes of a chunk, all of it being held against its sum. */
    private byte[] content(byte[] letters, int wanted, long size) throws IOException {
        var sum = new CRC32();
        sum.update(letters);
        var begin = new byte[wanted];
        in.readFully(begin);
        sum.update(begin);
        for (long rest = size - wanted; rest > 0; ) {
            int some = (int) Math.min(block.length, rest);
            in.readFully(block, 0, some);
            sum.update(block, 0, some);
            rest -= some;
        }
        boolean needed = Character.isUpperCase(letters[0]);
        if (Integer.toUnsignedLong(in.readInt()) != sum.getValue() && needed) {
            throw broken("the sum of its chunk " + new String(letters, StandardCharsets.ISO_8859_1) + " is wrong");
        }
        return begin;
    }

    private long rowBytes(ByteBuffer header) {
        long width = Integer.toUnsignedLong(header.getInt(0));
        long height = Integer.toUnsignedLong(header.getInt(4));
        int bits = header.get(8);
        int kind = header.get(9);
        int samples = switch (kind) {
            case 0, 3 -> 1;
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> 0;
        };
        boolean deep = bits == 8 || (bits == 16 && kind != 3);
        boolean shallow = List.of(1, 2, 4).contains(bits) && samples == 1;
        if (samples == 0 || !(deep || shallow) || header.get(10) != 0 || header.get(11) != 0 || header.get(12) > 1) {
            throw broken("its colours of kind " + kind + " in " + bits + " bits are none of the standard's");
        }
        if (width < 1 || height < 1) {
            throw broken("it has no pixels, " + width + " by " + height);
        }
        long rowBytes = (width * bits * samples + 7) / 8;
        if (rowBytes > LARGEST_ROW || height > Integer.MAX_VALUE) {
            throw broken("it claims " + width + " by " + height + " pixels");
        }
        return rowBytes;
    }

    private UserError broken(String what) {
        return UserError.unreadable(name + " is a broken PNG: " + what + "; fetch it again or convert it");
    }
}
