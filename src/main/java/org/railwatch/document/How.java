package org.railwatch.document;

import org.railwatch.vocabulary.Word;

/** How one document comes from another (PROV: wasRevisionOf, wasQuotedFrom, hadPrimarySource). */
public enum How implements Word {
    REPUBLISHES,
    QUOTES,
    TRANSLATES,
    CITES,
    USES_IMAGE_OF
}
