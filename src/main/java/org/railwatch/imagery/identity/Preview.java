package org.railwatch.imagery.identity;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** The whole picture, small and gray, as a JPEG: what two pictures are laid over each other with. */
final class Preview {
    /** Pixels; a railcar of 25 pixels in a picture of 1,500 is 3 long. */
    static final int AREA = 192 * 144;

    static final int MOST_BYTES = 5200;
    private static final float[] QUALITIES = {0.8f, 0.7f, 0.6f, 0.5f, 0.4f, 0.3f, 0.2f, 0.1f, 0f};

    private Preview() {}

    /** The best quality that fits. */
    static byte[] of(Plane picture) {
        Plane plane = picture.shrunk(AREA);
        var small = new BufferedImage(plane.width, plane.height, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < plane.height; y++) {
            for (int x = 0; x < plane.width; x++) {
                small.getRaster().setSample(x, y, 0, Math.max(0, Math.min(255, Math.round(plane.value(x, y)))));
            }
        }
        byte[] bytes = new byte[0];
        for (float quality : QUALITIES) {
            bytes = jpeg(small, quality);
            if (bytes.length <= MOST_BYTES) {
                break;
            }
        }
        return bytes;
    }

    private static byte[] jpeg(BufferedImage picture, float quality) {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    static Plane plane(byte[] jpeg) {
        var reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
            reader.setInput(stream);
            var raster = reader.read(0).getRaster();
            var plane = new Plane(raster.getWidth(), raster.getHeight());
            raster.getSamples(0, 0, plane.width, plane.height, 0, plane.values);
            return plane;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            reader.dispose();
        }
    }
}
