package org.railwatch.shell.session;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import org.railwatch.shell.UserFolder;

/** Where the trace of a bug goes, so that the screen has one line; who debugs sees it there too, and every exit code. */
public final class ErrorLog {
    private final Clock clock;
    private final boolean debug;

    /**
     * @param debug whether the trace goes to stderr as well
     */
    public ErrorLog(Clock clock, boolean debug) {
        this.clock = clock;
        this.debug = debug;
    }

    boolean debug() {
        return debug;
    }

    /** Appends the trace and says where. */
    String write(Throwable thrown) {
        var trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        if (debug) {
            System.err.print(trace);
        }
        try {
            Path log = UserFolder.state().resolve("railwatch.log");
            Files.writeString(
                    log, clock.instant() + "\n" + trace + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return log.toString();
        } catch (IOException e) {
            return "no log, for it cannot be written (" + e.getMessage() + "); run again with --debug";
        }
    }
}
