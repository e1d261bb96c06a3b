package org.railwatch.imagery.chip.drawing;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Makes {@code letters.bin} from the files of DejaVu Sans, plain and bold. To draw the letters anew, run {@code main} with the
 * path to write and the paths of both fonts.
 */
final class DrawnLetters {
    private static final int[][] RANGES = {
        {0x20, 0x7E},
        {0xA0, 0x17F},
        {0x384, 0x3CE},
        {0x400, 0x45F},
        {0x490, 0x491},
        {0x2010, 0x2014},
        {0x2018, 0x201E},
        {0x2020, 0x2022},
        {0x2026, 0x2026},
        {0x2030, 0x2030},
        {0x2032, 0x2033},
        {0x2039, 0x203A},
        {0x20AC, 0x20AC},
        {0x2116, 0x2116},
        {0x2122, 0x2122},
        {0x2190, 0x2193},
        {0x2212, 0x2212},
        {0x2248, 0x2248},
        {0x2260, 0x2260},
        {0x2264, 0x2265}
    };
    private static final int SIZE = 13;

    private DrawnLetters() {}

    public static void main(String[] args) throws IOException, FontFormatException {
        Files.write(Path.of(args[0]), ofFiles(List.of(Path.of(args[1]), Path.of(args[2]))));
    }

    private static byte[] ofFiles(List<Path> files) throws IOException, FontFormatException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_COMPRESSION)))) {
            for (Path file : files) {
                Font font = Font.createFont(Font.TRUETYPE_FONT, file.toFile()).deriveFont((float) SIZE);
                List<Integer> points = points(font);
                out.writeByte(SIZE);
                out.writeShort(points.size());
                for (int point : points) {
                    write(out, font, point);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static List<Integer> points(Font font) {
        var points = new ArrayList<Integer>();
        for (int[] range : RANGES) {
            for (int point = range[0]; point <= range[1]; point++) {
                if (font.canDisplay(point) && point != 0xAD) {
                    points.add(point);
                }
            }
        }
        return points;
    }

    private static void write(DataOutputStream out, Font font, int point) throws IOException {
        int base = 2 * SIZE;
        var image = new BufferedImage(4 * SIZE, 3 * SIZE, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.setFont(font);
        graphics.drawString(Character.toString(point), SIZE, base);
        int advance = graphics.getFontMetrics().charWidth(point);
        graphics.dispose();
        int left = image.getWidth();
        int right = -1;
        int top = image.getHeight();
        int bottom = -1;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (image.getRaster().getSample(x, y, 0) > 7) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                }
            }
        }
        boolean blank = right < 0;
        out.writeShort(point);
        out.writeByte(blank ? 0 : left - SIZE);
        out.writeByte(blank ? 0 : base - top);
        out.writeByte(blank ? 0 : right - left + 1);
        out.writeByte(advance);
        out.writeByte(blank ? 0 : bottom - top + 1);
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                // Sixteen steps: nobody sees more, and they pack to half.
                out.writeByte(Math.min(255, (image.getRaster().getSample(x, y, 0) + 8) / 17 * 17));
            }
        }
    }
}
