package org.railwatch.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Whether the journal is whole and the tables still hold what it says: every entry's hash, its place in the chain, the
 * digest of its lines, and the digest of every row's state after it.
 */
public final class Verification {
    /** Faults beyond this many are counted, not told. */
    private static final int TOLD = 20;

    private final Connection connection;
    private final List<String> faults = new ArrayList<>();
    private long entries;

    private Verification(Connection connection) {
        this.connection = connection;
    }

    /** The outcome; no faults means whole. */
    public record Verdict(long entries, String head, List<String> faults) {}

    public static Verdict of(Store store) {
        var verification = new Verification(store.connection());
        try {
            String head = verification.chain();
            verification.rows();
            verification.strangers();
            return new Verdict(verification.entries, head, List.copyOf(verification.faults));
        } catch (SQLException e) {
            throw SqlErrors.translate(e, store.file());
        }
    }

    private void fault(String sentence) {
        if (faults.size() < TOLD) {
            faults.add(sentence);
        }
    }

    private String chain() throws SQLException {
        String previous = Journal.FIRST;
        try (var statement = connection.prepareStatement("""
                        select id, body, hash, body ->> 'previous', body ->> 'rows'
                        from journal
                        order by id
                        """);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                long id = rows.getLong(1);
                entries++;
                if (!Journal.sha256(rows.getString(2)).equals(rows.getString(3))) {
                    fault("J-" + id + ": the entry was changed after it was written");
                }
                if (!previous.equals(rows.getString(4))) {
                    fault("J-" + id + ": the chain is broken; an entry before it was removed or changed");
                }
                if (!Journal.linesOf(connection, id).equals(rows.getString(5))) {
                    fault("J-" + id + ": its record of changed rows was changed after it was written");
                }
                previous = rows.getString(3);
            }
        }
        return previous;
    }

    private void rows() throws SQLException {
        for (String table : Schema.tables()) {
            String current = Schema.image(connection, table, "t");
            try (var statement = connection.prepareStatement("""
                    select seq, entry, first_id, last_id, after
                    from journal_row
                    where tbl = ? and op <> 'D'
                    order by seq
                    """)) {
                statement.setString(1, table);
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        String found = digest(table, current, rows.getLong(2), rows.getLong(3), rows.getLong(4));
                        if (!found.equals(rows.getString(5))) {
                            fault("J-" + rows.getLong(2) + ": " + named(table, rows.getLong(3), rows.getLong(4))
                                    + " was changed by something other than the console");
                        }
                    }
                }
            }
        }
    }

    /** The state of the rows right after an entry: the next before-image of each, else the row as it is now. */
    private String digest(String table, String current, long entry, long first, long last) throws SQLException {
        var digest = Journal.digest();
        for (long id = first; id <= last; id++) {
            String row = Sql.string(connection, """
                    select before
                    from journal_row
                    where tbl = ? and op <> 'I' and last_id = ? and entry > ?
                    order by seq
                    limit 1
                    """, table, id, entry);
            if (row == null) {
                row = Sql.string(connection, "select " + current + " from \"" + table + "\" t where t.id = ?", id);
            }
            if (row != null) {
                digest.update(row.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) '\n');
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Rows that no entry speaks of. */
    private void strangers() throws SQLException {
        for (String table : Schema.tables()) {
            for (String id : Sql.strings(
                    connection,
                    "select t.id from \"" + table + "\" t where not exists (select 1 from journal_row j where j.tbl = ?"
                            + " and j.op = 'I' and t.id between j.first_id and j.last_id)",
                    table)) {
                fault(named(table, Long.parseLong(id), Long.parseLong(id))
                        + " was added by something other than the console");
            }
        }
    }

    private static String named(String table, long first, long last) {
        return "row " + first + (first == last ? "" : " to " + last) + " of " + table;
    }
}
