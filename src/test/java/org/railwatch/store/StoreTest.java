package org.railwatch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railwatch.UserError;

class StoreTest {
    @TempDir
    Path folder = Path.of("");

    private Store store = new Store(Path.of("none"), true, Clock.systemUTC(), new Random(1));

    @BeforeEach
    void open() {
        store = another();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Path file() {
        return folder.resolve("s.gpkg");
    }

    private Store another() {
        return new Store(
                file(), false, Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC), new Random(1));
    }

    private static void obey(Store store, String line) {
        store.obey(new Spoken(line, "analyst", null, false), true);
    }

    private void event(String title) {
        obey(store, "event add --title " + title);
        store.write(() -> {
            insert(title);
            return title;
        });
        store.settle();
    }

    private List<String> titles() {
        return store.jdbc()
                .sql("select title from event order by id")
                .query(String.class)
                .list();
    }

    private Connection foreign() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file());
    }

    private void foreignly(String... statements) throws SQLException {
        store.close();
        try (Connection connection = foreign()) {
            for (String statement : statements) {
                Sql.run(connection, statement);
            }
        }
    }

    private static UserError.Kind kind(ThrowingCallable call) {
        try {
            call.call();
        } catch (UserError e) {
            return e.kind();
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("no error");
    }

    @Test
    void a_read_of_a_missing_store_makes_no_file() {
        assertThatThrownBy(() -> store.jdbc()).hasMessageContaining("there is no store at");
        assertThat(file()).doesNotExist();
    }

    @Test
    void a_write_that_fails_leaves_no_new_store_behind() throws IOException {
        obey(store, "event add");
        assertThatThrownBy(() -> store.write(() -> {
                    throw UserError.failed("no");
                }))
                .hasMessage("no");
        store.settle();
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void the_first_write_makes_the_store_and_says_so() {
        event("a");
        assertThat(store.takeNotices()).containsExactly("created the store " + file());
        assertThat(titles()).containsExactly("a");
        assertThat(new StoreCheck(store).check()).allMatch(part -> part.faults().isEmpty());
    }

    @Test
    void a_failing_write_leaves_the_store_as_it_was() {
        event("a");
        obey(store, "event add");
        assertThatThrownBy(() -> store.write(() -> {
                    store.jdbc().sql("delete from event").update();
                    throw UserError.failed("no");
                }))
                .hasMessage("no");
        assertThat(titles()).containsExactly("a");
        assertThat(Verification.of(store).faults()).isEmpty();
    }

    @Test
    void undo_takes_back_the_newest_entry_and_numbers_are_not_used_again() {
        event("a");
        event("b");
        var undo = new Undo(store);
        obey(store, "undo");
        undo.undo(java.util.Objects.requireNonNull(undo.newestOf("analyst")));
        assertThat(titles()).containsExactly("a");
        event("c");
        assertThat(store.jdbc()
                        .sql("select max(id) from event")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
        assertThat(undo.newestOf("analyst")).isEqualTo(4);
        assertThat(undo.newestOf("somebody")).isNull();
        obey(store, "undo");
        assertThatThrownBy(() -> undo.undo(2)).hasMessageContaining("is undone already, by J-3");
        assertThatThrownBy(() -> undo.undo(3)).hasMessageContaining("is itself the undo of J-2");
        assertThatThrownBy(() -> undo.undo(9)).hasMessageContaining("no journal entry J-9");
        assertThat(Verification.of(store).faults()).isEmpty();
    }

    @Test
    void undo_restores_an_update_and_a_delete_and_refuses_when_a_later_entry_is_in_the_way() {
        event("a");
        obey(store, "event set");
        store.write(() -> store.jdbc().sql("update event set title = 'b'").update());
        obey(store, "event remove");
        store.write(() -> store.jdbc().sql("delete from event").update());
        var undo = new Undo(store);
        assertThatThrownBy(() -> undo.undo(2)).hasMessageContaining("J-3 changed the same rows later (event remove)");
        undo.undo(3);
        assertThat(titles()).containsExactly("b");
        undo.undo(2);
        assertThat(titles()).containsExactly("a");
        assertThat(Verification.of(store).faults()).isEmpty();
        assertThat(new StoreCheck(store).check()).allMatch(part -> part.faults().isEmpty());
    }

    @Test
    void another_program_cannot_write_and_is_told_what_to_use() throws SQLException {
        event("a");
        try (Connection connection = foreign()) {
            assertThatThrownBy(() -> Sql.run(connection, "update event set title = 'x'"))
                    .hasMessageContaining(
                            "railwatch: event is written by the console only; use: event add, set, remove");
            assertThatThrownBy(() -> Sql.run(connection, "delete from journal"))
                    .hasMessageContaining("railwatch: journal");
            assertThatThrownBy(() -> Sql.run(connection, "insert into facilities(ref) values ('x')"))
                    .hasMessageContaining("is read-only");
            assertThatThrownBy(() -> Sql.run(connection, "insert into rw_session values (1, 1)"))
                    .hasMessageContaining("rw_console");
        }
    }

    @Test
    void a_row_changed_behind_the_guards_is_found() throws SQLException {
        event("a");
        foreignly(
                "drop trigger rw_guard_event_update",
                "drop trigger rw_journal_event_update",
                "update event set title = 'x'");
        assertThat(Verification.of(store).faults())
                .containsExactly("J-1: row 1 of event was changed by something other than the console");
        var parts = new StoreCheck(store).check();
        assertThat(parts)
                .filteredOn(part -> part.name().equals("schema"))
                .flatExtracting(StoreCheck.Part::faults)
                .containsExactly(
                        "trigger rw_guard_event_update is missing", "trigger rw_journal_event_update is missing");
    }

    @Test
    void a_row_added_or_an_entry_changed_behind_the_guards_is_found() throws SQLException {
        event("a");
        event("b");
        foreignly(
                "drop trigger rw_guard_event_insert",
                "drop trigger rw_journal_event_insert",
                "insert into event(uuid, title) values ('u', 'x')",
                "drop trigger rw_guard_journal_update",
                "update journal set body = replace(body, 'title b', 'title c') where id = 2");
        assertThat(Verification.of(store).faults())
                .containsExactly(
                        "J-2: the entry was changed after it was written",
                        "row 3 of event was added by something other than the console");
    }

    @Test
    void a_row_left_in_the_guard_table_is_reported_and_open_removes_it() throws SQLException {
        event("a");
        foreignly("drop trigger rw_guard_session", "insert into rw_session values (1, 1)");
        assertThat(new StoreCheck(store).check())
                .filteredOn(part -> part.name().equals("guard"))
                .flatExtracting(StoreCheck.Part::faults)
                .hasSize(1);
        store.takeNotices();
        store.use(file());
        assertThat(store.takeNotices()).hasSize(1);
        assertThat(new StoreCheck(store).check())
                .filteredOn(part -> part.name().equals("guard"))
                .flatExtracting(StoreCheck.Part::faults)
                .isEmpty();
    }

    @Test
    void a_file_that_cannot_be_opened_leaves_the_store_as_it_was() throws Exception {
        event("a");
        Files.writeString(folder.resolve("text.gpkg"), "this is not a database, however long it goes on".repeat(50));
        assertThat(kind(() -> store.use(folder.resolve("text.gpkg")))).isEqualTo(UserError.Kind.UNREADABLE);
        assertThat(store.file()).isEqualTo(file());
        assertThat(titles()).containsExactly("a");
    }

    @Test
    void a_newer_store_and_a_file_that_is_not_ours_are_refused() throws Exception {
        event("a");
        foreignly("insert into rw_schema values (99, '2026-01-01T00:00:00.000Z')");
        assertThat(kind(() -> store.jdbc())).isEqualTo(UserError.Kind.LOCKED);
        Files.writeString(folder.resolve("text.gpkg"), "this is not a database, however long it goes on".repeat(50));
        assertThat(kind(() -> store.use(folder.resolve("text.gpkg")))).isEqualTo(UserError.Kind.UNREADABLE);
        Path other = folder.resolve("other.gpkg");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + other)) {
            Sql.run(connection, "create table t (a)");
        }
        assertThat(kind(() -> store.use(other))).isEqualTo(UserError.Kind.UNREADABLE);
        assertThat(kind(() -> store.use(folder))).isEqualTo(UserError.Kind.UNREADABLE);
        assertThat(kind(() -> store.use(folder.resolve("none")))).isEqualTo(UserError.Kind.FAILED);
    }

    @Test
    void a_dry_run_takes_no_number_and_leaves_no_store() {
        store.obey(new Spoken("event add", "analyst", null, true), true);
        store.write(() -> store.jdbc()
                .sql("insert into event(uuid, title) values ('u', 't')")
                .update());
        store.settle();
        assertThat(file()).doesNotExist();
        event("a");
        assertThat(store.jdbc().sql("select id from event").query(Long.class).single())
                .isEqualTo(1);
    }

    @Test
    void two_consoles_write_in_turn_and_the_chain_stays_whole() {
        event("a");
        store.hold();
        try (Store other = another()) {
            other.hold();
            for (int i = 0; i < 20; i++) {
                Store writer = i % 2 == 0 ? store : other;
                obey(writer, "event add");
                writer.write(() -> writer.jdbc()
                        .sql("insert into event(uuid, title) values (:uuid, 't')")
                        .param("uuid", java.util.UUID.randomUUID().toString())
                        .update());
            }
        }
        var verdict = Verification.of(store);
        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.entries()).isEqualTo(21);
    }

    @Test
    void a_read_only_store_refuses_to_write() {
        event("a");
        try (Store reader = new Store(file(), true, Clock.systemUTC(), new Random(1))) {
            reader.obey(new Spoken("event add", "analyst", null, false), false);
            assertThat(kind(() -> reader.write(() -> 1))).isEqualTo(UserError.Kind.USAGE);
            assertThat(reader.jdbc()
                            .sql("select count(*) from event")
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    @Test
    void a_piece_that_fails_leaves_nothing_and_says_nothing_while_the_rest_of_the_write_stays() {
        obey(store, "import csv");
        store.write(() -> {
            for (String title : List.of("one", "two", "three")) {
                try {
                    store.attempt(() -> {
                        insert(title);
                        store.notice("met " + title);
                        if (title.equals("two")) {
                            throw UserError.failed("no");
                        }
                        return title;
                    });
                } catch (UserError expected) {
                    assertThat(expected).hasMessage("no");
                }
            }
            return "";
        });
        store.settle();
        assertThat(titles()).containsExactly("one", "three");
        assertThat(store.takeNotices()).contains("met one", "met three").doesNotContain("met two");
        assertThat(Verification.of(store).faults()).isEmpty();
    }

    /** A link that leads nowhere, where SQLite wants a file, does to everybody what a read-only folder does to all but root. */
    @Test
    void a_store_whose_folder_cannot_be_written_is_read_as_it_lies_there() throws IOException {
        event("a");
        store.hold();
        assertThat(titles()).containsExactly("a");
        store.close();
        Path log = folder.resolve("s.gpkg-wal");
        Files.createSymbolicLink(log, Path.of("nowhere", "log"));
        assertThatThrownBy(this::titles).hasMessageContaining("--read-only");
        try (Store reader = new Store(file(), true, Clock.systemUTC(), new Random(1))) {
            assertThat(reader.jdbc()
                            .sql("select title from event")
                            .query(String.class)
                            .list())
                    .containsExactly("a");
        }
        Files.delete(log);
        Files.writeString(log, "of another program");
        Files.createSymbolicLink(folder.resolve("s.gpkg-shm"), Path.of("nowhere", "index"));
        try (Store reader = new Store(file(), true, Clock.systemUTC(), new Random(1))) {
            assertThatThrownBy(reader::jdbc).hasMessageContaining("has a write-ahead log beside it");
        }
    }

    private void insert(String title) {
        store.jdbc()
                .sql("insert into event(uuid, title) values (:uuid, :title)")
                .param("uuid", store.newUuid())
                .param("title", title)
                .update();
    }
}
