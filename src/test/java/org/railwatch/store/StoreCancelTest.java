package org.railwatch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railwatch.UserError;

/** A command is called off from another thread: it ends soon, leaves nothing, and the next one works. */
class StoreCancelTest {
    private static final String LONG_READ =
            "with recursive n(i) as (select 1 union all select i + 1 from n where i < 300000000) select count(*) from n";
    private static final String MANY = """
            insert into event(uuid, title)
            with recursive n(i) as (select 1 union all select i + 1 from n where i < 20000000)
            select 'u' || i, 't' from n
            """;

    @TempDir
    Path folder = Path.of("");

    private Store store = new Store(Path.of("none"), true, Clock.systemUTC(), new Random(1));
    private @Nullable Future<?> cancelling;
    private final ScheduledExecutorService other = Executors.newSingleThreadScheduledExecutor();

    @BeforeEach
    void open() {
        store = new Store(folder.resolve("s.gpkg"), false, Clock.systemUTC(), new Random(1));
        store.hold();
        event("a");
    }

    @AfterEach
    void close() {
        if (cancelling != null) {
            cancelling.cancel(true);
        }
        other.shutdownNow();
        store.close();
    }

    private void event(String title) {
        command(() -> store.write(() -> insert(title)));
    }

    private int insert(String title) {
        return store.jdbc()
                .sql("insert into event(uuid, title) values (:uuid, :title)")
                .param("uuid", store.newUuid())
                .param("title", title)
                .update();
    }

    private long endless() {
        soon();
        return store.jdbc().sql(LONG_READ).query(Long.class).single();
    }

    private int many() {
        soon();
        return store.jdbc().sql(MANY).update();
    }

    private void command(ThrowingCallable work) {
        store.work().begin();
        store.obey(new Spoken("event add", "analyst", null, false), true);
        try {
            work.call();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError(e);
        } finally {
            store.work().end();
            store.settle();
        }
    }

    /** To be called in the command that is to be called off. */
    private void soon() {
        cancelling = other.schedule(() -> store.work().cancel(), 100, TimeUnit.MILLISECONDS);
    }

    private void cancelled(ThrowingCallable work, String sentence) {
        assertThatThrownBy(() -> command(work)).satisfies(thrown -> {
            UserError user = SqlErrors.find(thrown, store);
            assertThat(user).as(thrown.toString()).isNotNull();
            assertThat(java.util.Objects.requireNonNull(user).kind()).isEqualTo(UserError.Kind.INTERRUPTED);
        });
        assertThat(store.work().called()).hasMessage(sentence);
    }

    private void unchanged(String... titles) {
        assertThat(store.jdbc()
                        .sql("select title from event order by id")
                        .query(String.class)
                        .list())
                .containsExactly(titles);
        assertThat(Verification.of(store).faults()).isEmpty();
        event("next");
        assertThat(Verification.of(store).faults()).isEmpty();
        assertThat(new StoreCheck(store).check()).allMatch(part -> part.faults().isEmpty());
    }

    @Test
    void during_a_long_read() {
        cancelled(this::endless, "cancelled; nothing was written");
        unchanged("a");
    }

    @Test
    void during_a_long_statement_of_a_write() {
        cancelled(
                () -> store.write(() -> {
                    insert("b");
                    return many();
                }),
                "cancelled; nothing was written");
        unchanged("a");
    }

    @Test
    void between_the_pieces_of_a_bulk_write() {
        cancelled(
                () -> store.writeLong(() -> {
                    soon();
                    try (var part = store.work().part("rows", 0)) {
                        while (true) {
                            store.attempt(() -> insert("b"));
                            part.step();
                        }
                    }
                }),
                "cancelled; nothing was written");
        unchanged("a");
        assertThat(store.work().running()).isNull();
    }

    @Test
    void between_statements_before_the_commit() {
        cancelled(
                () -> store.write(() -> {
                    insert("b");
                    store.work().cancel();
                    return 1;
                }),
                "cancelled; nothing was written");
        unchanged("a");
    }

    @Test
    void inside_commands_that_are_one_all_of_them_go() {
        cancelled(
                () -> store.together(() -> {
                    command(() -> store.write(() -> insert("b")));
                    command(() -> store.write(() -> many()));
                    return true;
                }),
                "cancelled; nothing was written");
        unchanged("a");
    }

    /** SQLite has ended the transaction by itself; without one each later command would stay. */
    @Test
    void what_goes_on_after_that_in_the_same_transaction_writes_nothing() {
        assertThatThrownBy(() -> store.together(() -> {
                    command(() -> store.write(() -> insert("b")));
                    try {
                        command(() -> store.write(() -> many()));
                    } catch (RuntimeException expected) {
                        assertThat(SqlErrors.find(expected, store)).isNotNull();
                    }
                    assertThatThrownBy(() -> command(() -> store.write(() -> insert("c"))))
                            .hasMessageContaining("the transaction was ended by the error before");
                    return true;
                }))
                .hasMessageContaining("the transaction was ended by the error before");
        unchanged("a");
    }

    @Test
    void after_the_last_of_commands_that_are_one_but_before_their_commit() {
        cancelled(
                () -> store.together(() -> {
                    command(() -> store.write(() -> insert("b")));
                    store.work().cancel();
                    return true;
                }),
                "cancelled; nothing was written");
        unchanged("a");
    }

    @Test
    void after_the_commit_it_is_too_late_and_the_answer_is_shown() {
        command(() -> {
            store.write(() -> insert("b"));
            store.work().cancel();
            assertThat(store.jdbc()
                            .sql("select count(*) from event")
                            .query(Long.class)
                            .single())
                    .isEqualTo(2);
        });
        unchanged("a", "b");
    }

    @Test
    void the_rest_of_a_script_is_called_off_also_after_a_commit() {
        store.work().begin();
        command(() -> {
            store.write(() -> insert("b"));
            store.work().cancel();
        });
        assertThatThrownBy(() -> command(() -> store.write(() -> insert("c")))).hasMessageContaining("cancelled");
        store.work().end();
        unchanged("a", "b");
    }

    @Test
    void when_nothing_runs_nothing_happens() {
        store.work().cancel();
        unchanged("a");
    }

    @Test
    void while_the_copy_for_the_past_is_made() {
        event("b");
        cancelled(
                () -> {
                    store.work().cancel();
                    store.lookBack(Moment.of("J-1"));
                },
                "cancelled; nothing was written");
        store.lookBack(Moment.of("J-1"));
        assertThat(store.jdbc()
                        .sql("select title from event")
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("a"));
        store.settle();
        unchanged("a", "b");
    }

    @Test
    void during_an_undo() {
        command(() -> store.write(() -> {
            for (int i = 0; i < 2000; i++) {
                insert("t");
            }
            return 1;
        }));
        cancelled(
                () -> {
                    store.work().cancel();
                    new Undo(store).undoNewest("analyst", 1);
                },
                "cancelled; nothing was written");
        assertThat(store.jdbc()
                        .sql("select count(*) from event")
                        .query(Long.class)
                        .single())
                .isEqualTo(2001);
        assertThat(Verification.of(store).faults()).isEmpty();
    }
}
