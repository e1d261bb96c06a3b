package org.railwatch.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A look at a store on a connection of its own, closed at once: read-only, without patience for a lock, and it never
 * makes or brings up to date a file. For what is shown beside the line that is being typed.
 */
public final class Glance {
    private static final int PATIENCE_MILLIS = 50;

    private Glance() {}

    /**
     * What the reader finds, or {@code otherwise} when there is no store, it is locked, damaged, or not of this program.
     */
    public static <T> T at(Path file, Function<JdbcClient, T> reader, T otherwise) {
        if (!Files.isRegularFile(file)) {
            return otherwise;
        }
        try (Connection connection = Connections.glancing(file, PATIENCE_MILLIS)) {
            return reader.apply(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
        } catch (SQLException | DataAccessException cannotBeRead) {
            // The command that follows says why, in a sentence; here it would stand in the middle of the line.
            return otherwise;
        }
    }
}
