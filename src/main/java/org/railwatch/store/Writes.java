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
        if (store.readOnly()) {
            throw UserError.usage("the store is open read-only; leave --read-only out to write");
        }
        return transact(work, null);
    }

    void writeUndo(long undone, SqlWork work) {
        transact(
                () -> {
                    try {
                        work.run(store.connection());
                        return undone;
                    } catch (SQLException e) {
                        throw SqlErrors.translate(e, store.file());
                    }
                },
                undone);
    }

    boolean together(BooleanSupplier work) {
        if (together) {
            return within(work);
        }
        together = true;
        lost = false;
        boolean keep = false;
        try {
            keep = work.getAsBoolean();
            return keep;
        } finally {
            together = false;
            if (begun) {
                begun = false;
                end(keep);
            }
        }
    }

    /** Commands that are one among others that are: what they wrote goes alone if they do not keep it. */
    private boolean within(BooleanSupplier work) {
        if (!begun) {
            boolean keep = work.getAsBoolean();
            if (!keep && begun) {
                begun = false;
                rollback(store.connection());
            }
            return keep;
        }
        Connection c = store.connection();
        boolean keep = false;
        try {
            Sql.run(c, "savepoint commands");
            keep = work.getAsBoolean();
        } catch (SQLException e) {
            throw SqlErrors.translate(e, store.file());
        } finally {
            if (!keep) {
                lost |= !rolledBackTo(c, "commands");
            }
        }
        if (keep) {
            release(c);
        }
        return keep;
    }

    private void release(Connection c) {
        try {
            Sql.run(c, "release commands");
        } catch (SQLException e) {
            throw SqlErrors.translate(e, store.file());
        }
    }

    private void end(boolean keep) {
        Connection c = store.connection();
        if (!keep) {
            rollback(c);
            return;
        }
        try {
            Sql.run(c, "commit");
            store.keep();
        } catch (SQLException e) {
            rollback(c);
            throw SqlErrors.translate(e, store.file());
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
                boolean stays =
                        journal.finish(entry, command, undone, store.clock().instant()) && !command.dryRun();
                end(c, stays);
                if (stays) {
                    store.journalled(entry);
                    store.work().committed();
                }
                done = true;
                return result;
            } finally {
                writing = false;
                if (!done) {
                    undo(c);
                    // What was done by the way is undone with the rest, so it is not told.
                    notices.subList(Math.min(said, notices.size()), notices.size())
                            .clear();
                }
            }
        } catch (SQLException e) {
            throw SqlErrors.translate(e, store.file());
        }
    }

    private void begin(Connection c) throws SQLException {
        if (together && lost) {
            // A savepoint outside a transaction would be one of its own, and its release a commit.
            throw UserError.failed("not done: the transaction that these commands are was broken off before");
        }
        if (!together || !begun) {
            Sql.run(c, "begin immediate");
            begun = together;
        }
        if (together) {
            Sql.run(c, "savepoint command");
        }
    }

    private void end(Connection c, boolean stays) throws SQLException {
        if (!together) {
            Sql.run(c, stays ? "commit" : "rollback");
            if (stays) {
                store.keep();
            }
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
            lost |= !rolledBackTo(c, "command");
        } else {
            rollback(c);
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
                    rolledBackTo(c, "piece");
                }
            }
            Sql.run(c, "release piece");
            return result;
        } catch (SQLException e) {
            throw SqlErrors.translate(e, store.file());
        }
    }

    /** False when the whole transaction has ended already; what was thrown first says why. */
    private static boolean rolledBackTo(Connection c, String savepoint) {
        try {
            Sql.run(c, "rollback to " + savepoint);
            Sql.run(c, "release " + savepoint);
            return true;
        } catch (SQLException alreadyRolledBack) {
            return false;
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
