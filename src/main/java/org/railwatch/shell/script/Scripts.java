package org.railwatch.shell.script;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.railwatch.UserError;
import org.railwatch.shell.session.Session;

/** Plays command files in the session, and knows which are being played. */
public final class Scripts {
    private final Session session;
    /** Outermost first; one that runs itself would never end. */
    private final Deque<String> running = new ArrayDeque<>();

    public Scripts(Session session) {
        this.session = session;
    }

    /** Runs the commands of a file; refused while that file is already being run. */
    public int play(String path, String text) {
        String canonical = Path.of(path).toAbsolutePath().normalize().toString();
        if (running.contains(canonical)) {
            throw UserError.usage("the script " + path + " runs itself; take that line out");
        }
        running.push(canonical);
        session.store().work().begin();
        try {
            return Script.of(path, text).play(session);
        } finally {
            session.store().work().end();
            running.pop();
        }
    }
}
