package org.railwatch.imagery.scene;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.railwatch.imagery.scene.Consist.Vehicle;
import org.railwatch.imagery.scene.CornerAffine.Point;
import org.railwatch.imagery.scene.DrawnTiff.Sample;

/**
 * A satellite picture of a train in a yard at Tumangang, of which everything is known. It is drawn on the ground in
 * metres and each pixel is the mean of what it looks at, somewhat blurred, plus noise; so it can be asked for pixel by
 * pixel, at any size and on any map. Pixel coordinates are continuous, (0, 0) the outer corner.
 */
public final class SyntheticScene {
    /** A vehicle and the four corners of its body, in pixels, around it. */
    public record CarBox(Vehicle vehicle, List<Point> corners) {}

    private static final double MARGIN_METRES = 25;
    private static final double BLUR = 1.3;
    private static final double[] TINT = {1.02, 1.0, 0.94, 1.1};
    private static final double REFLECTANCE = 40;

    private final SceneRecipe recipe;
    private final YardGround yard;
    private final Point origin;
    private final double scale;
    private final Clouds clouds;
    private final SceneGrid grid;

    public SyntheticScene(SceneRecipe recipe) {
        this(recipe, null);
    }

    private SyntheticScene(SceneRecipe recipe, @Nullable SceneGrid other) {
        this.recipe = recipe;
        yard = new YardGround(recipe);
        origin = Utm52.of(130.61, 42.42);
        scale = Utm52.scaleAt(origin.x());
        double west = 0;
        double east = 0;
        double south = 0;
        double north = 0;
        for (double along = 0; along <= recipe.train().metres() + 10; along += 10) {
            var at = yard.tracks().ground(along, YardGround.SPACING_METRES / 2);
            west = Math.min(west, at.x());
            east = Math.max(east, at.x());
            south = Math.min(south, at.y());
            north = Math.max(north, at.y());
        }
        west -= MARGIN_METRES;
        south -= MARGIN_METRES;
        east += MARGIN_METRES;
        north += MARGIN_METRES;
        clouds = new Clouds(new Random(recipe.seed() + 1), recipe.cloudShare(), west, south, east, north);
        grid = other != null
                ? other
                : new SceneGrid(
                        32_652,
                        CornerAffine.northUp(
                                origin.x() + scale * west,
                                origin.y() + scale * north,
                                recipe.pixelWidth(),
                                recipe.pixelHeight()),
                        (int) Math.ceil(scale * (east - west) / recipe.pixelWidth()),
                        (int) Math.ceil(scale * (north - south) / recipe.pixelHeight()));
    }

    /** The same ground on another map, north up: EPSG 4326 or 3857. */
    public SyntheticScene on(int epsg) {
        return new SyntheticScene(recipe, grid.on(epsg));
    }

    /** The same ground seen through any grid: turned, coarser, or a part of it. */
    public SyntheticScene through(SceneGrid other) {
        return new SyntheticScene(recipe, other);
    }

    public SceneRecipe recipe() {
        return recipe;
    }

    public SceneGrid grid() {
        return grid;
    }

    /** How many cars the train has, locomotives not among them. */
    public int cars() {
        return recipe.train().cars();
    }

    /** From 0 to 255, of a pixel in a band: red, green, blue, near infrared. */
    public double at(int column, int row, int band) {
        return noisy(clear(column, row), column, row, band);
    }

    private double noisy(double clear, int column, int row, int band) {
        return clear * TINT[band] + recipe.noise() * Texture.normal(recipe.seed() + band, column, row);
    }

    private double clear(int column, int row) {
        double pixel = Math.max(recipe.pixelWidth(), recipe.pixelHeight());
        int samples = (int) Math.max(2, Math.min(8, Math.ceil(pixel / 0.2)));
        double sum = 0;
        for (int i = 0; i < samples * samples; i++) {
            double right = 0.5 + BLUR * ((i % samples + 0.5) / samples - 0.5);
            double down = 0.5 + BLUR * ((Math.floorDiv(i, samples) + 0.5) / samples - 0.5);
            sum += brightness(column + right, row + down);
        }
        return sum / (samples * samples);
    }

    private double brightness(double column, double row) {
        var at = ground(column, row);
        return clouds.covers(at.x(), at.y())
                ? 235 + 10 * Texture.smooth(recipe.seed() + 9, at.x() / 7, at.y() / 7)
                : yard.brightness(at.x(), at.y());
    }

    private Point ground(double column, double row) {
        var utm = grid.utm(column, row);
        return new Point((utm.x() - origin.x()) / scale, (utm.y() - origin.y()) / scale);
    }

