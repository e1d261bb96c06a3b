package org.railwatch.document;

import org.railwatch.vocabulary.Word;

/** How a date of a document is known. */
public enum Basis implements Word {
    /** Somebody typed it. */
    ANALYST,
    /** A dateline, or a date that stands in the page for readers to see. */
    PAGE,
    /** What the page or file says of itself to machines. */
    METADATA,
    /** The address of an archived copy. */
    ARCHIVE,
    /** The path of its address, {@code /2023/11/02/}. */
    URL
}
