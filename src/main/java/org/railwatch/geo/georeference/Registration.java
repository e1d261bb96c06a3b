package org.railwatch.geo.georeference;

import java.util.ArrayList;
import java.util.List;
import org.railwatch.UserError;
import org.railwatch.geo.Geodesic;
import org.railwatch.geo.Position;

/**
 * A picture laid on the ground by control points: the affine map of least squares from pixels to the UTM zone in their
 * middle.
 *
 * @param residualsMetres how far each control point lies from where the map puts its pixel, in the order given
 */
public record Registration(Georeference georeference, List<GroundControl> points, List<Double> residualsMetres) {
    /** Fewer leave the six numbers of an affine map open. */
    private static final int FEWEST = 3;

    public Registration {
        points = List.copyOf(points);
        residualsMetres = List.copyOf(residualsMetres);
    }

    /**
     * @throws UserError (usage) for fewer than three points, or when all lie on or near one line
     */
    public static Registration of(List<GroundControl> points, int width, int height) {
        if (points.size() < FEWEST) {
            throw UserError.usage("a picture is laid on the ground by three control points or more, and these are "
                    + points.size() + "; repeat --gcp 'X,Y LON,LAT'");
        }
        Crs crs = Crs.utmAt(points.get(0).place());
        var design = new double[points.size()][];
        var xs = new double[points.size()];
        var ys = new double[points.size()];
        for (int i = 0; i < points.size(); i++) {
            GroundControl point = points.get(i);
            double[] xy = crs.coordinates(point.place().lon(), point.place().lat());
            design[i] = new double[] {1, point.pixel().x(), point.pixel().y()};
            xs[i] = xy[0];
            ys[i] = xy[1];
            refuseFar(points.get(0).place(), point.place());
        }
        double[] x = leastSquares(design, xs);
        double[] y = leastSquares(design, ys);
        var georeference = new Georeference(crs, new GeoTransform(x[0], x[1], x[2], y[0], y[1], y[2]), width, height);
        var residuals = new ArrayList<Double>();
        for (GroundControl point : points) {
            residuals.add(Geodesic.inverse(georeference.place(point.pixel()), point.place())
                    .distanceMetres());
        }
        return new Registration(georeference, points, residuals);
    }

    /** The root mean square of the residuals; always 0 for three points, which tells nothing. */
    public double rmsMetres() {
        double squares = 0;
        for (double residual : residualsMetres) {
            squares += residual * residual;
        }
        return Math.sqrt(squares / residualsMetres.size());
    }

    /** Whether the picture comes to lie with its left and right exchanged, which no sensor's picture does. */
    public boolean mirrored() {
        GeoTransform map = georeference.transform();
        return map.columnX() * map.rowY() - map.rowX() * map.columnY() > 0;
    }

    private static void refuseFar(Position first, Position other) {
        double metres = Geodesic.inverse(first, other).distanceMetres();
        if (metres > 300_000) {
            throw UserError.usage("the control points " + first + " and " + other + " are " + Math.round(metres / 1000)
                    + " km apart, too far for one flat map; check their longitudes and latitudes");
        }
    }

    /** The normal equations of three unknowns, centred so that large pixel numbers lose nothing, by Cramer's rule. */
    private static double[] leastSquares(double[][] design, double[] values) {
        double mx = 0;
        double my = 0;
        double mv = 0;
        for (int i = 0; i < values.length; i++) {
            mx += design[i][1] / values.length;
            my += design[i][2] / values.length;
            mv += values[i] / values.length;
        }
        double xx = 0;
        double xy = 0;
        double yy = 0;
        double xv = 0;
        double yv = 0;
        for (int i = 0; i < values.length; i++) {
            double x = design[i][1] - mx;
            double y = design[i][2] - my;
            xx += x * x;
            xy += x * y;
            yy += y * y;
            xv += x * (values[i] - mv);
            yv += y * (values[i] - mv);
        }
        double determinant = xx * yy - xy * xy;
        // The points' spread across their line against that along it, squared: a ten thousandth of it is noise.
        if (!(determinant > 1e-4 * (xx + yy) * (xx + yy) / 4)) {
            throw UserError.usage("the control points lie on one line, or nearly; add one to the side of it");
        }
        double column = (xv * yy - yv * xy) / determinant;
        double row = (yv * xx - xv * xy) / determinant;
        return new double[] {mv - column * mx - row * my, column, row};
    }
}
