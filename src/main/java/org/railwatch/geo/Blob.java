package org.railwatch.geo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.railwatch.UserError;

/** GeoPackage geometry blobs between bytes and JTS. */
final class Blob {
    private static final int UNDEFINED_GEOGRAPHIC = 0;
    private static final byte LITTLE_ENDIAN = 0x01;
    private static final byte LITTLE_ENDIAN_WITH_ENVELOPE = 0x03;

    private Blob() {}

    static Geometry geometry(byte[] blob) {
        var header = BlobHeader.of(blob);
        if (header.srsId() != Wgs84.SRID && header.srsId() != UNDEFINED_GEOGRAPHIC) {
            throw UserError.usage("the geometry is in the reference system " + header.srsId()
                    + ", not 4326; reproject the layer to EPSG:4326");
        }
        return unchecked(blob, header);
    }

    /** The geometry as it stands, valid or not. */
    static Geometry unchecked(byte[] blob, BlobHeader header) {
        var binary = new byte[blob.length - header.end()];
        System.arraycopy(blob, header.end(), binary, 0, binary.length);
        try {
            return new WKBReader(Wgs84.FACTORY).read(binary);
        } catch (ParseException | IllegalArgumentException | StackOverflowError e) {
            // A multi-type nested in itself thousands of times over ends in the last of these.
            throw BlobHeader.broken("its well-known binary cannot be read");
        }
    }

    static byte[] of(Geometry geometry) {
        var binary = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN, false).write(geometry);
        var isPoint = geometry instanceof Point;
        var length = BlobHeader.LENGTH + (isPoint ? 0 : 32) + binary.length;
        var blob = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        blob.put((byte) 'G').put((byte) 'P').put((byte) 0);
        blob.put(isPoint ? LITTLE_ENDIAN : LITTLE_ENDIAN_WITH_ENVELOPE);
        blob.putInt(Wgs84.SRID);
        if (!isPoint) {
            var box = geometry.getEnvelopeInternal();
            blob.putDouble(box.getMinX()).putDouble(box.getMaxX());
            blob.putDouble(box.getMinY()).putDouble(box.getMaxY());
        }
        return blob.put(binary).array();
    }
}
