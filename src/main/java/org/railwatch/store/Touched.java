package org.railwatch.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The rows that a journal entry touched, as ranges of ids that do not overlap. */
final class Touched {
    /** Of each table, first id to last id. */
    private final Map<String, TreeMap<Long, Long>> ranges = new HashMap<>();

    private Touched() {}

    static Touched by(Connection connection, long entry) throws SQLException {
        var touched = new Touched();
        try (var statement = connection.prepareStatement("""
                select tbl, first_id, last_id
                from journal_row
                where entry = ?
                order by tbl, first_id
                """)) {
            statement.setLong(1, entry);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    touched.add(rows.getString(1), rows.getLong(2), rows.getLong(3));
                }
            }
        }
        return touched;
    }

    /** In the order of their first ids. */
    private void add(String table, long first, long last) {
        var known = ranges.computeIfAbsent(table, name -> new TreeMap<>());
        var before = known.lastEntry();
        if (before != null && first <= before.getValue() + 1) {
            known.put(before.getKey(), Math.max(last, before.getValue()));
        } else {
            known.put(first, last);
        }
    }

    boolean overlaps(Touched other) {
        for (var table : other.ranges.entrySet()) {
            for (var range : table.getValue().entrySet()) {
                if (overlaps(table.getKey(), range.getKey(), range.getValue())) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean overlaps(String table, long first, long last) {
        var known = ranges.get(table);
        var before = known == null ? null : known.floorEntry(last);
        return before != null && before.getValue() >= first;
    }
}
