package org.railwatch.claim;

import org.railwatch.vocabulary.Word;

/** What an agent does in a chain of tellers. */
public enum HopRole implements Word {
    ORIGINATOR,
    RELAY,
    REPORTER,
    PUBLISHER,
    IMAGE_PROVIDER
}
