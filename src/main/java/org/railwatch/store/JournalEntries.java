package org.railwatch.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The journal as it reads. */
public final class JournalEntries {
    private final Store store;

    public JournalEntries(Store store) {
        this.store = store;
    }

    /**
     * One entry; {@code undoes} is the entry it took back, of a redo the undo; {@code undoneBy} the one that took it back, null
     * when it is in effect again.
     */
    public record Entry(
            long id,
            String at,
            String actor,
            String command,
            @Nullable String note,
            @Nullable Long undoes,
            @Nullable Long undoneBy,
            String hash) {}

    /** Rows that an entry touched: {@code op} is I, U or D; {@code before} is JSON text, null for an insert. */
    public record Change(
            String table,
            String op,
            long first,
            long last,
            @Nullable String before) {}

    /** Oldest first. */
    public List<Entry> list() {
        return read("""
                select id, body ->> 'at', body ->> 'actor', body ->> 'command', body ->> 'note', hash
                from journal
                where id >= :id
                order by id
                """, 0);
    }

    public Optional<Entry> find(long id) {
        return read("""
                select id, body ->> 'at', body ->> 'actor', body ->> 'command', body ->> 'note', hash
                from journal
                where id = :id
                """, id).stream().findFirst();
    }

    private List<Entry> read(String sql, long id) {
        Effects effects;
        try {
            effects = Effects.of(store.connection());
        } catch (SQLException e) {
            throw SqlErrors.translate(e, store);
        }
        return store.jdbc()
                .sql(sql)
                .param("id", id)
                .query((row, number) -> new Entry(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        effects.undoes(row.getLong(1)),
                        effects.undoneBy(row.getLong(1)),
                        row.getString(6)))
                .list();
    }

    /** How many rows of each table an entry touched, in words: {@code 1 facility, 2 facility alias}. */
    public String extent(long entry) {
        return String.join(
                ", ",
                store.jdbc().sql("""
                                select sum(n) || ' ' || replace(tbl, '_', ' ')
                                from (select distinct tbl, first_id, last_id - first_id + 1 as n
                                      from journal_row where entry = :entry)
                                group by tbl
                                order by tbl
                                """).param("entry", entry).query(String.class).list());
    }

    public List<Change> changes(long entry) {
        return store.jdbc()
                .sql("""
                        select tbl, op, first_id, last_id, before
                        from journal_row
                        where entry = :entry
                        order by seq
                        """)
                .param("entry", entry)
                .query((row, number) -> new Change(
                        row.getString(1), row.getString(2), row.getLong(3), row.getLong(4), row.getString(5)))
                .list();
    }

    /** The rows that belong to a record and have no name of their own, with the column that says to which. */
    private static final Map<String, List<String>> OWNED = Map.of(
            "facility", List.of("facility_alias", "facility_part", "facility_area"),
            "agent", List.of("agent_alias"),
            "document", List.of("derivation"),
            "observation", List.of("observation_image", "finding", "observation_sight"),
            "claim",
                    List.of(
                            "claim_hedge",
                            "claim_place",
                            "claim_count",
                            "claim_leg",
                            "claim_transport",
                            "claim_actor",
                            "claim_hop"),
            "link", List.of("link_look", "decision"));

    /** The entries that touched a record or what belongs to it, oldest first. */
    public List<Long> touching(String table, long id) {
        var entries = new TreeSet<>(rows(table, id));
        for (String owned : OWNED.getOrDefault(table, List.of())) {
            entries.addAll(store.jdbc()
                    .sql("""
                            select distinct entry
                            from journal_row
                            where tbl = :owned and before ->> :column = :id
                            """)
                    .param("owned", owned)
                    .param("column", table + "_id")
                    .param("id", id)
                    .query(Long.class)
                    .list());
            for (Long child : store.jdbc()
                    .sql("select id from " + owned + " where " + table + "_id = :id")
                    .param("id", id)
                    .query(Long.class)
                    .list()) {
                entries.addAll(rows(owned, child));
            }
        }
        return List.copyOf(entries);
    }

    private List<Long> rows(String table, long id) {
        return store.jdbc()
                .sql("""
                        select distinct entry
                        from journal_row
                        where tbl = :table and :id between first_id and last_id
                        """)
                .param("table", table)
                .param("id", id)
                .query(Long.class)
                .list();
    }
}
