package org.railwatch.imagery.raster.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.railwatch.imagery.raster.RasterFile;

/** A picture that a camera held sideways took says so, and is not turned. */
class OrientationTest {
    @TempDir
    Path folder;

    private static ByteBuffer exif(int orientation, ByteOrder order) {
        var exif = ByteBuffer.allocate(6 + 8 + 2 + 2 * 12 + 4).order(order);
        byte letter = (byte) (order == ByteOrder.LITTLE_ENDIAN ? 'I' : 'M');
        exif.put(new byte[] {'E', 'x', 'i', 'f', 0, 0}).put(letter).put(letter);
        exif.putShort((short) 42).putInt(8).putShort((short) 2);
        entry(exif, TiffTag.COMPRESSION, 1);
        entry(exif, TiffTag.ORIENTATION, orientation);
        return exif.putInt(0).flip();
    }

    private static void entry(ByteBuffer out, int tag, int value) {
        out.putShort((short) tag)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) value)
                .putShort((short) 0);
    }

    /** A JPEG of 16 by 8 pixels with a segment for applications. */
    private Path jpeg(ByteBuffer segment) throws IOException {
        var plain = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(16, 8, BufferedImage.TYPE_INT_RGB), "jpeg", plain);
        byte[] bytes = plain.toByteArray();
        var with = ByteBuffer.allocate(bytes.length + 4 + segment.remaining());
        with.put(bytes, 0, 2).putShort((short) 0xFFE1).putShort((short) (2 + segment.remaining()));
        with.put(segment).put(bytes, 2, bytes.length - 2);
        return Files.write(folder.resolve("a.jpg"), with.array());
    }

    private static List<String> notices(Path file) {
        try (RasterFile picture = RasterFile.open(file, "a")) {
            assertThat(picture.facts().width()).isEqualTo(16);
            assertThat(picture.facts().height()).isEqualTo(8);
            return picture.facts().notices();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2, mirrored left to right",
        "3, turned by 180°",
        "4, mirrored top to bottom",
        "5, turned by 90° clockwise and mirrored left to right",
        "6, turned by 90° clockwise",
        "7, turned by 90° counter-clockwise and mirrored left to right",
        "8, turned by 90° counter-clockwise"
    })
    void a_photo_that_asks_to_be_turned_says_so(int orientation, String how) throws IOException {
        for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            assertThat(notices(jpeg(exif(orientation, order))))
                    .containsExactly("it asks to be shown " + how
                            + ", and is shown, marked and measured here as its pixels are stored");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 0xFFFF})
    void one_that_asks_for_nothing_says_nothing(int orientation) throws IOException {
        assertThat(notices(jpeg(exif(orientation, ByteOrder.BIG_ENDIAN)))).isEmpty();
    }

    @Test
    void exif_data_that_are_cut_off_or_lie_are_passed_over() throws IOException {
        byte[] whole = new byte[44];
        exif(6, ByteOrder.BIG_ENDIAN).get(whole);
        for (int length = 0; length < 40; length++) {
            assertThat(notices(jpeg(ByteBuffer.wrap(whole, 0, length))))
                    .as("%d bytes", length)
                    .isEmpty();
        }
        for (int at = 10; at < 18; at++) {
            byte[] lying = whole.clone();
            lying[at] = (byte) 0xFF;
            assertThat(notices(jpeg(ByteBuffer.wrap(lying)))).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void a_tiff_says_so_too() throws IOException {
        int[][] fields = {
            {TiffTag.WIDTH, 16},
            {TiffTag.HEIGHT, 8},
            {TiffTag.BITS, 8},
            {TiffTag.COMPRESSION, 1},
            {TiffTag.PHOTOMETRIC, 1},
            {TiffTag.STRIP_OFFSETS, 200},
            {TiffTag.ORIENTATION, 3},
            {TiffTag.ROWS_PER_STRIP, 8},
            {TiffTag.STRIP_BYTES, 128}
        };
        var tiff = ByteBuffer.allocate(328).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) fields.length);
        for (int[] field : fields) {
            entry(tiff, field[0], field[1]);
        }
        Path file = Files.write(folder.resolve("a.tif"), tiff.array());
        assertThat(notices(file)).anySatisfy(one -> assertThat(one).startsWith("it asks to be shown turned by 180°"));
    }
}
