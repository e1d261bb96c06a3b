package org.railwatch.exchange;

import org.railwatch.vocabulary.Word;

/** Where a link or a mark stands: the words of both, for an export that may be of either. */
enum RecordState implements Word {
    OPEN,
    DRAFT,
    ACCEPTED,
    REJECTED,
    UNDECIDED,
    DISPUTED,
    STALE
}
