package org.railwatch.imagery;

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
