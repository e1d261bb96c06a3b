package org.railwatch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railwatch.Soak;
import org.railwatch.UserError;

class RedoTest {
    @TempDir
    Path folder = Path.of("");

    private Store store = new Store(Path.of("none"), true, Clock.systemUTC(), new Random(1));

    @BeforeEach
    void open() {
        store = new Store(
                folder.resolve("s.gpkg"),
                false,
                Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC),
                new Random(1));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void obey(String line, String actor) {
        store.obey(new Spoken(line, actor, null, false), true);
    }

    private void sql(String actor, String sql) {
        obey(sql, actor);
        store.write(() -> store.jdbc().sql(sql).update());
        store.settle();
    }

    private void event(String title) {
        sql("analyst", "insert into event(uuid, title) values ('" + title + "', '" + title + "')");
    }

    private List<Long> undo(int count) {
        obey("undo", "analyst");
        return new Undo(store).undoNewest("analyst", count);
    }

    private @org.jspecify.annotations.Nullable Long redo() {
        obey("redo", "analyst");
        return new Undo(store).redo("analyst");
    }

    private List<String> titles() {
        return store.jdbc()
                .sql("select id || title || uuid from event order by id")
                .query(String.class)
                .list();
    }

    private void whole() {
        assertThat(Verification.of(store).faults()).isEmpty();
        assertThat(new StoreCheck(store).check()).allMatch(part -> part.faults().isEmpty());
    }

    @Test
    void what_was_undone_comes_back_with_its_number_and_uuid() {
        event("a");
        event("b");
        undo(1);
        assertThat(titles()).containsExactly("1aa");
        assertThat(redo()).isEqualTo(2);
        assertThat(titles()).containsExactly("1aa", "2bb");
        assertThat(redo()).isNull();
        whole();
    }

    @Test
    void undo_after_redo_takes_it_back_again() {
        event("a");
        undo(1);
        redo();
        assertThat(undo(1)).containsExactly(1L);
        assertThat(titles()).isEmpty();
        assertThat(redo()).isEqualTo(1);
        assertThat(titles()).containsExactly("1aa");
        whole();
    }

    @Test
    void line_42_two_undone_come_back_in_their_order_also_after_a_restart() {
        event("a");
        sql("analyst", "update event set title = 'b'");
        undo(1);
        undo(1);
        store.close();
        assertThat(redo()).isEqualTo(1);
        assertThat(titles()).containsExactly("1aa");
        assertThat(redo()).isEqualTo(2);
        assertThat(titles()).containsExactly("1ba");
        whole();
    }

    @Test
    void line_42_a_newer_write_of_the_same_rows_refuses_it_and_names_that() {
        event("a");
        sql("analyst", "update event set title = 'b'");
        undo(1);
        sql("analyst", "update event set title = 'c'");
        assertThatThrownBy(this::redo)
                .hasMessage(
                        "J-2 cannot be redone: J-4 changed the same rows later (update event set title = 'c'); undo that first");
        undo(1);
        assertThatThrownBy(() -> {
                    redo();
                    redo();
                    redo();
                })
                .hasMessageContaining("cannot be redone");
        whole();
    }

    @Test
    void a_write_of_other_rows_is_no_hindrance() {
        event("a");
        event("b");
        undo(1);
        event("c");
        assertThat(redo()).isEqualTo(2);
        assertThat(titles()).containsExactly("1aa", "2bb", "3cc");
    }

    @Test
    void what_it_builds_on_must_be_back_first() {
        event("a");
        sql("other", "update event set title = 'b'");
        obey("undo", "other");
        new Undo(store).undoNewest("other", 1);
        undo(1);
        obey("redo", "other");
        assertThatThrownBy(() -> new Undo(store).redo("other"))
                .hasMessageContaining("J-2 cannot be redone: J-1 was taken back since")
                .hasMessageContaining("redo that first");
        redo();
        obey("redo", "other");
        assertThat(new Undo(store).redo("other")).isEqualTo(2);
        assertThat(titles()).containsExactly("1ba");
        whole();
    }

