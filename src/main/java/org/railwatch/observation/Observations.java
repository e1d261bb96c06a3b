package org.railwatch.observation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.railwatch.document.Document;
import org.railwatch.document.Documents;
import org.railwatch.document.agent.Agent;
import org.railwatch.document.agent.Agents;
import org.railwatch.facility.Facilities;
import org.railwatch.facility.Facility;
import org.railwatch.geo.Position;
import org.railwatch.imagery.Image;
import org.railwatch.imagery.Images;
import org.railwatch.imagery.sight.Sight;
import org.railwatch.shell.line.Reference;
import org.railwatch.store.Store;
import org.railwatch.time.Edtf;
import org.railwatch.time.Utc;
import org.railwatch.vocabulary.Basis;
import org.railwatch.vocabulary.Confidence;
import org.railwatch.vocabulary.Count;
import org.railwatch.vocabulary.Coverage;
import org.railwatch.vocabulary.FindingKind;
import org.railwatch.vocabulary.Movement;
import org.railwatch.vocabulary.ObjectKind;
import org.railwatch.vocabulary.Qualifier;
import org.railwatch.vocabulary.TransportMode;
import org.railwatch.vocabulary.Unit;
import org.railwatch.vocabulary.Visibility;

/** The looks of the open store, with what they refer to. */
public final class Observations {
    private final Store store;
    private final Facilities facilities;
    private final Agents agents;
    private final Documents documents;
    private final Images images;

    public Observations(Store store, Facilities facilities, Agents agents, Documents documents, Images images) {
        this.store = store;
        this.facilities = facilities;
        this.agents = agents;
        this.documents = documents;
        this.images = images;
    }

    /** By its short name, {@code O-1}; the error says that there is none. */
    public Observation get(Reference reference) {
        return get(reference.number('O', "observation"));
    }

    public Observation get(long id) {
        return list(id, id).stream().findFirst().orElseThrow(() -> Reference.missing('O', "observation", id, newest()));
    }

    /** In the order they were recorded. */
    public List<Observation> listAll() {
        return list(1, Long.MAX_VALUE);
    }

    /** Every look at that facility or a part of it, the earliest first, undated ones before all. */
    public List<Observation> listOf(long facility) {
        return store.jdbc().sql("""
                        select id
                        from observation
                        where facility_id = :facility
                        order by begin_at, id
                        """).param("facility", facility).query(Long.class).list().stream()
                .map(this::get)
                .toList();
    }

    /** The ids of the looks that a better one supersedes. */
    public Set<Long> listSuperseded() {
        return new HashSet<>(store.jdbc()
                .sql("select supersedes_id from observation where supersedes_id is not null")
                .query(Long.class)
                .list());
    }

    /** The ids of the looks that supersede this one. */
    public List<Long> listBetter(long id) {
        return store.jdbc()
                .sql("select id from observation where supersedes_id = :id order by id")
                .param("id", id)
                .query(Long.class)
                .list();
    }

    private List<Observation> list(long first, long last) {
        var reading = new Reading(findings(first, last), images(first, last), LookSights.between(store, first, last));
        return store.jdbc()
                .sql("""
                        select id, uuid, "key", facility_id, part_id, basis, observer_id, reported_in_id, analyst, when_text,
                          begin_at, end_at, coverage, visibility, transport, moving, confidence, supersedes_id, same_as_id,
                          note, lon, lat
                        from observation
                        where id between :first and :last
                        order by id
                        """)
                .param("first", first)
                .param("last", last)
                .query((row, number) -> reading.observation(row))
                .list();
    }

    private Map<Long, List<Finding>> findings(long first, long last) {
        return grouped(store.jdbc()
                .sql("""
                        select observation_id, object, finding, qualifier, low, best, high, unit
                        from finding
                        where observation_id between :first and :last
                        order by id
                        """)
                .param("first", first)
                .param("last", last)
                .query((row, number) -> Map.entry(row.getLong("observation_id"), finding(row)))
                .list());
    }

