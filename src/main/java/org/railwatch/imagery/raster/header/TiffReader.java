package org.railwatch.imagery.raster.header;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;

/**
 * Reads the directories of a TIFF file, classic (TIFF 6.0, section 2) or BigTIFF, and refuses what cannot be true before
 * any memory is taken for it: the library that reads the pixels believes every number.
 */
final class TiffReader {
    /** Bytes of a value of each type; type 0 is none. */
    private static final int[] SIZES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8};
    /** A pyramid of a file has at most thirty levels, each with its mask. */
    private static final int MOST_DIRECTORIES = 100;

    /** Read, but not shown to the library. */
    private static final Set<Integer> OURS = Set.of(
            TiffTag.ORIENTATION, TiffTag.XMP, TiffTag.GDAL_METADATA, TiffTag.NODATA, TiffTag.RATIONAL_POLYNOMIALS);

    private static final int MOST_TAGS = 1000;
    /** A million tiles with their sizes; of all other fields together far less. */
    private static final long MOST_BYTES = 32L << 20;

    private final RandomAccessFile file;
    private final String name;
    private final long length;
    private ByteOrder order = ByteOrder.LITTLE_ENDIAN;
    private boolean big;
    private long taken;

    private TiffReader(RandomAccessFile file, String name) throws IOException {
        this.file = file;
        this.name = name;
        this.length = file.length();
    }

    /**
     * The directories in the file's order.
     *
     * @param name of the file, for messages
     * @throws UserError (unreadable) naming what is wrong
     */
    static List<TiffDirectory> directories(RandomAccessFile file, String name) throws IOException {
        try {
            return new TiffReader(file, name).all();
        } catch (EOFException e) {
            throw UserError.unreadable(name + " ends in the middle of its header; it was cut off, fetch it again");
        }
    }

    private List<TiffDirectory> all() throws IOException {
        file.seek(0);
        order = file.readUnsignedByte() == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        file.seek(2);
        big = number(2) == 43;
        file.seek(big ? 8 : 4);
        long next = number(big ? 8 : 4);
        var seen = new HashSet<Long>();
        var all = new ArrayList<TiffDirectory>();
        while (next != 0) {
            if (all.size() == MOST_DIRECTORIES) {
                throw broken("it has more than " + MOST_DIRECTORIES + " directories");
            }
            if (!seen.add(next)) {
                throw broken("its directories go round in a ring");
            }
            if (next < 8 || next >= length) {
                throw broken("its directory " + (all.size() + 1) + " is said to lie at byte " + shown(next)
                        + " and the file has " + length);
            }
            next = directory(next, all);
        }
        if (all.isEmpty()) {
            throw broken("it has no directory");
        }
        return all;
    }

    private long directory(long at, List<TiffDirectory> all) throws IOException {
        file.seek(at);
        long count = number(big ? 8 : 2);
        if (count < 1 || count > MOST_TAGS) {
            throw broken("its directory " + (all.size() + 1) + " claims " + shown(count) + " fields");
        }
        int entry = big ? 20 : 12;
        var entries = new byte[(int) count * entry];
        file.readFully(entries);
        long next = number(big ? 8 : 4);
        var tags = new TreeMap<Integer, TiffTag>();
        var buffer = ByteBuffer.wrap(entries).order(order);
        for (int i = 0; i < count; i++) {
            buffer.position(i * entry);
            TiffTag tag = tag(buffer);
            if (tag != null) {
                tags.putIfAbsent(tag.number(), tag);
            }
        }
        all.add(new TiffDirectory(tags));
        return next;
    }

    /** Nothing for a field that is not used here, or of a type that TIFF 6.0 tells readers to skip, for they do not know it. */
    private @Nullable TiffTag tag(ByteBuffer entry) throws IOException {
        int number = Short.toUnsignedInt(entry.getShort());
        int type = Short.toUnsignedInt(entry.getShort());
        long count = big ? entry.getLong() : Integer.toUnsignedLong(entry.getInt());
        boolean needed = CheckedTiff.FIELDS.containsKey(number) || OURS.contains(number);
        if (!needed || type >= SIZES.length || SIZES[type] == 0) {
            return null;
        }
        if (count < 0 || count > length) {
            throw broken("its field " + number + " claims " + shown(count) + " values");
        }
        long bytes = count * SIZES[type];
        var value = new byte[(int) Math.min(bytes, MOST_BYTES)];
        if (bytes <= (big ? 8 : 4)) {
            entry.get(value);
        } else {
            long at = big ? entry.getLong() : Integer.toUnsignedLong(entry.getInt());
            if (at < 0 || at > length - bytes) {
                throw broken("its field " + number + " is said to lie at byte " + shown(at) + " with " + bytes
                        + " bytes, and the file has " + length);
            }
            taken += bytes;
            if (taken > MOST_BYTES) {
                throw broken("its fields take more than " + (MOST_BYTES >> 20) + " MB");
            }
            file.seek(at);
            file.readFully(value);
        }
        return parsed(number, type, (int) count, value, order);
    }

    private static TiffTag parsed(int number, int type, int count, byte[] bytes, ByteOrder order) {
        var value = ByteBuffer.wrap(bytes).order(order);
        boolean text = type == 2 || type == 7 || (type == 1 && count > 64);
        var whole = new long[text || type == 11 || type == 12 ? 0 : count];
        var decimal = new double[type == 11 || type == 12 || type == 5 || type == 10 ? count : 0];
        for (int i = 0; i < whole.length || i < decimal.length; i++) {
            switch (type) {
                case 1 -> whole[i] = Byte.toUnsignedLong(value.get());
                case 6 -> whole[i] = value.get();
                case 3 -> whole[i] = Short.toUnsignedLong(value.getShort());
                case 8 -> whole[i] = value.getShort();
                case 4, 13 -> whole[i] = Integer.toUnsignedLong(value.getInt());
                case 9 -> whole[i] = value.getInt();
                case 16, 17, 18 -> whole[i] = value.getLong();
                case 11 -> decimal[i] = value.getFloat();
                case 12 -> decimal[i] = value.getDouble();
                case 5, 10 -> {
                    long above = type == 5 ? Integer.toUnsignedLong(value.getInt()) : value.getInt();
                    long below = type == 5 ? Integer.toUnsignedLong(value.getInt()) : value.getInt();
                    decimal[i] = (double) above / below;
                    whole[i] = below == 0 ? 0 : above / below;
                }
                default -> throw new IllegalStateException("type " + type);
            }
        }
        return new TiffTag(number, type, count, whole, decimal, bytes);
    }

    /** An unsigned number of so many bytes at the file's position. */
    private long number(int bytes) throws IOException {
        var buffer = ByteBuffer.allocate(bytes).order(order);
        file.readFully(buffer.array());
        return switch (bytes) {
            case 2 -> Short.toUnsignedLong(buffer.getShort());
            case 4 -> Integer.toUnsignedLong(buffer.getInt());
            default -> buffer.getLong();
        };
    }

    private static String shown(long number) {
        return Long.toUnsignedString(number);
    }

    private UserError broken(String what) {
        return UserError.unreadable(name + " is a broken TIFF: " + what + "; fetch it again or convert it");
    }
}
