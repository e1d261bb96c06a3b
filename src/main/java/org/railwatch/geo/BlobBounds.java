package org.railwatch.geo;

/**
 * What the SQL functions {@code ST_IsEmpty}, {@code ST_MinX} and so on say of a GeoPackage geometry blob.
 *
 * <p>A blob with an envelope and a point are read where they lie; only a line or an area without an envelope is
 * built. The bounds of an empty geometry are NaN, which SQLite stores as NULL.
 */
public final class BlobBounds {
    private static final int POINT_TYPE = 1;

    private BlobBounds() {}

    public static boolean isEmpty(byte[] blob) {
        var header = BlobHeader.of(blob);
        return header.empty() || Double.isNaN(bound(blob, header, 0));
    }

    public static double minX(byte[] blob) {
        return bound(blob, 0);
    }

    public static double maxX(byte[] blob) {
        return bound(blob, 1);
    }

    public static double minY(byte[] blob) {
        return bound(blob, 2);
    }

    public static double maxY(byte[] blob) {
        return bound(blob, 3);
    }

    private static double bound(byte[] blob, int index) {
        var header = BlobHeader.of(blob);
        return header.empty() ? Double.NaN : bound(blob, header, index);
    }

    /** The bound with the place it has in an envelope: west, east, south, north. */
    private static double bound(byte[] blob, BlobHeader header, int index) {
        if (header.envelopeNumbers() > 0) {
            return header.envelope(blob, index);
        }
        var at = header.end();
        var littleEndian = blob[at] == 1;
        // ISO types 1, 1001, 2001 and 3001 are points: the thousands tell of heights and measures.
        var isPoint = BlobHeader.number(blob, at + 1, littleEndian).getInt() % 1000 == POINT_TYPE;
        if (isPoint && blob.length >= at + 5 + 16) {
            return BlobHeader.number(blob, at + 5 + (index < 2 ? 0 : 8), littleEndian)
                    .getDouble();
        }
        return Built.bound(blob, header, index);
    }

    /** Apart, so that JTS is loaded only where it is needed. */
    private static final class Built {
        static double bound(byte[] blob, BlobHeader header, int index) {
            var box = Blob.unchecked(blob, header).getEnvelopeInternal();
            if (box.isNull()) {
                return Double.NaN;
            }
            return switch (index) {
                case 0 -> box.getMinX();
                case 1 -> box.getMaxX();
                case 2 -> box.getMinY();
                default -> box.getMaxY();
            };
        }
    }
}
