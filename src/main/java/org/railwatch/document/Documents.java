package org.railwatch.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.document.agent.Agent;
import org.railwatch.document.agent.Agents;
import org.railwatch.document.intake.Sha256;
import org.railwatch.document.text.Stretch;
import org.railwatch.shell.line.Reference;
import org.railwatch.store.Store;
import org.railwatch.time.Edtf;
import org.railwatch.time.Utc;
import org.railwatch.vocabulary.Reliability;
import org.railwatch.vocabulary.Word;

/** The documents of the open store. A republication without a day of its own comes with its original's. */
public final class Documents {
    private final Store store;
    private final Agents agents;

    public Documents(Store store, Agents agents) {
        this.store = store;
        this.agents = agents;
    }

    /** In the order they were added. */
    public List<Document> listAll() {
        return list(0);
    }

    /** The document of that number, which is in the store. */
    public Document get(long id) {
        return list(id).get(0);
    }

    /**
     * By its short name, {@code D-3}.
     *
     * @throws UserError (usage) when it is no such name, (failed) when there is no such document
     */
    public Document get(Reference reference) {
        long id = reference.number('D', "document");
        List<Document> found = id == 0 ? List.of() : list(id);
        if (found.isEmpty()) {
            throw Reference.missing('D', "document", id, newest());
        }
        return found.get(0);
    }

    /** The first document, held or known, of that publisher with that date and address, or without either. */
    public Optional<Document> findKnown(Agent publisher, @Nullable Edtf published, @Nullable String url) {
        return store
                .jdbc()
                .sql("""
                        select id
                        from document
                        where publisher_id = :publisher and published is :published and url is :url
                        order by id
                        limit 1
                        """)
                .param("publisher", publisher.id())
                .param("published", published == null ? null : published.text())
                .param("url", url)
                .query(Long.class)
                .list()
                .stream()
                .map(this::get)
                .findFirst();
    }

    /**
     * The document that {@link #findKnown} finds; when there is none, one without a text is added in the running write.
     * To be called inside {@link Store#write}.
     */
    public Document ensureKnown(
            Agent publisher, @Nullable Edtf published, @Nullable String url, @Nullable String title) {
        return findKnown(publisher, published, url).orElseGet(() -> {
            long id = store.jdbc()
                    .sql("""
                            insert into document(uuid, publisher_id, title, url, published, published_basis)
                            values (:uuid, :publisher, :title, :url, :published,
                              case when :published is not null then 'analyst' end)
                            returning id
                            """)
                    .param("uuid", store.newUuid())
                    .param("publisher", publisher.id())
                    .param("title", title)
                    .param("url", url)
                    .param("published", published == null ? null : published.text())
                    .query(Long.class)
                    .single();
            return get(id);
        });
    }

    /** Those whose text is that one but for white space, in the order they were added. */
    List<Document> withText(String textSha256) {
        var found = new ArrayList<Document>();
        store.jdbc()
                .sql("""
                        select id
                        from document
                        where text_sha256 = :sha256
                        """)
                .param("sha256", textSha256)
                .query(Long.class)
                .list()
                .forEach(id -> found.add(get(id)));
        // Texts that were held before their own hash was kept.
        store.jdbc().sql("""
                        select id, text
                        from document
                        where text is not null and text_sha256 is null
                        """).query(row -> {
            if (Sha256.ofFolded(row.getString(2)).equals(textSha256)) {
                found.add(get(row.getLong(1)));
            }
        });
        found.sort(Comparator.comparingLong(Document::id));
        return found;
    }

    private List<Document> list(long id) {
        Map<Long, List<Document.Derivation>> derivations = derivations();
        Map<Long, List<Stretch>> regions = HeldRegions.of(store.jdbc(), id, id == 0 ? Long.MAX_VALUE : id);
        var byId = new HashMap<Long, Agent>();
        return store.jdbc()
                .sql("""
                        select id, uuid, publisher_id, title, url, byline, wire_id, dated, published, language, reliability,
                          note, text, sha256, text_sha256, dated_basis, published_basis, retrieved_at
                        from document
                        where :id = 0 or id = :id
                        order by id
                        """)
                .param("id", id)
                .query((row, number) -> document(row, derivations, regions, byId))
                .list();
    }

    private Document document(
            ResultSet row,
            Map<Long, List<Document.Derivation>> derivations,
            Map<Long, List<Stretch>> regions,
            Map<Long, Agent> byId)
            throws SQLException {
        long id = row.getLong("id");
        long wire = row.getLong("wire_id");
        @Nullable String reliability = row.getString("reliability");
        @Nullable String retrieved = row.getString("retrieved_at");
        Dated dated = dated(
                id, new Dated(row.getString("dated"), row.getString("dated_basis")), derivations, new HashSet<>());
        return new Document(
                id,
                row.getString("uuid"),
                byId.computeIfAbsent(row.getLong("publisher_id"), agents::get),
                row.getString("title"),
                row.getString("url"),
                row.getString("byline"),
                wire == 0 ? null : byId.computeIfAbsent(wire, agents::get),
                date(dated.date()),
                date(row.getString("published")),
                row.getString("language"),
                reliability == null ? null : Reliability.of(reliability),
                row.getString("note"),
                row.getString("text"),
                row.getString("sha256"),
                derivations.getOrDefault(id, List.of()),
                new Provenance(
                        row.getString("text_sha256"),
                        basis(dated.basis()),
                        basis(row.getString("published_basis")),
                        retrieved == null ? null : Utc.of(retrieved),
                        regions.getOrDefault(id, List.of())));
    }

    /** As the columns have them. */
    private record Dated(@Nullable String date, @Nullable String basis) {}

    /** Its own day, else that of the nearest document up the line that it republishes; the line has no circle. */
    private Dated dated(long id, Dated own, Map<Long, List<Document.Derivation>> derivations, Set<Long> seen) {
        if (own.date() != null || !seen.add(id)) {
            return own;
        }
        for (Document.Derivation derivation : derivations.getOrDefault(id, List.of())) {
            if (derivation.how() == How.REPUBLISHES) {
                Dated inherited = dated(derivation.document(), ownDay(derivation.document()), derivations, seen);
                if (inherited.date() != null) {
                    return inherited;
                }
            }
        }
        return own;
    }

    private Dated ownDay(long id) {
        return store.jdbc()
                .sql("""
                        select dated, dated_basis
                        from document
                        where id = :id
                        """)
                .param("id", id)
                .query((row, number) -> new Dated(row.getString(1), row.getString(2)))
                .single();
    }

    private Map<Long, List<Document.Derivation>> derivations() {
        var found = new HashMap<Long, List<Document.Derivation>>();
        store.jdbc().sql("""
                        select document_id, from_id, how
                        from derivation
                        order by id
                        """).query(row -> {
            found.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                    .add(new Document.Derivation(
                            row.getLong(2), How.valueOf(row.getString(3).toUpperCase(Locale.ROOT))));
        });
        return found;
    }

    private static @Nullable Basis basis(@Nullable String word) {
        return word == null ? null : Word.find(Basis.class, word);
    }

    private static @Nullable Edtf date(@Nullable String text) {
        return text == null ? null : Edtf.of(text);
    }

    private long newest() {
        return store.jdbc()
                .sql("select coalesce(max(id), 0) from document")
                .query(Long.class)
                .single();
    }
}
