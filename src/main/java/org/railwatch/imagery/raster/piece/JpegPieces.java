package org.railwatch.imagery.raster.piece;

import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/** Pieces that are JPEGs, with the tables that they share (Adobe TIFF Technical Note 2, 1995). */
final class JpegPieces implements AutoCloseable {
    private final ImageReader reader;
    private final byte @Nullable [] tables;

    /** @param tables a JPEG without a picture; null when each piece has its own */
    JpegPieces(byte @Nullable [] tables) {
        this.tables = tables;
        var readers = ImageIO.getImageReadersByFormatName("jpeg");
        ImageReader found = null;
        while (found == null && readers.hasNext()) {
            ImageReader next = readers.next();
            // Java's own, for what else is on the class path may read it otherwise.
            if (next.getClass().getName().startsWith("com.sun.imageio.plugins.")) {
                found = next;
            } else {
                next.dispose();
            }
        }
        if (found == null) {
            throw new IllegalStateException("no reader of JPEG");
        }
        this.reader = found;
    }

    /**
     * The samples as they are kept, without a change of colours, band by band in each pixel.
     *
     * @param out rows of {@code width} pixels of {@code bands} bytes; what the JPEG does not have stays 0
     */
    void unpack(byte[] packed, int width, int bands, byte[] out) throws IOException {
        reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(whole(packed))), true, true);
        Raster raster = reader.readRaster(0, null);
        if (raster.getNumBands() != bands) {
            throw new BrokenPiece("a JPEG in it has " + raster.getNumBands() + " bands and should have " + bands);
        }
        int wide = Math.min(width, raster.getWidth());
        int high = Math.min(out.length / (width * bands), raster.getHeight());
        var row = new int[wide * bands];
        for (int y = 0; y < high; y++) {
            raster.getPixels(0, y, wide, 1, row);
            for (int i = 0; i < row.length; i++) {
                out[y * width * bands + i] = (byte) row[i];
            }
        }
    }

    /** The tables go before all that the piece has after its first marker. */
    private byte[] whole(byte[] packed) {
        if (tables == null || tables.length < 4 || packed.length < 2) {
            return packed;
        }
        var whole = new byte[tables.length + packed.length - 4];
        System.arraycopy(tables, 0, whole, 0, tables.length - 2);
        System.arraycopy(packed, 2, whole, tables.length - 2, packed.length - 2);
        return whole;
    }

    /** Luminance and colour differences to red, green and blue, in place (ITU-T T.871, section 7). */
    static void toRgb(byte[] pixels) {
        for (int at = 0; at + 2 < pixels.length; at += 3) {
            int y = pixels[at] & 0xFF;
            int blue = (pixels[at + 1] & 0xFF) - 128;
            int red = (pixels[at + 2] & 0xFF) - 128;
            pixels[at] = clamped(y + 1.402 * red);
            pixels[at + 1] = clamped(y - 0.344136 * blue - 0.714136 * red);
            pixels[at + 2] = clamped(y + 1.772 * blue);
        }
    }

    private static byte clamped(double light) {
        return (byte) Math.max(0, Math.min(255, Math.round(light)));
    }

    @Override
    public void close() {
        reader.dispose();
    }
}
