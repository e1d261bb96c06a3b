package org.railwatch.document.place;

import org.railwatch.vocabulary.Word;

/** As what a text names a place. */
public enum MentionKind implements Word {
    PLACE,
    /** A people or what is theirs: Russian, the Russians. */
    NATIONALITY,
    /** A place that stands for its government: Pyongyang denied. */
    METONYM,
    /** A longer name of somebody that holds the name of a place: Bank of China. */
    ORGANISATION
}
