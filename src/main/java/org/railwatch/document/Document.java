package org.railwatch.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.document.agent.Agent;
import org.railwatch.document.text.Sentence;
import org.railwatch.document.text.Sentences;
import org.railwatch.time.Edtf;
import org.railwatch.vocabulary.Reliability;

/**
 * A source, held with its text or only known.
 *
 * @param dated the day its relative words count from; a republication without one has its original's
 * @param published when this copy appeared
 * @param text to the letter; null when it is known, not held
 * @param sha256 of the file's bytes; null when it is known, not held
 * @param provenance how it was taken in
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
        List<Derivation> derivesFrom,
        Provenance provenance) {
    public Document {
        derivesFrom = List.copyOf(derivesFrom);
    }

    /** One of which nothing is known beyond what it says. */
    public Document(
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
        this(
                id,
                uuid,
                publisher,
                title,
                url,
                byline,
                wire,
                dated,
                published,
                language,
                reliability,
                note,
                text,
                sha256,
                derivesFrom,
                Provenance.UNKNOWN);
    }

    /** That it comes from another document. */
    public record Derivation(long document, How how) {}

    public String ref() {
        return "D-" + id;
    }

    public boolean held() {
        return text != null;
    }

    /**
     * Its text, where it is held.
     *
     * @throws UserError (failed) when it is only known
     */
    public String heldText() {
        if (text == null) {
            throw UserError.failed(
                    ref() + " is known, not held, and has no text to read; add its file with" + " document add FILE");
        }
        return text;
    }

    /** The sentences of its text, numbered, with the regions that its page told or its words tell; none when not held. */
    public List<Sentence> sentences() {
        return text == null ? List.of() : Sentences.of(text, provenance.regions());
    }
}
