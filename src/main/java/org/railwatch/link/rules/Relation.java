package org.railwatch.link.rules;

import org.railwatch.vocabulary.Word;

/** What a look has to do with a claim, the most binding last. */
public enum Relation implements Word {
    /** Another place, or another matter. */
    UNRELATED,
    /** Bears on it, proves nothing. */
    CONTEXT,
    /** Is printed beside the text. */
    ILLUSTRATES,
    /** The claim retells this very look. */
    REPORTS,
    CONTRADICTS,
    SUPPORTS;

    public boolean proves() {
        return this == SUPPORTS || this == CONTRADICTS;
    }
}
