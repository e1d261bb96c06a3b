package org.railwatch.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
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
import org.railwatch.shell.line.Reference;
import org.railwatch.store.Store;
import org.railwatch.time.Edtf;
import org.railwatch.vocabulary.Reliability;

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
                            insert into document(uuid, publisher_id, title, url, published)
                            values (:uuid, :publisher, :title, :url, :published)
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

    /** The document whose file had these bytes. */
    Optional<Document> findHeld(String sha256) {
        return store.jdbc().sql("""
                        select id
                        from document
                        where sha256 = :sha256
                        """).param("sha256", sha256).query(Long.class).list().stream()
                .map(this::get)
                .findFirst();
    }

    private List<Document> list(long id) {
        Map<Long, List<Document.Derivation>> derivations = derivations();
        var byId = new HashMap<Long, Agent>();
        return store.jdbc()
                .sql("""
                        select id, uuid, publisher_id, title, url, byline, wire_id, dated, published, language, reliability,
                          note, text, sha256
                        from document
                        where :id = 0 or id = :id
                        order by id
                        """)
                .param("id", id)
                .query((row, number) -> document(row, derivations, byId))
                .list();
    }

    private Document document(ResultSet row, Map<Long, List<Document.Derivation>> derivations, Map<Long, Agent> byId)
            throws SQLException {
        long id = row.getLong("id");
        long wire = row.getLong("wire_id");
        @Nullable String reliability = row.getString("reliability");
        return new Document(
                id,
                row.getString("uuid"),
                byId.computeIfAbsent(row.getLong("publisher_id"), agents::get),
                row.getString("title"),
                row.getString("url"),
                row.getString("byline"),
                wire == 0 ? null : byId.computeIfAbsent(wire, agents::get),
                dated(id, row.getString("dated"), derivations, new HashSet<>()),
                date(row.getString("published")),
                row.getString("language"),
                reliability == null ? null : Reliability.of(reliability),
                row.getString("note"),
                row.getString("text"),
                row.getString("sha256"),
                derivations.getOrDefault(id, List.of()));
    }

    /** Its own day, else that of the nearest document up the line that it republishes; the line has no circle. */
    private @Nullable Edtf dated(
            long id, @Nullable String own, Map<Long, List<Document.Derivation>> derivations, Set<Long> seen) {
        if (own != null || !seen.add(id)) {
            return date(own);
        }
        for (Document.Derivation derivation : derivations.getOrDefault(id, List.of())) {
            if (derivation.how() == How.REPUBLISHES) {
                Edtf inherited = dated(derivation.document(), ownDay(derivation.document()), derivations, seen);
                if (inherited != null) {
                    return inherited;
                }
            }
        }
        return null;
    }

    private @Nullable String ownDay(long id) {
        return store.jdbc()
                .sql("""
                        select dated
                        from document
                        where id = :id and dated is not null
                        """)
                .param("id", id)
                .query(String.class)
                .optional()
                .orElse(null);
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
