package org.railwatch.imagery.chip.pixels;

import java.awt.Rectangle;
import org.railwatch.geo.Geodesic;
import org.railwatch.geo.Position;
import org.railwatch.geo.georeference.Georeference;
import org.railwatch.geo.georeference.Pixel;
import org.railwatch.imagery.raster.RasterFile;
import org.railwatch.imagery.raster.Samples;

/**
 * A square of ground with north up, in cells that are square on the ground, on which several images are laid: each cell at
 * its direction and geodesic distance from the middle (an azimuthal equidistant map, J. P. Snyder, Map Projections: A Working
 * Manual, 1987, page 191).
 *
 * @param side cells across and down
 * @param metres the side of a cell
 */
public record Grid(Position middle, int side, double metres) {
    /** Between so many places across an image's pixels are taken to lie evenly: over a kilometre they do to a thousandth. */
    private static final int NODES = 17;
    /** Points across a cell at which a finer image is asked, at most. */
    private static final int MOST_POINTS = 4;

    /** The pixels of an image at the nodes. */
    @SuppressWarnings("ArrayRecordComponent") // Numbers by index; nobody compares two of these.
    private record Nodes(double[] x, double[] y) {
        double x(double across, double down) {
            return between(x, across, down);
        }

        double y(double across, double down) {
            return between(y, across, down);
        }

        private static double between(double[] values, double across, double down) {
            int column = (int) Math.min(NODES - 2.0, across);
            int row = (int) Math.min(NODES - 2.0, down);
            double u = across - column;
            double v = down - row;
            int i = row * NODES + column;
            return (values[i] * (1 - u) + values[i + 1] * u) * (1 - v)
                    + (values[i + NODES] * (1 - u) + values[i + NODES + 1] * u) * v;
        }
    }

    /** What the grid shows of an image, before its colours. */
    public record Laid(Light light, Cells cells) {}

    /** How an image's bands are chosen once its samples are there. */
    public interface Choice {
        Bands of(Samples samples);
    }

    /** Lays an image on it: each cell the mean of the valid samples at some points of it. */
    public Laid laid(Georeference ground, RasterFile file, Choice choice) {
        Nodes nodes = nodes(ground);
        Rectangle window = window(nodes, ground);
        double own = ground.groundPixel(ground.pixel(middle)).coarserMetres();
        double wanted = Math.min(1, own / metres);
        Samples samples = file.read(window, (int) Math.max(1, Math.ceil(window.width * wanted)), (int)
                Math.max(1, Math.ceil(window.height * wanted)));
        Light light = Light.of(samples, choice.of(samples));
        int points = (int) Math.max(1, Math.min(MOST_POINTS, Math.ceil(metres / own - 0.01)));
        var cells = new Cells(side, side, light.bands().length);
        for (int i = 0; i < side * side; i++) {
            take(cells, i, light, nodes, points, ground);
        }
        return new Laid(light, cells);
    }

    private Nodes nodes(Georeference ground) {
        var x = new double[NODES * NODES];
        var y = new double[NODES * NODES];
        for (int i = 0; i < x.length; i++) {
            int row = i / NODES;
            double east = ((i % NODES) / (NODES - 1.0) - 0.5) * side * metres;
            double north = (0.5 - row / (NODES - 1.0)) * side * metres;
            Position place = Geodesic.direct(middle, Math.toDegrees(Math.atan2(east, north)), Math.hypot(east, north));
            Pixel pixel = ground.pixel(place);
            x[i] = pixel.x();
            y[i] = pixel.y();
        }
        return new Nodes(x, y);
    }

    private static Rectangle window(Nodes nodes, Georeference ground) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < nodes.x().length; i++) {
            left = Math.min(left, nodes.x()[i]);
            right = Math.max(right, nodes.x()[i]);
            top = Math.min(top, nodes.y()[i]);
            bottom = Math.max(bottom, nodes.y()[i]);
        }
        int x = (int) Math.max(0, Math.min(ground.width() - 1.0, Math.floor(left)));
        int y = (int) Math.max(0, Math.min(ground.height() - 1.0, Math.floor(top)));
        int width = (int) Math.max(1, Math.min(ground.width(), Math.ceil(right)) - x);
        int height = (int) Math.max(1, Math.min(ground.height(), Math.ceil(bottom)) - y);
        return new Rectangle(x, y, width, height);
    }

    private void take(Cells cells, int i, Light light, Nodes nodes, int points, Georeference ground) {
        Samples samples = light.samples();
        int down = i / side;
        int seen = 0;
        int beside = 0;
        for (int point = 0; point < points * points; point++) {
            int pointDown = point / points;
            double u = (i % side + (point % points + 0.5) / points) * (NODES - 1) / side;
            double v = (down + (pointDown + 0.5) / points) * (NODES - 1) / side;
            double x = nodes.x(u, v);
            double y = nodes.y(u, v);
            if (x < 0 || y < 0 || x >= ground.width() || y >= ground.height()) {
                beside++;
                continue;
            }
            int column = within((x - samples.window().getX()) / samples.stepX(), samples.width());
            int row = within((y - samples.window().getY()) / samples.stepY(), samples.height());
            int at = row * samples.width() + column;
            if (light.valid().get(at)) {
                seen++;
                for (int band = 0; band < light.bands().length; band++) {
                    cells.light()[band][i] += light.bands()[band][at];
                }
            }
        }
        if (beside * 2 > points * points) {
            cells.outside(i);
        } else if (seen * 2 < points * points) {
            cells.nothing(i);
        } else {
            for (float[] band : cells.light()) {
                band[i] /= seen;
            }
        }
    }

    private static int within(double index, int count) {
        return (int) Math.max(0, Math.min(count - 1.0, Math.floor(index)));
    }
}
