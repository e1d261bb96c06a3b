package org.railwatch.imagery.train;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How well a place is known that was marked by hand on a picture, along one direction on the ground.
 *
 * <p>A mark is right to about one pixel, or to the sensor's ground sample distance where a picture was resampled to finer
 * pixels than that: those show no more. Control points that leave a residual bend the map between them: theirs is a root
 * mean square in two dimensions, of which half of the variance lies along any one. Errors of different causes add as squares.
 *
 * @param gsdMetres ground sample distance; null when unknown
 * @param residualMetres root mean square of the control points that the picture was laid by; null when it was not, or has
 *     none to tell
 */
public record MarkError(
        @Nullable Double gsdMetres, @Nullable Double residualMetres) {
    /** Of a picture of which no more than its pixels is known. */
    public static final MarkError OF_PIXELS = new MarkError(null, null);

    /** One standard error, in metres, where a pixel is so long in the direction that counts. */
    public double sigmaMetres(double pixelMetres) {
        double mark = gsdMetres == null ? pixelMetres : Math.max(pixelMetres, gsdMetres);
        return residualMetres == null ? mark : Math.hypot(mark, residualMetres / Math.sqrt(2));
    }

    /** What follows "right": {@code to a pixel}, {@code to the ground sample distance of 3.00 m and a residual of 4.2 m}. */
    public String words(double pixelMetres) {
        String mark = gsdMetres == null || gsdMetres <= pixelMetres
                ? "to a pixel"
                : String.format(Locale.ROOT, "to the ground sample distance of %.2f m", gsdMetres);
        return residualMetres == null
                ? mark
                : mark
                        + String.format(
                                Locale.ROOT, ", and the control points to their residual of %.1f m", residualMetres);
    }
}
