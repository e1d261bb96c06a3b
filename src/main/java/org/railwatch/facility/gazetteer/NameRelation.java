package org.railwatch.facility.gazetteer;

import org.railwatch.facility.AliasRelation;

/** How a name stands to what it names; the stronger relations come first. */
public enum NameRelation {
    /** The short name that the analyst gave: beats every other bearer of the name. */
    SLUG,
    /** A name of this very thing. */
    SAME,
    /** The name without the word for its kind: Vostochny for Vostochny Port. */
    SHORT,
    /** A word that more often means something else. */
    HOMONYM,
    /** A name of something beside or around it: never this thing. */
    BESIDE;

    static NameRelation of(AliasRelation relation) {
        return switch (relation) {
            case SAME -> SAME;
            case HOMONYM -> HOMONYM;
            case NEAR, CONTAINS -> BESIDE;
        };
    }

    /** Whether it means the thing where nothing tells otherwise. */
    public boolean strong() {
        return this == SLUG || this == SAME;
    }
}
