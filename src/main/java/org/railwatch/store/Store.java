package org.railwatch.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The store file of this session: opened when first asked for, one connection kept until closed. A missing file is
 * made by the first write, beside its place, and moved there when that write has been committed.
 *
 * <p>The connection is always in auto-commit; a write is our own {@code BEGIN IMMEDIATE … COMMIT}, never Spring's
 * transactions, which after a lock go on writing without one (sqlite-jdbc 3.54).
 */
public final class Store implements AutoCloseable {
    private final Clock clock;
    private final RandomGenerator random;
    private Path file;
    private final boolean readOnly;
    private boolean held;
    private boolean mayCreate;
    private @Nullable NewStore making;
    private @Nullable Patience patience;
    private @Nullable Past past;
    private boolean lookingBack;
    private Consumer<String> teller = sentence -> {};
    private @Nullable Connection connection;
    private @Nullable JdbcClient jdbc;
    private @Nullable Spoken spoken;
    private @Nullable Object opened;
    private @Nullable Long written;
    private final List<String> notices = new ArrayList<>();
    private final List<Long> journalled = new ArrayList<>();
    private final Work work = new Work();
    private final Writes writes = new Writes(this);
    private final Interrupts interrupts = new Interrupts();

    /**
     * A store that is opened when it is first needed.
     *
     * @param random what new identifiers are drawn from
     */
    public Store(Path file, boolean readOnly, Clock clock, RandomGenerator random) {
        this.file = file;
        this.readOnly = readOnly;
        this.clock = clock;
        this.random = random;
        work.whenCancelled(interrupts::interrupt);
    }

    public Path file() {
        return file;
    }

    public boolean readOnly() {
        return readOnly;
    }

    public Clock clock() {
        return clock;
    }

    public boolean exists() {
        return Files.exists(file);
    }

    /** Another file from now on; it must be a store of ours. */
    public void use(Path other) {
        if (writes.together()) {
            throw UserError.usage(
                    "a script that is one transaction keeps its store; leave store open out, or --transaction");
        }
        if (!Files.exists(other)) {
            throw UserError.failed(
                    "there is no store at " + other + "; name it with --store and write to it to create one");
        }
        Path before = file;
        close();
        file = other;
        int left;
        try {
            left = emptyGuard();
        } catch (RuntimeException refused) {
            close();
            file = before;
            throw refused;
        }
        if (left > 0) {
            notices.add("another program had left a row in rw_session, which switches the guards off; it is removed");
        }
    }

    /** Sets WAL and keeps the file open, as a prompt, a script or an import does; nothing is opened before it is needed. */
    public void hold() {
        if (held) {
            return;
        }
        held = true;
        if (connection != null && making == null) {
            try {
                StoreFile.setWal(connection, notices);
            } catch (SQLException e) {
                throw SqlErrors.translate(e, this);
            }
        }
    }

    /** What the next {@link #write} is done for; whether it may create a missing store. */
    public void obey(Spoken command, boolean write) {
        spoken = command;
        mayCreate = write;
        written = null;
    }

    /** The journal entry of the command that is being obeyed; null when it wrote nothing, or takes back another one. */
    public @Nullable Long written() {
        return written;
    }

    /** After each command: a new store goes to its place if something was written to it, else nothing is left. */
    public void settle() {
        mayCreate = false;
        spoken = null;
        lookingBack = false;
        if (writes.together()) {
            return;
        }
        NewStore made = making;
        if (interrupts.takeSent()) {
            renew();
        }
        if (made == null) {
            return;
        }
        boolean keep = written(made);
        making = null;
        close();
        if (keep) {
            made.place();
            notices.add("created the store " + file);
        } else {
            made.discard();
        }
    }

    /**
     * An interrupt stays in force while any statement is open, and text search and R-tree keep some open for themselves: only
     * a new connection is sure to be free of it, and of the transaction that it may have left.
     */
    private void renew() {
        NewStore made = making;
        if (made == null) {
            close();
            return;
        }
        Connection open = connection;
        try {
            if (open != null) {
                interrupts.remove(open);
                open.close();
                adopt(Connections.open(made.path(), false, null));
            }
        } catch (SQLException e) {
            throw SqlErrors.translate(e, this);
        }
    }

    private boolean written(NewStore made) {
        boolean known = false;
        try {
            boolean some = connection != null && Sql.number(connection, "select count(*) from journal") > 0;
            known = true;
            return some;
        } catch (SQLException e) {
            throw SqlErrors.translate(e, this);
        } finally {
            if (!known) {
                made.discard();
            }
        }
    }

    /** Who hears at once that a command waits for another program. */
    public void tellAtOnce(Consumer<String> listener) {
        teller = listener;
    }

    /**
     * What is read from here to the end of the command is what the store was then.
     *
     * @throws UserError (usage) when it never was so
     */
    public void lookBack(Moment moment) {
        long entry = moment.entry(this);
        boolean now = entry == Moment.newest(this);
        Object identity = String.valueOf(opened);
        try {
            if (past != null && (now || !past.is(entry, identity))) {
                past.close();
                past = null;
            }
            if (past == null && !now) {
                past = Past.build(connection(), interrupts, identity, entry, work);
            }
            lookingBack = true;
        } catch (SQLException e) {
            throw SqlErrors.translate(e, this);
        }
    }

    /**
     * @throws UserError (usage) when the store never was so
     */
    public void refuseUnknown(Moment moment) {
        moment.entry(this);
    }

