package org.railwatch.shell.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes a picture as a PNG with texts in it. Source: W3C, Portable Network Graphics (third edition, 2025), sections 5
 * and 9 to 11. Our own, for the JDK's writer takes longer to start than this takes to write, and has no iTXt by name.
 */
public final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int LONGEST_KEYWORD = 79;

    private final Drawing drawing;
    private final Map<String, String> texts = new LinkedHashMap<>();

    public Png(Drawing drawing) {
        this.drawing = drawing;
    }

    /**
     * A text in any script.
     *
     * @param keyword one of the standard's ({@code Description}, {@code Copyright} …) or the program's own, at most 79
     *     characters of Latin-1
     */
    public Png text(String keyword, String text) {
        if (keyword.isEmpty() || keyword.length() > LONGEST_KEYWORD) {
            throw new IllegalArgumentException("not a keyword: " + keyword);
        }
        texts.put(keyword, text.replace("\0", ""));
        return this;
    }

    public byte[] bytes() {
        var out = new ByteArrayOutputStream(drawing.width() * drawing.height() + 4096);
        out.writeBytes(SIGNATURE);
        var head = ByteBuffer.allocate(13).putInt(drawing.width()).putInt(drawing.height());
        chunk(out, "IHDR", head.put(new byte[] {8, 2, 0, 0, 0}).array());
        texts.forEach((keyword, text) -> chunk(out, "iTXt", itxt(keyword, text)));
        chunk(out, "IDAT", packed(filtered()));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    /** Keyword, no compression, no language, no translated keyword, the text in UTF-8 (section 11.3.3.4). */
    private static byte[] itxt(String keyword, String text) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(keyword.getBytes(StandardCharsets.ISO_8859_1));
        body.writeBytes(new byte[5]);
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    /** Each row as its difference from the one above (filter 2): rows that were doubled become zeros. */
    private byte[] filtered() {
        int width = drawing.width();
        var rows = new byte[(width * 3 + 1) * drawing.height()];
        int at = 0;
        for (int y = 0; y < drawing.height(); y++) {
            rows[at++] = 2;
            for (int x = 0; x < width; x++) {
                int here = drawing.at(x, y);
                int above = y == 0 ? 0 : drawing.at(x, y - 1);
                rows[at++] = (byte) ((here >> 16) - (above >> 16));
                rows[at++] = (byte) ((here >> 8) - (above >> 8));
                rows[at++] = (byte) (here - above);
            }
        }
        return rows;
    }

    private static byte[] packed(byte[] rows) {
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(rows);
            deflater.finish();
            var out = new ByteArrayOutputStream(rows.length / 2 + 64);
            var block = new byte[1 << 16];
            while (!deflater.finished()) {
                out.write(block, 0, deflater.deflate(block));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] body) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(body);
        out.writeBytes(ByteBuffer.allocate(4).putInt(body.length).array());
        out.writeBytes(name);
        out.writeBytes(body);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
