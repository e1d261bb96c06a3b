package org.railwatch.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;

/**
 * Takes journal entries back, and brings back what was taken back. Either is itself an entry; either is refused when the
 * rows are no longer as the entry has left them.
 */
public final class Undo {
    private final Store store;

    public Undo(Store store) {
        this.store = store;
    }

    /**
     * Takes back the newest entries of this actor that are in effect, all or none.
     *
     * @return their numbers, newest first; fewer than {@code count} when there are no more
     */
    public List<Long> undoNewest(String actor, int count) {
        var undone = new ArrayList<Long>();
        store.together(() -> {
            for (int i = 0; i < count; i++) {
                Long newest = newestOf(actor);
                if (newest == null) {
                    break;
                }
                takeBack(newest);
                undone.add(newest);
            }
            return !store.dryRun();
        });
        return undone;
    }

    /** Takes back one entry, whoever wrote it. */
    public void undo(long entry) {
        store.together(() -> {
            takeBack(entry);
            return !store.dryRun();
        });
    }

    /**
     * Brings back what this actor took back last and has not brought back since.
     *
     * @return the entry that is in effect again; null when there is nothing to bring back
     */
    public @Nullable Long redo(String actor) {
        var redone = new ArrayList<Long>();
        store.together(() -> {
            Long undo = newest(actor, true);
            if (undo != null) {
                store.writeUndo(undo, connection -> {
                    Effects effects = Effects.of(connection);
                    long original = effects.original(undo);
                    String refusal = "J-" + original + " cannot be redone: ";
                    refuseIfOvertaken(connection, effects, original, refusal);
                    replay(connection, undo, original, refusal);
                    redone.add(original);
                });
            }
            return !store.dryRun();
        });
        return redone.isEmpty() ? null : redone.get(0);
    }

    /** The newest entry of this actor that is in effect and takes back no other; null when there is none. */
    public @Nullable Long newestOf(String actor) {
        return newest(actor, false);
    }

    private @Nullable Long newest(String actor, boolean undo) {
        Connection c = store.connection();
        try (var statement = c.prepareStatement("select id from journal where body ->> 'actor' = ? order by id desc")) {
            Effects effects = Effects.of(c);
            statement.setString(1, actor);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    long entry = rows.getLong(1);
                    if (isUndo(effects, entry) == undo
                            && isOriginal(effects, entry) != undo
                            && effects.undoneBy(entry) == null) {
                        return entry;
                    }
                }
            }
            return null;
        } catch (SQLException e) {
            throw SqlErrors.translate(e, store);
        }
    }

    private static boolean isOriginal(Effects effects, long entry) {
        return effects.undoes(entry) == null;
    }

    private static boolean isUndo(Effects effects, long entry) {
        Long undone = effects.undoes(entry);
        return undone != null && effects.undoes(undone) == null;
    }

    private void takeBack(long entry) {
        store.writeUndo(entry, connection -> {
            String refusal = "J-" + entry + " cannot be undone: ";
            Effects effects = Effects.of(connection);
            refuseUnlessOriginal(connection, effects, entry);
            refuseIfOvertaken(connection, effects, entry, refusal);
            replay(connection, entry, entry, refusal);
        });
    }

    private static void refuseUnlessOriginal(Connection c, Effects effects, long entry) throws SQLException {
        if (Sql.string(c, "select id from journal where id = ?", entry) == null) {
            throw UserError.failed("there is no journal entry J-" + entry + "; journal list shows them");
        }
        if (isUndo(effects, entry)) {
            throw UserError.failed(
                    "J-" + entry + " is itself the undo of J-" + effects.undoes(entry) + "; redo brings that back");
        }
        if (!isOriginal(effects, entry)) {
            long original = effects.original(entry);
            throw UserError.failed(
                    "J-" + entry + " is the redo of J-" + original + "; undo J-" + original + " takes that back");
        }
        if (!effects.inEffect(entry)) {
            throw UserError.failed("J-" + entry + " is undone already, by J-" + effects.undoneBy(entry));
        }
    }

    /**
     * The rows must be as they were when the entry came into effect, or went out of it: every other entry that wrote one of
     * them must be in effect now if, and only if, it was then. What an undo or redo moved by the way does not count, for a
     * look that follows its place is put there again.
     */
    private static void refuseIfOvertaken(Connection c, Effects effects, long own, String refusal) throws SQLException {
        long then = effects.since(own);
        Touched touched = Touched.by(c, own);
        for (long other : effects.changedSince(then)) {
            if (other != own && touched.overlaps(Touched.by(c, other))) {
                throw overtaken(c, effects, other, refusal);
            }
        }
        try (var statement = c.prepareStatement("""
                select entry, tbl, first_id, last_id
                from journal_row
                where seq > (select max(seq) from journal_row where entry = ?)
                order by seq
                """)) {
            statement.setLong(1, then);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    long other = rows.getLong(1);
                    if (isOriginal(effects, other)
                            && effects.inEffect(other)
                            && touched.overlaps(rows.getString(2), rows.getLong(3), rows.getLong(4))) {
                        throw overtaken(c, effects, other, refusal);
                    }
                }
            }
        }
    }

    private static UserError overtaken(Connection c, Effects effects, long other, String refusal) throws SQLException {
        String line = Sql.string(c, "select body ->> 'command' from journal where id = ?", other);
        return UserError.failed(refusal + "J-" + other
                + (effects.inEffect(other)
                        ? " changed the same rows later (" + line + "); undo that first"
                        : " was taken back since (" + line + "); redo that first"));
    }

    private void replay(Connection connection, long entry, long original, String refusal) throws SQLException {
        try (var replay = new Replay(connection, store.work(), Touched.by(connection, original))) {
            replay.before(entry);
        } catch (UserError e) {
            if (e.kind() == UserError.Kind.FAILED) {
                throw UserError.failed(refusal + e.sentence());
            }
            throw e;
        }
    }
}
