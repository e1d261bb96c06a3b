package org.railwatch.store;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;

/**
 * The command that is running, as others see it while it runs: how far its long part has come, and whether it was called
 * off. The command's own thread begins, steps and ends; any thread may look and cancel.
 */
public final class Work {
    private final List<Runnable> stoppers = new CopyOnWriteArrayList<>();
    private int depth;
    private boolean cancelled;
    private boolean committed;
    private volatile @Nullable Part part;

    /** A command begins; one inside another, as a script's are, is part of it. */
    public synchronized void begin() {
        committed = false;
        if (depth++ == 0) {
            cancelled = false;
        }
    }

    public synchronized void end() {
        committed = false;
        if (--depth == 0) {
            cancelled = false;
            part = null;
        }
    }

    /** Whether a command runs. */
    public synchronized boolean active() {
        return depth > 0;
    }

    /** Whether the command that runs is one of a script's. */
    public synchronized boolean nested() {
        return depth > 1;
    }

    /** What the command was to write is written: it can no longer be called off, but what would follow it can. */
    synchronized void committed() {
        committed = true;
    }

    /** Called, from another thread, when the running command is called off; must not wait for anything. */
    public void whenCancelled(Runnable stopper) {
        stoppers.add(stopper);
    }

    /**
     * Calls the running command off: it ends at its next step, and what it wrote is rolled back. Too late for a command whose
     * write is committed, which shows its answer; nothing happens when none runs. A
     * command ends only after it, so that the next knows nothing of it.
     */
    public synchronized void cancel() {
        if (depth == 0) {
            return;
        }
        cancelled = true;
        if (!committed) {
            stoppers.forEach(Runnable::run);
        }
    }

    /** Whether the running command was called off, and not too late. */
    public synchronized boolean cancelled() {
        return cancelled && !committed;
    }

    /**
     * To be called now and then by whatever takes long.
     *
     * @throws UserError (interrupted) when the command was called off
     */
    public void check() {
        if (cancelled()) {
            throw called();
        }
    }

    /** What the user hears of a command that was called off. */
    synchronized UserError called() {
        return UserError.of(
                UserError.Kind.INTERRUPTED,
                committed ? "cancelled; what was written stays" : "cancelled; nothing was written");
    }

    /**
     * A long part of the command, to be closed at its end.
     *
     * @param what is done to what, in the words of a progress line: "rows read"
     * @param total how many there are; 0 when nobody knows
     */
    public Part part(String what, long total) {
        var begun = new Part(this, what, total, part);
        part = begun;
        return begun;
    }

    /** The innermost long part that is running; null when none is. */
    public @Nullable Part running() {
        return part;
    }

    /** So many of so many. */
    public static final class Part implements AutoCloseable {
        private final Work work;
        private final String what;
        private final long total;
        private final @Nullable Part outer;
        private final long begun = System.nanoTime();
        private volatile long done;

        private Part(Work work, String what, long total, @Nullable Part outer) {
            this.work = work;
            this.what = what;
            this.total = total;
            this.outer = outer;
        }

        /**
         * One more is done.
         *
         * @throws UserError (interrupted) when the command was called off
         */
        public void step() {
            done(done + 1);
        }

        /** The items, each counted as done when the next is asked for. */
        public <T> Iterable<T> over(Iterable<T> items) {
            return () -> {
                var each = items.iterator();
                return new Iterator<>() {
                    private boolean given;

                    @Override
                    public boolean hasNext() {
                        return each.hasNext();
                    }

                    @Override
                    public T next() {
                        done(given ? done + 1 : done);
                        given = true;
                        return each.next();
                    }
                };
            };
        }

        /** So many are done in all. */
        public void done(long count) {
            show(count);
            work.check();
        }

        /** As {@link #done(long)}, where nothing may be thrown. */
        void show(long count) {
            done = count;
        }

        public String what() {
            return what;
        }

        public long done() {
            return done;
        }

        /** 0 when nobody knows. */
        public long total() {
            return total;
        }

        /** Since it began. */
        public long nanos() {
            return System.nanoTime() - begun;
        }

        @Override
        public void close() {
            work.part = outer;
        }
    }
}
