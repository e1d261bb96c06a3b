package org.railwatch.imagery.identity;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/**
 * Pictures as satellites take them, drawn by number: the ground follows from one seed, what stands on it and how the sun
 * shines from another, so that one place can be looked at twice.
 */
final class Drawn {
    /** What is to be seen. */
    enum Family {
        YARD,
        FIELDS,
        COAST,
        TOWN,
        CLOUDS
    }

    /** What stands on the tracks. */
    enum Stock {
        MIXED,
        WHITE_CONTAINERS,
        NONE
    }

    /**
     * One look at a place.
     *
     * @param cars which railcars and ships stand about
     * @param stock what kinds of railcars
     * @param sun from where it shines, in radians, 0 from the east
     * @param light how bright, 1 as usual
     * @param contrast 1 as usual
     * @param shift by how many pixels the frame has moved
     * @param grain of which look the sensor's noise is
     */
    record Look(long cars, Stock stock, double sun, double light, double contrast, int shift, long grain) {
        static Look of(long seed) {
            var random = new Random(seed);
            return new Look(seed, Stock.MIXED, random.nextDouble() * 6, 1, 1, 0, seed);
        }
    }

    private static final int MARGIN = 40;
    /** Of the sensor, in steps of brightness. */
    private static final double NOISE = 3;

    private final Random ground;
    private final Random things;
    private final Look look;
    private final int width;
    private final int height;
    private final BufferedImage picture;
    private final Graphics2D pen;
    private final double shadowX;
    private final double shadowY;

    private Drawn(long place, Look look) {
        this.ground = new Random(place * 7919 + 13);
        this.things = new Random(look.cars() * 104729 + 7);
        this.look = look;
        this.width = 840 + ground.nextInt(300) + 2 * MARGIN;
        this.height = 620 + ground.nextInt(200) + 2 * MARGIN;
        this.picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        this.pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        this.shadowX = -Math.cos(look.sun());
        this.shadowY = Math.sin(look.sun());
    }

    static BufferedImage picture(Family family, long place, Look look) {
        var drawn = new Drawn(place, look);
        switch (family) {
            case YARD -> drawn.yard();
            case FIELDS -> drawn.fields(40 + drawn.ground.nextInt(60));
            case COAST -> drawn.coast();
            case TOWN -> drawn.town();
            case CLOUDS -> drawn.clouds();
        }
        drawn.pen.dispose();
        return drawn.developed();
    }

    /** With the sensor's noise, the light, and the frame. */
    private BufferedImage developed() {
        var grain = new Random(look.grain() * 31 + 5);
        int w = width - 2 * MARGIN;
        int h = height - 2 * MARGIN;
        var frame = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        int[] row = new int[w];
        for (int y = 0; y < h; y++) {
            picture.getRGB(MARGIN + look.shift(), MARGIN + y + look.shift() / 2, w, 1, row, 0, w);
            for (int x = 0; x < w; x++) {
                double noise = (grain.nextInt(1000) + grain.nextInt(1000) - 999) / 408.0 * NOISE;
                row[x] =
                        new Color(toned(row[x] >> 16, noise), toned(row[x] >> 8, noise), toned(row[x], noise)).getRGB();
            }
            frame.setRGB(0, y, w, 1, row, 0, w);
        }
        return frame;
    }

    private int toned(int value, double noise) {
        double toned = ((value & 255) - 110) * look.contrast() + 110 * look.light() + noise;
        return (int) Math.max(0, Math.min(255, toned));
    }

    private int between(int least, int most) {
        return least + ground.nextInt(most - least + 1);
    }

    private Color earth() {
        int base = between(70, 150);
        return new Color(base + between(0, 25), base + between(0, 20), base - between(0, 30));
    }

    private static Color shaded(Color color, int by) {
        return new Color(
                Math.max(0, Math.min(255, color.getRed() + by)),
                Math.max(0, Math.min(255, color.getGreen() + by)),
                Math.max(0, Math.min(255, color.getBlue() + by)));
    }

    /** Irregular light and dark, as soil and growth have; sizes from {@code largest} pixels down by halves. */
    private float[] mottled(int largest, int octaves, Random random) {
        float[] values = new float[width * height];
        float strength = 1;
        int size = largest;
        for (int octave = 0; octave < octaves && size >= 2; octave++) {
            int columns = width / size + 3;
            int rows = height / size + 3;
            float[] knots = new float[columns * rows];
            for (int i = 0; i < knots.length; i++) {
                knots[i] = (random.nextFloat() - 0.5f) * strength;
            }
            for (int y = 0; y < height; y++) {
                int row = y / size;
                float down = smooth((float) (y % size) / size);
                for (int x = 0; x < width; x++) {
                    int column = x / size;
                    float across = smooth((float) (x % size) / size);
                    int i = row * columns + column;
                    float upper = knots[i] + (knots[i + 1] - knots[i]) * across;
                    float lower = knots[i + columns] + (knots[i + columns + 1] - knots[i + columns]) * across;
                    values[y * width + x] += upper + (lower - upper) * down;
                }
            }
            strength *= 0.6f;
            size /= 2;
        }
        return values;
    }

