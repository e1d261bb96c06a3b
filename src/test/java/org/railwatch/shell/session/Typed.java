package org.railwatch.shell.session;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.railwatch.Railwatch;
import org.railwatch.shell.Arguments;
import org.railwatch.shell.line.Words;
import org.springframework.context.support.GenericApplicationContext;

/** A session on a store, typed to by a test; nobody answers its questions. */
public final class Typed implements AutoCloseable {
    private final GenericApplicationContext context;
    private final Session session;

    public Typed(Path store) {
        var arguments = Arguments.of(List.of("--store", store.toString(), "--actor", "analyst"), Map.of());
        this.context = Railwatch.context(arguments, Clock.systemUTC(), new Random(1));
        this.session = context.getBean(Session.class);
    }

    /** What came back on stdout and stderr, and the exit code. */
    public record Reply(String out, String err, int code) {}

    public Reply type(String line) {
        return type(Words.of(line));
    }

    public Reply type(List<String> words) {
        var out = new StringWriter();
        var err = new StringWriter();
        session.speakTo(Console.of(new PrintWriter(out), new PrintWriter(err)));
        int code = session.run(words);
        return new Reply(out.toString(), err.toString(), code);
    }

    public Session session() {
        return session;
    }

    @Override
    public void close() {
        context.close();
    }
}
