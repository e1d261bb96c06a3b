package org.railwatch.shell.session;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import org.railwatch.shell.answer.Plain;
import org.railwatch.shell.answer.Screen;
import org.railwatch.shell.answer.Style;
import org.railwatch.shell.picture.Sight;
import org.railwatch.shell.picture.TerminalPicture;

/**
 * Where a session speaks: data to {@code out}, everything else to {@code err}.
 *
 * @param screen what {@code out} is
 * @param errors what {@code err} is
 * @param quiet whether only errors are said
 * @param person who sits at the prompt; null when nobody can be asked
 */
public record Console(
        PrintWriter out,
        PrintWriter err,
        Screen screen,
        Screen errors,
        boolean quiet,
        @Nullable Person person) {
    private static final int LONGEST = 2000;

    /** A console that is no terminal. */
    public static Console of(PrintWriter out, PrintWriter err) {
        return new Console(out, err, Screen.NONE, Screen.NONE, false, null);
    }

    /** As loud and as coloured as this one, at a terminal that takes both streams. */
    public Console at(PrintWriter terminal, int width, int rows, Person sitting) {
        return new Console(
                terminal,
                terminal,
                new Screen(width, rows, screen.style(), screen.showing()),
                new Screen(width, errors.style()),
                quiet,
                sitting);
    }

    /** Who sits at the prompt. */
    public interface Person {
        /** Asks; no answer is a no. */
        boolean agrees(String question);

        /** Shows text that may be longer than the screen. */
        void reads(String text);
    }

    /** Display columns of the terminal that {@code out} is; 0 when it is none. */
    public int width() {
        return screen.width();
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

    /** Shows a picture and the line below it, where this is a terminal that can, and colour is wanted; whether it did. */
    boolean shows(Sight sight) {
        if (width() == 0 || screen.style() == Style.PLAIN) {
            return false;
        }
        var room = TerminalPicture.Room.ofTerminal(screen.width(), screen.rows());
        String sent = switch (screen.showing()) {
            case KITTY -> TerminalPicture.kitty(sight.png().get(), room);
            case ITERM -> TerminalPicture.iterm(sight.png().get(), sight.name() + ".png", room);
            case TRUE_COLOUR -> TerminalPicture.blocks(sight.picture(), room, true);
            case COLOURS_256 -> TerminalPicture.blocks(sight.picture(), room, false);
            case FILE -> "";
        };
        out.print(sent);
        if (!sent.isEmpty()) {
            out.println(screen.fitted(Plain.line(sight.caption())));
        }
        out.flush();
        return !sent.isEmpty();
    }

    /** A sentence beside the data. */
    void say(String sentence) {
        if (!quiet) {
            err.println("railwatch: " + Plain.line(abridged(sentence)));
        }
    }

    /** What went wrong; {@code quiet} does not hide it. */
    void complain(String sentence) {
        err.println(errors.style().alarm("railwatch:") + " " + Plain.line(abridged(sentence)));
    }

    /** Of a sentence that quotes a book the middle is left out. */
    private static String abridged(String sentence) {
        return sentence.length() <= LONGEST
                ? sentence
                : sentence.substring(0, LONGEST / 2) + " … " + sentence.substring(sentence.length() - LONGEST / 2);
    }

    /** The line below a listing, where there is a terminal to see it. */
    void foot(String line) {
        if (!quiet && width() > 0) {
            err.println(errors.style().faint(line));
        }
    }
}
