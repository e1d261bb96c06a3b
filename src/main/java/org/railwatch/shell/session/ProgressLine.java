package org.railwatch.shell.session;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.railwatch.store.Work;

/**
 * One line at the bottom of the terminal that says how far a command is, while it takes longer than half a second; gone
 * without a trace when it is closed.
 */
final class ProgressLine implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 500;
    private static final long REFRESH_MILLIS = 100;
    /** Before so much time has passed a rate is noise. */
    private static final double TELLING_SECONDS = 1;

    private static final int BAR = 20;
    /** Carriage return; erase to the end of the line (ECMA-48 EL). */
    private static final String CLEAR = "\r\u001b[K";

    private final Work work;
    private final PrintWriter err;
    private final int width;
    private final CountDownLatch closed = new CountDownLatch(1);
    private boolean drawn;

    private ProgressLine(Work work, PrintWriter err, int width) {
        this.work = work;
        this.err = err;
        this.width = width;
    }

    /** Watches the running command from a thread of its own, where {@code console} has a terminal to draw on. */
    static ProgressLine over(Work work, Console console) {
        var line = new ProgressLine(work, console.err(), console.errors().width());
        if (console.errors().width() == 0) {
            line.closed.countDown();
        } else {
            var thread = new Thread(line::watch, "progress");
            thread.setDaemon(true);
            thread.start();
        }
        return line;
    }

    private void watch() {
        try {
            long pause = PATIENCE_MILLIS;
            while (!closed.await(pause, TimeUnit.MILLISECONDS)) {
                draw(work.running());
                pause = REFRESH_MILLIS;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void draw(Work.@Nullable Part part) {
        if (closed.getCount() == 0 || (part == null && !drawn)) {
            return;
        }
        String text = part == null ? "" : text(part.what(), part.done(), part.total(), part.nanos() / 1e9);
        // The last column stays free: a terminal would go to the next line after it.
        err.print(CLEAR + text.substring(0, Math.min(text.length(), width - 1)));
        err.flush();
        drawn = true;
    }

    /** {@code [######..............] 12,300 of 40,000 rows, 31 %, 4,100/s, 7 s left}. */
    static String text(String what, long done, long total, double seconds) {
        var text = new StringBuilder();
        if (total > 0) {
            int filled = (int) Math.min(BAR, BAR * done / total);
            text.append('[')
                    .append("#".repeat(filled))
                    .append(".".repeat(BAR - filled))
                    .append("] ");
        }
        text.append(number(done));
        if (total > 0) {
            text.append(" of ").append(number(total));
        }
        text.append(' ').append(what);
        if (total > 0) {
            text.append(", ").append(100 * Math.min(done, total) / total).append(" %");
        }
        if (seconds >= TELLING_SECONDS && done > 0) {
            double rate = done / seconds;
            text.append(", ").append(rate < 10 ? String.format(Locale.ROOT, "%.1f", rate) : number(Math.round(rate)));
            text.append("/s");
            if (total > done) {
                text.append(", ").append(left((total - done) / rate)).append(" left");
            }
        }
        return text.toString();
    }

    private static String left(double seconds) {
        long whole = Math.max(1, Math.round(seconds));
        return whole < 120 ? whole + " s" : whole < 7200 ? whole / 60 + " min" : whole / 3600 + " h";
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    @Override
    public void close() {
        takeAway();
    }

    /** Before anything else is printed. */
    synchronized void takeAway() {
        closed.countDown();
        if (drawn) {
            err.print(CLEAR);
            err.flush();
            drawn = false;
        }
    }
}
