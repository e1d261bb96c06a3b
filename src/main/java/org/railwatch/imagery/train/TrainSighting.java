package org.railwatch.imagery.train;

import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.vocabulary.ObjectKind;

/**
 * A train on an image and what is known of it. Null is unknown: the sensor's ground sample distance in metres, how many
 * locomotives the line takes in, the one type that its cars are of, the gauge, the brightness along the line.
 */
public record TrainSighting(
        TrainLength length,
        @Nullable Double gsdMetres,
        @Nullable Locomotives locomotives,
        @Nullable ObjectKind car,
        @Nullable Gauge gauge,
        @Nullable BrightnessProfile profile) {
    public TrainSighting {
        if (gsdMetres != null && !(gsdMetres > 0 && Double.isFinite(gsdMetres))) {
            throw UserError.usage("a ground sample distance of " + gsdMetres + " m is impossible; it is above zero");
        }
    }

    public Resolvability resolvability() {
        return Resolvability.of(gsdMetres, length.pixelMetres());
    }
}
