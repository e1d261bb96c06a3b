package org.railwatch.shell.session;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/**
 * Where a session speaks: data to {@code out}, everything else to {@code err}.
 *
 * @param width display columns of the terminal that {@code out} is; 0 when it is none
 * @param progressWidth display columns of the terminal that {@code err} is; 0 when it is none
 * @param person who sits at the prompt; null when nobody can be asked
 */
public record Console(
        PrintWriter out,
        PrintWriter err,
        int width,
        int progressWidth,
        @Nullable Person person) {

    /** A console that is no terminal. */
    public static Console of(PrintWriter out, PrintWriter err) {
        return new Console(out, err, 0, 0, null);
    }

    /** Who sits at the prompt. */
    public interface Person {
        /** Asks; no answer is a no. */
        boolean agrees(String question);

        /** Shows text that may be longer than the screen. */
        void reads(String text);
    }

    /** Shows an answer: page by page where somebody reads, else as it is. */
    void show(String text) {
        if (person == null) {
            out.print(text);
        } else {
            person.reads(text);
        }
        out.flush();
    }
}
