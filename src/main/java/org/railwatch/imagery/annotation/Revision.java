package org.railwatch.imagery.annotation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.railwatch.geo.georeference.Georeference;

/**
 * What a mark was from one moment on; none is ever changed.
 *
 * @param number from 1
 * @param actor who made it so
 * @param reason why; null for the first
 * @param anchor what its place on the ground follows from
 * @param reviewer who accepted or rejected it; null for a draft
 */
public record Revision(
        int number,
        String actor,
        Instant at,
        @Nullable String reason,
        Mark mark,
        Anchor anchor,
        AnnotationState state,
        @Nullable String reviewer) {

    /**
     * The image as it was when the mark was laid on it.
     *
     * @param sha256 of its file, in hexadecimal digits
     * @param georeference null when it had none: the mark has no place on the ground then
     */
    public record Anchor(@Nullable String sha256, @Nullable Georeference georeference) {}

    /** What is different from the revision before, in words: {@code object railcar → tank}. */
    List<String> changes(@Nullable Revision before) {
        var changes = new ArrayList<String>();
        if (before == null) {
            changes.add("made");
            return changes;
        }
        Mark was = before.mark;
        add(changes, "state", before.state.word(), state.word());
        add(changes, "reviewer", before.reviewer, reviewer);
        add(changes, "object", was.object(), mark.object());
        add(changes, "shape", was.outline().form().word(), mark.outline().form().word());
        add(changes, "px", was.outline().text(), mark.outline().text());
        add(changes, "count", was.countWords(), mark.countWords());
        add(changes, "confidence", was.confidence(), mark.confidence());
        add(changes, "occluded", was.occluded(), mark.occluded());
        add(changes, "note", was.note(), mark.note());
        if (!Objects.equals(before.anchor, anchor)) {
            changes.add("place on the ground");
        }
        return changes;
    }

    private static void add(List<String> changes, String name, @Nullable Object was, @Nullable Object is) {
        if (!Objects.equals(was, is)) {
            changes.add(name + " " + said(was) + " → " + said(is));
        }
    }

    private static String said(@Nullable Object value) {
        return value == null
                ? "unknown"
                : value instanceof org.railwatch.vocabulary.Word word ? word.word() : value.toString();
    }

    /** Who drew the mark as it is now: the actor of the newest revision in which it says something else than before. */
    static String drawnBy(List<Revision> revisions) {
        for (int i = revisions.size() - 1; i > 0; i--) {
            if (!revisions.get(i).mark.equals(revisions.get(i - 1).mark)) {
                return revisions.get(i).actor;
            }
        }
        return revisions.get(0).actor;
    }
}
