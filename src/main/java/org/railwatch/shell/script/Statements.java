package org.railwatch.shell.script;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.railwatch.shell.line.Continuation;

/** The commands of a text, each as soon as its last line has come; blank lines and comments are left out. */
final class Statements {
    private final TextLines lines;

    /**
     * @param name as the user gave it, for errors
     */
    Statements(String name, InputStream in) {
        this.lines = new TextLines(name, in);
    }

    /** The next; null after the last. */
    @Nullable
    Statement next() {
        for (String line = lines.next(); line != null; line = lines.next()) {
            int first = lines.number();
            var text = new StringBuilder(line);
            var continuation = new Continuation();
            while (continuation.goesOnAfter(line)) {
                line = lines.next();
                if (line == null) {
                    break;
                }
                text.append('\n').append(line);
            }
            String whole = text.toString();
            if (!whole.isBlank() && !whole.stripLeading().startsWith("#")) {
                return new Statement(first, whole);
            }
        }
        return null;
    }
}
