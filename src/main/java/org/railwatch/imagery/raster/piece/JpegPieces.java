package org.railwatch.imagery.raster.piece;

import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/** Pieces that are JPEGs, with the tables that they share (Adobe TIFF Technical Note 2, 1995). */
public final class JpegPieces implements AutoCloseable {
    private final ImageReader reader;
    private final byte @Nullable [] tables;

    /** @param tables a JPEG without a picture; null when each piece has its own */
    JpegPieces(byte @Nullable [] tables) {
        this.tables = tables;
        this.reader = JavaReaders.of("jpeg");
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
        var pixel = new int[3];
        for (int at = 0; at + 2 < pixels.length; at += 3) {
            for (int part = 0; part < 3; part++) {
                pixel[part] = pixels[at + part] & 0xFF;
            }
            toRgb(pixel);
            for (int part = 0; part < 3; part++) {
                pixels[at + part] = (byte) pixel[part];
            }
        }
    }

    /** Of one pixel, in its first three samples, 0 to 255. */
    public static void toRgb(int[] pixel) {
        int y = pixel[0];
        int blue = pixel[1] - 128;
        int red = pixel[2] - 128;
        pixel[0] = clamped(y + 1.402 * red);
        pixel[1] = clamped(y - 0.344136 * blue - 0.714136 * red);
        pixel[2] = clamped(y + 1.772 * blue);
    }

    private static int clamped(double light) {
        return (int) Math.max(0, Math.min(255, Math.round(light)));
    }

    @Override
    public void close() {
        reader.dispose();
    }
}
