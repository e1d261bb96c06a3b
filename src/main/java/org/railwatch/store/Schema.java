package org.railwatch.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.railwatch.time.Utc;

/** The numbered schema files, and the triggers that guard, journal and index what they create. */
final class Schema {
    /** In the order they are played; a file is never edited once landed. */
    static final List<String> FILES = List.of(
            "001_geopackage.sql",
            "002_case.sql",
            "003_layers.sql",
            "004_documents.sql",
            "005_areas.sql",
            "006_imagery.sql",
            "007_looks.sql");

    static final int VERSION = FILES.size();

    /** Each journalled table with the commands that write it, for the guard's sentence. */
    private static final TreeMap<String, String> TABLES = new TreeMap<>();

    static {
        for (String table : List.of("facility", "facility_alias", "facility_part", "facility_area")) {
            TABLES.put(table, "facility add, set, move, alias, part, remove");
        }
        TABLES.put("area", "area add, remove");
        TABLES.put("agent", "agent add, set, remove");
        TABLES.put("agent_alias", "agent alias");
        TABLES.put("document", "document add, set, remove");
        TABLES.put("document_region", "document add, remove");
        TABLES.put("derivation", "document set");
        TABLES.put("image", "image add, set, remove");
        for (String table : List.of("image_file", "image_place", "image_view", "image_conflict")) {
            TABLES.put(table, "image add, set, georef, remove");
        }
        TABLES.put("image_look", "document add, image remove");
        for (String table : List.of(
                "annotation", "annotation_revision", "annotation_point", "annotation_line", "annotation_area")) {
            TABLES.put(table, "annotation add, set, review, reanchor, remove");
        }
        for (String table : List.of("observation_annotation", "observation_sight")) {
            TABLES.put(table, "observation add, set, remove");
        }
        for (String table : List.of("observation", "observation_image", "finding")) {
            TABLES.put(table, "observation add, set, remove");
        }
        TABLES.put("event", "event add, set, remove");
        for (String table : List.of(
                "claim",
                "claim_hedge",
                "claim_place",
                "claim_count",
                "claim_leg",
                "claim_transport",
                "claim_actor",
                "claim_hop")) {
            TABLES.put(table, "claim add, set, remove");
        }
        TABLES.put("baseline", "baseline set, remove");
        for (String table : List.of("link", "link_look", "decision")) {
            TABLES.put(table, "link accept, reject, leave");
        }
    }

    /** The tables that can be searched for words, with the columns that are. */
    static final Map<String, List<String>> SEARCHED = Map.of(
            "document", List.of("title", "text"), "observation", List.of("note"), "claim", List.of("quote", "gist"));

    /** The columns that a table got after its first version; all may be null. */
    private static final Map<String, List<String>> LATER = Map.of(
            "document", List.of("text_sha256", "dated_basis", "published_basis", "retrieved_at"),
            "image", List.of("caption", "source", "sha256"));

    /** The tables that have an R-tree. */
    static final List<String> SPATIAL = List.of("facility", "facility_area", "observation", "area", "image_place");

    /** The layers that other programs see. */
    private static final List<String> VIEWS = List.of(
            "facilities",
            "facility_areas",
            "areas",
            "observations",
            "claims",
            "links",
            "images",
            "annotation_points",
            "annotation_lines",
            "annotation_areas");

    private Schema() {}

    /** The tables whose rows the journal answers for, in name order. */
    static List<String> tables() {
        return List.copyOf(TABLES.keySet());
    }

    /** Plays the files after {@code from} and renews all triggers, inside the caller's transaction. */
    static void play(Connection connection, int from, Instant now) throws SQLException {
        for (int version = from + 1; version <= VERSION; version++) {
            for (String statement : statements(FILES.get(version - 1))) {
                Sql.run(connection, statement);
            }
            Sql.run(connection, "insert into rw_schema(version, played_at) values (?, ?)", version, Utc.text(now));
        }
        for (String name : Sql.strings(connection, "select name from sqlite_master where type = 'trigger'")) {
            Sql.run(connection, "drop trigger \"" + name + "\"");
        }
        for (String trigger : triggers(connection)) {
            Sql.run(connection, trigger);
        }
    }

    /** Type, name and text of everything in a store of this version; a fresh store is made in memory to know it. */
    static Map<String, String> expected(Instant now) throws SQLException {
        try (Connection scratch = Connections.scratch()) {
            play(scratch, 0, now);
            return objects(scratch);
        }
    }

