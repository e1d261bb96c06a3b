package org.railwatch.claim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.document.Document;
import org.railwatch.document.Documents;
import org.railwatch.document.Passage;
import org.railwatch.document.agent.Agents;
import org.railwatch.facility.Facilities;
import org.railwatch.facility.Place;
import org.railwatch.geo.Position;
import org.railwatch.shell.line.Reference;
import org.railwatch.store.Store;
import org.railwatch.time.Edtf;
import org.railwatch.time.Meaning;
import org.railwatch.time.Utc;
import org.railwatch.vocabulary.Count;
import org.railwatch.vocabulary.CountryCode;
import org.railwatch.vocabulary.ObjectKind;
import org.railwatch.vocabulary.Qualifier;
import org.railwatch.vocabulary.Transport;
import org.railwatch.vocabulary.TransportMode;
import org.railwatch.vocabulary.Unit;
import org.railwatch.vocabulary.Word;

/** The claims of the open store. */
public final class Claims {
    private final Store store;
    private final Documents documents;
    private final Agents agents;
    private final Facilities facilities;

    public Claims(Store store, Documents documents, Agents agents, Facilities facilities) {
        this.store = store;
        this.documents = documents;
        this.agents = agents;
        this.facilities = facilities;
    }

    /**
     * By short name, {@code C-7}.
     *
     * @throws UserError (failed) when there is none
     */
    public Claim get(Reference reference) {
        long id = reference.number('C', "claim");
        List<Claim> found = list(id);
        if (found.isEmpty()) {
            throw Reference.missing('C', "claim", id, newest());
        }
        return found.get(0);
    }

    /** The claim of that id, which is in the store. */
    public Claim get(long id) {
        return list(id).get(0);
    }

    /** In the order they were added. */
    public List<Claim> listAll() {
        return list(0);
    }

    private List<Claim> list(long id) {
        var known = new Known(new HashMap<>(), new HashMap<>(), new HashMap<>());
        var places = children(id, """
                select claim_id, role, facility_id, country, lon, lat
                from claim_place
                where :id = 0 or claim_id = :id
                order by id
                """, row -> place(row, known));
        var counts = children(id, """
                select claim_id, object, qualifier, low, best, high, unit
                from claim_count
                where :id = 0 or claim_id = :id
                order by id
                """, Claims::count);
        var hedges = children(
                id, """
                select claim_id, text, scope, owner
                from claim_hedge
                where :id = 0 or claim_id = :id
                order by id
                """, row -> new Hedge(row.getString("text"), row.getString("scope"), row.getString("owner")));
        var legs = children(
                id,
                """
                select claim_id, mode, from_place, to_place
                from claim_leg
                where :id = 0 or claim_id = :id
                order by id
                """,
                row -> new Leg(
                        Word.find(TransportMode.class, row.getString("mode")),
                        row.getString("from_place"),
                        row.getString("to_place")));
        var modes = children(
                id,
                """
                select claim_id, mode, basis
                from claim_transport
                where :id = 0 or claim_id = :id
                order by id
                """,
                row -> new Transport.Stated(
                        Word.find(TransportMode.class, row.getString("mode")),
                        row.getString("basis").equals("inferred")));
        var actors = children(
                id,
                """
                select claim_id, role, agent_id, country
                from claim_actor
                where :id = 0 or claim_id = :id
                order by id
                """,
                row -> new Claim.Actor(
                        row.getString("role"),
                        row.getObject("agent_id") == null ? null : known.agent(row.getLong("agent_id")),
                        row.getString("country") == null ? null : new CountryCode(row.getString("country"))));
        var hops = children(
                id,
                """
                select claim_id, agent_id, role, act, access, said_at, occasion, inferred
                from claim_hop
                where :id = 0 or claim_id = :id
                order by id
                """,
                row -> new Claim.Hop(
                        known.agent(row.getLong("agent_id")),
                        Word.find(HopRole.class, row.getString("role")),
                        row.getString("act"),
                        Word.find(Access.class, row.getString("access")),
                        row.getString("said_at") == null ? null : Edtf.of(row.getString("said_at")),
                        row.getString("occasion"),
                        row.getBoolean("inferred")));
        return store.jdbc()
                .sql("""
                        select id, uuid, "key", document_id, quote, prefix, suffix, gist, from_char, to_char, region, kind,
                          polarity, modality, when_text, meaning, begin_at, end_at, transport_open, event_id, note
                        from claim
                        where :id = 0 or id = :id
                        order by id
                        """)
                .param("id", id)
                .query((row, number) -> {
                    long claim = row.getLong("id");
                    List<Transport.Stated> stated = modes.getOrDefault(claim, List.of());
                    boolean open = row.getBoolean("transport_open");
                    return new Claim(
                            claim,
                            row.getString("uuid"),
                            row.getString("key"),
                            known.document(row.getLong("document_id")),
                            passage(row),
                            row.getString("gist"),
                            sense(row, hedges.getOrDefault(claim, List.of())),
                            when(row),
                            places.getOrDefault(claim, List.of()),
                            counts.getOrDefault(claim, List.of()),
                            legs.getOrDefault(claim, List.of()),
                            stated.isEmpty() && !open ? null : new Transport(stated, open),
                            actors.getOrDefault(claim, List.of()),
                            hops.getOrDefault(claim, List.of()),
                            row.getObject("event_id") == null ? null : row.getLong("event_id"),
                            row.getString("note"));
                })
                .list();
    }

