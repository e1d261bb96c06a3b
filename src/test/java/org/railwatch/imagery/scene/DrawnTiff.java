package org.railwatch.imagery.scene;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/**
 * Writes a GeoTIFF whose pixels are asked for one strip or tile at a time, so that a file of a gigabyte needs the memory
 * of one tile. Shares no code with the readers under test.
 *
 * <p>Sources: TIFF 6.0 (Adobe, 1992), TIFF Technical Note 3 for float samples, OGC GeoTIFF 1.1 (19-008r4) for the keys
 * and the two raster types, GDAL's documentation for tag 42113. Samples are chunky; strips unless {@link #tiled}.
 */
public final class DrawnTiff {
    /** The numbers a sample can hold, by its size in bytes and its format (TIFF 6.0, section 19). */
    public enum Sample {
        UINT8(1, 1),
        UINT16(2, 1),
        INT16(2, 2),
        UINT32(4, 1),
        FLOAT32(4, 3),
        FLOAT64(8, 3);

        private final int bytes;
        private final int format;

        Sample(int bytes, int format) {
            this.bytes = bytes;
            this.format = format;
        }

        private void put(ByteBuffer out, double value) {
            switch (this) {
                case UINT8 -> out.put((byte) Math.round(Math.max(0, Math.min(255, value))));
                case UINT16 -> out.putShort((short) Math.round(Math.max(0, Math.min(65_535, value))));
                case INT16 -> out.putShort((short) Math.round(Math.max(-32_768, Math.min(32_767, value))));
                case UINT32 -> out.putInt((int) Math.round(Math.max(0, Math.min(4_294_967_295.0, value))));
                case FLOAT32 -> out.putFloat((float) value);
                case FLOAT64 -> out.putDouble(value);
            }
        }
    }

    /** What is painted at a pixel in a band, all counted from 0; what does not fit the sample is cut off. */
    @FunctionalInterface
    public interface Pixels {
        double at(int column, int row, int band);
    }

    private static final long CLASSIC_LIMIT = 0xFFFF_FFFFL;

    private final int width;
    private final int height;
    private final int bands;
    private final Sample sample;
    private int blockWidth;
    private int blockHeight;
    private boolean tiles;
    private boolean deflate;
    private boolean big;
    private boolean pixelIsPoint;
    private ByteOrder order = ByteOrder.LITTLE_ENDIAN;
    private @Nullable Integer epsg;
    private @Nullable CornerAffine affine;
    private final List<Consumer<TiffTags>> more = new ArrayList<>();
    private final List<Page> pages = new ArrayList<>();

    /** A further directory of the same file. */
    private record Page(DrawnTiff drawn, Pixels pixels) {}

    public DrawnTiff(int width, int height, int bands, Sample sample) {
        this.width = width;
        this.height = height;
        this.bands = bands;
        this.sample = sample;
        this.blockWidth = width;
        this.blockHeight = Math.max(1, Math.min(height, 65_536 / (width * bands * sample.bytes)));
    }

    public DrawnTiff striped(int rowsPerStrip) {
        tiles = false;
        blockWidth = width;
        blockHeight = rowsPerStrip;
        return this;
    }

    /** The standard wants multiples of 16. */
    public DrawnTiff tiled(int tileWidth, int tileHeight) {
        tiles = true;
        blockWidth = tileWidth;
        blockHeight = tileHeight;
        return this;
    }

    public DrawnTiff deflated() {
        deflate = true;
        return this;
    }

    public DrawnTiff bigTiff() {
        big = true;
        return this;
    }

    public DrawnTiff bigEndian() {
        order = ByteOrder.BIG_ENDIAN;
        return this;
    }

    /** The code goes into the key of geographic systems from 4000 to 4999, into that of projected ones else. */
    public DrawnTiff crs(int epsgCode) {
        epsg = epsgCode;
        return this;
    }