    /** Of the train's track: metres from the first coupler, and to the right of the middle. */
    public Point pixel(double along, double beside) {
        var at = yard.tracks().ground(along, beside);
        return grid.pixel(origin.x() + scale * at.x(), origin.y() + scale * at.y());
    }

    public boolean isCloudAt(int column, int row) {
        var at = ground(column + 0.5, row + 0.5);
        return clouds.covers(at.x(), at.y());
    }

    /** The share of the pixels whose middle is under a cloud. */
    public double cloudCover() {
        long covered = 0;
        for (int row = 0; row < grid.height(); row++) {
            for (int column = 0; column < grid.width(); column++) {
                covered += isCloudAt(column, row) ? 1 : 0;
            }
        }
        return covered / ((double) grid.width() * grid.height());
    }

    /** The middle of the train from the first body's beginning to the last body's end. */
    public List<Point> centreLine() {
        var vehicles = recipe.train().vehicles();
        return line(
                vehicles.get(0).bodyFrom(), vehicles.get(vehicles.size() - 1).bodyTo(), 0);
    }

    /**
     * The middle of the train as somebody draws it: each end off by so many pixels at most, along and across, and at the body's
     * end or at the coupler's.
     */
    public List<Point> lineByHand(Random random, double pixelsOff) {
        var vehicles = recipe.train().vehicles();
        var last = vehicles.get(vehicles.size() - 1);
        double from = random.nextInt(3) == 0 ? 0 : vehicles.get(0).bodyFrom();
        double to = random.nextInt(3) == 0 ? last.to() : last.bodyTo();
        double off = pixelsOff * pixelMetresAlong();
        double beside = off * random.nextDouble(-0.5, 0.5);
        return line(from + off * random.nextDouble(-1, 1), to + off * random.nextDouble(-1, 1), beside);
    }

    private List<Point> line(double from, double to, double beside) {
        boolean straight = Double.isInfinite(recipe.radiusMetres());
        int legs = straight ? 1 : (int) Math.ceil((to - from) / 25);
        var line = new ArrayList<Point>();
        for (int i = 0; i <= legs; i++) {
            line.add(pixel(from + (to - from) * i / legs, beside));
        }
        return line;
    }

    /** How much ground a step of one pixel's length along the train covers, at its beginning. */
    public double pixelMetresAlong() {
        var from = pixel(0, 0);
        var to = pixel(1, 0);
        return 1 / Math.hypot(to.x() - from.x(), to.y() - from.y());
    }

    public List<CarBox> boxes() {
        var boxes = new ArrayList<CarBox>();
        for (var vehicle : recipe.train().vehicles()) {
            double half = vehicle.kind().width() / 2;
            boxes.add(new CarBox(
                    vehicle,
                    List.of(
                            pixel(vehicle.bodyFrom(), -half),
                            pixel(vehicle.bodyTo(), -half),
                            pixel(vehicle.bodyTo(), half),
                            pixel(vehicle.bodyFrom(), half))));
        }
        return boxes;
    }

    /** In true colours. */
    public BufferedImage picture() {
        var picture = new BufferedImage(grid.width(), grid.height(), BufferedImage.TYPE_INT_RGB);
        IntStream.range(0, grid.height()).parallel().forEach(row -> {
            for (int column = 0; column < grid.width(); column++) {
                int colour = 0;
                double clear = clear(column, row);
                for (int band = 0; band < 3; band++) {
                    double seen = noisy(clear, column, row, band);
                    colour = colour << 8 | (int) Math.max(0, Math.min(255, Math.round(seen)));
                }
                picture.setRGB(column, row, colour);
            }
        });
        return picture;
    }

    /** A file of this scene, still to be laid out: bands in the order red, green, blue, near infrared. */
    public DrawnTiff tiff(int bands, Sample sample) {
        return new DrawnTiff(grid.width(), grid.height(), bands, sample)
                .crs(grid.epsg())
                .georeferenced(grid.affine());
    }

    /** Writes such a file; 16 bits hold 0 to 10200 and floating point 0 to 1, as reflectances do. */
    public void write(Path file, DrawnTiff tiff, Sample sample) throws IOException {
        double unit = switch (sample) {
            case UINT8 -> 1;
            case UINT16, INT16, UINT32 -> REFLECTANCE;
            case FLOAT32, FLOAT64 -> 1 / 255.0;
        };
        tiff.write(file, new DrawnTiff.Pixels() {
            private int seenColumn = -1;
            private int seenRow = -1;
            private double seen;

            @Override
            public double at(int column, int row, int band) {
                if (column != seenColumn || row != seenRow) {
                    seenColumn = column;
                    seenRow = row;
                    seen = clear(column, row);
                }
                return unit * noisy(seen, column, row, band);
            }
        });
    }
}
