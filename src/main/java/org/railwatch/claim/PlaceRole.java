package org.railwatch.claim;

import org.railwatch.vocabulary.Word;

/** How a place stands to what is said. */
public enum PlaceRole implements Word {
    AT,
    IN,
    FROM,
    TO,
    VIA,
    NEAR,
    OF
}
