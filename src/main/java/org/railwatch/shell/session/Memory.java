package org.railwatch.shell.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.railwatch.store.Store;

/** What a session remembers of its commands; it forgets again what the store did not keep. */
public final class Memory {
    private final Store store;
    private final Settings settings;
    private final Recent recent;
    private final List<Written> written = new ArrayList<>();
    private boolean rehearsing;
    private boolean undecided;

    Memory(Store store, Settings settings, Recent recent) {
        this.store = store;
        this.settings = settings;
        this.recent = recent;
    }

    /** A journal entry that a command of this session made, in which store, and the command's exit code. */
    public record Written(Path store, long entry, int code) {}

    /** In the order in which they were made. */
    public List<Written> written() {
        return List.copyOf(written);
    }

    /** Whether nothing stays of what is being run, so that nothing outside the store may be changed either. */
    public boolean rehearsing() {
        return rehearsing;
    }

    /** Whether what is being written may yet be taken back with what comes after it. */
    public boolean undecided() {
        return undecided;
    }

    /** After a command: the entries it made. */
    void note(List<Long> entries, int code) {
        Path file = store.file().toAbsolutePath().normalize();
        entries.forEach(entry -> written.add(new Written(file, entry, code)));
    }

    /**
     * Several commands as one: they stay, and are remembered, if the work says so.
     *
     * @return what the work said
     */
    public boolean together(BooleanSupplier work) {
        Recent before = recent.copy();
        int noted = written.size();
        boolean within = undecided;
        boolean kept = false;
        undecided = true;
        try {
            kept = store.together(work);
            return kept;
        } finally {
            undecided = within;
            if (!kept) {
                recent.become(before);
                written.subList(noted, written.size()).clear();
            }
        }
    }

    /** Runs commands to see what they would do; afterwards all is as it was. */
    public void rehearse(Runnable work) {
        boolean within = rehearsing;
        var before = settings.all();
        rehearsing = true;
        try {
            together(() -> {
                work.run();
                return false;
            });
        } finally {
            rehearsing = within;
            before.forEach((name, value) -> settings.set(name, String.valueOf(value)));
        }
    }
}
