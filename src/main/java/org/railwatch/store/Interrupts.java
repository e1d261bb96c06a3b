package org.railwatch.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.sqlite.SQLiteConnection;

/** The open connections, so that another thread can end the statement that runs on one, and none that is being closed. */
final class Interrupts {
    private final Set<Connection> open = new LinkedHashSet<>();
    private boolean sent;

    synchronized void add(Connection connection) {
        open.add(connection);
    }

    /** To be called before it is closed. */
    synchronized void remove(Connection connection) {
        open.remove(connection);
    }

    /** The statement that is running ends with an error, and a write is rolled back. */
    synchronized void interrupt() {
        sent = true;
        for (Connection connection : open) {
            try {
                connection.unwrap(SQLiteConnection.class).getDatabase().interrupt();
            } catch (SQLException closedJustNow) {
                // Then nothing runs.
            }
        }
    }

    /** Whether there was one since this was asked last. */
    synchronized boolean takeSent() {
        boolean was = sent;
        sent = false;
        return was;
    }
}
