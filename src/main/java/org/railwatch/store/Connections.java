package org.railwatch.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.railwatch.geo.BlobBounds;
import org.sqlite.BusyHandler;
import org.sqlite.Function;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/** SQLite connections with the functions that the store's triggers call. */
final class Connections {
    private Connections() {}

    /** Nothing is read before the handler is there, for the file may be locked. */
    static Connection open(Path file, boolean readOnly, @Nullable BusyHandler waiting) throws SQLException {
        var config = config();
        config.setReadOnly(readOnly);
        Connection opened = withFunctions(config.createConnection("jdbc:sqlite:" + file));
        boolean fit = false;
        try {
            if (waiting != null) {
                BusyHandler.setHandler(opened, waiting);
            }
            Sql.run(opened, "pragma synchronous = normal");
            fit = true;
            return opened;
        } finally {
            if (!fit) {
                opened.close();
            }
        }
    }

    /** A file that nobody changes while it is open: it is read without locks and without files beside it. */
    static Connection unchanging(Path file) throws SQLException {
        var config = config();
        config.setReadOnly(true);
        config.setOpenMode(SQLiteOpenMode.OPEN_URI);
        return withFunctions(
                config.createConnection("jdbc:sqlite:" + file.toAbsolutePath().toUri() + "?immutable=1"));
    }

    /** To read from without waiting: even the first pragma would wait for another program's lock. */
    static Connection glancing(Path file, int patienceMillis) throws SQLException {
        var config = config();
        config.setReadOnly(true);
        config.setBusyTimeout(patienceMillis);
        return config.createConnection("jdbc:sqlite:" + file);
    }

    /** A store in memory, gone when closed. */
    static Connection scratch() throws SQLException {
        return withFunctions(config().createConnection("jdbc:sqlite::memory:"));
    }

    private static SQLiteConfig config() {
        var config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        return config;
    }

    private static Connection withFunctions(Connection connection) throws SQLException {
        Function.create(connection, "rw_console", new Function() {
            @Override
            protected void xFunc() throws SQLException {
                result(1);
            }
        });
        bound(connection, "ST_MinX", BlobBounds::minX);
        bound(connection, "ST_MaxX", BlobBounds::maxX);
        bound(connection, "ST_MinY", BlobBounds::minY);
        bound(connection, "ST_MaxY", BlobBounds::maxY);
        bound(connection, "ST_IsEmpty", blob -> BlobBounds.isEmpty(blob) ? 1 : 0);
        return connection;
    }

    private interface Measure {
        double of(byte[] blob);
    }

    private static void bound(Connection connection, String name, Measure measure) throws SQLException {
        Function.create(
                connection,
                name,
                new Function() {
                    @Override
                    protected void xFunc() throws SQLException {
                        byte @Nullable [] blob = value_blob(0);
                        if (blob == null) {
                            result();
                        } else {
                            result(measure.of(blob));
                        }
                    }
                },
                1,
                Function.FLAG_DETERMINISTIC);
    }
}
