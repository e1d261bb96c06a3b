package org.railwatch.imagery.raster.piece;

import java.awt.Rectangle;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.railwatch.imagery.raster.header.TiffDirectory;
import org.railwatch.imagery.raster.header.TiffPages;
import org.railwatch.imagery.raster.header.TiffTag;

/**
 * Reads windows of one picture of a TIFF from its tiles or strips.
 *
 * <p>Ours, for the library that GeoTools has for it gives other samples than the file's, without a word, where LZW and
 * differences meet a window as wide as the picture, where bands with differences lie apart, and where a JPEG has four bands;
 * it also shows memory for pieces that were left out. What is not read here is left to it ({@link #reads}).
 */
public final class Pieces {
    private static final int COLOUR_DIFFERENCES = 6;

    private final TiffPages pages;
    private final TiffDirectory directory;
    private final int width;
    private final int height;
    private final int bandsTogether;
    private final SampleBits samples;

    public Pieces(TiffPages pages, TiffDirectory directory) {
        this.pages = pages;
        this.directory = directory;
        this.width = (int) directory.pieceWidth();
        this.height = (int) directory.pieceHeight();
        this.bandsTogether = directory.planar() ? 1 : directory.bands();
        this.samples = new SampleBits(directory.sampleFormat(), directory.bits());
    }

    /**
     * Samples of a window, one of every so many pixels.
     *
     * @param bands row by row; 0 where nothing was kept
     * @param kept which pixels have a sample in some band; others were left out of the file
     */
    @SuppressWarnings("ArrayRecordComponent") // Handed on at once and never compared.
    public record Light(int width, int height, float[][] bands, BitSet kept) {}

    /** Not fax, or colour differences that are not JPEG. */
    public static boolean reads(TiffDirectory directory) {
        boolean jpeg = directory.compression() == TiffDirectory.JPEG;
        return (jpeg || unpacking(directory) != null) && (jpeg || directory.photometric() != COLOUR_DIFFERENCES);
    }

    private static @Nullable Unpacking unpacking(TiffDirectory directory) {
        return switch (directory.compression()) {
            case 1 -> Unpacking.NONE;
            case 5 -> Unpacking.LZW;
            case 8, 32946 -> Unpacking.DEFLATE;
            case 32773 -> Unpacking.PACK_BITS;
            case 50000 -> Unpacking.ZSTANDARD;
            default -> null;
        };
    }

    /**
     * @param region inside the picture
     * @param stepX one of so many columns is wanted, from the middle of the first so many on
     * @param stepY likewise of rows
     * @throws BrokenPiece when a piece cannot be unpacked
     */
    public Light read(Rectangle region, int stepX, int stepY) throws IOException {
        var columns = new Every(region.x, region.width, stepX);
        var rows = new Every(region.y, region.height, stepY);
        var light = new Light(
                columns.count(),
                rows.count(),
                new float[directory.bands()][columns.count() * rows.count()],
                new BitSet(columns.count() * rows.count()));
        try (JpegPieces jpegs = directory.compression() == TiffDirectory.JPEG ? new JpegPieces(tables()) : null) {
            for (int down = region.y / height; (long) down * height < region.getMaxY(); down++) {
                for (int across = region.x / width; (long) across * width < region.getMaxX(); across++) {
                    var inX = columns.within((long) across * width, width);
                    var inY = rows.within((long) down * height, height);
                    if (inX.count() > 0 && inY.count() > 0) {
                        put(light, across, down, inX, inY, columns, rows, jpegs);
                    }
                }
            }
        }
        return light;
    }

    /** One of every so many of a row of pixels, from the middle of the first so many on; one where there are fewer. */
    private record Every(int from, int length, int step) {
        int first() {
            return from + Math.min(step / 2, length - 1);
        }

        int count() {
            return (from + length - 1 - first()) / step + 1;
        }

        /** Which of them lie in a stretch of pixels. */
        Part within(long begin, int size) {
            long low = Math.max(0, -Math.floorDiv(first() - begin, (long) step));
            long high = Math.min(count() - 1L, Math.floorDiv(begin + size - 1 - first(), (long) step));
            return new Part((int) low, (int) Math.max(0, high - low + 1));
        }

        int pixel(int index) {
            return first() + index * step;
        }
    }

    private record Part(int first, int count) {}

    private void put(
            Light light,
            int across,
            int down,
            Part inX,
            Part inY,
            Every columns,
            Every rows,
            @Nullable JpegPieces jpegs)
            throws IOException {
        int perRow = (int) ((directory.width() + width - 1) / width);
        int perPlane = perRow * (int) ((directory.height() + height - 1) / height);
        for (int plane = 0; plane < directory.bands() / bandsTogether; plane++) {
            byte[] packed = pages.packed(directory, plane * perPlane + down * perRow + across);
            if (packed.length == 0) {
                continue;
            }
            int pieceRows =
                    directory.tiled() ? height : (int) Math.min(height, directory.height() - (long) down * height);
            ByteBuffer piece = unpacked(packed, pieceRows, jpegs);
            int rowBytes = piece.limit() / pieceRows;
            for (int j = 0; j < inY.count(); j++) {
                int row = (rows.pixel(inY.first() + j) - down * height) * rowBytes;
                int at = (inY.first() + j) * light.width() + inX.first();
                light.kept().set(at, at + inX.count());
                for (int i = 0; i < inX.count(); i++, at++) {
                    int pixel = columns.pixel(inX.first() + i) - across * width;
                    for (int band = 0; band < bandsTogether; band++) {
                        light.bands()[plane + band][at] = samples.at(piece, row, pixel * bandsTogether + band);
                    }
                }
            }
        }
    }

    private ByteBuffer unpacked(byte[] packed, int rows, @Nullable JpegPieces jpegs) throws IOException {
        int rowBytes = (int) (((long) width * bandsTogether * directory.bits() + 7) / 8);
        var bytes = new byte[rowBytes * rows];
        if (jpegs != null) {
            jpegs.unpack(packed, width, bandsTogether, bytes);
            if (directory.photometric() == COLOUR_DIFFERENCES && bandsTogether == 3) {
                JpegPieces.toRgb(bytes);
            }
            return ByteBuffer.wrap(bytes).order(ByteOrder.BIG_ENDIAN);
        }
        if (directory.number(TiffTag.FILL_ORDER, 1) == 2) {
            for (int i = 0; i < packed.length; i++) {
                packed[i] = (byte) (Integer.reverse(packed[i]) >>> 24);
            }
        }
        Unpacking unpacking = unpacking(directory);
        if (unpacking == null) {
            throw new IllegalStateException("no way to unpack " + directory.compression());
        }
        unpacking.unpack(packed, bytes);
        long rule = directory.number(TiffTag.PREDICTOR, 1);
        var predictor = new Predictor(rowBytes, width * bandsTogether, bandsTogether, directory.bits());
        if (rule == Predictor.FLOATING && directory.sampleFormat() == 3) {
            predictor.putTogether(bytes);
            return ByteBuffer.wrap(bytes).order(ByteOrder.BIG_ENDIAN);
        }
        if (rule == Predictor.DIFFERENCES) {
            predictor.addUp(bytes, pages.order());
        }
        return ByteBuffer.wrap(bytes).order(pages.order());
    }

    private byte @Nullable [] tables() {
        TiffTag found = directory.find(TiffTag.JPEG_TABLES);
        return found == null ? null : Arrays.copyOf(found.bytes(), found.bytes().length);
    }
}
