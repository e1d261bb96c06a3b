package org.railwatch.imagery.chip;

import java.util.List;
import org.railwatch.geo.georeference.Pixel;

/**
 * A mark of an image as a chip shows it.
 *
 * @param label what it marks, in a few words
 * @param outline its corners in pixels of the image; one for a point
 */
public record Mark(String label, Standing standing, Shape shape, List<Pixel> outline) {
    public Mark {
        outline = List.copyOf(outline);
    }

    /** What became of it; each has a line of its own, so that no meaning is in a colour alone. */
    public enum Standing {
        PROPOSED,
        ACCEPTED,
        REJECTED
    }

    /** How its corners belong together. */
    public enum Shape {
        POINT,
        LINE,
        AREA
    }
}
