package org.railwatch.imagery;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.railwatch.geo.Shape;
import org.railwatch.geo.georeference.Georeference;

/**
 * Where a picture lies on the ground.
 *
 * @param georeference null where no more than its outline is known
 * @param acrossMetres the true size of the pixel in its middle, from left to right
 * @param downMetres the true size of the pixel in its middle, from top to bottom
 * @param residualMetres root mean square of the control points it was laid by
 * @param footprint null where its outline cannot be drawn, as that of a whole disk of the Earth
 */
public record Ground(
        Basis basis,
        @Nullable Georeference georeference,
        @Nullable Double acrossMetres,
        @Nullable Double downMetres,
        @Nullable Double residualMetres,
        @Nullable Shape footprint) {
    /**
     * From a residual of three pixels on a picture is for looking at only, where one is asked of the most accurate work and
     * two of standard mapping (ASPRS Positional Accuracy Standards for Digital Geospatial Data, 2014, annex B); who points
     * by hand misses by a pixel or two more. Beyond that a point is wrong.
     */
    private static final double FAR_OFF_PIXELS = 5;

    /** The residual in sides of the pixel in its middle, the longer; nothing where either is unknown. */
    Optional<Double> residualPixels() {
        return residualMetres == null || acrossMetres == null || downMetres == null
                ? Optional.empty()
                : Optional.of(residualMetres / Math.max(acrossMetres, downMetres));
    }

    /** Whether the control points contradict each other by more than an unsteady hand does. */
    boolean farOff() {
        return residualPixels().filter(pixels -> pixels > FAR_OFF_PIXELS).isPresent();
    }

    /** Who says where it lies. */
    public enum Basis implements org.railwatch.vocabulary.Word {
        /** The image's own file. */
        FILE,
        /** A world file beside it. */
        WORLD_FILE,
        /** The metadata that came with it. */
        METADATA,
        /** Control points that an analyst gave. */
        GCP
    }
}
