package org.railwatch.imagery.chip;

import org.railwatch.imagery.annotation.Annotation;
import org.railwatch.imagery.annotation.AnnotationState;
import org.railwatch.imagery.annotation.outline.Outline;

/**
 * A mark of an image as a chip shows it.
 *
 * @param label which it is and what it marks, in a few words
 */
record ShownMark(String label, AnnotationState state, Outline outline) {
    static ShownMark of(Annotation annotation) {
        var mark = annotation.mark();
        return new ShownMark(
                annotation.ref() + " " + (mark.count() == null ? mark.object() : mark.count()),
                annotation.state(),
                mark.outline());
    }
}
