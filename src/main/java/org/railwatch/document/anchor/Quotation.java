package org.railwatch.document.anchor;

import org.railwatch.document.Passage;

/**
 * A passage that some record quotes.
 *
 * @param ref of that record, {@code C-7}
 */
public record Quotation(String ref, Passage passage) {}