    /** What many claims name again and again is read once for a listing. */
    private final class Known {
        private final Map<Long, Document> documentOf;
        private final Map<Long, org.railwatch.document.agent.Agent> agentOf;
        private final Map<Long, org.railwatch.facility.Facility> facilityOf;

        Known(
                Map<Long, Document> documentOf,
                Map<Long, org.railwatch.document.agent.Agent> agentOf,
                Map<Long, org.railwatch.facility.Facility> facilityOf) {
            this.documentOf = documentOf;
            this.agentOf = agentOf;
            this.facilityOf = facilityOf;
        }

        Document document(long id) {
            return documentOf.computeIfAbsent(id, documents::get);
        }

        org.railwatch.document.agent.Agent agent(long id) {
            return agentOf.computeIfAbsent(id, agents::get);
        }

        org.railwatch.facility.Facility facility(long id) {
            return facilityOf.computeIfAbsent(id, facilities::get);
        }
    }

    private interface Child<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> Map<Long, List<T>> children(long id, String sql, Child<T> child) {
        var found = new HashMap<Long, List<T>>();
        store.jdbc()
                .sql(sql)
                .param("id", id)
                .query((row, number) -> {
                    found.computeIfAbsent(row.getLong("claim_id"), claim -> new ArrayList<>())
                            .add(child.of(row));
                    return number;
                })
                .list();
        return found;
    }

    private static Claim.At place(ResultSet row, Known known) throws SQLException {
        var place = new Place(
                row.getObject("facility_id") == null ? null : known.facility(row.getLong("facility_id")),
                row.getString("country") == null ? null : new CountryCode(row.getString("country")),
                row.getObject("lon") == null ? null : new Position(row.getDouble("lon"), row.getDouble("lat")));
        return new Claim.At(Word.find(PlaceRole.class, row.getString("role")), place);
    }

    private static Count count(ResultSet row) throws SQLException {
        return new Count(
                new ObjectKind(row.getString("object")),
                Word.find(Qualifier.class, row.getString("qualifier")),
                number(row, "low"),
                number(row, "best"),
                number(row, "high"),
                Word.find(Unit.class, row.getString("unit")));
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        return row.getObject(column) == null ? null : row.getDouble(column);
    }

    private static @Nullable Passage passage(ResultSet row) throws SQLException {
        String quote = row.getString("quote");
        return quote == null
                ? null
                : new Passage(
                        quote,
                        row.getString("prefix"),
                        row.getString("suffix"),
                        row.getInt("from_char"),
                        row.getInt("to_char"),
                        Passage.Region.valueOf(row.getString("region").toUpperCase(Locale.ROOT)));
    }

    private static Claim.Sense sense(ResultSet row, List<Hedge> hedges) throws SQLException {
        @Nullable String kind = row.getString("kind");
        @Nullable String modality = row.getString("modality");
        return new Claim.Sense(
                kind == null ? null : Word.find(ClaimKind.class, kind),
                Word.find(Polarity.class, row.getString("polarity")),
                modality == null ? null : Word.find(Modality.class, modality),
                hedges);
    }

    private static Claim.@Nullable When when(ResultSet row) throws SQLException {
        @Nullable String text = row.getString("when_text");
        @Nullable String begin = row.getString("begin_at");
        @Nullable String end = row.getString("end_at");
        return text == null
                ? null
                : new Claim.When(
                        Edtf.of(text),
                        Meaning.of(row.getString("meaning")),
                        begin == null ? null : Utc.of(begin),
                        end == null ? null : Utc.of(end));
    }

    private long newest() {
        return store.jdbc()
                .sql("select coalesce(max(id), 0) from claim")
                .query(Long.class)
                .single();
    }
}