    boolean lookingBack() {
        return lookingBack;
    }

    /** What the user should hear of, once. */
    public List<String> takeNotices() {
        var taken = List.copyOf(notices);
        notices.clear();
        return taken;
    }

    /** Adds a sentence that the user hears after the command. */
    public void notice(String sentence) {
        if (!notices.contains(sentence)) {
            notices.add(sentence);
        }
    }

    /**
     * @throws UserError (interrupted) when the running command was called off
     */
    public JdbcClient jdbc() {
        work.check();
        connection();
        return lookingBack && past != null ? past.jdbc() : Objects.requireNonNull(jdbc);
    }

    /** A new immutable identifier. */
    public String newUuid() {
        return Uuid7.at(clock.instant(), random);
    }

    /** Who gave the command that is being obeyed. */
    public String actor() {
        return Objects.requireNonNull(spoken, "nobody is being obeyed").actor();
    }

    public boolean dryRun() {
        return spoken != null && spoken.dryRun();
    }

    Spoken spoken() {
        return Objects.requireNonNull(spoken, "a write needs a command to journal");
    }

    /**
     * The command has made a journal entry.
     *
     * @param own whether it is of its own doing, and not the undo of another one
     */
    void journalled(long entry, boolean own) {
        written = own ? (Long) entry : written;
        journalled.add(entry);
    }

    /** The journal entries made since this was asked last, those of a script that is one transaction as well; once. */
    public List<Long> takeJournalled() {
        var taken = List.copyOf(journalled);
        journalled.clear();
        return taken;
    }

    List<String> notices() {
        return notices;
    }

    /**
     * Does the work in one transaction with one journal entry; inside another write it is part of that one. Any
     * exception leaves the store as it was.
     */
    public <T> T write(Supplier<T> work) {
        return writes.write(work);
    }

    /** As {@link #write}, for what may take long: other consoles that meet the lock wait for the end of it. */
    public <T> T writeLong(Supplier<T> work) {
        return writes.writeLong(work);
    }

    /** As {@link #write}, for an entry that takes back another one. */
    void writeUndo(long undone, Writes.SqlWork work) {
        writes.writeUndo(undone, work);
    }

    /**
     * Several commands as one: what they wrote stays if the work says so, else nothing does. Each still makes one journal
     * entry of its own.
     *
     * @return what the work said
     */
    public boolean together(BooleanSupplier work) {
        return writes.together(work);
    }

    /** Whether the running write is a piece of a greater one: a row of a file, of which less is asked than of a command. */
    public boolean attempting() {
        return writes.attempting();
    }

    /**
     * Does a piece of the running write that may fail by itself: what it wrote, and what it would have said, is gone when
     * it throws, and the rest of the write goes on if the caller catches that.
     */
    public <T> T attempt(Supplier<T> piece) {
        return writes.attempt(piece);
    }

    /** The command that is running, for whoever shows how far it is or calls it off. */
    public Work work() {
        return work;
    }

    /** The open connection, to the past while the command looks back; opens the file, or a new one when this command may create it. */
    Connection connection() {
        if (lookingBack && past != null) {
            return past.connection();
        }
        if (connection != null) {
            return connection;
        }
        var waiting = new Patience(file, work, sentence -> teller.accept(sentence));
        patience = waiting;
        try {
            if (!Files.exists(file) && mayCreate && !readOnly) {
                making = NewStore.of(file, waiting);
            }
            NewStore made = making;
            if (made != null) {
                adopt(StoreFile.create(made.path(), clock.instant()));
            } else if (Files.exists(file)) {
                adopt(StoreFile.open(file, readOnly, held, waiting, clock.instant(), notices));
                opened = StoreFile.identity(file);
            } else {
                throw UserError.failed("there is no store at " + file
                        + "; the first write, such as facility add, creates it, or name another with --store");
            }
            return Objects.requireNonNull(connection);
        } catch (SQLException e) {
            throw SqlErrors.translate(e, this);
        }
    }

    /** How the open connection waits for locks. */
    Patience patience() {
        return Objects.requireNonNull(patience, "nothing was opened that could be locked");
    }

    /** A file that was removed or replaced under us takes what is written to it along. */
    void refuseIfGone() {
        if (making == null && opened != null && !opened.equals(StoreFile.identity(file))) {
            throw UserError.failed(
                    "the store " + file + " was removed or replaced while it was open; what is written now"
                            + " would be lost: put it back, or leave and open another");
        }
    }

    private void adopt(Connection fresh) {
        connection = fresh;
        interrupts.add(fresh);
        jdbc = JdbcClient.create(new SingleConnectionDataSource(fresh, true));
    }

    private int emptyGuard() {
        if (readOnly) {
            return 0;
        }
        try {
            Connection c = connection();
            Sql.run(c, "begin immediate");
            int left = Sql.run(c, "delete from rw_session");
            Sql.run(c, "commit");
            return left;
        } catch (SQLException e) {
            throw SqlErrors.translate(e, this);
        }
    }

    @Override
    public void close() {
        Connection open = connection;
        Past back = past;
        NewStore made = making;
        connection = null;
        jdbc = null;
        past = null;
        lookingBack = false;
        making = null;
        opened = null;
        try {
            if (back != null) {
                back.close();
            }
            if (open != null) {
                interrupts.remove(open);
                open.close();
            }
        } catch (SQLException e) {
            throw SqlErrors.translate(e, this);
        } finally {
            if (made != null) {
                made.discard();
            }
        }
    }
}
