package org.railwatch.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.sqlite.SQLiteException;

/** What SQLite says of a file, a lock or a full disk, as a sentence for the user; anything else is a bug. */
public final class SqlErrors {
    private static final int PRIMARY = 0xff;

    private SqlErrors() {}

    /** The user's error in the chain of causes; null when SQLite has nothing to say to the user. */
    public static @Nullable UserError find(Throwable thrown, Path file) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof UserError user) {
                return user;
            }
            if (cause instanceof SQLiteException sqlite) {
                return of(sqlite, file);
            }
        }
        return null;
    }

    static RuntimeException translate(SQLException thrown, Path file) {
        UserError user = find(thrown, file);
        return user != null ? user : new IllegalStateException(thrown);
    }

    private static @Nullable UserError of(SQLiteException sqlite, Path file) {
        // Numbers of the SQLite C interface, "Result and Error Codes".
        return switch (sqlite.getResultCode().code & PRIMARY) {
            case 5, 6 ->
                UserError.locked("the store " + file
                        + " is locked by another program that is writing to it; try again when that has ended");
            case 8 ->
                UserError.notWritable("the store " + file + " cannot be written: it, or its folder, is read-only");
            case 9 -> Work.called();
            case 10 -> UserError.notWritable("the disk failed while the store " + file + " was used");
            case 11 ->
                UserError.unreadable("the store " + file + " is damaged; run store check, or take a backup of it");
            case 13 -> UserError.notWritable("the disk is full; nothing was written to " + file);
            case 14 -> UserError.unreadable("cannot open " + file + "; look at its folder and its permissions");
            case 26 -> UserError.unreadable(file + " is not a Railwatch store; name another file with --store");
            default -> null;
        };
    }
}