    @Test
    void a_name_that_is_taken_by_now_refuses_it_in_words() {
        sql("analyst", "insert into agent(uuid, slug, folded, name, kind) values ('u', 's', 'nis', 'n', 'other')");
        undo(1);
        sql("other", "insert into agent(uuid, slug, folded, name, kind) values ('v', 's', 'nis', 'n', 'other')");
        assertThatThrownBy(this::redo)
                .hasMessage(
                        "J-1 cannot be redone: another agent has the folded 'nis' by now; change or remove that first");
        whole();
    }

    @Test
    void another_actor_has_nothing_to_redo() {
        event("a");
        undo(1);
        obey("redo", "other");
        assertThat(new Undo(store).redo("other")).isNull();
    }

    @Test
    void several_are_taken_back_all_or_none() {
        event("a");
        sql("analyst", "insert into agent(uuid, slug, folded, name, kind) values ('u', 's', 's', 'n', 'other')");
        sql("other", "update event set title = 'o'");
        event("b");
        assertThatThrownBy(() -> undo(3)).hasMessageContaining("J-1 cannot be undone: J-3 changed the same rows later");
        assertThat(titles()).containsExactly("1oa", "2bb");
        whole();
    }

    @Test
    void a_dry_run_of_several_undos_checks_them_one_upon_the_other_and_changes_nothing() {
        event("a");
        sql("analyst", "update event set title = 'b'");
        store.obey(new Spoken("undo 2", "analyst", null, true), true);
        assertThat(new Undo(store).undoNewest("analyst", 2)).containsExactly(2L, 1L);
        store.settle();
        assertThat(titles()).containsExactly("1ba");
        assertThat(new JournalEntries(store).list()).hasSize(2);
    }

    @Test
    void the_journal_says_what_is_undone_by_what() {
        event("a");
        undo(1);
        redo();
        var entries = new JournalEntries(store).list();
        assertThat(entries.get(0).undoneBy()).isNull();
        assertThat(entries.get(1).undoneBy()).isEqualTo(3);
        assertThat(entries.get(2).undoes()).isEqualTo(2);
        obey("undo J-2", "analyst");
        assertThatThrownBy(() -> new Undo(store).undo(2)).hasMessageContaining("is itself the undo of J-1");
        assertThatThrownBy(() -> new Undo(store).undo(3))
                .hasMessageContaining("is the redo of J-1; undo J-1 takes that back");
        undo(1);
        assertThat(new JournalEntries(store).find(1).orElseThrow().undoneBy()).isEqualTo(4);
        assertThatThrownBy(() -> new Undo(store).undo(1)).hasMessageContaining("is undone already, by J-4");
    }

    /** Whatever was written, undone and redone: all undone is the beginning, all redone the end, and every state verifies. */
    @Test
    void random_sequences_are_undone_to_their_beginning_and_redone_to_their_end() throws SQLException {
        long seed = Soak.seed("RedoTest");
        for (int round = 0; round < Soak.rounds(100); round++) {
            open();
            var random = new Random(seed + round);
            var writes = new RandomWrites(store, random);
            store.hold();
            event("first");
            undo(1);
            Map<String, String> beginning = Content.of(store.connection());
            for (int i = 0; i < 40; i++) {
                switch (random.nextInt(4)) {
                    case 0 -> tolerating(() -> undo(1 + random.nextInt(3)));
                    case 1 -> tolerating(this::redo);
                    default -> writes.write("analyst");
                }
            }
            Map<String, String> end = Content.of(store.connection());
            int undone = 0;
            while (!undo(1).isEmpty()) {
                undone++;
            }
            assertThat(Content.of(store.connection()))
                    .as("seed %s", seed + round)
                    .isEqualTo(beginning);
            for (int i = 0; i < undone; i++) {
                redo();
            }
            assertThat(Content.of(store.connection()))
                    .as("seed %s", seed + round)
                    .isEqualTo(end);
            whole();
            store.close();
            deleteStore();
        }
    }

    /** A redo that a later write has overtaken is refused, which is right. */
    private static void tolerating(Runnable step) {
        try {
            step.run();
        } catch (UserError e) {
            assertThat(e.kind()).isEqualTo(UserError.Kind.FAILED);
            assertThat(e.sentence()).contains("cannot be redone");
        }
    }

    private void deleteStore() {
        for (String end : List.of("", "-wal", "-shm")) {
            StoreFile.remove(folder.resolve("s.gpkg" + end));
        }
    }
}
