package org.railwatch.claim;

import org.railwatch.vocabulary.Word;

/** Whether a passage says that something is so or is not so. */
public enum Polarity implements Word {
    AFFIRM,
    DENY
}