    static Map<String, String> objects(Connection connection) throws SQLException {
        var found = new TreeMap<String, String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select type || ' ' || name, sql
                        from sqlite_master
                        where sql is not null
                        """)) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getString(2));
            }
        }
        return found;
    }

    /**
     * The row of {@code alias} in {@code table} as JSON text, a blob as hexadecimal; for before-images and digests. A
     * column that the table got later is left out while it is null, so that a row that was written before reads as it did.
     */
    static String image(Connection connection, String table, String alias) throws SQLException {
        var columns = new ArrayList<>(columns(connection, table));
        var later = new ArrayList<>(columns);
        later.retainAll(LATER.getOrDefault(table, List.of()));
        columns.removeAll(later);
        // RFC 7396, which json_patch keeps to: what is null in the patch is left out.
        return later.isEmpty()
                ? object(columns, alias)
                : "json_patch(" + object(columns, alias) + ", " + object(later, alias) + ")";
    }

    private static String object(List<String> columns, String alias) {
        var text = new StringBuilder("json_object(");
        String comma = "";
        for (String column : columns) {
            String value = alias + ".\"" + column + "\"";
            text.append(comma).append('\'').append(column).append("', ");
            text.append(column.equals("geom") ? "hex(" + value + ")" : value);
            comma = ", ";
        }
        return text.append(')').toString();
    }

    /** The updates that put one row of a table, by id, where the row stands that it follows; most tables have none. */
    static List<String> placing(String table) {
        if (!table.equals("observation")) {
            return List.of();
        }
        String place = """
                update observation set (lon, lat, geom) = (select lon, lat, geom from %2$s where id = %1$s_id)
                where id = ? and placed = '%1$s' and geom is not (select p.geom from %2$s p where p.id = %1$s_id)""";
        return List.of(place.formatted("facility", "facility"), place.formatted("part", "facility_part"));
    }

    /** The columns of a row out of its image; the other way round than {@link #image}. */
    static String values(List<String> columns, String image) {
        var values = new ArrayList<String>();
        for (String column : columns) {
            String value = image + " ->> '$.\"" + column + "\"'";
            values.add(column.equals("geom") ? "unhex(nullif(" + value + ", ''))" : value);
        }
        return String.join(", ", values);
    }

    static List<String> columns(Connection connection, String table) throws SQLException {
        return Sql.strings(connection, "select name from pragma_table_info('" + table + "') order by cid");
    }

    private static List<String> triggers(Connection connection) throws SQLException {
        var all = new ArrayList<String>();
        all.add("""
                create trigger rw_guard_session before insert on rw_session when rw_console() is not 1
                begin select raise(abort, 'railwatch: rw_session belongs to the console'); end""");
        for (var table : TABLES.entrySet()) {
            all.addAll(guards(table.getKey(), "before", table.getValue()));
            all.addAll(journalling(connection, table.getKey()));
        }
        all.addAll(guards("journal", "before", "undo"));
        all.addAll(guards("journal_row", "before", "undo"));
        for (String view : VIEWS) {
            all.addAll(guards(view, "instead of", "the commands of the console"));
        }
        for (String table : SPATIAL) {
            all.addAll(Rtree.triggers(table));
        }
        new TreeMap<>(SEARCHED).forEach((table, columns) -> all.addAll(searching(table, columns)));
        // A look that stands where its place stands follows it.
        String follow = """
                create trigger rw_follow_%1$s after update of geom on %2$s
                begin update observation set lon = new.lon, lat = new.lat, geom = new.geom
                where %1$s_id = new.id and placed = '%1$s'; end""";
        all.add(follow.formatted("facility", "facility"));
        all.add(follow.formatted("part", "facility_part"));
        return all;
    }

    private static List<String> guards(String table, String when, String cure) {
        var three = new ArrayList<String>();
        for (String verb : List.of("insert", "update", "delete")) {
            three.add("create trigger rw_guard_" + table + "_" + verb + " " + when + " " + verb + " on " + table
                    + (when.equals("before") ? " when not exists (select 1 from rw_session)" : "")
                    + " begin select raise(abort, 'railwatch: " + table + " is "
                    + (when.equals("before") ? "written by the console only" : "read-only") + "; use: " + cure
                    + "'); end");
        }
        return three;
    }

    /** An insert is kept as its id, neighbours as one range; an update or delete with its before-image. */
    private static List<String> journalling(Connection connection, String table) throws SQLException {
        String insert = """
                create trigger rw_journal_%1$s_insert after insert on %1$s begin
                update journal_row set last_id = new.id where seq = (select max(seq) from journal_row)
                and entry = (select entry from rw_session) and tbl = '%1$s' and op = 'I' and last_id = new.id - 1;
                insert into journal_row(entry, tbl, op, first_id, last_id)
                select entry, '%1$s', 'I', new.id, new.id from rw_session where changes() = 0; end""";
        String change = """
                create trigger rw_journal_%1$s_%2$s after %2$s on %1$s begin
                insert into journal_row(entry, tbl, op, first_id, last_id, before)
                select entry, '%1$s', '%3$s', old.id, old.id, %4$s from rw_session; end""";
        String before = image(connection, table, "old");
        return List.of(
                insert.formatted(table),
                change.formatted(table, "update", "U", before),
                change.formatted(table, "delete", "D", before));
    }

    /** FTS5 external-content triggers, unconditional: with a condition its integrity check fails. */
    private static List<String> searching(String table, List<String> columns) {
        String names = String.join(", ", columns);
        String fresh = "new." + String.join(", new.", columns);
        String stale = "old." + String.join(", old.", columns);
        String put = "insert into %1$s_fts(rowid, %2$s) values (new.id, %3$s);".formatted(table, names, fresh);
        String take = "insert into %1$s_fts(%1$s_fts, rowid, %2$s) values ('delete', old.id, %3$s);"
                .formatted(table, names, stale);
        String head = "create trigger rw_fts_" + table;
        return List.of(
                head + "_insert after insert on " + table + " begin " + put + " end",
                head + "_update after update on " + table + " begin " + take + " " + put + " end",
                head + "_delete after delete on " + table + " begin " + take + " end");
    }

    static List<String> statements(String file) {
        try (InputStream stream = Objects.requireNonNull(Schema.class.getResourceAsStream("/db/" + file))) {
            var statements = new ArrayList<String>();
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            for (String statement : text.split(";\\s*(\\R|$)", -1)) {
                if (!statement.isBlank()) {
                    statements.add(statement.strip());
                }
            }
            return statements;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
