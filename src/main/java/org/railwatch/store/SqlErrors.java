package org.railwatch.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.sqlite.SQLiteException;

/** What SQLite says of a file, a lock or a full disk, as a sentence for the user; anything else is a bug. */
public final class SqlErrors {
    // Numbers of the SQLite C interface, "Result and Error Codes".
    private static final int PRIMARY = 0xff;
    private static final int READ_ONLY = 8;
    private static final int CANNOT_OPEN = 14;

    private SqlErrors() {}

    /** The user's error in the chain of causes; null when SQLite has nothing to say to the user. */
    public static @Nullable UserError find(Throwable thrown, Store store) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof UserError user) {
                return user;
            }
            if (cause instanceof SQLiteException sqlite) {
                return of(sqlite, store);
            }
        }
        return null;
    }

    /** SQLite could not open the file, or one beside it that it needs. */
    static boolean cannotOpen(SQLException thrown) {
        int code = thrown instanceof SQLiteException sqlite ? sqlite.getResultCode().code & PRIMARY : 0;
        return code == READ_ONLY || code == CANNOT_OPEN;
    }

    static RuntimeException translate(SQLException thrown, Store store) {
        UserError user = find(thrown, store);
        return user != null ? user : new IllegalStateException(thrown);
    }

    private static @Nullable UserError of(SQLiteException sqlite, Store store) {
        Path file = store.file();
        return switch (sqlite.getResultCode().code & PRIMARY) {
            case 5, 6 -> store.patience().lost();
            case READ_ONLY ->
                UserError.notWritable("the store " + file
                        + " cannot be written: it, or its folder, is read-only; --read-only reads it");
            case 9 -> store.work().called();
            case 10 -> UserError.notWritable("the disk failed while the store " + file + " was used");
            case 11 ->
                UserError.unreadable("the store " + file + " is damaged; run store check, or take a backup of it");
            case 13 -> UserError.notWritable("the disk is full; nothing was written to " + file);
            case CANNOT_OPEN ->
                UserError.unreadable("cannot open " + file
                        + "; look at its folder and its permissions, and add --read-only if they allow no more");
            case 26 -> UserError.unreadable(file + " is not a Railwatch store; name another file with --store");
            default -> null;
        };
    }
}