    /** By scale and tie point where north is up, by ModelTransformation else; corner-based in either raster type. */
    public DrawnTiff georeferenced(CornerAffine cornerAffine) {
        affine = cornerAffine;
        return this;
    }

    /** Changes what the file says, not where its pixels lie: the tie point moves to the first pixel's centre. */
    public DrawnTiff pixelIsPoint() {
        pixelIsPoint = true;
        return this;
    }

    public DrawnTiff noData(String value) {
        return asciiTag(42_113, value);
    }

    /** One for each band beyond the colours: 0 unspecified, 1 associated alpha, 2 unassociated alpha. */
    public DrawnTiff extraSamples(int... kinds) {
        return shortTag(338, kinds);
    }

    /** A further directory, of the same byte order and kind: an overview (field 254 says 1) or a mask (4). */
    public DrawnTiff followedBy(DrawnTiff page, Pixels pixels) {
        page.order = order;
        page.big = big;
        pages.add(new Page(page, pixels));
        return this;
    }

    /** Set last, so it replaces what the writer would have said: for wrong and rare files. */
    public DrawnTiff shortTag(int tag, int... values) {
        more.add(tags -> tags.shorts(tag, values));
        return this;
    }

    /** As {@link #shortTag}; tie points alone are tag 33922, six numbers each. */
    public DrawnTiff doubleTag(int tag, double... values) {
        more.add(tags -> tags.doubles(tag, values));
        return this;
    }

    /** As {@link #shortTag}; 32 bits each, in a BigTIFF 64. */
    public DrawnTiff longTag(int tag, long... values) {
        more.add(tags -> tags.offsets(tag, values));
        return this;
    }

    /** As {@link #shortTag}; the type may be wrong or unknown, and the bytes too few for it. */
    public DrawnTiff rawTag(int tag, int type, long count, byte[] value) {
        more.add(tags -> tags.raw(tag, type, count, value));
        return this;
    }

    /** As {@link #shortTag}. */
    public DrawnTiff asciiTag(int tag, String text) {
        more.add(tags -> tags.ascii(tag, text));
        return this;
    }

    public DrawnTiff withoutTag(int tag) {
        more.add(tags -> tags.remove(tag));
        return this;
    }

    /** Writes the file anew; asks for every pixel once, block by block. */
    public void write(Path file, Pixels pixels) throws IOException {
        var all = new ArrayList<Page>(List.of(new Page(this, pixels)));
        all.addAll(pages);
        try (var out = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            all(out, header());
            long link = big ? 8 : 4;
            for (Page page : all) {
                link = page.drawn().append(out, link, page.pixels());
            }
        }
    }

    /** Writes its blocks and its directory, to which the offset at the link then points; where the next one's goes. */
    private long append(FileChannel out, long link, Pixels pixels) throws IOException {
        int across = (width + blockWidth - 1) / blockWidth;
        int down = (height + blockHeight - 1) / blockHeight;
        var offsets = new long[across * down];
        var lengths = new long[across * down];
        for (int i = 0; i < offsets.length; i++) {
            var block = block(i % across * blockWidth, i / across * blockHeight, pixels);
            offsets[i] = out.position();
            lengths[i] = block.remaining();
            all(out, block);
            if (out.position() % 2 == 1) {
                all(out, ByteBuffer.allocate(1));
            }
        }
        long directory = out.position();
        if (!big && directory + 40L * offsets.length > CLASSIC_LIMIT) {
            throw new IllegalStateException("more than 4 GB must be a BigTIFF");
        }
        var tags = tags(offsets, lengths);
        all(out, tags.at(directory));
        long end = out.position();
        out.position(link);
        var pointer = ByteBuffer.allocate(big ? 8 : 4).order(order);
        all(out, (big ? pointer.putLong(directory) : pointer.putInt((int) directory)).rewind());
        out.position(end);
        return directory + tags.nextDirectory();
    }

