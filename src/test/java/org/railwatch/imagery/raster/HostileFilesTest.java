package org.railwatch.imagery.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.railwatch.imagery.scene.CornerAffine;
import org.railwatch.imagery.scene.DrawnTiff;
import org.railwatch.imagery.scene.DrawnTiff.Sample;

/** Files made to do harm, each with what is said of it. */
@Timeout(60)
class HostileFilesTest {
    private static final int SIDE = 64;

    @TempDir
    Path folder;

    private static DrawnTiff tiff() {
        return new DrawnTiff(SIDE, SIDE, 1, Sample.UINT8).striped(SIDE);
    }

    private Path drawn(DrawnTiff tiff) throws IOException {
        Path file = folder.resolve("a.tif");
        tiff.write(file, (column, row, band) -> column + row);
        return file;
    }

    private void refused(DrawnTiff tiff, String sentence) throws IOException {
        refused(drawn(tiff), sentence);
    }

    private static void refused(Path file, String sentence) {
        PictureTrial trial = PictureTrial.of(file, String.valueOf(file.getFileName()));
        assertThat(trial.fault()).as(sentence).isNull();
        assertThat(trial.refused()).contains(sentence);
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static void read(Path file) {
        PictureTrial trial = PictureTrial.of(file, String.valueOf(file.getFileName()));
        assertThat(trial.fault()).isNull();
        assertThat(trial.refused()).isNull();
    }

    @Test
    void a_tiff_that_claims_more_than_it_has_is_refused_before_memory_is_taken() throws IOException {
        refused(tiff().longTag(256, 1_000_000_000).longTag(257, 1_000_000_000), "needs 15625000 strips and it has 1");
        refused(tiff().longTag(256, 1_000_000_000).longTag(257, 1), "claims");
        refused(tiff().bigTiff().longTag(256, 1L << 40), "it claims 1099511627776 by 64 pixels");
        refused(tiff().longTag(278, 1), "needs 64 strips and it has 1");
        refused(tiff().longTag(257, 1_000_000_000).longTag(278, 1), "needs 1000000000 strips and it has 1");
        refused(
                tiff().longTag(322, 1)
                        .longTag(323, 1)
                        .longTag(256, Integer.MAX_VALUE)
                        .longTag(257, Integer.MAX_VALUE)
                        .shortTag(277, 1024)
                        .shortTag(284, 2)
                        .longTag(324, 8)
                        .longTag(325, 1),
                "tiles and it has 1");
        refused(tiff().shortTag(277, 60_000), "it claims 60000 bands");
        refused(tiff().longTag(279, 1 << 30), "strip 1");
        refused(tiff().longTag(273, 1 << 30), "ends at byte");
        refused(tiff().longTag(257, 0), "it has no pixels, 64 by 0");
        refused(tiff().shortTag(262, 3), "its table of colours has 0 entries");
    }

    @Test
    void a_tiff_whose_directories_do_not_end_is_refused() throws IOException {
        byte[] ring = Files.readAllBytes(drawn(tiff()));
        var bytes = ByteBuffer.wrap(ring).order(ByteOrder.LITTLE_ENDIAN);
        int at = bytes.getInt(4);
        bytes.putInt(at + 2 + 12 * bytes.getShort(at), at);
        refused(file("ring.tif", ring), "its directories go round in a ring");

        var many = ByteBuffer.allocate(8 + 65_535 * 18).order(ByteOrder.LITTLE_ENDIAN);
        many.put(new byte[] {'I', 'I', 42, 0}).putInt(8);
        for (int i = 1; i <= 65_535; i++) {
            many.putShort((short) 1)
                    .putShort((short) 254)
                    .putShort((short) 4)
                    .putInt(1)
                    .putInt(0);
            many.putInt(8 + 18 * i);
        }
        refused(file("many.tif", many.array()), "it has more than 100 directories");
    }

    @Test
    void a_field_of_four_gigabytes_is_refused_where_it_is_needed_and_skipped_where_not() throws IOException {
        byte[] nowhere = {0, 0, 0, 0};
        refused(tiff().rawTag(42_112, 2, 0xFFFF_FFFFL, nowhere), "its field 42112 claims 4294967295 values");
        refused(tiff().rawTag(34_735, 12, 0xFFFF_FFFFL, nowhere), "its field 34735 claims 4294967295 values");
        read(drawn(tiff().rawTag(50_000, 12, 0xFFFF_FFFFL, nowhere)));
        // Directories inside a directory: Exif's and others, one that holds itself among them.
        read(drawn(tiff().longTag(34_665, 8).longTag(330, 8, 8, 8).longTag(34_853, 4)));
        byte[] own = Files.readAllBytes(drawn(tiff().longTag(34_665, 0)));
        var bytes = ByteBuffer.wrap(own).order(ByteOrder.LITTLE_ENDIAN);
        int at = bytes.getInt(4);
        for (int field = at + 2; field < at + 2 + 12 * bytes.getShort(at); field += 12) {
            if (Short.toUnsignedInt(bytes.getShort(field)) == 34_665) {
                bytes.putInt(field + 8, at);
            }
        }
        read(file("own.tif", own));
    }

    @Test
    void packed_pixels_that_are_something_else_do_no_harm() throws IOException {
        byte[] bomb = deflated(200 << 20);
        byte[] garbage = new byte[4096];
        new java.util.Random(7).nextBytes(garbage);
        Path bombed = folder.resolve("bomb.tif");
        packed(bombed, bomb, 8);
        PictureTrial trial = PictureTrial.of(bombed, "bomb.tif");
        assertThat(trial.fault()).isNull();
        assertThat(trial.megabytes()).as("stops at the strip's size").isLessThan(20);
        for (int compression : new int[] {5, 7, 8, 32_773, 32_946}) {
            Path file = folder.resolve("garbage" + compression + ".tif");
            packed(file, garbage, compression);
            assertThat(PictureTrial.of(file, String.valueOf(file.getFileName())).fault())
                    .isNull();
        }
        refused(folder.resolve("garbage7.tif"), "garbage7.tif is a broken JPEG: it does not begin as one");
        refused(folder.resolve("garbage8.tif"), "garbage8.tif is a broken TIFF: ");
    }

    /** A TIFF of one strip whose bytes are given. */
    private void packed(Path file, byte[] bytes, int compression) throws IOException {
        new DrawnTiff(bytes.length, 1, 1, Sample.UINT8)
                .striped(1)
                .longTag(256, SIDE)
                .longTag(257, SIDE)
                .longTag(278, SIDE)
                .shortTag(259, compression)
                .write(file, (column, row, band) -> bytes[column] & 0xFF);
    }

    private static byte[] deflated(int zeros) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var deflate = new DeflaterOutputStream(out, new Deflater(9))) {
            for (int i = 0; i < zeros >> 16; i++) {
                deflate.write(new byte[1 << 16]);
            }
        }
        return out.toByteArray();
    }

    @Test
    void a_jpeg_inside_a_tiff_may_not_be_larger_than_its_piece() throws IOException {
        byte[] large =
                DrawnPictures.written("jpeg", new BufferedImage(640, 64, BufferedImage.TYPE_BYTE_GRAY), null, false);
        Path file = folder.resolve("large.tif");
        packed(file, large, 7);
        refused(file, "a piece of 64 by 64 pixels claims to be of 640 by 64");
    }

    @Test
    void pieces_that_share_their_bytes_do_not_multiply_them() throws IOException {
        var same = new long[4096];
        var long4 = new long[4096];
        java.util.Arrays.fill(same, 8);
        java.util.Arrays.fill(long4, 4000);
        refused(
                tiff().longTag(256, 4096)
                        .longTag(257, 4096)
                        .longTag(322, SIDE)
                        .longTag(323, SIDE)
                        .longTag(324, same)
                        .longTag(325, long4)
                        .shortTag(259, 8),
                "more than the file has");
    }

    @Test
    void a_strip_too_large_to_look_into_is_named_with_its_cure() throws IOException {
        refused(
                new DrawnTiff(9000, 9000, 1, Sample.UINT8).striped(9000).deflated(),
                "keeps its pixels in pieces of 77 MB, too large to look into; gdal_translate -co TILED=YES");
    }

    @Test
    void metadata_that_would_fetch_or_multiply_is_refused() throws IOException {
        for (String xml : new String[] {
            "<?xml version='1.0'?><!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>",
            "<!ENTITY x 'y'>",
            "<!entity % p SYSTEM 'http://example.org/'>",
            "<a xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='/etc/passwd'/></a>"
        }) {
            for (Charset charset : new Charset[] {
                StandardCharsets.UTF_8, StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, Charset.forName("UTF-32BE")
            }) {
                byte[] bytes = xml.getBytes(charset);
                for (int tag : new int[] {700, 42_112}) {
                    for (int type : new int[] {1, 2, 7}) {
                        refused(tiff().rawTag(tag, type, bytes.length, bytes), "XML metadata with entities");
                    }
                }
            }
        }
        byte[] plain = "<GDALMetadata><Item name='a'>b &amp; c</Item></GDALMetadata>".getBytes(StandardCharsets.UTF_8);
        read(drawn(tiff().rawTag(42_112, 2, plain.length, plain)));
    }

    @Test
    void a_png_that_claims_more_than_it_has_is_refused() throws IOException {
        refused(png(1_000_000_000, 1_000_000_000, 8, 6, "", new byte[0], 1), "claims 1000000000 by 1000000000 pixels");
        refused(png(30_000, 30_000, 8, 0, "", new byte[0], 1), "claims 30000 rows of 30000 bytes");
        refused(png(0, 5, 8, 0, "", new byte[0], 1), "it has no pixels, 0 by 5");
        refused(png(5, 5, 8, 3, "", new byte[0], 5), "its table of colours is missing");
        refused(png(5, 5, 3, 0, "", new byte[0], 5), "its colours of kind 0 in 3 bits");
        byte[] good = Files.readAllBytes(png(5, 5, 8, 0, "", new byte[0], 5));
        read(file("good.png", good));
        refused(file("cut.png", java.util.Arrays.copyOf(good, good.length - 20)), "it was cut off");
        good[good.length - 18] ^= 1;
        refused(file("sum.png", good), "the sum of its chunk");
    }

    @Test
    void what_a_png_packs_beside_its_pixels_is_not_unpacked() throws IOException {
        byte[] bomb = deflated(300 << 20);
        for (String type : new String[] {"zTXt", "iCCP", "iTXt"}) {
            var chunk = new ByteArrayOutputStream();
            chunk.writeBytes("name\0\0".getBytes(StandardCharsets.ISO_8859_1));
            chunk.writeBytes(bomb);
            PictureTrial trial = PictureTrial.of(png(5, 5, 8, 0, type, chunk.toByteArray(), 5), "a.png");
            assertThat(trial.fault()).as(type).isNull();
            assertThat(trial.megabytes()).as(type).isLessThan(20);
        }
    }

    /** A PNG of so many rows of 0, with one more chunk. */
    private Path png(int width, int height, int bits, int kind, String type, byte[] chunk, int rows)
            throws IOException {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) bits)
                .put((byte) kind)
                .array();
        chunk(out, "IHDR", header);
        if (!type.isEmpty()) {
            chunk(out, type, chunk);
        }
        var packed = new ByteArrayOutputStream();
        try (var deflate = new DeflaterOutputStream(packed)) {
            deflate.write(new byte[Math.min(100, width + 1) * rows]);
        }
        chunk(out, "IDAT", packed.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return file("a.png", out.toByteArray());
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        var sum = new CRC32();
        sum.update(name);
        sum.update(content);
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        out.writeBytes(name);
        out.writeBytes(content);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    @Test
    void a_jpeg_that_claims_more_than_it_has_or_is_cut_off_is_refused() throws IOException {
        byte[] good = DrawnPictures.written("jpeg", new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), null, true);
        read(file("a.jpg", good));
        var large = ByteBuffer.wrap(good.clone());
        int frame = 0;
        while (large.getShort(frame) != (short) 0xFFC2) {
            frame++;
        }
        large.putShort(frame + 5, (short) 65_500).putShort(frame + 7, (short) 65_500);
        refused(file("large.jpg", large.array()), "it claims 65500 by 65500 pixels");
        refused(file("cut.jpg", java.util.Arrays.copyOf(good, good.length - 30)), "it has no end");
        var inks = ByteBuffer.wrap(good.clone());
        inks.put(frame + 9, (byte) 4);
        assertThat(PictureTrial.of(file("inks.jpg", inks.array()), "inks.jpg").fault())
                .isNull();
        // A file of no length, and many passes over many pixels in few bytes each.
        var passes = new ByteArrayOutputStream();
        passes.write(good, 0, good.length - 2);
        for (int i = 0; i < 200; i++) {
            passes.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 1, 5, 0, 0});
        }
        passes.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD9});
        refused(file("passes.jpg", passes.toByteArray()), "passes, too many to look into");
    }

    @Test
    void a_world_file_that_is_none_is_named() throws IOException {
        Path picture = drawn(tiff());
        for (String text : new String[] {"one\ntwo\n", "1\n0\n0\n-1\n5\n", "1 0 0 -1 NaN 5"}) {
            Files.writeString(folder.resolve("a.tfw"), text);
            assertThat(PictureTrial.of(picture, "a.t").fault()).isNull();
            assertThat(PictureTrial.of(picture, "a.t").refused()).contains("a.tfw");
        }
        Files.write(folder.resolve("a.tfw"), new byte[10 << 20]);
        assertThat(PictureTrial.of(picture, "a.t").refused()).contains("a.tfw is larger than 64 KB");
    }

    @Test
    void a_reference_system_that_is_none_is_told_and_the_picture_read() throws IOException {
        Path picture = drawn(tiff().georeferenced(CornerAffine.northUp(0, 0, 1, 1)));
        for (String text :
                new String[] {"x".repeat(1 << 20), "PROJCS[".repeat(9000), "PROJCS[".repeat(2500), "\u0000\u001b[2J"}) {
            Files.writeString(folder.resolve("a.prj"), text);
            read(picture);
            try (RasterFile file = RasterFile.open(picture, "a.tif")) {
                assertThat(file.facts().crs()).isNull();
                assertThat(file.facts().notices())
                        .singleElement()
                        .asString()
                        .contains("its reference system was not taken from a.prj")
                        .hasSizeLessThan(400)
                        .doesNotContain("\u001b", "\u0000");
            }
        }
    }

    @Test
    void overviews_that_are_broken_are_told_and_a_mask_that_is_broken_refuses() throws IOException {
        Path picture = drawn(tiff());
        Files.write(folder.resolve("a.tif.ovr"), new byte[] {'I', 'I', 42, 0, 9, 9, 9, 9, 9});
        try (RasterFile file = RasterFile.open(picture, "a.tif")) {
            assertThat(file.facts().notices()).singleElement().asString().contains("a.tif.ovr");
            assertThat(file.glance(8).width()).isEqualTo(8);
        }
        Files.write(folder.resolve("a.tif.msk"), new byte[] {'I', 'I', 42, 0, 9, 9, 9, 9, 9});
        refused(picture, "a.tif.msk is a broken TIFF");
    }

    @Test
    void only_a_file_is_opened() throws IOException, InterruptedException {
        refused(Files.createDirectory(folder.resolve("b.tif")), "b.tif is a folder");
        refused(folder.resolve("none.tif"), "there is no file none.tif");
        refused(file("empty.tif", new byte[0]), "empty.tif has 0 bytes and is no picture");
        refused(file("text.tif", "a text and no picture".getBytes(StandardCharsets.UTF_8)), "text.tif is no picture");
        Path ring = folder.resolve("ring.tif");
        Files.createSymbolicLink(ring, ring.getFileName());
        refused(ring, "ring.tif");
        assertThat(PictureTrial.of(Path.of("/dev/zero"), "zero").refused()).contains("zero is a pipe or a device");
        Process pipe = new ProcessBuilder("mkfifo", folder.resolve("pipe.tif").toString()).start();
        Assumptions.assumeTrue(pipe.waitFor(10, TimeUnit.SECONDS) && pipe.exitValue() == 0, "no mkfifo");
        refused(folder.resolve("pipe.tif"), "pipe.tif is a pipe or a device");
    }

    @Test
    void what_may_not_be_read_is_said() throws IOException {
        Path picture = drawn(tiff());
        Assumptions.assumeTrue(picture.toFile().setReadable(false) && !Files.isReadable(picture), "root reads all");
        refused(picture, "a.tif may not be read; change its permissions");
    }

    @Test
    void a_name_that_would_steer_the_terminal_is_shown_without() throws IOException {
        Path file = file("\u001b[2Ja\n\u202eb.tif", new byte[100]);
        PictureTrial trial = PictureTrial.of(file, "?[2Ja??b.tif");
        assertThat(trial.refused()).startsWith("?[2Ja??b.tif is no picture");
        try (RasterFile picture = RasterFile.open(drawn(tiff()), "x\u0007" + "y".repeat(500))) {
            assertThat(picture.facts().width()).isEqualTo(SIDE);
        }
        assertThat(FileName.shown("x\u0007\u009b\u2028z")).isEqualTo("x???z");
    }
}
