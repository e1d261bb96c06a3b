package org.railwatch.shell.prompt;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Terminal;
import org.jline.utils.NonBlockingReader;
import org.railwatch.store.Work;

/**
 * Watches the keys while a command runs: Ctrl-C calls it off, anything else is kept for the next line. Keys, not signals:
 * under a build's run goal a signal would end the build as well.
 */
final class CtrlC implements AutoCloseable {
    static final char KEY = 3;
    /** A command that is over sooner is never watched, so that it costs nothing. */
    private static final long BEGIN_MILLIS = 50;
    /** How long the end of a watched command may wait for the watch to end. */
    private static final long TICK_MILLIS = 10;

    private final Terminal terminal;
    private final Work work;
    private final StringBuilder typed = new StringBuilder();
    private final Thread thread = new Thread(this::watch, "keys");
    private final CountDownLatch stopped = new CountDownLatch(1);

    CtrlC(Terminal terminal, Work work) {
        this.terminal = terminal;
        this.work = work;
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        try {
            int key = NonBlockingReader.READ_EXPIRED;
            boolean over = stopped.await(BEGIN_MILLIS, TimeUnit.MILLISECONDS);
            while (!over && stopped.getCount() > 0 && key != NonBlockingReader.EOF) {
                key = terminal.reader().read(TICK_MILLIS);
                if (key == KEY) {
                    // As a terminal does at an interrupt: what was typed ahead was for a command that went well.
                    typed.setLength(0);
                    work.cancel();
                } else if (key >= 0) {
                    typed.append((char) key);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException terminalIsGone) {
            // The prompt will find out at its next line.
        }
    }

    /** Ends the watch; what was typed meanwhile. */
    String typedAhead() {
        close();
        return typed.toString();
    }

    @Override
    public void close() {
        stopped.countDown();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
