package org.railwatch.claim;

import org.railwatch.vocabulary.Word;

/** How a passage holds what it says. */
public enum Modality implements Word {
    ASSERTED,
    REPORTED,
    ASSESSED,
    POSSIBLE,
    CONDITIONAL,
    QUESTION
}
