package org.railwatch.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the journal is whole and the tables still hold what it says: every entry's hash, its place in the chain, the
 * digest of its lines, and the digest of every row's state after it.
 */
public final class Verification {
    /** Faults beyond this many are counted, not told. */
    private static final int TOLD = 20;

    private final Connection connection;
    private final Work work;
    private final List<String> faults = new ArrayList<>();
    private long entries;

    private Verification(Connection connection, Work work) {
        this.connection = connection;
        this.work = work;
    }

    /** The outcome; no faults means whole. */
    public record Verdict(long entries, String head, List<String> faults) {}

    public static Verdict of(Store store) {
        var verification = new Verification(store.connection(), store.work());
        try {
            String head = verification.chain();
            verification.rows();
            verification.strangers();
            return new Verdict(verification.entries, head, List.copyOf(verification.faults));
        } catch (SQLException e) {
            throw SqlErrors.translate(e, store);
        }
    }

    private void fault(String sentence) {
        if (faults.size() < TOLD) {
            faults.add(sentence);
        }
    }

    private String chain() throws SQLException {
        String previous = Journal.FIRST;
        try (var part = work.part("entries verified", Sql.number(connection, "select count(*) from journal"));
                var statement = connection.prepareStatement("""
                        select id, body, hash, body ->> 'previous', body ->> 'rows'
                        from journal
                        order by id
                        """);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                long id = rows.getLong(1);
                entries++;
                part.step();
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
        long lines = Sql.number(connection, "select count(*) from journal_row where op <> 'D'");
        try (var part = work.part("changes verified", lines)) {
            for (String table : Schema.tables()) {
                try (var states = new RowStates(connection, table);
                        var statement = connection.prepareStatement("""
                        select entry, first_id, last_id, after
                        from journal_row
                        where tbl = ? and op <> 'D'
                        order by seq
                        """)) {
                    statement.setString(1, table);
                    try (var rows = statement.executeQuery()) {
                        while (rows.next()) {
                            part.step();
                            long entry = rows.getLong(1);
                            long first = rows.getLong(2);
                            long last = rows.getLong(3);
                            if (!states.digest(entry, first, last).equals(rows.getString(4))) {
                                fault("J-" + entry + ": " + named(table, first, last)
                                        + " was changed by something other than the console");
                            }
                        }
                    }
                }
            }
        }
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
