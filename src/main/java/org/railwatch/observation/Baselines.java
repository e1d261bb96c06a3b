package org.railwatch.observation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.railwatch.facility.Facilities;
import org.railwatch.facility.Facility;
import org.railwatch.shell.line.Reference;
import org.railwatch.store.Store;
import org.railwatch.time.Edtf;
import org.railwatch.time.Period;
import org.railwatch.time.Utc;
import org.railwatch.vocabulary.Count;
import org.railwatch.vocabulary.ObjectKind;
import org.railwatch.vocabulary.Qualifier;
import org.railwatch.vocabulary.Unit;

/** The baselines of the open store. */
public final class Baselines {
    private final Store store;
    private final Facilities facilities;

    public Baselines(Store store, Facilities facilities) {
        this.store = store;
        this.facilities = facilities;
    }

    /** By its short name, {@code B-1}; the error says that there is none. */
    public Baseline get(Reference reference) {
        return get(reference.number('B', "baseline"));
    }

    public Baseline get(long id) {
        return list(id, id).stream().findFirst().orElseThrow(() -> Reference.missing('B', "baseline", id, newest()));
    }

    public List<Baseline> listAll() {
        return list(1, Long.MAX_VALUE);
    }

    /** Those of that facility, in the order they were first set. */
    public List<Baseline> listOf(Facility facility) {
        return listAll().stream()
                .filter(baseline -> baseline.facility().id() == facility.id())
                .toList();
    }

    /**
     * Sets the level of the facility, object and date, as one row: a later one takes the place of the earlier. To be called
     * inside {@link Store#write}.
     */
    long put(
            Facility facility,
            Count count,
            Edtf when,
            @Nullable Long claim,
            @Nullable Statistic computed,
            boolean includeReported,
            @Nullable String note) {
        Period period = when.period(facility.days());
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("facility", facility.id());
        columns.put("object", count.object().word());
        columns.put("qualifier", count.qualifier().word());
        columns.put("low", count.low());
        columns.put("best", count.best());
        columns.put("high", count.high());
        columns.put("unit", count.unit().word());
        columns.put("when", when.text());
        columns.put("begin", text(period.begin()));
        columns.put("end", text(period.end()));
        columns.put("claim", claim);
        columns.put("computed", computed == null ? null : computed.word());
        columns.put("reported", includeReported ? 1 : 0);
        columns.put("note", note);
        Optional<Long> old = store.jdbc()
                .sql("""
                        select id
                        from baseline
                        where facility_id = :facility and object = :object and when_text = :when
                        """)
                .param("facility", facility.id())
                .param("object", count.object().word())
                .param("when", when.text())
                .query(Long.class)
                .optional();
        return old.isPresent() ? update(old.get(), columns) : insert(columns);
    }

    private long insert(Map<String, @Nullable Object> columns) {
        return store.jdbc()
                .sql("""
                        insert into baseline(uuid, facility_id, object, qualifier, low, best, high, unit, when_text, begin_at,
                          end_at, claim_id, computed, include_reported, note)
                        values (:uuid, :facility, :object, :qualifier, :low, :best, :high, :unit, :when, :begin,
                          :end, :claim, :computed, :reported, :note)
                        returning id
                        """)
                .param("uuid", store.newUuid())
                .params(columns)
                .query(Long.class)
                .single();
    }

    private long update(long id, Map<String, @Nullable Object> columns) {
        store.jdbc().sql("""
                        update baseline
                        set qualifier = :qualifier, low = :low, best = :best, high = :high, unit = :unit, begin_at = :begin,
                          end_at = :end, claim_id = :claim, computed = :computed, include_reported = :reported, note = :note
                        where id = :id
                        """).params(columns).param("id", id).update();
        return id;
    }

    void delete(long id) {
        store.jdbc().sql("delete from baseline where id = :id").param("id", id).update();
    }

    private List<Baseline> list(long first, long last) {
        return store.jdbc()
                .sql("""
                        select id, uuid, facility_id, object, qualifier, low, best, high, unit, when_text, begin_at, end_at,
                          claim_id, computed, include_reported, note
                        from baseline
                        where id between :first and :last
                        order by id
                        """)
                .param("first", first)
                .param("last", last)
                .query((row, number) -> baseline(row))
                .list();
    }

    private Baseline baseline(ResultSet row) throws SQLException {
        long claim = row.getLong("claim_id");
        boolean stated = !row.wasNull();
        return new Baseline(
                row.getLong("id"),
                row.getString("uuid"),
                facilities.get(row.getLong("facility_id")),
                new Count(
                        ObjectKind.of(row.getString("object")),
                        Qualifier.of(row.getString("qualifier")),
                        decimal(row, "low"),
                        decimal(row, "best"),
                        decimal(row, "high"),
                        Unit.of(row.getString("unit"))),
                Edtf.of(row.getString("when_text")),
                instant(row.getString("begin_at")),
                instant(row.getString("end_at")),
                stated ? claim : null,
                row.getString("computed"),
                row.getBoolean("include_reported"),
                row.getString("note"));
    }

    private static @Nullable Double decimal(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Utc.of(text);
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : Utc.text(instant);
    }

    private long newest() {
        return store.jdbc()
                .sql("select coalesce(max(id), 0) from baseline")
                .query(Long.class)
                .single();
    }
}