    private Map<Long, List<Image>> images(long first, long last) {
        var known = new HashMap<Long, Image>();
        return grouped(store.jdbc()
                .sql("""
                        select observation_id, image_id
                        from observation_image
                        where observation_id between :first and :last
                        order by id
                        """)
                .param("first", first)
                .param("last", last)
                .query((row, number) -> Map.entry(
                        row.getLong("observation_id"), known.computeIfAbsent(row.getLong("image_id"), images::get)))
                .list());
    }

    private static <T> Map<Long, List<T>> grouped(List<Map.Entry<Long, T>> entries) {
        return entries.stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Finding finding(ResultSet row) throws SQLException {
        @Nullable String word = row.getString("object");
        @Nullable String qualifier = row.getString("qualifier");
        ObjectKind object = word == null ? null : ObjectKind.of(word);
        Count count = object == null || qualifier == null
                ? null
                : new Count(
                        object,
                        Qualifier.of(qualifier),
                        decimal(row, "low"),
                        decimal(row, "best"),
                        decimal(row, "high"),
                        Unit.of(row.getString("unit")));
        return new Finding(object, FindingKind.of(row.getString("finding")), count);
    }

    /** One pass over rows: what many of them refer to is read once. */
    private final class Reading {
        private final Map<Long, List<Finding>> findings;
        private final Map<Long, List<Image>> looked;
        private final Map<Long, Sight> sights;
        private final Map<Long, Facility> places = new HashMap<>();
        private final Map<Long, Agent> observers = new HashMap<>();
        private final Map<Long, Document> reports = new HashMap<>();

        Reading(Map<Long, List<Finding>> findings, Map<Long, List<Image>> looked, Map<Long, Sight> sights) {
            this.findings = findings;
            this.looked = looked;
            this.sights = sights;
        }

        Observation observation(ResultSet row) throws SQLException {
            long id = row.getLong("id");
            Facility facility = referred(row, "facility_id", places, facilities::get);
            Long part = whole(row, "part_id");
            @Nullable String when = row.getString("when_text");
            @Nullable String transport = row.getString("transport");
            @Nullable String confidence = row.getString("confidence");
            return new Observation(
                    id,
                    row.getString("uuid"),
                    row.getString("key"),
                    facility,
                    facility == null || part == null ? null : partOf(facility, part),
                    Basis.of(row.getString("basis")),
                    referred(row, "observer_id", observers, agents::get),
                    referred(row, "reported_in_id", reports, documents::get),
                    row.getString("analyst"),
                    looked.getOrDefault(id, List.of()),
                    when == null ? null : Edtf.of(when),
                    instant(row, "begin_at"),
                    instant(row, "end_at"),
                    Coverage.of(row.getString("coverage")),
                    Visibility.of(row.getString("visibility")),
                    findings.getOrDefault(id, List.of()),
                    transport == null ? null : TransportMode.of(transport),
                    Movement.of(row.getString("moving")),
                    confidence == null ? null : Confidence.of(confidence),
                    whole(row, "supersedes_id"),
                    whole(row, "same_as_id"),
                    row.getString("note"),
                    row.getObject("lon") == null ? null : new Position(row.getDouble("lon"), row.getDouble("lat")),
                    sights.get(id));
        }
    }

    private static Facility.Part partOf(Facility facility, long id) {
        return facility.parts().stream()
                .filter(part -> part.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private static <T> @Nullable T referred(ResultSet row, String column, Map<Long, T> known, Function<Long, T> get)
            throws SQLException {
        Long id = whole(row, column);
        return id == null ? null : known.computeIfAbsent(id, get);
    }

    private static @Nullable Long whole(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private static @Nullable Double decimal(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable String text = row.getString(column);
        return text == null ? null : Utc.of(text);
    }

    private long newest() {
        return store.jdbc()
                .sql("select coalesce(max(id), 0) from observation")
                .query(Long.class)
                .single();
    }
}
