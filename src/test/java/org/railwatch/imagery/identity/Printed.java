package org.railwatch.imagery.identity;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** What newspapers do to a picture before they print it. */
final class Printed {
    private Printed() {}

    /** A part of so much of the area, of another shape. */
    static BufferedImage cropped(BufferedImage picture, double area, Random random) {
        double stretch = 0.8 + 0.45 * random.nextDouble();
        double wide = Math.min(1, Math.sqrt(area) * stretch);
        double tall = Math.min(1, area / wide);
        wide = area / tall;
        int w = (int) Math.round(picture.getWidth() * wide);
        int h = (int) Math.round(picture.getHeight() * tall);
        int x = random.nextInt(picture.getWidth() - w + 1);
        int y = random.nextInt(picture.getHeight() - h + 1);
        return drawn(picture.getSubimage(x, y, w, h), w, h);
    }

    static BufferedImage scaled(BufferedImage picture, double scale) {
        var current = picture;
        double left = scale;
        while (left < 0.5) {
            current = drawn(current, Math.max(1, current.getWidth() / 2), Math.max(1, current.getHeight() / 2));
            left *= 2;
        }
        int w = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int h = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        return drawn(current, w, h);
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height) {
        var result = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = result.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return result;
    }

    /** A caption, boxes with words, arrows and a logo, that cover so much of the area. */
    static BufferedImage labelled(BufferedImage picture, double area, Random random) {
        int w = picture.getWidth();
        int h = picture.getHeight();
        var result = drawn(picture, w, h);
        Graphics2D pen = result.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        double left = area * w * h;
        if (random.nextBoolean()) {
            int tall = (int) Math.min(left / w, h * (0.04 + 0.06 * random.nextDouble()));
            pen.setColor(random.nextBoolean() ? Color.BLACK : Color.WHITE);
            pen.fillRect(0, h - tall, w, tall);
            text(pen, 8, h - tall / 4, tall * 0.6f, random, 60);
            left -= (double) tall * w;
        }
        while (left > 0.004 * w * h) {
            double size = Math.min(left, (0.01 + 0.03 * random.nextDouble()) * w * h);
            left -= size;
            int wide = (int) Math.min(w * 0.6, Math.sqrt(size * (2 + 3 * random.nextDouble())));
            int tall = (int) (size / wide);
            int x = random.nextInt(Math.max(1, w - wide));
            int y = random.nextInt(Math.max(1, h - tall));
            switch (random.nextInt(4)) {
                case 0 -> {
                    pen.setColor(new Color(random.nextInt(0x1000000)));
                    pen.fillOval(x, y, wide, tall);
                    text(pen, x + wide / 6, y + tall * 2 / 3, tall * 0.5f, random, 6);
                }
                case 1 -> {
                    pen.setColor(random.nextBoolean() ? Color.YELLOW : Color.RED);
                    pen.fill(Drawn.arrow(x, y + tall / 2, wide, random.nextDouble() - 0.5));
                }
                case 2 -> {
                    pen.setColor(random.nextBoolean() ? new Color(0, 0, 0, 160) : Color.WHITE);
                    pen.fillRect(x, y, wide, tall);
                    text(pen, x + 4, y + tall * 2 / 3, tall * 0.5f, random, (int) (wide / (tall * 0.3f)));
                }
                default -> text(pen, x, y + tall, tall * 0.9f, random, (int) (wide / (tall * 0.45f)));
            }
        }
        pen.dispose();
        return result;
    }

    /** Letters of an alphabet of our own, for machines have other fonts or none: strokes between the knots of a small grid. */
    private static void text(Graphics2D pen, int x, int y, float size, Random random, int letters) {
        Color under = pen.getColor();
        pen.setColor(under.getRed() + under.getGreen() + under.getBlue() > 380 ? Color.BLACK : Color.WHITE);
        float tall = Math.max(5, size * 0.72f);
        float wide = tall * 0.6f;
        pen.setStroke(new BasicStroke(Math.max(1, tall / 6)));
        for (int i = 0; i < Math.max(2, letters); i++) {
            float left = x + i * wide * 1.35f;
            for (int stroke = 0; stroke < 3 && random.nextInt(8) > 0; stroke++) {
                pen.draw(new Line2D.Float(
                        left + random.nextInt(3) * wide / 2,
                        y - random.nextInt(3) * tall / 2,
                        left + random.nextInt(3) * wide / 2,
                        y - random.nextInt(3) * tall / 2));
            }
        }
    }

    static BufferedImage gray(BufferedImage picture) {
        var result = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                Color color = new Color(picture.getRGB(x, y));
                int gray = (color.getRed() * 30 + color.getGreen() * 59 + color.getBlue() * 11) / 100;
                result.setRGB(x, y, gray * 0x10101);
            }
        }
        return result;
    }

    static BufferedImage toned(BufferedImage picture, double contrast, double brighter) {
        var result = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        int[] table = new int[256];
        for (int i = 0; i < 256; i++) {
            table[i] = (int) Math.max(0, Math.min(255, (i - 128) * contrast + 128 + brighter));
        }
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                Color color = new Color(picture.getRGB(x, y));
                Color toned = new Color(table[color.getRed()], table[color.getGreen()], table[color.getBlue()]);
                result.setRGB(x, y, toned.getRGB());
            }
        }
        return result;
    }

    static BufferedImage jpeg(BufferedImage picture, double quality) {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality((float) quality);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        try {
            return ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
