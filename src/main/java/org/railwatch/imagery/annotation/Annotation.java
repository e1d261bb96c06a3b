package org.railwatch.imagery.annotation;

import org.jspecify.annotations.Nullable;
import org.railwatch.geo.Shape;
import org.railwatch.imagery.Image;

/**
 * A mark on an image, as its newest revision has it.
 *
 * @param geometry where it lies on the ground; null when its image was not georeferenced
 */
public record Annotation(
        long id,
        String uuid,
        Image image,
        Revision revision,
        @Nullable Shape geometry) {
    public String ref() {
        return "A-" + id;
    }

    public Mark mark() {
        return revision.mark();
    }

    public AnnotationState state() {
        return revision.state();
    }
}
