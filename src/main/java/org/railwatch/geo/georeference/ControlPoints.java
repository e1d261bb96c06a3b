package org.railwatch.geo.georeference;

import java.util.ArrayList;
import java.util.List;
import org.railwatch.UserError;
import org.railwatch.geo.Geodesic;

/**
 * Control points with what they are in the plane that a picture is laid in, and the affine map of least squares between
 * the two. Points that lay nothing are refused by name.
 */
final class ControlPoints {
    /** Fewer leave the six numbers of an affine map open. */
    private static final int FEWEST = 3;

    /** So many are named in one sentence, and the rest counted. */
    private static final int NAMED = 3;

    /** What two places that mean one differ by in their last digits. */
    private static final double ONE_PLACE_METRES = 0.001;

    /** The edge of a flat map: half a zone of UTM at the equator. */
    private static final double FARTHEST_METRES = 300_000;

    /** The points' spread across their line against that along it, squared: a ten thousandth of it is noise. */
    private static final double THINNEST = 1e-4;

    /** A pixel a thousand times as long as wide is no sensor's: what is left of it are the points' disagreements. */
    private static final double THINNEST_PIXEL = 1e-3;

    private final List<GroundControl> points;
    private final Crs crs;
    private final double[] columns;
    private final double[] rows;
    private final double[] xs;
    private final double[] ys;

    /**
     * @throws UserError (usage) for fewer than three, when two are one on the picture or on the ground, when one lies far
     *     off or all lie on or near one line
     */
    ControlPoints(List<GroundControl> points) {
        if (points.size() < FEWEST) {
            throw UserError.usage("a picture is laid on the ground by three control points or more, and these are "
                    + points.size() + "; repeat --gcp 'X,Y LON,LAT'");
        }
        this.points = points;
        this.crs = Crs.utmAt(points.get(0).place());
        this.columns = new double[points.size()];
        this.rows = new double[points.size()];
        this.xs = new double[points.size()];
        this.ys = new double[points.size()];
        for (int i = 0; i < points.size(); i++) {
            GroundControl point = points.get(i);
            refuseTwice(point, points.subList(0, i));
            refuseFar(points.get(0), point);
            double[] xy = crs.coordinates(point.place().lon(), point.place().lat());
            if (!Double.isFinite(xy[0]) || !Double.isFinite(xy[1])) {
                throw UserError.usage("the control point " + point + " lies outside what " + crs.name()
                        + " maps, the zone of " + points.get(0).place() + "; take points of nearer longitudes");
            }
            columns[i] = point.pixel().x();
            rows[i] = point.pixel().y();
            xs[i] = xy[0];
            ys[i] = xy[1];
        }
        if (thin(columns, rows)) {
            throw UserError.usage("the control points " + named()
                    + " lie on one line of the picture, or nearly; add one to the side of it");
        }
        if (thin(xs, ys)) {
            throw UserError.usage("the places of the control points " + named()
                    + " lie on one line, or nearly, and their pixels do not; check their longitudes and latitudes");
        }
    }

    Crs crs() {
        return crs;
    }

    /**
     * From pixels to the zone of the first point.
     *
     * @throws UserError (usage) when the places are so mixed up that no map comes near them
     */
    GeoTransform map() {
        double[] x = leastSquares(xs);
        double[] y = leastSquares(ys);
        double area = Math.abs(x[1] * y[2] - x[2] * y[1]);
        double sides = x[1] * x[1] + x[2] * x[2] + y[1] * y[1] + y[2] * y[2];
        if (!(area > THINNEST_PIXEL * sides)) {
            throw UserError.usage(
                    "no flat map fits the control points " + named() + "; check which place belongs to which pixel");
        }
        return new GeoTransform(x[0], x[1], x[2], y[0], y[1], y[2]);
    }

    private static void refuseTwice(GroundControl point, List<GroundControl> before) {
        for (GroundControl other : before) {
            if (other.pixel().equals(point.pixel())) {
                throw UserError.usage(
                        point.pixel() + " stands twice among the control points; give each pixel one place");
            }
            if (metres(other, point) < ONE_PLACE_METRES) {
                throw UserError.usage("the control points " + other.pixel() + " and " + point.pixel()
                        + " give one place, " + other.place() + "; give each its own");
            }
        }
    }

    private static void refuseFar(GroundControl first, GroundControl other) {
        double metres = metres(first, other);
        if (metres > FARTHEST_METRES) {
            throw UserError.usage("the control points " + first + " and " + other + " are " + Math.round(metres / 1000)
                    + " km apart, too far for one flat map; check their longitudes and latitudes");
        }
    }

    private static double metres(GroundControl from, GroundControl to) {
        return Geodesic.inverse(from.place(), to.place()).distanceMetres();
    }

    /** {@code 0,0, 300,0, 0,300 and 2 more}; the last of few after an "and". */
    private String named() {
        var names = new ArrayList<String>();
        for (GroundControl point : points.subList(0, Math.min(NAMED, points.size()))) {
            names.add(point.pixel().toString());
        }
        int more = points.size() - names.size();
        String last = more > 0 ? more + " more" : names.remove(names.size() - 1);
        return String.join(", ", names) + " and " + last;
    }

    private static boolean thin(double[] a, double[] b) {
        double aa = spread(a, a);
        double ab = spread(a, b);
        double bb = spread(b, b);
        return !(aa * bb - ab * ab > THINNEST * (aa + bb) * (aa + bb) / 4);
    }

    /** The sum of the products of two measures of the points, each from its mean: large numbers lose nothing. */
    private static double spread(double[] a, double[] b) {
        double meanA = mean(a);
        double meanB = mean(b);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - meanA) * (b[i] - meanB);
        }
        return sum;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** The normal equations of three unknowns, by Cramer's rule: the value at 0,0 and its step by column and by row. */
    private double[] leastSquares(double[] values) {
        double xx = spread(columns, columns);
        double xy = spread(columns, rows);
        double yy = spread(rows, rows);
        double xv = spread(columns, values);
        double yv = spread(rows, values);
        double determinant = xx * yy - xy * xy;
        double column = (xv * yy - yv * xy) / determinant;
        double row = (yv * xx - xv * xy) / determinant;
        return new double[] {mean(values) - column * mean(columns) - row * mean(rows), column, row};
    }
}
