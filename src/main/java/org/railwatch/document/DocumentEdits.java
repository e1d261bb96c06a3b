package org.railwatch.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.document.agent.Agents;
import org.railwatch.store.Referrers;
import org.railwatch.store.Store;
import org.railwatch.time.Edtf;
import org.railwatch.time.Utc;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Every write to documents and what they derive from; each runs inside one {@link Store#write}. */
final class DocumentEdits {
    private final Store store;
    private final Agents agents;
    private final Documents documents;

    DocumentEdits(Store store, Agents agents, Documents documents) {
        this.store = store;
        this.agents = agents;
        this.documents = documents;
    }

    /**
     * @param held null when it is known, not held
     * @param retrievedAt when its file, or the copy in an archive, was taken in
     */
    long add(FilledDraft filled, @Nullable HeldText held, @Nullable Instant retrievedAt) {
        var insert = store.jdbc().sql("""
                insert into document(uuid, publisher_id, title, url, byline, wire_id, dated, published, language,
                  reliability, note, text, sha256, bytes, text_sha256, dated_basis, published_basis, retrieved_at)
                values (:uuid, :publisher, :title, :url, :byline, :wire, :dated, :published, :language,
                  :reliability, :note, :text, :sha256, :bytes, :textSha256, :datedBasis, :publishedBasis, :retrievedAt)
                returning id
                """);
        long id = drafted(insert, filled.draft())
                .param("uuid", store.newUuid())
                .param("text", held == null ? null : held.text())
                .param("sha256", held == null ? null : held.sha256())
                .param("bytes", held == null ? null : held.bytes())
                .param("textSha256", held == null ? null : held.textSha256())
                .param("datedBasis", word(filled.datedBasis()))
                .param("publishedBasis", word(filled.publishedBasis()))
                .param("retrievedAt", retrievedAt == null ? null : Utc.text(retrievedAt))
                .query(Long.class)
                .single();
        if (held != null) {
            HeldRegions.insert(store.jdbc(), id, held.regions());
        }
        return id;
    }

    /** A date that is given anew is the analyst's. */
    void set(Document document, DocumentDraft draft) {
        if (draft.saysNothing()) {
            return;
        }
        var update = store.jdbc().sql("""
                update document
                set publisher_id = coalesce(:publisher, publisher_id), title = coalesce(:title, title),
                  url = coalesce(:url, url), byline = coalesce(:byline, byline), wire_id = coalesce(:wire, wire_id),
                  dated = coalesce(:dated, dated), published = coalesce(:published, published),
                  dated_basis = case when :dated is null then dated_basis else 'analyst' end,
                  published_basis = case when :published is null then published_basis else 'analyst' end,
                  language = coalesce(:language, language), reliability = coalesce(:reliability, reliability),
                  note = coalesce(:note, note)
                where id = :id
                """);
        drafted(update, draft).param("id", document.id()).update();
    }

    private StatementSpec drafted(StatementSpec statement, DocumentDraft draft) {
        return statement
                .param(
                        "publisher",
                        draft.publisher() == null
                                ? null
                                : agents.ensure(draft.publisher().text()).id())
                .param("title", draft.title())
                .param("url", draft.url())
                .param("byline", draft.byline())
                .param(
                        "wire",
                        draft.wire() == null
                                ? null
                                : agents.ensure(draft.wire().text()).id())
                .param("dated", text(draft.dated()))
                .param("published", text(draft.published()))
                .param(
                        "language",
                        draft.language() == null ? null : draft.language().text())
                .param(
                        "reliability",
                        draft.reliability() == null ? null : draft.reliability().word())
                .param("note", draft.note());
    }

    /** Says, or says anew, how a document comes from another one. */
    void derive(Document document, Document from, How how) {
        refuseCircle(document, from);
        store.jdbc()
                .sql("delete from derivation where document_id = :document and from_id = :from")
                .param("document", document.id())
                .param("from", from.id())
                .update();
        store.jdbc()
                .sql("""
                        insert into derivation(document_id, from_id, how)
                        values (:document, :from, :how)
                        """)
                .param("document", document.id())
                .param("from", from.id())
                .param("how", how.word())
                .update();
    }

    void remove(Document document) {
        List<Long> users = store.jdbc()
                .sql("""
                        select document_id
                        from derivation
                        where from_id = :id
                        order by document_id
                        """)
                .param("id", document.id())
                .query(Long.class)
                .list();
        if (!users.isEmpty()) {
            throw UserError.failed(document.ref() + " cannot be removed: "
                    + users.stream().map(id -> "D-" + id).collect(Collectors.joining(", "))
                    + (users.size() == 1 ? " derives" : " derive") + " from it; remove those first");
        }
        HeldRegions.delete(store.jdbc(), document.id());
        store.jdbc()
                .sql("delete from derivation where document_id = :id")
                .param("id", document.id())
                .update();
        Referrers.refuse(store, "document", document.id(), document.ref());
        store.jdbc()
                .sql("delete from document where id = :id")
                .param("id", document.id())
                .update();
    }

    private void refuseCircle(Document document, Document from) {
        if (document.id() == from.id()) {
            throw UserError.failed(document.ref() + " cannot derive from itself; name the document it comes from");
        }
        List<String> chain = chain(from, document.id(), new HashSet<>());
        if (!chain.isEmpty()) {
            throw UserError.failed(document.ref() + " cannot derive from " + from.ref() + ", for " + from.ref() + " "
                    + String.join(", which ", chain) + "; one of these is the wrong way round");
        }
    }

    /** How a document comes, over others, from the one of that id, a step an entry; empty when it does not. */
    private List<String> chain(Document document, long id, Set<Long> seen) {
        for (Document.Derivation derivation : document.derivesFrom()) {
            String step = derivation.how().word().replace('_', ' ') + " D-" + derivation.document();
            if (derivation.document() == id) {
                return List.of(step);
            }
            if (seen.add(derivation.document())) {
                List<String> rest = chain(documents.get(derivation.document()), id, seen);
                if (!rest.isEmpty()) {
                    var steps = new ArrayList<String>();
                    steps.add(step);
                    steps.addAll(rest);
                    return steps;
                }
            }
        }
        return List.of();
    }

    private static @Nullable String word(@Nullable Basis basis) {
        return basis == null ? null : basis.word();
    }

    private static @Nullable String text(@Nullable Edtf date) {
        return date == null ? null : Objects.requireNonNull(date.text());
    }
}
