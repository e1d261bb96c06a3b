package org.railwatch.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.railwatch.UserError;
import org.sqlite.SQLiteException;

/** Brings the rows that an entry touched to what they were before it, newest line first. */
final class Replay implements AutoCloseable {
    /** SQLite's result code for a constraint that does not hold. */
    private static final int CONSTRAINT = 19;

    private final Connection connection;
    private final Work work;
    private final Touched meant;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private final Map<String, List<Referrer>> referrers = new HashMap<>();
    private final Map<String, List<String>> columns = new HashMap<>();

    /**
     * @param meant the rows to bring back; others that followed them by a trigger will do so again
     */
    Replay(Connection connection, Work work, Touched meant) {
        this.connection = connection;
        this.work = work;
        this.meant = meant;
    }

    /** A column that points at a table. */
    private record Referrer(String table, String column) {}

    /**
     * @throws UserError (failed) when what was written since stands in the way
     */
    void before(long entry) throws SQLException {
        long total = Sql.number(connection, "select count(*) from journal_row where entry = ?", entry);
        try (var part = work.part("changes taken back", total);
                var lines = connection.prepareStatement("""
                        select tbl, op, first_id, last_id, before
                        from journal_row
                        where entry = ?
                        order by seq desc
                        """)) {
            lines.setLong(1, entry);
            try (var rows = lines.executeQuery()) {
                while (rows.next()) {
                    part.step();
                    String table = rows.getString(1);
                    long id = rows.getLong(3);
                    if (!meant.overlaps(table, id, rows.getLong(4))) {
                        continue;
                    }
                    switch (rows.getString(2)) {
                        case "I" -> takeAway(table, id, rows.getLong(4));
                        case "U" -> restore(table, id, rows.getString(5));
                        default -> bringBack(table, id, rows.getString(5));
                    }
                }
            }
        }
    }

    private void takeAway(String table, long first, long last) throws SQLException {
        refuseIfReferred(table, first, last);
        PreparedStatement delete = statement("delete from \"" + table + "\" where id between ? and ?");
        delete.setLong(1, first);
        delete.setLong(2, last);
        delete.executeUpdate();
    }

    private void restore(String table, long id, String image) throws SQLException {
        List<String> names = columns(table);
        PreparedStatement update = statement("update \"" + table + "\" set (\"" + String.join("\", \"", names)
                + "\") = (select " + Schema.values(names, "b.value") + " from (select ? as value) b) where id = ?");
        update.setString(1, image);
        update.setLong(2, id);
        constrained(update, table, image);
        place(table, id);
    }

    private void bringBack(String table, long id, String image) throws SQLException {
        List<String> names = columns(table);
        PreparedStatement insert = statement("insert into \"" + table + "\"(\"" + String.join("\", \"", names)
                + "\") select " + Schema.values(names, "b.value") + " from (select ? as value) b");
        insert.setString(1, image);
        constrained(insert, table, image);
        place(table, id);
    }

    /** A row that follows another stands where that stands by now. */
    private void place(String table, long id) throws SQLException {
        for (String placing : Schema.placing(table)) {
            PreparedStatement update = statement(placing);
            update.setLong(1, id);
            update.executeUpdate();
        }
    }

    private void constrained(PreparedStatement statement, String table, String image) throws SQLException {
        try {
            statement.executeUpdate();
        } catch (SQLiteException e) {
            if ((e.getResultCode().code & 0xff) != CONSTRAINT) {
                throw e;
            }
            String text = String.valueOf(e.getMessage());
            for (String column : columns(table)) {
                if (text.contains(": " + table + "." + column)) {
                    String value = Sql.string(connection, "select ? ->> ?", image, "$.\"" + column + "\"");
                    throw UserError.failed("another " + spoken(table) + " has the " + column + " '" + value
                            + "' by now; change or remove that first");
                }
            }
            throw UserError.failed(
                    "a " + spoken(table) + " of it refers to a row that is gone by now; bring that back first");
        }
    }

    /** A row that others point at cannot go; says which table still does. */
    private void refuseIfReferred(String table, long first, long last) throws SQLException {
        if (!referrers.containsKey(table)) {
            referrers.put(table, referrersOf(table));
        }
        for (Referrer referrer : referrers.getOrDefault(table, List.of())) {
            PreparedStatement count = statement("select count(*) from \"" + referrer.table() + "\" where \""
                    + referrer.column() + "\" between ? and ?");
            count.setLong(1, first);
            count.setLong(2, last);
            long users;
            try (var rows = count.executeQuery()) {
                users = rows.next() ? rows.getLong(1) : 0;
            }
            if (users > 0) {
                throw UserError.failed(users + (users == 1 ? " row" : " rows") + " of " + spoken(referrer.table())
                        + " refer to what it would take away; undo or remove those first");
            }
        }
    }

    private List<Referrer> referrersOf(String table) throws SQLException {
        var found = new ArrayList<Referrer>();
        for (String other : Schema.tables()) {
            for (String column : Sql.strings(
                    connection,
                    "select \"from\" from pragma_foreign_key_list('" + other + "') where \"table\" = ?",
                    table)) {
                found.add(new Referrer(other, column));
            }
        }
        return found;
    }

    private List<String> columns(String table) throws SQLException {
        List<String> known = columns.get(table);
        if (known == null) {
            known = Schema.columns(connection, table);
            columns.put(table, known);
        }
        return known;
    }

    private PreparedStatement statement(String sql) throws SQLException {
        PreparedStatement known = statements.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            statements.put(sql, known);
        }
        return known;
    }

    private static String spoken(String table) {
        return table.replace('_', ' ');
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.close();
        }
    }
}
