package org.railwatch.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What the rows of one table were right after an entry, by the journal and the table as it is now. */
final class RowStates implements AutoCloseable {
    private final String table;
    private final PreparedStatement nextImage;
    private final PreparedStatement present;
    private final PreparedStatement removal;
    private final PreparedStatement lastLine;

    RowStates(Connection connection, String table) throws SQLException {
        this.table = table;
        nextImage = connection.prepareStatement("""
                select before
                from journal_row
                where tbl = ? and op <> 'I' and last_id = ? and entry > ?
                order by seq
                limit 1
                """);
        present = connection.prepareStatement(
                "select " + Schema.image(connection, table, "t") + " from \"" + table + "\" t where t.id = ?");
        removal = connection.prepareStatement("""
                select 1
                from journal_row
                where tbl = ? and op = 'D' and last_id = ? and entry = ?
                """);
        lastLine = connection.prepareStatement("""
                select op
                from journal_row
                where tbl = ? and first_id <= ? and last_id >= ? and entry = ?
                order by seq desc
                limit 1
                """);
    }

    /** SHA-256 over the rows of a range as the entry has left them. */
    String digest(long entry, long first, long last) throws SQLException {
        MessageDigest digest = Journal.digest();
        for (long id = first; id <= last; id++) {
            String row = removedBy(entry, id) ? null : after(entry, id);
            if (row != null) {
                digest.update(row.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) '\n');
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** An entry may add or change a row and then remove it; another may bring it back later. */
    private boolean removedBy(long entry, long id) throws SQLException {
        removal.setString(1, table);
        removal.setLong(2, id);
        removal.setLong(3, entry);
        if (text(removal) == null) {
            return false;
        }
        lastLine.setString(1, table);
        lastLine.setLong(2, id);
        lastLine.setLong(3, id);
        lastLine.setLong(4, entry);
        return "D".equals(text(lastLine));
    }

    /** The next before-image, else the row as it is now. */
    private @Nullable String after(long entry, long id) throws SQLException {
        nextImage.setString(1, table);
        nextImage.setLong(2, id);
        nextImage.setLong(3, entry);
        String row = text(nextImage);
        if (row == null) {
            present.setLong(1, id);
            row = text(present);
        }
        return row;
    }

    private static @Nullable String text(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    @Override
    public void close() throws SQLException {
        nextImage.close();
        present.close();
        removal.close();
        lastLine.close();
    }
}
