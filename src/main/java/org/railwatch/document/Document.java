package org.railwatch.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.document.agent.Agent;
import org.railwatch.time.Edtf;
import org.railwatch.vocabulary.Reliability;

/**
 * A source, held with its text or only known.
 *
 * @param dated the day its relative words count from; a republication without one has its original's
 * @param published when this copy appeared
 * @param text to the letter; null when it is known, not held
 * @param sha256 of the file's bytes; null when it is known, not held
 */
public record Document(
        long id,
        String uuid,
        Agent publisher,
        @Nullable String title,
        @Nullable String url,
        @Nullable String byline,
        @Nullable Agent wire,
        @Nullable Edtf dated,
        @Nullable Edtf published,
        @Nullable String language,
        @Nullable Reliability reliability,
        @Nullable String note,
        @Nullable String text,
        @Nullable String sha256,
        List<Derivation> derivesFrom) {
    public Document {
        derivesFrom = List.copyOf(derivesFrom);
    }

    /** That it comes from another document. */
    public record Derivation(long document, How how) {}

    public String ref() {
        return "D-" + id;
    }

    public boolean held() {
        return text != null;
    }
}
