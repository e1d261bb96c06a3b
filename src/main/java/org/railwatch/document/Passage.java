package org.railwatch.document;

import org.railwatch.vocabulary.Word;

/**
 * An exact quotation of a held text: a W3C TextQuoteSelector and TextPositionSelector in one.
 *
 * @param exact the document's own characters
 * @param prefix up to 32 code points before it
 * @param suffix up to 32 code points after it
 * @param start in Unicode code points from the beginning of the text, 0-based
 * @param end after the last code point
 */
public record Passage(String exact, String prefix, String suffix, int start, int end, Region region) {
    /** What part of a page it stands in. */
    public enum Region implements Word {
        HEADLINE,
        BODY,
        CAPTION,
        CREDIT,
        FURNITURE
    }
}
