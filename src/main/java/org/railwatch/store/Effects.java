package org.railwatch.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which journal entries are in effect. An undo names the entry that it takes back; a redo is an entry that takes back an
 * undo. What is neither is an original, and it is in effect unless the newest of its undos and redos is an undo.
 */
final class Effects {
    /** Of every undo and redo, the entry it takes back. */
    private final Map<Long, Long> undoes = new HashMap<>();
    /** Of every original that was ever taken back, its undos and redos, oldest first; true for an undo. */
    private final Map<Long, TreeMap<Long, Boolean>> moves = new HashMap<>();

    private Effects() {}

    static Effects of(Connection connection) throws SQLException {
        var effects = new Effects();
        // The end of a body that undoes nothing; it spares reading all other bodies as JSON.
        try (var statement = connection.prepareStatement("""
                        select id, body ->> 'undoes'
                        from journal
                        where substr(body, -14) <> '"undoes":null}'
                        order by id
                        """);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                effects.add(rows.getLong(1), rows.getLong(2));
            }
        }
        return effects;
    }

    private void add(long mover, long undone) {
        undoes.put(mover, undone);
        boolean undo = !undoes.containsKey(undone);
        moves.computeIfAbsent(original(mover), entry -> new TreeMap<>()).put(mover, undo);
    }

    /** The entry that this one takes back; null for an original. */
    @Nullable
    Long undoes(long entry) {
        return undoes.get(entry);
    }

    /** The entry that an undo takes back or a redo brings back; any other is its own. */
    long original(long entry) {
        long found = entry;
        for (Long undone = undoes.get(found); undone != null; undone = undoes.get(found)) {
            found = undone;
        }
        return found;
    }

    boolean inEffect(long original) {
        return inEffect(original, Long.MAX_VALUE);
    }

    /** Whether it was in effect right after an entry. */
    boolean inEffect(long original, long after) {
        if (original > after) {
            return false;
        }
        var last = moves.getOrDefault(original, new TreeMap<>()).floorEntry(after);
        return last == null || !last.getValue();
    }

    /** The originals that were in effect right after an entry and are not now, or the other way round. */
    List<Long> changedSince(long then) {
        var changed = new ArrayList<Long>();
        moves.forEach((original, all) -> {
            if (original <= then && inEffect(original, then) != inEffect(original)) {
                changed.add(original);
            }
        });
        return changed;
    }

    /** Since which entry an original is in effect, or not: the newest of it, its undos and redos. */
    long since(long original) {
        var all = moves.get(original);
        return all == null ? original : all.lastKey();
    }

    /** What took an entry back: of an original that is not in effect its undo, of an undo its redo; null for none. */
    @Nullable
    Long undoneBy(long entry) {
        Long undone = undoes.get(entry);
        var all = moves.get(original(entry));
        if (all == null) {
            return null;
        }
        if (undone == null) {
            return inEffect(entry) ? null : all.lastKey();
        }
        boolean redo = undoes.containsKey(undone);
        return redo ? null : all.higherKey(entry);
    }
}
