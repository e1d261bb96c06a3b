package org.railwatch.imagery.raster.header;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.railwatch.UserError;

/** Whether what a TIFF directory says of its pixels can be true, and whether they can be read here. */
final class TiffCheck {
    private static final Map<Integer, String> COMPRESSIONS =
            Map.of(6, "old JPEG", 34712, "JPEG 2000", 34887, "LERC", 34925, "LZMA", 50001, "WebP", 50002, "JPEG XL");
    private static final List<Integer> READ = List.of(1, 2, 3, 4, 5, 7, 8, 32773, 32946, 50000);
    private static final int MOST_BANDS = 1024;
    private static final int COLOUR_DIFFERENCES = 6;
    /** Deflate packs at most 1,032 bytes into one (RFC 1951: 258 bytes in two bits); the others less, fax lines aside. */
    private static final long MOST_PACKED = 1100;
    /** Zstandard has a block of 128 KB in four bytes where all of it is one letter (RFC 8878, 3.1.1.2.2). */
    private static final long MOST_PACKED_ZSTANDARD = 50_000;
    /** Fax lines that are like the one before take a bit each (ITU-T T.6). */
    private static final long MOST_PACKED_FAX = 20_000;

    /** What a piece may take beyond twice its pixels: its tables. */
    private static final long MOST_UNPACKED = 1 << 20;

    /** Empty pieces that share their bytes are no longer. */
    private static final long SMALL_PIECE = 2048;

    private final TiffDirectory directory;
    private final String name;

    private TiffCheck(TiffDirectory directory, String name) {
        this.directory = directory;
        this.name = name;
    }

    /**
     * @param length of the file in bytes
     * @throws UserError (unreadable) naming what is wrong
     */
    static void check(TiffDirectory directory, String name, long length) {
        var check = new TiffCheck(directory, name);
        check.size();
        check.samples();
        check.compression();
        check.pieces(length);
        check.metadata();
    }

    private void size() {
        if (directory.width() < 1 || directory.height() < 1) {
            throw broken("it has no pixels, " + directory.width() + " by " + directory.height());
        }
        if (directory.width() > Integer.MAX_VALUE || directory.height() > Integer.MAX_VALUE) {
            throw broken("it claims " + directory.width() + " by " + directory.height() + " pixels");
        }
        if (directory.bands() < 1 || directory.bands() > MOST_BANDS) {
            throw broken("it claims " + directory.bands() + " bands");
        }
    }

    private void samples() {
        long[] bits = directory.numbers(TiffTag.BITS);
        long[] formats = directory.numbers(TiffTag.SAMPLE_FORMAT);
        if (differ(bits) || differ(formats)) {
            throw unread("its bands have samples of different kinds");
        }
        int format = directory.sampleFormat();
        int size = directory.bits();
        boolean decimal = format == 3 && (size == 16 || size == 32 || size == 64);
        boolean whole = (format == 1 || format == 2) && ((size >= 1 && size <= 16) || size == 32);
        if (!decimal && !whole) {
            throw UserError.unreadable(name + " cannot be read: its samples are of " + size + " bits in the format "
                    + format + ", which is not read here; gdal_translate -ot Float32 makes one that can");
        }
        int photometric = directory.photometric();
        if (photometric < 0
                || photometric == 5
                || photometric > COLOUR_DIFFERENCES
                || directory.number(TiffTag.PLANAR, 1) > 2) {
            throw unread("its colours are kept in the way " + photometric + ", which is not read here");
        }
        long palette = directory.numbers(TiffTag.COLOUR_MAP).length;
        if (photometric == 3 && (directory.bits() > 16 || palette != 3L << directory.bits())) {
            throw broken("its table of colours has " + palette + " entries");
        }
        if (photometric == 2 && directory.bands() < 3) {
            throw broken("it is said to be in colour and has " + directory.bands() + " bands");
        }
        if (directory.numbers(TiffTag.EXTRA_SAMPLES).length >= directory.bands()) {
            throw broken("it has more extra bands than bands");
        }
    }

    private static boolean differ(long[] numbers) {
        for (long each : numbers) {
            if (each != numbers[0]) {
                return true;
            }
        }
        return false;
    }

