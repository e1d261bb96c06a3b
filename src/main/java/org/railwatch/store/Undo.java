package org.railwatch.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;

/** Takes journal entries back by replaying their before-images, newest row first; the undo is itself an entry. */
public final class Undo {
    private final Store store;

    public Undo(Store store) {
        this.store = store;
    }

    /** The newest entry of this actor that is neither undone nor an undo itself; null when there is none. */
    public @Nullable Long newestOf(String actor) {
        return store.jdbc()
                .sql("""
                        select max(j.id)
                        from journal j
                        where j.body ->> 'actor' = :actor
                          and j.body ->> 'undoes' is null
                          and not exists (select 1 from journal u where u.body ->> 'undoes' = j.id)
                        """)
                .param("actor", actor)
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    /** Takes back one entry; refused when it is unknown, is undone already, or a later entry touched the same rows. */
    public void undo(long entry) {
        refuseUnlessUndoable(entry);
        store.writeUndo(entry, connection -> replay(connection, entry));
    }

    private void refuseUnlessUndoable(long entry) {
        Connection c = store.connection();
        try {
            String body = Sql.string(c, "select body from journal where id = ?", entry);
            if (body == null) {
                throw UserError.failed("there is no journal entry J-" + entry + "; journal list shows them");
            }
            String by = Sql.string(c, "select id from journal where body ->> 'undoes' = ?", entry);
            if (by != null) {
                throw UserError.failed("J-" + entry + " is undone already, by J-" + by);
            }
            String undoes = Sql.string(c, "select body ->> 'undoes' from journal where id = ?", entry);
            if (undoes != null) {
                throw UserError.failed(
                        "J-" + entry + " is itself the undo of J-" + undoes + "; repeat the command instead");
            }
            // A later entry that is undone, and the undo of it, cancel out.
            String later = Sql.string(c, """
                    select min(l.entry)
                    from journal_row m
                      join journal_row l on l.tbl = m.tbl and l.entry > m.entry
                        and l.last_id >= m.first_id and l.first_id <= m.last_id
                    where m.entry = ?
                      and not exists (select 1 from journal u where u.body ->> 'undoes' = l.entry)
                      and (select body ->> 'undoes' from journal where id = l.entry) is null
                    """, entry);
            if (later != null) {
                String line =
                        Sql.string(c, "select body ->> 'command' from journal where id = ?", Long.parseLong(later));
                throw UserError.failed("J-" + entry + " cannot be undone: J-" + later + " changed the same rows later ("
                        + line + "); undo that first");
            }
        } catch (SQLException e) {
            throw SqlErrors.translate(e, store.file());
        }
    }

    private void replay(Connection c, long entry) throws SQLException {
        record Line(
                String table,
                String op,
                long first,
                long last,
                @Nullable String before) {}
        var lines = new ArrayList<Line>();
        try (var statement = c.prepareStatement("""
                select tbl, op, first_id, last_id, before
                from journal_row
                where entry = ?
                order by seq desc
                """)) {
            statement.setLong(1, entry);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    lines.add(new Line(
                            rows.getString(1), rows.getString(2), rows.getLong(3), rows.getLong(4), rows.getString(5)));
                }
            }
        }
        var referrers = new HashMap<String, List<Referrer>>();
        for (Line line : lines) {
            if (line.op().equals("I")) {
                if (!referrers.containsKey(line.table())) {
                    referrers.put(line.table(), referrers(c, line.table()));
                }
                refuseIfReferred(c, referrers.getOrDefault(line.table(), List.of()), line.first(), line.last());
                Sql.run(c, "delete from \"" + line.table() + "\" where id between ? and ?", line.first(), line.last());
            } else {
                restore(c, line.table(), line.op(), line.first(), String.valueOf(line.before()));
            }
        }
    }

    /** A column that points at a table. */
    private record Referrer(String table, String column) {}

    private static List<Referrer> referrers(Connection c, String table) throws SQLException {
        var found = new ArrayList<Referrer>();
        for (String other : Schema.tables()) {
            for (String column : Sql.strings(
                    c, "select \"from\" from pragma_foreign_key_list('" + other + "') where \"table\" = ?", table)) {
                found.add(new Referrer(other, column));
            }
        }
        return found;
    }

    /** A row that others point at cannot go; says which table still does. */
    private static void refuseIfReferred(Connection c, List<Referrer> referrers, long first, long last)
            throws SQLException {
        for (Referrer referrer : referrers) {
            long users = Sql.number(
                    c,
                    "select count(*) from \"" + referrer.table() + "\" where \"" + referrer.column()
                            + "\" between ? and ?",
                    first,
                    last);
            if (users > 0) {
                throw UserError.failed("it cannot be undone: " + users + (users == 1 ? " row" : " rows") + " of "
                        + referrer.table().replace('_', ' ')
                        + " refer to what it added; undo or remove those first");
            }
        }
    }

    private static void restore(Connection c, String table, String op, long id, String before) throws SQLException {
        List<String> columns = Schema.columns(c, table);
        var values = new ArrayList<String>();
        for (String column : columns) {
            String value = "b.value ->> '$.\"" + column + "\"'";
            values.add(column.equals("geom") ? "unhex(" + value + ")" : value);
        }
        String from = " from (select ? as value) b";
        if (op.equals("D")) {
            Sql.run(
                    c,
                    "insert into \"" + table + "\"(\"" + String.join("\", \"", columns) + "\") select "
                            + String.join(", ", values) + from,
                    before);
        } else {
            Sql.run(
                    c,
                    "update \"" + table + "\" set (\"" + String.join("\", \"", columns) + "\") = (select "
                            + String.join(", ", values) + from + ") where id = ?",
                    before,
                    id);
        }
    }
}
