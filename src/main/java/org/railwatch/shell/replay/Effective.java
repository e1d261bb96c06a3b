package org.railwatch.shell.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What is left of a session's entries when those that came to nothing are left out. An entry and the one that takes it back
 * came to nothing when nothing that stays was done between them, for that may rest on it, and when no later entry that stays
 * adds a row to a table where it took a number: numbers are never given again, so without it that row would get another.
 */
final class Effective {
    private Effective() {}

    /**
     * @param deeds every entry from the first of the session's to its last, oldest first
     */
    static List<Deed> of(List<Deed> deeds) {
        var left = new ArrayList<>(deeds);
        if (redone(deeds)) {
            // What redo brings back is the newest undo of all: leave one out, and it brings back another.
            return left;
        }
        while (dropOnePair(left)) {
            // Those around it may be neighbours now.
        }
        return left;
    }

    private static boolean redone(List<Deed> deeds) {
        return deeds.stream().anyMatch(Deed::redoes);
    }

    private static boolean dropOnePair(List<Deed> left) {
        for (int i = left.size() - 1; i > 0; i--) {
            Deed done = left.get(i - 1);
            Deed undo = left.get(i);
            boolean pair = done.ours() && undo.ours() && Objects.equals(undo.undoes(), done.entry());
            if (pair && !shiftsNumbers(done, left.subList(i + 1, left.size()))) {
                left.remove(i);
                left.remove(i - 1);
                return true;
            }
        }
        return false;
    }

    private static boolean shiftsNumbers(Deed done, List<Deed> later) {
        for (Deed deed : later) {
            for (String table : done.numbered()) {
                if (deed.numbered().contains(table)) {
                    return true;
                }
            }
        }
        return false;
    }
}
