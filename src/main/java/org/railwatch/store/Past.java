package org.railwatch.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import org.railwatch.UserError;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.sqlite.SQLiteConnection;

/**
 * A copy of the store as it was right after an entry, for reading. It has a temporary file of this user's own that loses its
 * name as soon as it is open, so that nothing of it is left however the program ends.
 */
final class Past implements AutoCloseable {
    /** Sixteen megabytes in pages of four thousand bytes. */
    private static final int PAGES_A_STEP = 4096;

    private final long entry;
    private final Object of;
    private final Interrupts interrupts;
    private final Connection connection;
    private final JdbcClient jdbc;
    private final Path folder;

    private Past(long entry, Object of, Interrupts interrupts, Connection connection, Path folder) {
        this.entry = entry;
        this.of = of;
        this.interrupts = interrupts;
        this.connection = connection;
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        this.folder = folder;
    }

    /**
     * @param present the open store
     * @param interrupts reach the copy too
     * @param of what tells the open store's file from another
     */
    static Past build(Connection present, Interrupts interrupts, Object of, long entry, Work work) throws SQLException {
        Path folder = folder();
        Path copy = folder.resolve("as-of.gpkg");
        boolean done = false;
        try {
            copy(present, copy, work);
            Connection opened = Connections.open(copy, false, null);
            interrupts.add(opened);
            try {
                // Nobody else reads it and nobody repairs it: no log, no journal, no second file.
                Sql.run(opened, "pragma locking_mode = exclusive");
                Sql.run(opened, "pragma journal_mode = delete");
                Sql.run(opened, "pragma journal_mode = off");
                Sql.run(opened, "pragma synchronous = off");
                Sql.run(opened, "pragma temp_store = memory");
                withoutName(folder);
                new Rollback(opened, work).to(entry);
                Sql.run(opened, "pragma query_only = on");
                done = true;
                return new Past(entry, of, interrupts, opened, folder);
            } finally {
                if (!done) {
                    interrupts.remove(opened);
                    opened.close();
                }
            }
        } finally {
            if (!done) {
                withoutName(folder);
            }
        }
    }

    private static void copy(Connection present, Path copy, Work work) throws SQLException {
        try (var part = work.part("pages copied", Sql.number(present, "pragma page_count"))) {
            present.unwrap(SQLiteConnection.class)
                    .getDatabase()
                    .backup(
                            "main",
                            copy.toString(),
                            // Called from SQLite, through which nothing may be thrown.
                            (left, all) -> part.show(all - left),
                            1,
                            Integer.MAX_VALUE,
                            PAGES_A_STEP);
            work.check();
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(
                    "railwatch-as-of-",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException | UnsupportedOperationException e) {
            throw UserError.notWritable("there is no place for a copy of the store: the folder for temporary files, "
                    + System.getProperty("java.io.tmpdir") + ", cannot be written");
        }
    }

    private static void withoutName(Path folder) {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException stillOpen) {
            // A system that keeps the name of an open file; close tries again.
        }
    }

    boolean is(long otherEntry, Object otherOf) {
        return entry == otherEntry && of.equals(otherOf);
    }

    Connection connection() {
        return connection;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    @Override
    public void close() throws SQLException {
        interrupts.remove(connection);
        connection.close();
        if (Files.exists(folder)) {
            withoutName(folder);
        }
    }
}
