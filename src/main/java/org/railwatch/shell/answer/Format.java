package org.railwatch.shell.answer;

import org.railwatch.vocabulary.Word;

/** How an answer is written. */
public enum Format implements Word {
    TABLE,
    JSON,
    NDJSON,
    CSV,
    GEOJSON,
    IDS
}
