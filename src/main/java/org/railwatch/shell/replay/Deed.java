package org.railwatch.shell.replay;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A journal entry as replay sees it.
 *
 * @param entry its number in the journal
 * @param ours whether this session made it; else another console did, meanwhile
 * @param code the exit code of its command; not 0 when it did a part of what it was asked
 * @param undoes the entry it takes back, or takes back again
 * @param numbered the tables in which it added rows that have numbers
 */
record Deed(
        long entry,
        boolean ours,
        int code,
        String actor,
        String line,
        @Nullable Long undoes,
        List<String> numbered) {

    /** Whether it takes back an undo. */
    boolean redoes() {
        return undoes != null && line.startsWith("redo");
    }
}