    private void compression() {
        long predictor = directory.number(TiffTag.PREDICTOR, 1);
        long fill = directory.number(TiffTag.FILL_ORDER, 1);
        if (predictor < 1 || predictor > 3 || fill < 1 || fill > 2) {
            throw unread("it is packed after the rule " + predictor + " in the order " + fill);
        }
        int code = directory.compression();
        if (!READ.contains(code)) {
            throw unread("it is packed with " + COMPRESSIONS.getOrDefault(code, "the compression " + code)
                    + ", which is not read here");
        }
        boolean fax = code >= 2 && code <= 4;
        boolean jpeg = code == 7;
        if ((fax && (directory.bits() != 1 || directory.bands() != 1))
                || (jpeg && (directory.bits() != 8 || (directory.bands() > 4 && !directory.planar())))) {
            throw broken("samples of " + directory.bits() + " bits in " + directory.bands()
                    + " bands cannot be packed in the way " + code);
        }
    }

    private void pieces(long length) {
        String piece = directory.tiled() ? "tile" : "strip";
        long width = directory.pieceWidth();
        long height = directory.pieceHeight();
        if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            throw broken("its " + piece + "s are of " + width + " by " + height + " pixels");
        }
        long across = (directory.width() + width - 1) / width;
        long down = (directory.height() + height - 1) / height;
        long planes = directory.planar() ? directory.bands() : 1;
        long wanted = across > Integer.MAX_VALUE / down ? Long.MAX_VALUE : across * down * planes;
        long[] offsets = directory.pieceOffsets();
        long[] bytes = directory.pieceLengths();
        if (offsets.length < wanted || bytes.length < wanted) {
            throw broken("a picture of " + directory.width() + " by " + directory.height() + " pixels needs " + wanted
                    + " " + piece + (wanted == 1 ? "" : "s") + " and it has " + Math.min(offsets.length, bytes.length));
        }
        boolean any = false;
        long taken = 0;
        for (int i = 0; i < wanted; i++) {
            if (bytes[i] == 0) {
                continue; // GDAL leaves out what is empty.
            }
            any = true;
            taken += Math.max(0, bytes[i] - SMALL_PIECE);
            if ((bytes[i] - MOST_UNPACKED) / 2 > directory.pieceBytes()) {
                throw broken("its " + piece + " " + (i + 1) + " takes " + bytes[i] + " bytes for "
                        + directory.pieceBytes() + " of pixels");
            }
            if (offsets[i] < 8 || bytes[i] < 0 || offsets[i] > length - bytes[i]) {
                throw broken("its " + piece + " " + (i + 1) + " of " + wanted + " ends at byte "
                        + Long.toUnsignedString(offsets[i] + bytes[i]) + " and the file has " + length
                        + ", as when it was cut off");
            }
            long rows = directory.tiled() ? height : Math.min(height, directory.height() - i / across % down * height);
            long unpacked = directory.pieceBytes() / height * rows;
            if (unpacked > bytes[i] * mostPacked()) {
                throw broken(String.format(
                        Locale.ROOT,
                        "its %s %d claims %,d bytes of pixels in %,d bytes of file",
                        piece,
                        i + 1,
                        unpacked,
                        bytes[i]));
            }
        }
        if (taken > length) {
            throw broken("its " + piece + "s take " + taken + " bytes, more than the file has");
        }
        if (!any) {
            throw broken("all of its " + wanted + " " + piece + "s are empty");
        }
    }

    private long mostPacked() {
        return switch (directory.compression()) {
            case 1 -> 1;
            case 2, 3, 4 -> MOST_PACKED_FAX;
            case 50000 -> MOST_PACKED_ZSTANDARD;
            default -> MOST_PACKED;
        };
    }

    private void metadata() {
        for (int tag : new int[] {TiffTag.GDAL_METADATA, TiffTag.XMP}) {
            TiffTag found = directory.find(tag);
            if (found != null && DeclaredEntities.in(found.bytes())) {
                throw UserError.unreadable(name + " has XML metadata with entities or a document type, by which a file"
                        + " reads others; gdal_translate without -co COPY_SRC_MDD=YES makes one that has none");
            }
        }
    }

    private UserError broken(String what) {
        return UserError.unreadable(name + " is a broken TIFF: " + what + "; fetch it again or convert it");
    }

    private UserError unread(String what) {
        return UserError.unreadable(
                name + " cannot be read: " + what + "; gdal_translate -co COMPRESS=DEFLATE makes one that can");
    }
}
