package org.railwatch.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
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
    private final boolean readOnly;
    private boolean mayCreate;
    private Consumer<String> teller = sentence -> {};
    private @Nullable Spoken spoken;
    private @Nullable Long written;
    private final List<String> notices = new ArrayList<>();
    private final List<Long> journalled = new ArrayList<>();
    private final Work work = new Work();
    private final Writes writes = new Writes(this);
    private final OpenFile open;

    /**
     * A store that is opened when it is first needed.
     *
     * @param random what new identifiers are drawn from
     */
    public Store(Path file, boolean readOnly, Clock clock, RandomGenerator random) {
        this.readOnly = readOnly;
        this.clock = clock;
        this.random = random;
        this.open = new OpenFile(this, file);
        work.whenCancelled(open::interrupt);
    }

    public Path file() {
        return open.file();
    }

    public boolean readOnly() {
        return readOnly;
    }

    public Clock clock() {
        return clock;
    }

    public boolean exists() {
        return Files.exists(open.file());
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
        open.become(other);
    }

    /** Sets WAL and keeps the file open, as a prompt, a script or an import does; nothing is opened before it is needed. */
    public void hold() {
        open.hold();
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
        open.lookAtNow();
        if (!writes.together()) {
            open.settle();
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
        open.lookBack(moment);
    }

    /**
     * @throws UserError (usage) when the store never was so
     */
    public void refuseUnknown(Moment moment) {
        moment.entry(this);
    }

    boolean lookingBack() {
        return open.lookingBack();
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
        return open.jdbc();
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
        return open.connection();
    }

    /** Whether the command that is being obeyed may make a missing store. */
    boolean mayCreate() {
        return mayCreate && !readOnly;
    }

    /** How the open connection waits for locks. */
    Patience patience() {
        return open.patience();
    }

    /** Tells at once, as {@link #tellAtOnce} was asked. */
    void tell(String sentence) {
        teller.accept(sentence);
    }

    /** A file that was removed or replaced under us takes what is written to it along. */
    void refuseIfGone() {
        open.refuseIfGone();
    }

    @Override
    public void close() {
        open.close();
    }
}
