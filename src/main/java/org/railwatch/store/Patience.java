package org.railwatch.store;

import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.railwatch.UserError;
import org.sqlite.BusyHandler;

/**
 * How a command waits for another program's lock: five seconds, and while that program says that its write is long as long
 * as that lasts; after one second the user is told, and a command that is called off waits no more.
 */
final class Patience extends BusyHandler {
    private static final long TOLD_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long ENDS_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final Path file;
    private final Work work;
    private final Consumer<String> teller;
    private long begun;
    private boolean told;

    /**
     * @param teller hears at once that the command waits
     */
    Patience(Path file, Work work, Consumer<String> teller) {
        this.file = file;
        this.work = work;
        this.teller = teller;
    }

    /** SQLite asks whether to try again. */
    @Override
    protected int callback(int tries) {
        if (tries == 0) {
            begin();
        }
        return again() ? 1 : 0;
    }

    void begin() {
        begun = System.nanoTime();
        told = false;
    }

    /** Waits a little; false when it is time to give up. Short steps are fair to many writers. */
    boolean again() {
        long waited = System.nanoTime() - begun;
        if (work.cancelled() || (waited > ENDS_NANOS && !Beacon.seen(file, Beacon.Meaning.LONG_WRITE))) {
            return false;
        }
        if (waited > TOLD_NANOS && !told) {
            told = true;
            teller.accept("waiting for another program that writes to the store…");
        }
        try {
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextLong(1, 4));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What the user hears when the lock was not had. */
    UserError lost() {
        if (work.cancelled()) {
            return work.called();
        }
        long seconds = told ? TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun) : 0;
        return UserError.locked("the store " + file + " is locked by another program that is writing to it"
                + (seconds > 0 ? ", after " + seconds + " s of waiting" : "") + "; try again when that has ended");
    }
}
