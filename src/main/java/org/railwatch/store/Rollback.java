package org.railwatch.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Takes a copy of the store back to what it was right after an entry, each row once: the earliest later line of the journal
 * that speaks of a row decides. One that came with an insert was not there, any other is restored from its before-image.
 */
final class Rollback {
    private final Connection connection;
    private final Work work;

    /**
     * @param connection on the copy, which nobody else has open
     */
    Rollback(Connection connection, Work work) {
        this.connection = connection;
        this.work = work;
    }

    void to(long entry) throws SQLException {
        Sql.run(connection, "pragma foreign_keys = off");
        for (String trigger : Sql.strings(connection, "select name from sqlite_master where type = 'trigger'")) {
            Sql.run(connection, "drop trigger \"" + trigger + "\"");
        }
        Sql.run(connection, "create temp table rw_back (id integer primary key, seq integer not null, before text)");
        long last = Sql.number(connection, "select coalesce(max(seq), 0) from journal_row where entry <= ?", entry);
        List<String> tables =
                Sql.strings(connection, "select distinct tbl from journal_row where seq > ? order by tbl", last);
        try (var part = work.part("tables taken back", tables.size())) {
            Sql.run(connection, "begin");
            for (String table : tables) {
                decide(table, last);
                replace(table);
                part.step();
            }
            Sql.run(connection, "delete from journal_row where seq > ?", last);
            Sql.run(connection, "delete from journal where id > ?", entry);
            Sql.run(connection, "commit");
        }
    }

    /** Fills {@code rw_back} with the rows to change: with their image, or null for those that were not there. */
    private void decide(String table, long last) throws SQLException {
        Sql.run(connection, "delete from rw_back");
        Sql.run(connection, """
                insert or ignore into rw_back(id, seq, before)
                select last_id, seq, before
                from journal_row
                where tbl = ? and seq > ? and op <> 'I'
                order by seq
                """, table, last);
        try (var ranges = connection.prepareStatement("""
                        select seq, first_id, last_id
                        from journal_row
                        where tbl = ? and seq > ? and op = 'I'
                        order by seq
                        """);
                var later = connection.prepareStatement("delete from rw_back where id between ? and ? and seq > ?");
                var born = connection.prepareStatement("insert or ignore into rw_back(id, seq) select id, ? from \""
                        + table + "\" where id between ? and ?")) {
            ranges.setString(1, table);
            ranges.setLong(2, last);
            try (var rows = ranges.executeQuery()) {
                while (rows.next()) {
                    work.check();
                    later.setLong(1, rows.getLong(2));
                    later.setLong(2, rows.getLong(3));
                    later.setLong(3, rows.getLong(1));
                    later.executeUpdate();
                    born.setLong(1, rows.getLong(1));
                    born.setLong(2, rows.getLong(2));
                    born.setLong(3, rows.getLong(3));
                    born.executeUpdate();
                }
            }
        }
    }

    private void replace(String table) throws SQLException {
        String touched = " where id in (select id from rw_back)";
        List<String> searched = Schema.SEARCHED.getOrDefault(table, List.of());
        String names = String.join(", ", searched);
        if (!searched.isEmpty()) {
            Sql.run(
                    connection,
                    "insert into " + table + "_fts(" + table + "_fts, rowid, " + names + ") select 'delete', id, "
                            + names + " from " + table + touched);
        }
        if (Schema.SPATIAL.contains(table)) {
            Sql.run(connection, "delete from rtree_" + table + "_geom" + touched);
        }
        Sql.run(connection, "delete from \"" + table + "\"" + touched);
        List<String> columns = Schema.columns(connection, table);
        Sql.run(
                connection,
                "insert into \"" + table + "\"(\"" + String.join("\", \"", columns) + "\") select "
                        + Schema.values(columns, "before") + " from rw_back where before is not null");
        if (!searched.isEmpty()) {
            Sql.run(
                    connection,
                    "insert into " + table + "_fts(rowid, " + names + ") select id, " + names + " from " + table
                            + touched);
        }
        if (Schema.SPATIAL.contains(table)) {
            Sql.run(
                    connection,
                    "insert into rtree_" + table + "_geom select id, ST_MinX(geom), ST_MaxX(geom),"
                            + " ST_MinY(geom), ST_MaxY(geom) from " + table + touched
                            + " and geom notnull and not ST_IsEmpty(geom)");
        }
    }
}
