package org.railwatch.document.place;

import org.railwatch.facility.gazetteer.Entry;

/**
 * What a name may have meant.
 *
 * @param reason why it won or lost, in a few words
 */
public record Candidate(Entry entry, boolean won, String reason) {}
