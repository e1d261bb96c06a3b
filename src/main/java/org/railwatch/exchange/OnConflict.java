package org.railwatch.exchange;

/** What becomes of a row whose key is known already. */
public enum OnConflict {
    /** It is listed as one that was not taken. */
    FAIL,
    /** It is left out. */
    SKIP,
    /** The known record takes its values. */
    UPDATE
}
