package org.railwatch.imagery.raster;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;
import org.railwatch.imagery.scene.CornerAffine;
import org.railwatch.imagery.scene.DrawnTiff;
import org.railwatch.imagery.scene.DrawnTiff.Sample;

/** Good pictures of every kind that is read, small, by name: what mutations begin from. */
final class DrawnPictures {
    private static final int WIDTH = 150;
    private static final int HEIGHT = 110;
    private static final CornerAffine UTM = CornerAffine.northUp(600_000, 4_690_000, 3, 3);

    private final Map<String, byte[]> pictures = new LinkedHashMap<>();
    private final Path file;

    private DrawnPictures(Path folder) {
        file = folder.resolve("good.tif");
    }

    static Map<String, byte[]> all(Path folder) throws IOException {
        var drawn = new DrawnPictures(folder);
        drawn.ownTiffs();
        drawn.javaTiffs();
        drawn.plain();
        return drawn.pictures;
    }

    private static double shade(int column, int row, int band) {
        return (column * 7 + row * 13 + band * 50) % 251;
    }

    private static DrawnTiff tiff(int bands, Sample sample) {
        return new DrawnTiff(WIDTH, HEIGHT, bands, sample).crs(32652).georeferenced(UTM);
    }

    private void ownTiffs() throws IOException {
        keep("striped.tif", tiff(3, Sample.UINT8).striped(16));
        keep("striped-deflate.tif", tiff(1, Sample.UINT16).striped(20).deflated());
        keep("tiled.tif", tiff(4, Sample.UINT16).tiled(32, 32).pixelIsPoint());
        keep("tiled-deflate.tif", tiff(3, Sample.UINT8).tiled(64, 64).deflated());
        keep(
                "float-nodata.tif",
                tiff(1, Sample.FLOAT32).tiled(64, 64).deflated().noData("-9999"));
        keep("float64.tif", tiff(1, Sample.FLOAT64).striped(8).bigEndian());
        keep("big.tif", tiff(2, Sample.UINT8).tiled(48, 48).bigTiff());
        keep("big-endian-big.tif", tiff(1, Sample.INT16).striped(11).bigTiff().bigEndian());
        keep("alpha.tif", tiff(4, Sample.UINT8).tiled(32, 32).deflated().extraSamples(2));
        var colours = new int[3 << 8];
        for (int i = 0; i < colours.length; i++) {
            colours[i] = i * 80 % 65_536;
        }
        keep("palette.tif", tiff(1, Sample.UINT8).striped(10).shortTag(262, 3).shortTag(320, colours));
        keep(
                "mask-overview.tif",
                tiff(1, Sample.UINT8)
                        .tiled(32, 32)
                        .deflated()
                        .followedBy(new DrawnTiff(75, 55, 1, Sample.UINT8).longTag(254, 1), DrawnPictures::shade)
                        .followedBy(
                                new DrawnTiff(WIDTH, HEIGHT, 1, Sample.UINT8)
                                        .longTag(254, 4)
                                        .shortTag(262, 4)
                                        .deflated(),
                                (column, row, band) -> column < 20 ? 0 : 255)
                        .asciiTag(42_112, "<GDALMetadata>\n<Item name=\"SCENE\">A</Item>\n</GDALMetadata>"));
    }

    private void keep(String name, DrawnTiff tiff) throws IOException {
        tiff.write(file, DrawnPictures::shade);
        pictures.put(name, Files.readAllBytes(file));
    }

    private void javaTiffs() throws IOException {
        var colour = drawn(BufferedImage.TYPE_INT_RGB);
        pictures.put("lzw.tif", written("tiff", colour, "LZW", false));
        pictures.put("packbits.tif", written("tiff", drawn(BufferedImage.TYPE_BYTE_GRAY), "PackBits", false));
        pictures.put("jpeg.tif", written("tiff", colour, "JPEG", false));
        var lines = drawn(BufferedImage.TYPE_BYTE_BINARY);
        pictures.put("bilevel.tif", written("tiff", lines, null, false));
        pictures.put("fax3.tif", written("tiff", lines, "CCITT T.4", false));
        pictures.put("fax4.tif", written("tiff", lines, "CCITT T.6", false));
    }

    private void plain() throws IOException {
        pictures.put("colour.png", written("png", drawn(BufferedImage.TYPE_INT_RGB), null, false));
        pictures.put("alpha.png", written("png", drawn(BufferedImage.TYPE_INT_ARGB), null, false));
        pictures.put("gray16.png", written("png", drawn(BufferedImage.TYPE_USHORT_GRAY), null, false));
        pictures.put("palette.png", written("png", drawn(BufferedImage.TYPE_BYTE_INDEXED), null, false));
        pictures.put("interlaced.png", written("png", drawn(BufferedImage.TYPE_INT_RGB), null, true));
        pictures.put("bilevel.png", written("png", drawn(BufferedImage.TYPE_BYTE_BINARY), null, false));
        pictures.put("baseline.jpg", written("jpeg", drawn(BufferedImage.TYPE_INT_RGB), null, false));
        pictures.put("progressive.jpg", written("jpeg", drawn(BufferedImage.TYPE_INT_RGB), null, true));
        pictures.put("gray.jpg", written("jpeg", drawn(BufferedImage.TYPE_BYTE_GRAY), null, false));
    }

    private static BufferedImage drawn(int type) {
        var image = new BufferedImage(WIDTH, HEIGHT, type);
        Graphics2D pen = image.createGraphics();
        for (int i = 0; i < 40; i++) {
            pen.setColor(new Color(i * 37 % 256, i * 91 % 256, i * 53 % 256));
            pen.fillRect(i * 29 % WIDTH, i * 17 % HEIGHT, 9 + i, 7);
        }
        pen.dispose();
        return image;
    }

    /** By a writer of Java's own. */
    static byte[] written(String format, BufferedImage image, @Nullable String packed, boolean progressive)
            throws IOException {
        ImageWriter writer = writer(format);
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            var param = writer.getDefaultWriteParam();
            if (packed != null) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionType(packed);
            }
            if (progressive) {
                param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static ImageWriter writer(String format) {
        var writers = ImageIO.getImageWritersByFormatName(format);
        while (writers.hasNext()) {
            ImageWriter writer = writers.next();
            if (writer.getClass().getName().startsWith("com.sun.imageio.plugins.")) {
                return writer;
            }
            writer.dispose();
        }
        throw new IllegalStateException("no writer of " + format);
    }
}
