package org.railwatch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store as an older program has left it: the fourth schema file was not played yet. */
class OlderStoreTest {
    private static final Pattern CREATED =
            Pattern.compile("(?:--.*\\R)*create (?:unique |virtual )?(table|view|index) (\\w+)");
    private static final Pattern ADDED = Pattern.compile("(?:--.*\\R)*alter table (\\w+) add column (\\w+)");

    private static final Pattern DROPPED = Pattern.compile("(?:--.*\\R)*drop view (\\w+)");

    @TempDir
    Path folder = Path.of("");

    private Store store(boolean readOnly) {
        return new Store(
                folder.resolve("s.gpkg"),
                readOnly,
                Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC),
                new Random(1));
    }

    /** Writes a document, a change of it and an image, then takes away what the files after the third have brought. */
    private void olderStore() throws SQLException {
        try (Store store = store(false)) {
            write(store, """
                    insert into agent(uuid, slug, folded, name, kind) values ('a', 'x', 'x', 'X', 'other')""");
            write(store, """
                    insert into document(uuid, publisher_id, title, text, sha256) values ('d', 1, 'T', 'Words.', 'ab')""");
            write(store, "update document set title = 'U' where id = 1");
            write(store, "insert into image(uuid, credit) values ('i', 'C')");
        }
        try (Connection connection = Connections.open(folder.resolve("s.gpkg"), false, null)) {
            for (String trigger : Sql.strings(connection, "select name from sqlite_master where type = 'trigger'")) {
                Sql.run(connection, "drop trigger \"" + trigger + "\"");
            }
            for (int version = Schema.VERSION; version > 3; version--) {
                takeBack(connection, Schema.FILES.get(version - 1));
            }
            Sql.run(connection, "delete from rw_schema where version > 3");
        }
    }

    /** The opposite of each statement of a schema file, the last first. */
    private static void takeBack(Connection connection, String file) throws SQLException {
        var statements = new ArrayList<>(Schema.statements(file));
        Collections.reverse(statements);
        var renewed = new ArrayList<String>();
        for (String statement : statements) {
            Matcher dropped = DROPPED.matcher(statement);
            if (dropped.lookingAt()) {
                renewed.add(dropped.group(1));
            }
        }
        for (String statement : statements) {
            Matcher created = CREATED.matcher(statement);
            Matcher added = ADDED.matcher(statement);
            Matcher dropped = DROPPED.matcher(statement);
            if (dropped.lookingAt()) {
                Sql.run(connection, before(file, dropped.group(1)));
            } else if (created.lookingAt()) {
                Sql.run(connection, "drop " + created.group(1) + " " + created.group(2));
                if (renewed.contains(created.group(2))) {
                    continue;
                }
                for (String table : List.of("gpkg_extensions", "gpkg_geometry_columns", "gpkg_contents")) {
                    Sql.run(connection, "delete from " + table + " where table_name = ?", created.group(2));
                }
            } else if (added.lookingAt()) {
                Sql.run(connection, "alter table " + added.group(1) + " drop column " + added.group(2));
            } else {
                assertThat(statement.replaceAll("(?m)^--.*\\R", "")).startsWith("insert into gpkg_");
            }
        }
    }

    /** The view of that name as the files before this one made it. */
    private static String before(String file, String view) {
        String found = "";
        for (String earlier : Schema.FILES.subList(0, Schema.FILES.indexOf(file))) {
            for (String statement : Schema.statements(earlier)) {
                Matcher created = CREATED.matcher(statement);
                found = created.lookingAt() && created.group(2).equals(view) ? statement : found;
            }
        }
        return found;
    }

    private static void write(Store store, String sql) {
        store.obey(new Spoken("a test", "analyst", null, false), true);
        store.write(() -> store.jdbc().sql(sql).update());
        store.settle();
    }

    @Test
    void it_is_brought_up_to_date_and_its_journal_still_answers_for_every_row() throws SQLException {
        olderStore();
        try (Store store = store(false)) {
            assertThat(Verification.of(store).faults()).isEmpty();
            assertThat(new StoreCheck(store).check())
                    .allSatisfy(
                            part -> assertThat(part.faults()).as(part.name()).isEmpty());
            write(store, "update document set dated_basis = 'page' where id = 1");
            assertThat(Verification.of(store).faults()).isEmpty();
            write(store, "delete from document where id = 1");
            assertThat(Verification.of(store).faults()).isEmpty();
        }
    }

    @Test
    void the_digest_of_a_row_is_what_the_older_program_wrote() throws SQLException {
        olderStore();
        try (Connection connection = Connections.open(folder.resolve("s.gpkg"), true, null)) {
            String row = Sql.string(connection, """
                    select json_object('id', id, 'uuid', uuid, 'acquired', acquired, 'begin_at', begin_at, 'end_at', end_at,
                      'provider_id', provider_id, 'platform', platform, 'gsd_m', gsd_m, 'cloud_percent', cloud_percent,
                      'credit', credit, 'sensor', sensor, 'known_from_id', known_from_id, 'printed_in_id', printed_in_id,
                      'note', note)
                    from image
                    """);
            assertThat(Sql.string(connection, "select after from journal_row where tbl = 'image'"))
                    .isEqualTo(Journal.sha256(row + "\n"));
        }
    }

    @Test
    void it_is_not_read_before_that() throws SQLException {
        olderStore();
        try (Store store = store(true)) {
            assertThatThrownBy(store::jdbc)
                    .hasMessageEndingWith("is of an older Railwatch (schema 3, this one reads " + Schema.VERSION
                            + "); leave --read-only out once, which brings it up to date");
        }
    }
}
