package org.railwatch.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.document.agent.Agent;
import org.railwatch.document.agent.Agents;
import org.railwatch.document.intake.Address;
import org.railwatch.document.intake.Dateline;
import org.railwatch.document.intake.Page;
import org.railwatch.document.intake.PageReader;
import org.railwatch.shell.line.InputFile;
import org.railwatch.store.Store;

/** Takes documents in: each with its regions, its pictures and what it republishes in one write. */
final class DocumentIntake {
    private static final int MOST_NAMED = 10;

    private final Store store;
    private final Agents agents;
    private final Documents documents;
    private final DocumentEdits edits;
    private final Supplier<PrintedFigures> printed;

    DocumentIntake(
            Store store, Agents agents, Documents documents, DocumentEdits edits, Supplier<PrintedFigures> printed) {
        this.store = store;
        this.agents = agents;
        this.documents = documents;
        this.edits = edits;
        this.printed = printed;
    }

    /**
     * A document with what the user should hear of it.
     *
     * @param said sentences: what came from its page, what was not read, and what else was added
     */
    record Taken(Document document, List<String> said) {}

    /** One that is known, not held. */
    Taken known(DocumentDraft draft) {
        FilledDraft filled = FilledDraft.known(draft);
        Document added = store.write(() -> documents.get(edits.add(filled, null, archivedAt(draft.url()))));
        return new Taken(added, filled.said());
    }

    /**
     * One with its text.
     *
     * @throws UserError (unreadable) when the file cannot be read, (failed) when its publisher's text is held already
     */
    Taken held(DocumentDraft draft, InputFile file) {
        byte[] bytes = file.bytes();
        Page page;
        try (var pages = store.work().part("pages read", 0)) {
            page = PageReader.read(file.toString(), bytes, new FilesBeside(file), pages::step);
        }
        HeldText text = HeldText.of(page, bytes);
        PrintedFigures.Seen figures =
                page.figures().isEmpty() ? null : printed.get().look(page.figures());
        return store.write(() -> add(draft, page, text, figures));
    }

    private Taken add(DocumentDraft draft, Page page, HeldText text, PrintedFigures.@Nullable Seen figures) {
        Optional<Document> original = original(draft, text);
        FilledDraft filled = FilledDraft.held(draft, page, original.isPresent());
        var said = new ArrayList<String>();
        if (!filled.said().isEmpty()) {
            said.add("from its file: " + String.join("; ", filled.said()));
        }
        said.addAll(page.notices());
        String wire = wire(filled.draft(), page);
        if (wire != null) {
            filled = filled.withWire(wire);
            said.add("the text credits " + wire + ", which was taken as its wire");
        }
        Instant archived = archivedAt(filled.draft().url());
        long id = edits.add(filled, text, archived == null ? store.clock().instant() : archived);
        if (original.isPresent()) {
            edits.derive(documents.get(id), original.get(), How.REPUBLISHES);
            said.add("it has the text of " + original.get().ref() + ", which "
                    + original.get().publisher().name()
                    + " published, and " + (store.dryRun() ? "would be" : "was")
                    + " attached as its republication; document set --derives-from "
                    + original.get().ref() + " --how changes that");
        }
        Document added = documents.get(id);
        if (figures != null) {
            said.add(figures(figures.add(added), added));
        }
        return new Taken(added, said);
    }

    /** The first document with the same text, where all that have it are other publishers'. */
    private Optional<Document> original(DocumentDraft draft, HeldText text) {
        List<Document> same = documents.withText(text.textSha256());
        Optional<Agent> publisher = agents.find(publisher(draft));
        for (Document held : same) {
            if (publisher.isPresent()
                    && publisher.get().id() == held.publisher().id()) {
                throw UserError.failed("this text is held already, as " + held.ref() + " of "
                        + held.publisher().name() + "; document set changes what is known of it, and the same text of"
                        + " another publisher is added as a republication");
            }
        }
        return same.stream().findFirst();
    }

    /** The agency that the page credits, unless it is the publisher or the analyst named one; null when there is none. */
    private @Nullable String wire(DocumentDraft draft, Page page) {
        if (draft.wire() != null) {
            return null;
        }
        String credited = Dateline.wire(page.text(), draft.byline()).orElse(null);
        if (credited == null || credited.equalsIgnoreCase(publisher(draft))) {
            return null;
        }
        Optional<Agent> agency = agents.find(credited);
        return agency.isPresent() && agency.equals(agents.find(publisher(draft))) ? null : credited;
    }

    private static String publisher(DocumentDraft draft) {
        return Objects.requireNonNull(draft.publisher(), "a document to add has a publisher")
                .text();
    }

    private String figures(List<String> refs, Document document) {
        int count = refs.size();
        String images = (count == 1 ? "an image" : count + " images") + " printed in it";
        return store.dryRun()
                ? "would take in " + images
                : "took in " + images + ", " + String.join(", ", refs.subList(0, Math.min(count, MOST_NAMED)))
                        + (count > MOST_NAMED ? " …" : "") + "; image list --document " + document.ref() + " shows "
                        + (count == 1 ? "it" : "them");
    }

    private static @Nullable Instant archivedAt(@Nullable String url) {
        return url == null ? null : new Address(url).archivedAt().orElse(null);
    }
}
