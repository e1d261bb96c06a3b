package org.railwatch.imagery.scene;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;

/**
 * The one image file directory of a TIFF, in the order of its tags. Source: TIFF 6.0 (Adobe, 1992), section 2; for
 * BigTIFF the libtiff design page (libtiff.gitlab.io/libtiff/specification/bigtiff.html).
 */
final class TiffTags {
    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int DOUBLE = 12;
    private static final int LONG8 = 16;

    private record Field(int type, long count, ByteBuffer value) {
        int length() {
            return value.capacity();
        }
    }

    private final ByteOrder order;
    private final boolean big;
    private final TreeMap<Integer, Field> fields = new TreeMap<>();

    TiffTags(ByteOrder order, boolean big) {
        this.order = order;
        this.big = big;
    }

    void shorts(int tag, int... values) {
        var bytes = bytes(2 * values.length);
        for (int value : values) {
            bytes.putShort((short) value);
        }
        fields.put(tag, new Field(SHORT, values.length, bytes.rewind()));
    }

    void doubles(int tag, double... values) {
        var bytes = bytes(8 * values.length);
        for (double value : values) {
            bytes.putDouble(value);
        }
        fields.put(tag, new Field(DOUBLE, values.length, bytes.rewind()));
    }

    /** With the closing NUL that the standard asks for. */
    void ascii(int tag, String text) {
        byte[] value = (text + '\0').getBytes(StandardCharsets.US_ASCII);
        fields.put(tag, new Field(ASCII, value.length, ByteBuffer.wrap(value)));
    }

    /** As 32 bits in a classic file, as 64 in a big one. */
    void offsets(int tag, long... values) {
        var bytes = bytes((big ? 8 : 4) * values.length);
        for (long value : values) {
            if (big) {
                bytes.putLong(value);
            } else {
                bytes.putInt((int) value);
            }
        }
        fields.put(tag, new Field(big ? LONG8 : LONG, values.length, bytes.rewind()));
    }

    void raw(int tag, int type, long count, byte[] value) {
        fields.put(tag, new Field(type, count, ByteBuffer.wrap(value)));
    }

    /** Where in the directory it is said where the next one is. */
    long nextDirectory() {
        return (big ? 8 : 2) + (long) fields.size() * (big ? 20 : 12);
    }

    void remove(int tag) {
        fields.remove(tag);
    }

    /** The directory and, behind it, the values that do not fit into it, for a directory that begins at the offset. */
    ByteBuffer at(long offset) {
        int inline = big ? 8 : 4;
        int entry = 4 + 2 * inline;
        int head = (big ? 8 : 2) + fields.size() * entry + inline;
        int behind = 0;
        for (var field : fields.values()) {
            behind += field.length() > inline ? even(field.length()) : 0;
        }
        var out = bytes(head + behind);
        if (big) {
            out.putLong(fields.size());
        } else {
            out.putShort((short) fields.size());
        }
        int next = head;
        for (var tagged : fields.entrySet()) {
            var field = tagged.getValue();
            out.putShort(tagged.getKey().shortValue()).putShort((short) field.type());
            pointer(out, field.count());
            if (field.length() > inline) {
                pointer(out, offset + next);
                out.put(next, field.value(), 0, field.length());
                next += even(field.length());
            } else {
                out.put(field.value().duplicate()).position(out.position() + inline - field.length());
            }
        }
        pointer(out, 0);
        return out.rewind();
    }

    private void pointer(ByteBuffer out, long value) {
        if (big) {
            out.putLong(value);
        } else {
            out.putInt((int) value);
        }
    }

    private static int even(int length) {
        return length + length % 2;
    }

    private ByteBuffer bytes(int length) {
        return ByteBuffer.allocate(length).order(order);
    }
}
