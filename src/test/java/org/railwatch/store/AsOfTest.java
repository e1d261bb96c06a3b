package org.railwatch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railwatch.Soak;
import org.railwatch.UserError;

class AsOfTest {
    @TempDir
    Path folder = Path.of("");

    private Store store = new Store(Path.of("none"), true, Clock.systemUTC(), new Random(1));

    @BeforeEach
    void open() {
        store = at("2026-01-01T23:30:00Z");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Store at(String instant) {
        Clock clock = Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
        return new Store(folder.resolve("s.gpkg"), false, clock, new Random(1));
    }

    private void event(String title) {
        store.obey(new Spoken("event add", "analyst", null, false), true);
        store.write(() -> store.jdbc()
                .sql("insert into event(uuid, title) values (:title, :title)")
                .param("title", title)
                .update());
        store.settle();
    }

    private List<String> titles(String moment) {
        store.lookBack(Moment.of(moment));
        try {
            return store.jdbc()
                    .sql("select title from event order by id")
                    .query(String.class)
                    .list();
        } finally {
            store.settle();
        }
    }

    @Test
    void the_store_reads_as_it_was_after_an_entry_and_then_as_it_is_again() {
        event("a");
        event("b");
        event("c");
        assertThat(titles("J-2")).containsExactly("a", "b");
        assertThat(titles("j-01")).containsExactly("a");
        assertThat(titles("J-3")).containsExactly("a", "b", "c");
        assertThat(store.jdbc()
                        .sql("select count(*) from event")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void a_date_means_its_end_in_utc() {
        event("a");
        store.close();
        store = at("2026-01-02T00:10:00Z");
        event("b");
        assertThat(titles("2026-01-01")).containsExactly("a");
        assertThat(titles("2026-01-01T23:30Z")).containsExactly("a");
        assertThat(titles("2026-01-02")).containsExactly("a", "b");
        assertThat(titles("2026")).containsExactly("a", "b");
    }

    @Test
    void what_never_was_is_refused_and_what_there_is_is_named() {
        event("a");
        assertThatThrownBy(() -> titles("J-9")).hasMessage("there is no journal entry J-9; the newest is J-1");
        assertThatThrownBy(() -> titles("2025"))
                .hasMessage(
                        "nothing was written by the end of 2025; the first entry, J-1, is of 2026-01-01T23:30:00.000Z");
        assertThatThrownBy(() -> Moment.of("yesterday"))
                .hasMessageContaining("neither an entry such as J-5 nor a date");
        assertThatThrownBy(() -> Moment.of("2025/..")).hasMessageContaining("has no end");
        assertThatThrownBy(() -> Moment.of("J-0")).hasMessageContaining("neither");
    }

    @Test
    void the_past_cannot_be_written() {
        event("a");
        event("b");
        store.obey(new Spoken("event add", "analyst", null, false), true);
        store.lookBack(Moment.of("J-1"));
        assertThatThrownBy(() -> store.write(() -> 1))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.kind()).isEqualTo(UserError.Kind.USAGE));
        assertThatThrownBy(() -> new Undo(store).undo(1)).isInstanceOf(UserError.class);
        store.settle();
        assertThat(titles("J-2")).containsExactly("a", "b");
    }

    @Test
    void nothing_is_left_in_the_folder_for_temporary_files_even_while_the_copy_is_open() throws IOException {
        event("a");
        event("b");
        titles("J-1");
        assertThat(copies()).isEmpty();
        try (var beside = Files.list(folder)) {
            assertThat(beside).allMatch(file -> file.getFileName().toString().startsWith("s.gpkg"));
        }
    }

    private static List<Path> copies() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("railwatch-as-of-"))
                    .filter(Files::isReadable)
                    .filter(file -> young(file))
                    .toList();
        }
    }

    /** Another build's may be there for a moment; one that stays is ours. */
    private static boolean young(Path file) {
        try {
            Thread.sleep(Duration.ofMillis(300).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Files.exists(file);
    }

    /** Every state that a random sequence of writes, undos and redos went through can be read again, indexes and all. */
    @Test
    void every_state_of_a_random_sequence_can_be_read_again() throws SQLException {
        long seed = Soak.seed("AsOfTest");
        for (int round = 0; round < Soak.rounds(40); round++) {
            for (String end : List.of("", "-wal", "-shm")) {
                StoreFile.remove(folder.resolve("s.gpkg" + end));
            }
            open();
            var random = new Random(seed + round);
            var writes = new RandomWrites(store, random);
            store.hold();
            event("first");
            var states = new HashMap<Long, Map<String, String>>();
            for (int i = 0; i < 30; i++) {
                step(random, writes);
                states.put(Moment.newest(store), Content.of(store.connection()));
            }
            for (long entry : states.keySet()) {
                store.lookBack(Moment.of("J-" + entry));
                Connection then = store.connection();
                assertThat(Content.of(then))
                        .as("seed %s J-%s", seed + round, entry)
                        .isEqualTo(states.get(entry));
                assertThat(Verification.of(store).faults())
                        .as("seed %s J-%s", seed + round, entry)
                        .isEmpty();
                indexesFit(then);
                store.settle();
            }
            store.close();
        }
    }

    private void step(Random random, RandomWrites writes) {
        try {
            switch (random.nextInt(4)) {
                case 0 -> {
                    store.obey(new Spoken("undo", "analyst", null, false), true);
                    new Undo(store).undoNewest("analyst", 1);
                }
                case 1 -> {
                    store.obey(new Spoken("redo", "analyst", null, false), true);
                    new Undo(store).redo("analyst");
                }
                default -> writes.write("analyst");
            }
        } catch (UserError e) {
            assertThat(e.sentence()).contains("cannot be redone");
        }
    }

    private static void indexesFit(Connection c) throws SQLException {
        Sql.run(c, "pragma query_only = off");
        for (String table : Schema.SEARCHED.keySet()) {
            Sql.run(c, "insert into " + table + "_fts(" + table + "_fts, rank) values ('integrity-check', 1)");
        }
        for (String table : Schema.SPATIAL) {
            assertThat(Sql.strings(c, "select rtreecheck('rtree_" + table + "_geom')"))
                    .containsExactly("ok");
            assertThat(Sql.strings(c, "select id from rtree_" + table + "_geom where minx > -400 order by id"))
                    .isEqualTo(Sql.strings(c, "select id from " + table + " where geom notnull order by id"));
        }
        Sql.run(c, "pragma query_only = on");
    }
}
