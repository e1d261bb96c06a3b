package org.railwatch.geo.georeference;

import java.util.ArrayList;
import java.util.List;
import org.railwatch.UserError;
import org.railwatch.geo.Geodesic;

/**
 * A picture laid on the ground by control points: the affine map of least squares from pixels to the UTM zone of the
 * first.
 *
 * @param residualsMetres how far each control point lies from where the map puts its pixel, in the order given
 */
public record Registration(Georeference georeference, List<GroundControl> points, List<Double> residualsMetres) {
    public Registration {
        points = List.copyOf(points);
        residualsMetres = List.copyOf(residualsMetres);
    }

    /**
     * @throws UserError (usage) naming the points at fault, for fewer than three, and for those that lay nothing
     */
    public static Registration of(List<GroundControl> points, int width, int height) {
        var control = new ControlPoints(points);
        var georeference = new Georeference(control.crs(), control.map(), width, height);
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
}
