package org.railwatch.link.rules;

import org.railwatch.vocabulary.Word;

/** Where a link stands, going by the newest decision of each actor. */
public enum LinkState implements Word {
    /** Only suggested. */
    OPEN,
    ACCEPTED,
    REJECTED,
    UNDECIDED,
    /** Two actors decided opposite things. */
    DISPUTED,
    /** An end changed, or was superseded, since. */
    STALE
}