    /** Without where the first directory is, which is not yet known. */
    private ByteBuffer header() {
        var header = ByteBuffer.allocate(big ? 16 : 8).order(order);
        byte letter = (byte) (order == ByteOrder.BIG_ENDIAN ? 'M' : 'I');
        header.put(letter).put(letter).putShort((short) (big ? 43 : 42));
        if (big) {
            header.putShort((short) 8);
        }
        return header.rewind();
    }

    /** A tile is always whole, its part beyond the picture 0; the last strip is as short as the picture. */
    private ByteBuffer block(int left, int top, Pixels pixels) {
        int rows = tiles ? blockHeight : Math.min(blockHeight, height - top);
        var raw = ByteBuffer.allocate(rows * blockWidth * bands * sample.bytes).order(order);
        for (int row = top; row < top + rows; row++) {
            for (int column = left; column < left + blockWidth; column++) {
                for (int band = 0; band < bands; band++) {
                    sample.put(raw, row < height && column < width ? pixels.at(column, row, band) : 0);
                }
            }
        }
        return deflate ? deflated(raw.array()) : raw.flip();
    }

    private static ByteBuffer deflated(byte[] raw) {
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(raw);
            deflater.finish();
            var packed = new byte[raw.length + raw.length / 1000 + 64];
            return ByteBuffer.wrap(packed, 0, deflater.deflate(packed));
        } finally {
            deflater.end();
        }
    }

    private TiffTags tags(long[] offsets, long[] lengths) {
        var tags = new TiffTags(order, big);
        int colours = bands >= 3 ? 3 : 1;
        tags.offsets(256, width);
        tags.offsets(257, height);
        tags.shorts(258, eachBand(sample.bytes * 8));
        tags.shorts(259, deflate ? 8 : 1);
        tags.shorts(262, colours == 3 ? 2 : 1);
        tags.shorts(277, bands);
        tags.shorts(284, 1);
        tags.shorts(339, eachBand(sample.format));
        if (bands > colours) {
            tags.shorts(338, new int[bands - colours]);
        }
        if (tiles) {
            tags.offsets(322, blockWidth);
            tags.offsets(323, blockHeight);
            tags.offsets(324, offsets);
            tags.offsets(325, lengths);
        } else {
            tags.offsets(278, blockHeight);
            tags.offsets(273, offsets);
            tags.offsets(279, lengths);
        }
        georeference(tags);
        more.forEach(tag -> tag.accept(tags));
        return tags;
    }

    private void georeference(TiffTags tags) {
        var placed = affine;
        if (placed != null) {
            double half = pixelIsPoint ? 0.5 : 0;
            var origin = placed.map(half, half);
            if (placed.isNorthUp()) {
                tags.doubles(33_550, placed.xPerColumn(), -placed.yPerRow(), 0);
                tags.doubles(33_922, 0, 0, 0, origin.x(), origin.y(), 0);
            } else {
                var matrix = new double[16];
                matrix[0] = placed.xPerColumn();
                matrix[1] = placed.xPerRow();
                matrix[3] = origin.x();
                matrix[4] = placed.yPerColumn();
                matrix[5] = placed.yPerRow();
                matrix[7] = origin.y();
                matrix[15] = 1;
                tags.doubles(34_264, matrix);
            }
        }
        var code = epsg;
        if (code != null) {
            boolean geographic = code >= 4000 && code < 5000;
            int[] keys = {1, 1, 0, 4, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, code, 3076, 0, 1, 9001};
            keys[7] = geographic ? 2 : 1;
            keys[11] = pixelIsPoint ? 2 : 1;
            keys[12] = geographic ? 2048 : 3072;
            keys[16] = geographic ? 2054 : 3076;
            keys[19] = geographic ? 9102 : 9001;
            tags.shorts(34_735, keys);
        }
    }

    private int[] eachBand(int value) {
        var values = new int[bands];
        Arrays.fill(values, value);
        return values;
    }

    private static void all(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }
}
