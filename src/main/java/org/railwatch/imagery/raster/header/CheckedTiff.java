package org.railwatch.imagery.raster.header;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * A TIFF file with its directories written anew, as those of a BigTIFF, from the fields that were checked: the reader of its
 * pixels sees no other, whatever else the file says. The file itself follows behind them.
 */
final class CheckedTiff extends ImageInputStreamImpl {
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int LONG8 = 16;
    /** As it stands in the file. */
    private static final int SAME = 0;

    /** The fields that pixels and places need, with the type that TIFF 6.0 gives to each. */
    static final Map<Integer, Integer> FIELDS = Map.ofEntries(
            Map.entry(TiffTag.SUBFILE, LONG),
            Map.entry(TiffTag.WIDTH, LONG),
            Map.entry(TiffTag.HEIGHT, LONG),
            Map.entry(TiffTag.BITS, SHORT),
            Map.entry(TiffTag.COMPRESSION, SHORT),
            Map.entry(TiffTag.PHOTOMETRIC, SHORT),
            Map.entry(TiffTag.FILL_ORDER, SHORT),
            Map.entry(TiffTag.STRIP_OFFSETS, LONG8),
            Map.entry(TiffTag.SAMPLES, SHORT),
            Map.entry(TiffTag.ROWS_PER_STRIP, LONG),
            Map.entry(TiffTag.STRIP_BYTES, LONG8),
            Map.entry(TiffTag.PLANAR, SHORT),
            Map.entry(TiffTag.FAX3_OPTIONS, LONG),
            Map.entry(TiffTag.FAX4_OPTIONS, LONG),
            Map.entry(TiffTag.PREDICTOR, SHORT),
            Map.entry(TiffTag.COLOUR_MAP, SHORT),
            Map.entry(TiffTag.TILE_WIDTH, LONG),
            Map.entry(TiffTag.TILE_HEIGHT, LONG),
            Map.entry(TiffTag.TILE_OFFSETS, LONG8),
            Map.entry(TiffTag.TILE_BYTES, LONG8),
            Map.entry(TiffTag.EXTRA_SAMPLES, SHORT),
            Map.entry(TiffTag.SAMPLE_FORMAT, SHORT),
            Map.entry(TiffTag.JPEG_TABLES, SAME),
            Map.entry(TiffTag.YCBCR_COEFFICIENTS, SAME),
            Map.entry(TiffTag.YCBCR_SUBSAMPLING, SHORT),
            Map.entry(TiffTag.YCBCR_POSITIONING, SHORT),
            Map.entry(TiffTag.BLACK_WHITE, SAME),
            Map.entry(TiffTag.PIXEL_SCALE, SAME),
            Map.entry(TiffTag.TIE_POINTS, SAME),
            Map.entry(TiffTag.TRANSFORMATION, SAME),
            Map.entry(TiffTag.GEO_KEYS, SHORT),
            Map.entry(TiffTag.GEO_DOUBLES, SAME),
            Map.entry(TiffTag.GEO_TEXTS, SAME));

    private final RandomAccessFile file;
    private final byte[] head;
    private final ByteOrder order;

    /**
     * @param file is closed with it
     * @param directories those to show, in this order
     */
    CheckedTiff(RandomAccessFile file, List<TiffDirectory> directories) throws IOException {
        this.file = file;
        file.seek(0);
        this.order = file.read() == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        var all = new ArrayList<List<Field>>();
        int size = 16;
        for (TiffDirectory directory : directories) {
            all.add(fields(directory));
            size += size(all.get(all.size() - 1));
        }
        var out = ByteBuffer.allocate(size).order(order);
        byte letter = (byte) (order == ByteOrder.LITTLE_ENDIAN ? 'I' : 'M');
        out.put(letter)
                .put(letter)
                .putShort((short) 43)
                .putShort((short) 8)
                .putShort((short) 0)
                .putLong(16);
        for (int i = 0; i < all.size(); i++) {
            write(all.get(i), out, i == all.size() - 1, size);
        }
        this.head = out.array();
    }

    /** One to be written: whole numbers, or bytes as they stand in the file. */
    @SuppressWarnings("ArrayRecordComponent") // Written at once and never compared.
    private record Field(int number, int type, long count, long[] whole, byte[] same) {
        int bytes() {
            return switch (type) {
                case SHORT -> 2 * whole.length;
                case LONG -> 4 * whole.length;
                case LONG8 -> 8 * whole.length;
                default -> same.length;
            };
        }

        int behind() {
            return bytes() > 8 ? bytes() : 0;
        }

        /** @param shift how far behind its place the file's own bytes now are */
        void write(ByteBuffer out, int shift) {
            boolean place = number == TiffTag.STRIP_OFFSETS || number == TiffTag.TILE_OFFSETS;
            for (long each : whole) {
                switch (type) {
                    case SHORT -> out.putShort((short) each);
                    case LONG -> out.putInt((int) each);
                    default -> out.putLong(place ? each + shift : each);
                }
            }
            out.put(same);
        }
    }

    /** What was checked, said in the standard's own way: as many sizes of samples as bands, no more rows than there are. */
    private static List<Field> fields(TiffDirectory directory) {
        var fields = new ArrayList<Field>();
        for (TiffTag tag : directory.tags()) {
            int type = FIELDS.getOrDefault(tag.number(), -1);
            boolean strip = tag.number() == TiffTag.STRIP_OFFSETS
                    || tag.number() == TiffTag.ROWS_PER_STRIP
                    || tag.number() == TiffTag.STRIP_BYTES;
            if (type < 0 || (strip && directory.tiled()) || (tag.whole().length == 0 && tag.bytes().length == 0)) {
                continue;
            }
            if (type == SAME) {
                fields.add(new Field(tag.number(), tag.type(), tag.count(), new long[0], tag.bytes()));
                continue;
            }
            long[] whole = switch (tag.number()) {
                case TiffTag.BITS, TiffTag.SAMPLE_FORMAT -> {
                    var each = new long[directory.bands()];
                    Arrays.fill(each, tag.first(1));
                    yield each;
                }
                case TiffTag.ROWS_PER_STRIP -> new long[] {directory.pieceHeight()};
                default -> tag.whole();
            };
            if (whole.length > 0) {
                fields.add(new Field(tag.number(), type, whole.length, whole, new byte[0]));
            }
        }
        return fields;
    }

    private static int size(List<Field> fields) {
        int size = 16;
        for (Field field : fields) {
            size += 20 + field.behind();
        }
        return size;
    }

    private static void write(List<Field> fields, ByteBuffer out, boolean last, int shift) {
        int next = out.position() + size(fields);
        int behind = out.position() + 16 + 20 * fields.size();
        out.putLong(fields.size());
        for (Field field : fields) {
            out.putShort((short) field.number()).putShort((short) field.type()).putLong(field.count());
            int end = out.position() + 8;
            if (field.behind() > 0) {
                out.putLong(behind).position(behind);
                behind += field.behind();
            }
            field.write(out, shift);
            out.position(end);
        }
        out.putLong(last ? 0 : next).position(next);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 1 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        bitOffset = 0;
        int read;
        if (streamPos < head.length) {
            read = (int) Math.min(length, head.length - streamPos);
            System.arraycopy(head, (int) streamPos, bytes, offset, read);
        } else {
            file.seek(streamPos - head.length);
            read = file.read(bytes, offset, length);
        }
        streamPos += Math.max(0, read);
        return read;
    }

    @Override
    public long length() {
        try {
            return head.length + file.length();
        } catch (IOException e) {
            return -1;
        }
    }

    @Override
    public void close() throws IOException {
        super.close();
        file.close();
    }
}
