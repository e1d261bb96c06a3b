package org.railwatch.facility;

import org.railwatch.vocabulary.Word;

/** How another name stands to a facility. */
public enum AliasRelation implements Word {
    /** Another name of this very place: it resolves. */
    SAME,
    /** A place close by. */
    NEAR,
    /** A larger place that this one is in, or names it by. */
    CONTAINS,
    /** A name of this place that other places bear too: it resolves only where nothing else does. */
    HOMONYM
}
