package org.railwatch.exchange;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.document.Document;
import org.railwatch.document.Documents;
import org.railwatch.document.agent.Agent;
import org.railwatch.document.agent.Agents;
import org.railwatch.facility.Slug;
import org.railwatch.imagery.Image;
import org.railwatch.imagery.Images;
import org.railwatch.shell.answer.Answer;
import org.railwatch.shell.line.Call;
import org.railwatch.shell.line.Reference;
import org.railwatch.shell.line.Verb;
import org.railwatch.store.Store;
import org.railwatch.time.Edtf;

/** The records that a row of a file means: itself, met before, and the document and the image that it tells of. */
public final class KnownRecords {
    private final Store store;
    private final Agents agents;
    private final Documents documents;
    private final Images images;

    public KnownRecords(Store store, Agents agents, Documents documents, Images images) {
        this.store = store;
        this.agents = agents;
        this.documents = documents;
        this.images = images;
    }

    /** Obeys a command of the language inside the running write. */
    static Answer.Change run(Verb verb, List<String> words) {
        return (Answer.Change)
                verb.invoke(Call.of(verb, words, UnaryOperator.identity()).values());
    }

    /** The record that has the key already; null when none has. */
    @Nullable
    String ref(String noun, String key) {
        return switch (noun) {
            case "facility" ->
                text(
                        "select slug from facility where folded = :key",
                        Slug.of(key).folded().text());
            case "agent" ->
                text(
                        "select slug from agent where folded = :key",
                        Slug.of(key).folded().text());
            case "observation" -> text("select 'O-' || id from observation where \"key\" = :key", key);
            case "claim" -> text("select 'C-' || id from claim where \"key\" = :key", key);
            default -> null;
        };
    }

    private @Nullable String text(String sql, String key) {
        return store.jdbc()
                .sql(sql)
                .param("key", key)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /**
     * The document of that publisher, day and address; added, as known and not held, when there is none.
     *
     * @return its ref
     */
    String document(
            @Nullable String publisher, @Nullable String published, @Nullable String url, @Nullable String title) {
        if (publisher == null || url == null) {
            throw UserError.usage("a document is known again by its publisher and url, and the row has no "
                    + (url == null ? "url" : "publisher") + "; document add takes it without, then name it as D-n");
        }
        Agent agent = agents.ensure(publisher);
        Edtf day = published == null ? null : Edtf.of(published);
        Optional<Document> met = documents.findKnown(agent, day, url);
        return met.isPresent()
                ? met.get().ref()
                : told("document", documents.ensureKnown(agent, day, url, title).ref(), url);
    }

    /** The first image of that provider and time of acquisition; added, as known from the document, when there is none. */
    String image(String provider, String acquired, @Nullable String knownFrom) {
        Agent agent = agents.ensure(provider);
        Edtf when = Edtf.of(acquired);
        Optional<Image> met = images.findKnown(agent, when);
        if (met.isPresent()) {
            return met.get().ref();
        }
        Document document = knownFrom == null ? null : documents.get(Reference.of(knownFrom));
        return told("image", images.ensureKnown(agent, when, document).ref(), provider + ", " + acquired);
    }

    private String told(String noun, String ref, String what) {
        store.notice((store.dryRun() ? "would add the " + noun : "added the " + noun + " " + ref) + " (" + what + ")");
        return ref;
    }
}
