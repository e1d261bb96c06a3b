package org.railwatch.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The file of a store, and the connection to it: opened when first asked for; made beside its place when it is missing; to a
 * copy of its past while somebody looks back; a new one after an interrupt.
 */
final class OpenFile {
    private final Store store;
    private final Interrupts interrupts = new Interrupts();
    private Path file;
    private boolean held;
    private @Nullable NewStore making;
    private @Nullable Patience patience;
    private @Nullable Past past;
    private boolean lookingBack;
    private @Nullable Connection connection;
    private @Nullable JdbcClient jdbc;
    private @Nullable Object opened;

    OpenFile(Store store, Path file) {
        this.store = store;
        this.file = file;
    }

    Path file() {
        return file;
    }

    /** From another thread: the statement that runs ends with an error. */
    void interrupt() {
        interrupts.interrupt();
    }

    /** Another file; this one stays when that cannot be opened. */
    void become(Path other) {
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
            store.notice("another program had left a row in rw_session, which switches the guards off; it is removed");
        }
    }

    /** From here on the file is kept open with a write-ahead log. */
    void hold() {
        if (held) {
            return;
        }
        held = true;
        if (connection != null && making == null) {
            try {
                StoreFile.setWal(connection, store.notices());
            } catch (SQLException e) {
                throw SqlErrors.translate(e, store);
            }
        }
    }

    /** The command that looked back has ended. */
    void lookAtNow() {
        lookingBack = false;
    }

    boolean lookingBack() {
        return lookingBack;
    }

    /** A new store goes to its place if something was written to it, else nothing is left. */
    void settle() {
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
            store.notices().add("created the store " + file);
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
            throw SqlErrors.translate(e, store);
        }
    }

    private boolean written(NewStore made) {
        boolean known = false;
        try {
            boolean some = connection != null && Sql.number(connection, "select count(*) from journal") > 0;
            known = true;
            return some;
        } catch (SQLException e) {
            throw SqlErrors.translate(e, store);
        } finally {
            if (!known) {
                made.discard();
            }
        }
    }

    void lookBack(Moment moment) {
        long entry = moment.entry(store);
        boolean now = entry == Moment.newest(store);
        Object identity = String.valueOf(opened);
        try {
            if (past != null && (now || !past.is(entry, identity))) {
                past.close();
                past = null;
            }
            if (past == null && !now) {
                past = Past.build(connection(), interrupts, identity, entry, store.work());
            }
            lookingBack = true;
        } catch (SQLException e) {
            throw SqlErrors.translate(e, store);
        }
    }

    JdbcClient jdbc() {
        connection();
        return lookingBack && past != null ? past.jdbc() : Objects.requireNonNull(jdbc);
    }

    Connection connection() {
        if (lookingBack && past != null) {
            return past.connection();
        }
        if (connection != null) {
            return connection;
        }
        var waiting = new Patience(file, store.work(), store::tell);
        patience = waiting;
        try {
            if (!Files.exists(file) && store.mayCreate()) {
                making = NewStore.of(file, waiting);
            }
            NewStore made = making;
            if (made != null) {
                adopt(StoreFile.create(made.path(), store.clock().instant()));
            } else if (Files.exists(file)) {
                adopt(StoreFile.open(
                        file, store.readOnly(), held, waiting, store.clock().instant(), store.notices()));
                opened = StoreFile.identity(file);
            } else {
                throw UserError.failed("there is no store at " + file
                        + "; the first write, such as facility add, creates it, or name another with --store");
            }
            return Objects.requireNonNull(connection);
        } catch (SQLException e) {
            throw SqlErrors.translate(e, store);
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
        if (store.readOnly()) {
            return 0;
        }
        try {
            Connection c = connection();
            Sql.run(c, "begin immediate");
            int left = Sql.run(c, "delete from rw_session");
            Sql.run(c, "commit");
            return left;
        } catch (SQLException e) {
            throw SqlErrors.translate(e, store);
        }
    }

    void close() {
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
            throw SqlErrors.translate(e, store);
        } finally {
            if (made != null) {
                made.discard();
            }
        }
    }
}
