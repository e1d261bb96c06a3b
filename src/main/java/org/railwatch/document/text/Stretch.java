package org.railwatch.document.text;

import org.railwatch.document.Passage.Region;

/**
 * A stretch of a text that was one part of its page.
 *
 * @param start in Unicode code points from the beginning of the text, 0-based
 * @param end after the last code point
 */
public record Stretch(int start, int end, Region region) {
    public Stretch {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("no stretch: " + start + ".." + end);
        }
    }
}
