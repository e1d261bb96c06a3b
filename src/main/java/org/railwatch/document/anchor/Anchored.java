package org.railwatch.document.anchor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a quoted passage is in a new text.
 *
 * @param start in Unicode code points of the new text, 0-based; null when lost
 * @param end after the last code point; null when lost
 * @param now the new text's own characters there; null when lost
 * @param changes what is said in other words, in order; none where only punctuation differs
 * @param reason why it is lost, or why this place of several; null where there is nothing to explain
 */
public record Anchored(
        AnchorState state,
        @Nullable Integer start,
        @Nullable Integer end,
        @Nullable String now,
        List<Change> changes,
        @Nullable String reason) {
    public Anchored {
        changes = List.copyOf(changes);
    }

    /**
     * Words that were replaced.
     *
     * @param was empty where words were put in
     * @param now empty where words were taken out
     */
    public record Change(String was, String now) {}

    static Anchored lost(String reason) {
        return new Anchored(AnchorState.LOST, null, null, null, List.of(), reason);
    }
}
