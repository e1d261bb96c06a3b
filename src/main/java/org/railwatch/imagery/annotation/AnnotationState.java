package org.railwatch.imagery.annotation;

import org.railwatch.vocabulary.Word;

/** Where a mark stands: made, and looked at by somebody since or not. */
public enum AnnotationState implements Word {
    /** Made or changed, and not reviewed since. */
    DRAFT,
    /** A reviewer holds it to be right; only such a mark is counted. */
    ACCEPTED,
    /** A reviewer holds it to be wrong; it stays in the store. */
    REJECTED
}
