package org.railwatch.geo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.railwatch.UserError;

/**
 * What stands before the well-known binary in a GeoPackage geometry blob (OGC 12-128r19, clause 2.1.3): {@code GP},
 * version 0, flags, the id of the reference system, an envelope of 0, 4, 6 or 8 numbers.
 */
record BlobHeader(int srsId, boolean empty, int envelopeNumbers, boolean littleEndian) {
    static final int LENGTH = 8;
    private static final int EMPTY_FLAG = 0x10;
    private static final int EXTENDED_FLAG = 0x20;
    private static final int[] NUMBERS = {0, 4, 6, 6, 8};

    static BlobHeader of(byte[] blob) {
        if (blob.length < LENGTH + 5 || blob[0] != 'G' || blob[1] != 'P') {
            throw broken("it does not begin with GP");
        }
        if (blob[2] != 0) {
            throw broken("its version is " + blob[2] + ", not 0");
        }
        var flags = blob[3];
        var envelope = (flags >> 1) & 0x07;
        if ((flags & EXTENDED_FLAG) != 0) {
            throw broken("it is of an extended type");
        }
        if (envelope >= NUMBERS.length) {
            throw broken("its envelope is of the unknown kind " + envelope);
        }
        var header = new BlobHeader(
                number(blob, 4, (flags & 1) == 1).getInt(),
                (flags & EMPTY_FLAG) != 0,
                NUMBERS[envelope],
                (flags & 1) == 1);
        if (blob.length < header.end() + 5) {
            throw broken("it is cut off after " + blob.length + " bytes");
        }
        return header;
    }

    /** Where the well-known binary begins. */
    int end() {
        return LENGTH + 8 * envelopeNumbers;
    }

    /** A number of the envelope, which is west, east, south, north. */
    double envelope(byte[] blob, int index) {
        return number(blob, LENGTH + 8 * index, littleEndian).getDouble();
    }

    static ByteBuffer number(byte[] blob, int at, boolean littleEndian) {
        return ByteBuffer.wrap(blob, at, blob.length - at)
                .order(littleEndian ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    }

    static UserError broken(String why) {
        return UserError.usage("the geometry is not a GeoPackage blob: " + why + "; export the layer anew");
    }
}
