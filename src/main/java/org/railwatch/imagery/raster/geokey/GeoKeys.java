package org.railwatch.imagery.raster.geokey;

import org.jspecify.annotations.Nullable;
import org.railwatch.imagery.raster.header.TiffDirectory;
import org.railwatch.imagery.raster.header.TiffTag;

/** The geographic keys of a GeoTIFF with their values (OGC 19-008r4, section 7.1.2). */
final class GeoKeys {
    static final int USER_DEFINED = 32767;
    static final int MODEL_TYPE = 1024;
    static final int RASTER_TYPE = 1025;
    static final int GEOGRAPHIC = 2048;
    static final int PROJECTED = 3072;

    private static final int DOUBLES = 34736;
    private static final int TEXTS = 34737;

    private final TiffDirectory directory;
    private final long[] entries;

    GeoKeys(TiffDirectory directory) {
        this.directory = directory;
        this.entries = directory.numbers(TiffTag.GEO_KEYS);
    }

    boolean any() {
        return entries.length > 4;
    }

    /** Where the key stands among the entries; -1 when it does not. */
    private int at(int key) {
        for (int i = 4; i + 3 < entries.length; i += 4) {
            if (entries[i] == key) {
                return i;
            }
        }
        return -1;
    }

    /** The value of a key that is a code; -1 when it is not there. */
    long code(int key) {
        int at = at(key);
        return at >= 0 && entries[at + 1] == 0 ? entries[at + 3] : -1;
    }

    /** The numbers of a key that has them; none when it is not there. */
    double[] numbers(int key) {
        int at = at(key);
        double[] all = directory.decimals(DOUBLES);
        if (at < 0 || entries[at + 1] != DOUBLES || entries[at + 3] + entries[at + 2] > all.length) {
            return new double[0];
        }
        return java.util.Arrays.copyOfRange(all, (int) entries[at + 3], (int) (entries[at + 3] + entries[at + 2]));
    }

    /** The number of the first of these keys that is there; {@code absent} when none is. */
    double number(double absent, int... keys) {
        for (int key : keys) {
            double[] numbers = numbers(key);
            if (numbers.length > 0) {
                return numbers[0];
            }
        }
        return absent;
    }

    /** The text of a key without the bar that ends it; null when it is not there. */
    @Nullable
    String text(int key) {
        int at = at(key);
        String all = directory.text(TEXTS);
        if (at < 0 || all == null || entries[at + 1] != TEXTS) {
            return null;
        }
        int from = (int) Math.min(all.length(), entries[at + 3]);
        int to = (int) Math.min(all.length(), entries[at + 3] + entries[at + 2]);
        return all.substring(from, to).replaceFirst("\\|+$", "").strip();
    }
}
