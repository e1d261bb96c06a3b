package org.railwatch.claim;

import org.railwatch.vocabulary.Word;

/** How an agent came to know (after OpenCTI's scale). */
public enum Access implements Word {
    WITNESSED,
    SENSOR,
    DOCUMENT,
    ATTENDED,
    BRIEFED,
    TOLD,
    UNKNOWN
}
