package org.railwatch.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;

/**
 * Transactions: one command is one, with one journal entry; several commands may be one together, each a savepoint in it; a
 * piece of a command may fail by itself.
 */
final class Writes {
    private final Store store;
    private boolean writing;
    private boolean attempting;
    private boolean together;
    private boolean begun;
    private boolean lasting;
    /** Up while a long write holds the lock. */
    private @Nullable Beacon beacon;
    /** The running transaction was rolled back by SQLite itself. */
    private boolean lost;

    Writes(Store store) {
        this.store = store;
    }

    interface SqlWork {
        void run(Connection connection) throws SQLException;
    }

    boolean attempting() {
        return attempting;
    }

    boolean together() {
        return together;
    }

    <T> T write(Supplier<T> work) {
        if (writing) {
            return work.get();
        }
        refuseIfReading();
        return transact(work, null);
    }

    private void refuseIfReading() {
        if (store.readOnly()) {
            throw UserError.usage("the store is open read-only; leave --read-only out to write");
        }
        if (store.lookingBack()) {
            throw UserError.usage("what the store was in the past cannot be written; leave --as-of out to write");
        }
    }

    /** As {@link #write}, and those who meet the lock meanwhile know that it may take long. */
    <T> T writeLong(Supplier<T> work) {
        lasting = true;
        try {
            return write(work);
        } finally {
            lasting = false;
        }
    }

    /** Always inside {@link #together}, which knows of dry runs. */
    void writeUndo(long undone, SqlWork work) {
        refuseIfReading();
        transact(
                () -> {
                    try {
                        work.run(store.connection());
                        return undone;
                    } catch (SQLException e) {
                        throw SqlErrors.translate(e, store);
                    }
                },
                undone);
    }

    boolean together(BooleanSupplier work) {
        return together ? nested(work) : outermost(work);
    }

    private boolean outermost(BooleanSupplier work) {
        together = true;
        boolean keep = false;
        try {
            boolean wanted = work.getAsBoolean();
            if (wanted) {
                store.work().check();
            }
            keep = wanted;
            return keep;
        } finally {
            together = false;
            if (begun) {
                begun = false;
                end(keep);
            }
        }
    }

    private void end(boolean keep) {
        Connection c = store.connection();
        boolean done = false;
        try {
            if (keep) {
                refuseIfLost();
                Sql.run(c, "commit");
                store.work().committed();
                done = true;
            }
        } catch (SQLException e) {
            throw SqlErrors.translate(e, store);
        } finally {
            lost = false;
            lower();
            if (!done) {
                rollback(c);
            }
        }
    }

    /** Commands that are one inside others that are one: they may go and the others stay. */
    private boolean nested(BooleanSupplier work) {
        Connection c = store.connection();
        boolean inside = begun;
        boolean keep = false;
        try {
            if (inside) {
                Sql.run(c, "savepoint part");
            }
            keep = work.getAsBoolean();
            if (inside && keep) {
                Sql.run(c, "release part");
            }
            return keep;
        } catch (SQLException e) {
            throw SqlErrors.translate(e, store);
        } finally {
            if (!keep && inside) {
                rollbackTo(c, "part");
            } else if (!keep && begun) {
                begun = false;
                rollback(c);
                lower();
            }
        }
    }

    private <T> T transact(Supplier<T> work, @Nullable Long undone) {
        Spoken command = store.spoken();
        List<String> notices = store.notices();
        int said = notices.size();
        try {
            Connection c = store.connection();
            store.refuseIfGone();
            begin(c);
            writing = true;
            boolean done = false;
            try {
                var journal = new Journal(c);
                long entry = journal.begin();
                T result = work.get();
                store.work().check();
                refuseIfLost();
                boolean touched =
                        journal.finish(entry, command, undone, store.clock().instant());
                boolean stays = touched && (undone != null || !command.dryRun());
                end(c, stays);
                if (stays) {
                    store.journalled(entry, undone == null);
                }
                if (stays && !together) {
                    store.work().committed();
                }
                done = true;
                return result;
            } finally {
                writing = false;
                if (!together) {
                    lower();
                }
                if (!done) {
                    undo(c);
                    // What was done by the way is undone with the rest, so it is not told.
                    notices.subList(Math.min(said, notices.size()), notices.size())
                            .clear();
                }
            }
        } catch (SQLException e) {
            throw SqlErrors.translate(e, store);
        }
    }

    private void begin(Connection c) throws SQLException {
        refuseIfLost();
        if (!together || !begun) {
            Sql.run(c, "begin immediate");
            begun = together;
            if (together || lasting) {
                beacon = Beacon.raise(store.file(), Beacon.Meaning.LONG_WRITE);
            }
        }
        if (together) {
            Sql.run(c, "savepoint command");
        }
    }

    private void lower() {
        Beacon up = beacon;
        beacon = null;
        if (up != null) {
            up.close();
        }
    }

    /** SQLite ends a transaction by itself on an interrupt or a full disk; what came after would be written without one. */
    private void refuseIfLost() {
        if (lost) {
            throw UserError.failed("the transaction was ended by the error before; nothing of it was written");
        }
    }

    private void end(Connection c, boolean stays) throws SQLException {
        if (!together) {
            Sql.run(c, stays ? "commit" : "rollback");
            return;
        }
        if (!stays) {
            Sql.run(c, "rollback to command");
        }
        Sql.run(c, "release command");
    }

    /** Takes back what the failed command did. */
    private void undo(Connection c) {
        if (together) {
            rollbackTo(c, "command");
        } else {
            rollback(c);
            lost = false;
        }
    }

    <T> T attempt(Supplier<T> piece) {
        Connection c = store.connection();
        List<String> notices = store.notices();
        int said = notices.size();
        boolean done = false;
        try {
            Sql.run(c, "savepoint piece");
            T result;
            attempting = true;
            try {
                result = piece.get();
                done = true;
            } finally {
                attempting = false;
                if (!done) {
                    notices.subList(said, notices.size()).clear();
                    rollbackTo(c, "piece");
                }
            }
            Sql.run(c, "release piece");
            return result;
        } catch (SQLException e) {
            throw SqlErrors.translate(e, store);
        }
    }

    private void rollbackTo(Connection c, String savepoint) {
        try {
            Sql.run(c, "rollback to " + savepoint);
            Sql.run(c, "release " + savepoint);
        } catch (SQLException alreadyRolledBack) {
            // The whole transaction has ended; what was thrown first says why.
            lost = true;
        }
    }

    private static void rollback(Connection c) {
        try {
            Sql.run(c, "rollback");
        } catch (SQLException alreadyRolledBack) {
            // SQLite has ended the transaction itself, as it does after an interrupt or a full disk.
        }
    }
}
