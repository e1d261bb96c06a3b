package org.railwatch.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;

/** Opens a store file that must be ours, or makes a new one. */
final class StoreFile {
    /** "GPKG", and the version of the standard that is kept: OGC 12-128r19, clause 1.1.1. */
    private static final String GEOPACKAGE_ID = "1196444487";

    private static final String GEOPACKAGE_VERSION = "10400";

    private StoreFile() {}

    /**
     * Opens a file and brings an older one up to date.
     *
     * @param held whether it is to be kept open with a write-ahead log
     * @param notices where what the user should hear is put
     */
    static Connection open(
            Path file, boolean readOnly, boolean held, Patience patience, Instant now, List<String> notices)
            throws SQLException {
        if (Files.isDirectory(file)) {
            throw UserError.unreadable(file + " is a folder, not a store; name a file with --store");
        }
        Connection opened = readOnly ? reader(file, patience) : Connections.open(file, false, patience);
        boolean fit = false;
        try {
            int version = versionOf(opened, file);
            if (version > Schema.VERSION) {
                throw UserError.locked("the store " + file + " was written by a newer Railwatch (schema " + version
                        + ", this one knows " + Schema.VERSION + "); use that version");
            }
            if (version < Schema.VERSION && readOnly) {
                throw UserError.failed("the store " + file + " is of an older Railwatch (schema " + version
                        + ", this one reads " + Schema.VERSION
                        + "); leave --read-only out once, which brings it up to date");
            }
            if (version < Schema.VERSION) {
                Sql.run(opened, "begin immediate");
                Schema.play(opened, version, now);
                Sql.run(opened, "commit");
                notices.add("the store was brought from schema " + version + " to " + Schema.VERSION);
            }
            if (held && !readOnly) {
                setWal(opened, notices);
            }
            fit = true;
            return opened;
        } finally {
            if (!fit) {
                opened.close();
            }
        }
    }

    /**
     * A connection that only reads. With a write-ahead log SQLite needs a file beside the store even for that; where it
     * cannot make one, nobody can write either, and the store is read as it lies there.
     */
    private static Connection reader(Path file, Patience patience) throws SQLException {
        try {
            return usual(file, patience);
        } catch (SQLException e) {
            if (!SqlErrors.cannotOpen(e)) {
                throw e;
            }
            Path log = Path.of(file + "-wal");
            if (holds(log)) {
                throw UserError.unreadable("the store " + file + " has a write-ahead log beside it, " + log
                        + ", and the folder cannot be written; copy both to a folder that can");
            }
            return Connections.unchanging(file);
        }
    }

    private static Connection usual(Path file, Patience patience) throws SQLException {
        Connection opened = Connections.open(file, true, patience);
        boolean read = false;
        try {
            Sql.string(opened, "select count(*) from sqlite_master");
            read = true;
            return opened;
        } finally {
            if (!read) {
                opened.close();
            }
        }
    }

    private static boolean holds(Path log) {
        try {
            return Files.size(log) > 0;
        } catch (IOException none) {
            return false;
        }
    }

    private static int versionOf(Connection opened, Path file) throws SQLException {
        boolean ours = GEOPACKAGE_ID.equals(Sql.string(opened, "pragma application_id"))
                && Sql.number(opened, "select count(*) from sqlite_master where name = 'rw_schema'") == 1;
        if (!ours) {
            throw UserError.unreadable(file + " is not a Railwatch store; name another file with --store");
        }
        return (int) Sql.number(opened, "select max(version) from rw_schema");
    }

    /** A new store with its schema and no rows. */
    static Connection create(Path made, Instant now) throws SQLException {
        Connection fresh = Connections.open(made, false, null);
        Sql.run(fresh, "pragma journal_mode = memory");
        Sql.run(fresh, "pragma application_id = " + GEOPACKAGE_ID);
        Sql.run(fresh, "pragma user_version = " + GEOPACKAGE_VERSION);
        Sql.run(fresh, "begin immediate");
        Schema.play(fresh, 0, now);
        Sql.run(fresh, "commit");
        return fresh;
    }

    /** One SELECT after the pragma: a connection that has read nothing holds no lock, and the file would flip back. */
    static void setWal(Connection opened, List<String> notices) throws SQLException {
        String mode = Sql.string(opened, "pragma journal_mode = wal");
        if (!"wal".equals(mode)) {
            notices.add("the store could not be set to write-ahead logging; do not write to it while QGIS reads it");
        }
        Sql.string(opened, "select count(*) from sqlite_master");
        Sql.run(opened, "pragma wal_checkpoint(passive)");
    }

    /** What tells a file from another of the same name, without opening it: device and inode; null when it is gone. */
    static @Nullable Object identity(Path file) {
        try {
            Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
            return key == null ? file : key;
        } catch (IOException e) {
            return null;
        }
    }

    static void remove(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
