package org.railwatch.geo.georeference;

import java.util.Optional;
import org.railwatch.UserError;
import org.railwatch.geo.Position;

/** A point that is known on the picture and on the ground. */
public record GroundControl(Pixel pixel, Position place) {
    /** Reads {@code 'X,Y LON,LAT'}. */
    public static GroundControl of(String text) {
        String[] words = text.strip().split("\\s+", 2);
        if (words.length < 2) {
            throw UserError.usage("'" + text
                    + "' is not a control point; write its pixel and its place, such as '120,80 130.6081,42.4214'");
        }
        return new GroundControl(Pixel.of(words[0]), Position.of(words[1]));
    }

    /** A pixel at these coordinates of a reference system; nothing where it does not reach. */
    public static Optional<GroundControl> find(Pixel pixel, Crs crs, double x, double y) {
        double[] lonLat = crs.lonLat(x, y);
        return Double.isFinite(lonLat[0]) && Math.abs(lonLat[1]) <= 90
                ? Optional.of(new GroundControl(pixel, new Position(Georeference.wrapped(lonLat[0]), lonLat[1])))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return pixel + " " + place;
    }
}
