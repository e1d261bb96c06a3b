package org.railwatch.claim;

import org.railwatch.vocabulary.Word;

/** What sort of thing a passage says. */
public enum ClaimKind implements Word {
    /** Something was there, or went on. */
    ACTIVITY,
    /** There was more, or less, than before. */
    CHANGE,
    /** Something went from one to another. */
    TRANSFER,
    /** How things stand. */
    STATE,
    /** That somebody said something. */
    STATEMENT,
    /** What ought to be. */
    NORM,
    /** What is usual. */
    BASELINE,
    /** What somebody means to do. */
    INTENTION,
    /** That something is not so. */
    DENIAL,
    /** What a picture shows. */
    IMAGE_DESCRIPTION,
    /** Whose a picture is. */
    CREDIT
}
