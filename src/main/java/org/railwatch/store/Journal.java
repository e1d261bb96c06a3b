package org.railwatch.store;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.railwatch.time.Utc;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The append-only record of every write. An entry's body is JSON text that names the SHA-256 of the entry before it
 * and of its own lines in {@code journal_row}; its hash is the SHA-256 of that text, so each entry vouches for all
 * before it.
 */
final class Journal {
    static final String FIRST = "0".repeat(64);
    private static final JsonFactory JSON = new JsonFactory();
    private static final HexFormat HEX = HexFormat.of();

    private final Connection connection;

    Journal(Connection connection) {
        this.connection = connection;
    }

    /** Opens an entry inside the running transaction; from here on the guards let us pass. */
    long begin() throws SQLException {
        long entry = Sql.number(
                connection, "select coalesce((select seq from sqlite_sequence where name = 'journal'), 0) + 1");
        Sql.run(connection, "delete from rw_session");
        Sql.run(connection, "insert into rw_session values (1, ?)", entry);
        return entry;
    }

    /** Seals the entry; false, and no entry, when no row was touched. */
    boolean finish(long entry, Spoken command, @Nullable Long undoes, Instant now) throws SQLException {
        if (Sql.number(connection, "select count(*) from journal_row where entry = ?", entry) == 0) {
            return false;
        }
        digestRows(entry);
        String previous = Sql.string(connection, "select hash from journal order by id desc limit 1");
        String body =
                body(entry, command, undoes, now, previous == null ? FIRST : previous, linesOf(connection, entry));
        Sql.run(connection, "insert into journal(id, body, hash) values (?, ?, ?)", entry, body, sha256(body));
        Sql.run(connection, "delete from rw_session");
        return true;
    }

    /** Writes beside each inserted or updated row the digest of its state as it is about to be committed. */
    private void digestRows(long entry) throws SQLException {
        var images = new HashMap<String, String>();
        for (String seq : Sql.strings(
                connection, "select seq from journal_row where entry = ? and op <> 'D' order by seq", entry)) {
            String table = String.valueOf(Sql.string(connection, "select tbl from journal_row where seq = ?", seq));
            if (!images.containsKey(table)) {
                images.put(table, Schema.image(connection, table, "t"));
            }
            var digest = digest();
            for (String row : Sql.strings(
                    connection,
                    "select " + images.get(table) + " from \"" + table + "\" t, journal_row j"
                            + " where j.seq = ? and t.id between j.first_id and j.last_id order by t.id",
                    seq)) {
                digest.update(row.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) '\n');
            }
            Sql.run(connection, "update journal_row set after = ? where seq = ?", HEX.formatHex(digest.digest()), seq);
        }
    }

    /** SHA-256 over the entry's lines in {@code journal_row}. */
    static String linesOf(Connection connection, long entry) throws SQLException {
        var digest = digest();
        for (String line : Sql.strings(connection, """
                select tbl || char(10) || op || char(10) || first_id || char(10) || last_id || char(10)
                  || ifnull(before, '') || char(10) || ifnull(after, '') || char(10)
                from journal_row
                where entry = ?
                order by seq
                """, entry)) {
            digest.update(line.getBytes(StandardCharsets.UTF_8));
        }
        return HEX.formatHex(digest.digest());
    }

    private static String body(
            long entry, Spoken command, @Nullable Long undoes, Instant now, String previous, String rows) {
        var text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("actor", command.actor());
            json.writeStringProperty("at", Utc.text(now));
            json.writeStringProperty("command", command.line());
            json.writeNumberProperty("entry", entry);
            json.writeStringProperty("note", command.note());
            json.writeStringProperty("previous", previous);
            json.writeStringProperty("rows", rows);
            json.writeNumberProperty("schema", Schema.VERSION);
            if (undoes == null) {
                json.writeNullProperty("undoes");
            } else {
                json.writeNumberProperty("undoes", undoes);
            }
            json.writeEndObject();
        }
        return text.toString();
    }

    static String sha256(String text) {
        return HEX.formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
