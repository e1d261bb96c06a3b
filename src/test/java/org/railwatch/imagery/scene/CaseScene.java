package org.railwatch.imagery.scene;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.railwatch.imagery.scene.CornerAffine.Point;
import org.railwatch.imagery.scene.DrawnTiff.Sample;

/**
 * The picture that ships with the case, {@code geodata/tumangang-scene.tif}: a made-up train of eleven cars and a
 * locomotive near Tumangang station, which says on its face that it is drawn. To draw it anew, run {@code main} with the
 * path to write.
 */
public final class CaseScene {
    static final int CARS = 11;
    static final double PIXEL_METRES = 0.6;
    private static final int SIDE = 380;
    private static final int LABEL_ROWS = 18;
    private static final String LABEL = "DRAWN BY RAILWATCH - NOT A SATELLITE IMAGE";

    private CaseScene() {}

    public static void main(String[] args) throws IOException {
        write(Path.of(args[0]));
        if (args.length > 1) {
            writeCoarse(Path.of(args[1]));
        }
    }

    /** The same ground in pixels of 3 m, for the examples that take a picture in. */
    private static void writeCoarse(Path file) throws IOException {
        Point origin = Utm52.of(130.61, 42.42);
        var affine = CornerAffine.northUp(origin.x() - 195, origin.y() + 195, 3, 3);
        SyntheticScene coarse = scene().through(new SceneGrid(32_652, affine, 76, 76));
        new DrawnTiff(76, 76, 1, Sample.UINT8)
                .crs(32_652)
                .georeferenced(affine)
                .deflated()
                .write(file, (column, row, band) -> Math.round(coarse.at(column, row, 0) / 4) * 4);
    }

    static SyntheticScene scene() {
        var train = Consist.drawn(new Random(73), List.of(VehicleKind.BOX, VehicleKind.GONDOLA), CARS, 1, true);
        var recipe = SceneRecipe.of(73, train, PIXEL_METRES, 315).withNoise(0);
        Point origin = Utm52.of(130.61, 42.42);
        var affine = CornerAffine.northUp(origin.x() - 195, origin.y() + 195, PIXEL_METRES, PIXEL_METRES);
        return new SyntheticScene(recipe).through(new SceneGrid(32_652, affine, SIDE, SIDE));
    }

    /** Samples in steps of four, which no eye sees and which pack to a third. */
    static void write(Path file) throws IOException {
        SyntheticScene scene = scene();
        BufferedImage label = label();
        new DrawnTiff(SIDE, SIDE, 1, Sample.UINT8)
                .crs(32_652)
                .georeferenced(scene.grid().affine())
                .tiled(128, 128)
                .deflated()
                .asciiTag(270, "Synthetic scene, drawn by Railwatch; not a picture of anything")
                .write(file, (column, row, band) -> {
                    boolean strip = row >= SIDE - LABEL_ROWS;
                    double light = strip
                            ? label.getRaster().getSample(column, row - SIDE + LABEL_ROWS, 0)
                            : scene.at(column, row, 0);
                    return Math.round(light / 4) * 4;
                });
    }

    private static BufferedImage label() {
        var strip = new BufferedImage(SIDE, LABEL_ROWS, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D ink = strip.createGraphics();
        ink.setColor(Color.WHITE);
        ink.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 12));
        ink.drawString(LABEL, 6, 13);
        ink.dispose();
        return strip;
    }
}