    private static float smooth(float t) {
        return t * t * (3 - 2 * t);
    }

    private void mottle(float[] values, double strength) {
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                int by = (int) (values[y * width + x] * strength);
                row[x] = shaded(new Color(row[x]), by).getRGB();
            }
            picture.setRGB(0, y, width, 1, row, 0, width);
        }
    }

    private void fields(int size) {
        pen.setColor(earth());
        pen.fillRect(0, 0, width, height);
        AffineTransform upright = pen.getTransform();
        pen.rotate(ground.nextDouble() * Math.PI, width / 2.0, height / 2.0);
        int reach = Math.max(width, height);
        for (int y = -reach / 2; y < reach * 3 / 2; ) {
            int tall = between(size / 2, size * 2);
            for (int x = -reach / 2; x < reach * 3 / 2; ) {
                int wide = between(size / 2, size * 3);
                Color color = earth();
                pen.setColor(color);
                pen.fillRect(x, y, wide - 2, tall - 2);
                if (ground.nextInt(3) == 0) {
                    pen.setColor(shaded(color, between(-25, 25)));
                    for (int line = y + 3; line < y + tall - 3; line += 5) {
                        pen.drawLine(x, line, x + wide - 3, line);
                    }
                }
                x += wide;
            }
            y += tall;
        }
        pen.setTransform(upright);
        float[] soil = mottled(64, 5, ground);
        mottle(soil, 40);
        mottle(lit(soil), 60);
    }

    /** How much its slope turns to the sun. */
    private float[] lit(float[] rise) {
        float[] lit = new float[rise.length];
        for (int i = width + 1; i < rise.length; i++) {
            lit[i] = (float) (4 * ((rise[i] - rise[i - 1]) * shadowX - (rise[i] - rise[i - width]) * shadowY));
        }
        return lit;
    }

    private void coast() {
        float[] land = mottled(256, 7, ground);
        float sea = (ground.nextFloat() - 0.5f) * 0.4f;
        int blue = between(50, 90);
        Color earth = earth();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float rise = land[y * width + x] - sea;
                Color color = rise < 0
                        ? new Color(20, blue - 20 + (int) Math.max(-20, rise * 30), blue)
                        : shaded(earth, (int) (rise * 90) + (rise < 0.03 ? 60 : 0));
                picture.setRGB(x, y, color.getRGB());
            }
        }
        for (int i = 0; i < 40; i++) {
            int x = between(0, width - 30);
            int y = between(0, height - 30);
            if (land[y * width + x] > sea + 0.05f) {
                building(x, y, between(6, 22), between(6, 16), between(2, 6));
            }
        }
        for (int i = 0; i < 12; i++) {
            int x = things.nextInt(width);
            int y = things.nextInt(height);
            if (land[y * width + x] < sea) {
                pen.setColor(new Color(190, 190, 195));
                pen.fill(new Ellipse2D.Double(x, y, 18, 5));
            }
        }
        mottle(mottled(16, 3, ground), 14);
    }

    private void town() {
        pen.setColor(earth());
        pen.fillRect(0, 0, width, height);
        mottle(mottled(128, 6, ground), 40);
        AffineTransform upright = pen.getTransform();
        double turn = ground.nextDouble() * Math.PI;
        pen.rotate(turn, width / 2.0, height / 2.0);
        int block = between(60, 110);
        int reach = Math.max(width, height);
        for (int y = -reach / 2; y < reach * 3 / 2; y += block) {
            for (int x = -reach / 2; x < reach * 3 / 2; x += block) {
                pen.setColor(new Color(150, 150, 145));
                pen.drawRect(x, y, block, block);
                for (int i = 0; i < 7; i++) {
                    int wide = between(8, block / 3);
                    int tall = between(8, block / 3);
                    turned(
                            x + between(4, block - wide - 4),
                            y + between(4, block - tall - 4),
                            wide,
                            tall,
                            between(2, 9),
                            turn);
                }
            }
        }
        pen.setTransform(upright);
    }

    private void building(int x, int y, int wide, int tall, int rise) {
        turned(x, y, wide, tall, rise, 0);
    }

    /** A roof and its shadow; the pen is turned by so much. */
    private void turned(int x, int y, int wide, int tall, int rise, double turn) {
        double alongX = shadowX * Math.cos(turn) + shadowY * Math.sin(turn);
        double alongY = -shadowX * Math.sin(turn) + shadowY * Math.cos(turn);
        pen.setColor(new Color(20, 20, 30, 150));
        for (int i = 1; i <= rise; i++) {
            pen.fill(new Rectangle2D.Double(x + alongX * i, y + alongY * i, wide, tall));
        }
        Color roof = ground.nextInt(4) == 0
                ? new Color(between(60, 110), between(80, 130), between(130, 190))
                : shaded(earth(), between(-20, 70));
        pen.setColor(roof);
        pen.fillRect(x, y, wide, tall);
        // A gable: the side away from the sun is darker.
        pen.setColor(shaded(roof, -25));
        pen.fillRect(x, alongY > 0 ? y + tall / 2 : y, wide, tall / 2);
    }

    private void clouds() {
        float[] thick = mottled(256, 7, ground);
        fields(between(50, 90));
        float least = ground.nextFloat() * 0.4f - 0.3f;
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                float part = Math.max(0, Math.min(1, (thick[y * width + x] - least) * 3));
                int sum = 0;
                for (int shift = 0; shift <= 16; shift += 8) {
                    int value = (row[x] >> shift) & 255;
                    sum |= (int) (value + (205 + 70 * thick[y * width + x] - value) * part) << shift;
                }
                row[x] = sum;
            }
            picture.setRGB(0, y, width, 1, row, 0, width);
        }
    }

    private void yard() {
        fields(between(60, 140));
        double slope = (ground.nextDouble() - 0.5) * 0.5;
        int tracks = between(6, 16);
        int gap = between(11, 17);
        double top = height / 2.0 - tracks * gap / 2.0 + between(-60, 60);
        AffineTransform upright = pen.getTransform();
        pen.rotate(slope, width / 2.0, height / 2.0);
        // Ballast
        pen.setColor(new Color(120, 112, 104));
        pen.fill(new Rectangle2D.Double(-width, top - gap, 3.0 * width, (tracks + 1) * gap));
        // Huts and sheds along the yard
        int sheds = between(12, 40);
        for (int i = 0; i < sheds; i++) {
            int y = ground.nextBoolean()
                    ? (int) top - gap - between(30, 180)
                    : (int) top + (tracks + 1) * gap + between(10, 150);
            turned(between(-50, width), y, between(12, 70), between(10, 26), between(3, 9), slope);
        }
        for (int i = 0; i < tracks; i++) {
            track(top + i * gap, between(-200, 60), between(width - 100, width + 200), slope);
        }
        pen.setTransform(upright);
        road();
    }

    private void track(double y, int from, int to, double slope) {
        pen.setColor(new Color(70, 62, 58));
        pen.setStroke(new BasicStroke(1.2f));
        for (int rail = -2; rail <= 2; rail += 4) {
            var path = new Path2D.Double();
            path.moveTo(from, y + rail);
            path.lineTo(to, y + rail);
            pen.draw(path);
        }
        double alongX = shadowX * Math.cos(slope) + shadowY * Math.sin(slope);
        double alongY = -shadowX * Math.sin(slope) + shadowY * Math.cos(slope);
        int x = from + things.nextInt(150);
        while (x < to - 40) {
            int cars = look.stock() == Stock.NONE ? 0 : things.nextInt(14);
            int kind = look.stock() == Stock.WHITE_CONTAINERS ? 3 : things.nextInt(4);
            for (int i = 0; i < cars && x < to - 40; i++) {
                int length = 26 + kind * 3;
                pen.setColor(new Color(15, 15, 25, 150));
                pen.fill(new Rectangle2D.Double(x + 3 * alongX, y - 4 + 3 * alongY, length, 8));
                pen.setColor(carColor(kind));
                pen.fill(new Rectangle2D.Double(x, y - 4, length, 8));
                x += length + 4;
            }
            x += 40 + things.nextInt(220);
        }
    }

    private Color carColor(int kind) {
        return switch (kind) {
            case 0 -> new Color(95 + things.nextInt(20), 55, 45);
            case 1 -> new Color(60, 60, 66 + things.nextInt(20));
            case 2 -> things.nextBoolean() ? new Color(170, 60, 50) : new Color(60, 90, 150);
            default -> new Color(190 + things.nextInt(40), 190, 185);
        };
    }

    private void road() {
        pen.setColor(new Color(165, 160, 150));
        pen.setStroke(new BasicStroke(between(5, 10)));
        var path = new Path2D.Double();
        path.moveTo(between(0, width), 0);
        path.curveTo(between(0, width), height / 3.0, between(0, width), height * 2 / 3.0, between(0, width), height);
        pen.draw(path);
    }

    static Polygon arrow(int x, int y, int size, double turn) {
        int[] xs = {0, 60, 60, 100, 60, 60, 0};
        int[] ys = {-10, -10, -28, 0, 28, 10, 10};
        var arrow = new Polygon();
        for (int i = 0; i < xs.length; i++) {
            double px = xs[i] * size / 100.0;
            double py = ys[i] * size / 100.0;
            arrow.addPoint((int) (x + px * Math.cos(turn) - py * Math.sin(turn)), (int)
                    (y + px * Math.sin(turn) + py * Math.cos(turn)));
        }
        return arrow;
    }
}
