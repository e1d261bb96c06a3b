package org.railwatch.shell.prompt;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.shell.answer.Plain;
import org.railwatch.shell.line.Words;
import org.railwatch.shell.offer.Offers;
import org.railwatch.shell.session.Console;
import org.railwatch.shell.session.Session;

/** The prompt on the real terminal. */
public final class Prompt implements Console.Person {
    private static final int USUAL_COLUMNS = 80;
    private static final int USUAL_ROWS = 24;

    private final Session session;
    private final Terminal terminal;
    private final PromptReader reader;
    private final Pager pager;
    private @Nullable CtrlC watch;
    private int code;
    private boolean askedToLeave;

    private Prompt(Session session, Offers offers, BooleanSupplier colour, Terminal terminal) {
        this.session = session;
        this.terminal = terminal;
        this.reader = reader(offers, colour);
        this.pager = new Pager(terminal, reader);
    }

    /**
     * The exit code of the last command, as POSIX shells have it, when the prompt is left; empty when there is no terminal.
     *
     * @param offers what Tab completes to
     * @param colour whether the line that is typed may be coloured
     */
    public static OptionalInt open(Session session, Offers offers, BooleanSupplier colour) {
        if ("no".equals(System.getProperty("railwatch.terminal"))) {
            return OptionalInt.empty();
        }
        try (Terminal terminal =
                TerminalBuilder.builder().system(true).dumb(false).build()) {
            if (terminal.getWidth() <= 0) {
                // Such as script(1) lends in a pipe: JLine would cut its own prompt away.
                terminal.setSize(new Size(USUAL_COLUMNS, USUAL_ROWS));
            }
            // Raw from here on: keys that are typed while a command runs are read then, and shown when their line is.
            // Under spring-boot:run a SIGINT reaches Maven too, which then kills us. So Ctrl-C comes as a character.
            terminal.enterRawMode();
            var raw = terminal.getAttributes();
            raw.setLocalFlag(LocalFlag.ISIG, false);
            terminal.setAttributes(raw);
            return OptionalInt.of(new Prompt(session, offers, colour, terminal).read());
        } catch (IllegalStateException noTerminal) {
            // JLine's word for "no terminal": a pipe, CI, a daemon.
            return OptionalInt.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PromptReader reader(Offers offers, BooleanSupplier colour) {
        var made = new PromptReader(terminal);
        made.setHistory(HistoryFile.lines());
        made.helpTyping(session, offers, colour);
        made.option(LineReader.Option.DISABLE_EVENT_EXPANSION, true);
        made.option(LineReader.Option.HISTORY_IGNORE_SPACE, true);
        made.option(LineReader.Option.HISTORY_TIMESTAMPED, false);
        made.setVariable(LineReader.SECONDARY_PROMPT_PATTERN, "> ");
        return made;
    }

    private void remember(HistoryFile history) {
        history.path()
                .ifPresentOrElse(
                        file -> reader.setVariable(LineReader.HISTORY_FILE, file), () -> session.say(history.fault()));
        reader.getHistory().attach(reader);
    }

    private int read() {
        session.store().hold();
        session.speakTo(console());
        remember(HistoryFile.ofUser());
        if (!session.store().exists()) {
            session.say("there is no store at " + session.store().file() + " yet; help says what to type first");
        }
        while (true) {
            session.speakTo(console());
            try {
                List<String> words = Words.of(reader.line(sign()));
                askedToLeave = false;
                if (!words.isEmpty() && leaves(words)) {
                    return code;
                }
            } catch (UserError e) {
                session.complain(e.sentence());
                code = e.kind().exitCode();
            } catch (UserInterruptException e) {
                if (leavesAfterCtrlC(e.getPartialLine())) {
                    return code;
                }
            } catch (EndOfFileException e) {
                return code;
            }
        }
    }

    /** Runs a line; whether it was the last. */
    private boolean leaves(List<String> words) {
        int answered = obeyed(words);
        if (session.leaving()) {
            return true;
        }
        code = answered;
        if (answered == UserError.Kind.INTERRUPTED.exitCode()) {
            leaveOutPasted();
        }
        return false;
    }

    /** Whether there were any. */
    private boolean leaveOutPasted() {
        int left = reader.forgetPasted();
        if (left > 0) {
            session.say("left out " + left + (left == 1 ? " pasted line" : " pasted lines"));
        }
        return left > 0;
    }

    private int obeyed(List<String> words) {
        session.speakTo(console()); // the terminal may have another size since the prompt was written
        watch = new CtrlC(terminal, session.store().work());
        try {
            return session.run(words);
        } finally {
            unwatched();
        }
    }

    private void unwatched() {
        if (watch != null) {
            String typed = watch.typedAhead();
            watch = null;
            reader.keep(typed);
        }
    }

    /** Ctrl-C clears the line; on an empty one the second in a row leaves. */
    private boolean leavesAfterCtrlC(String typed) {
        if (leaveOutPasted() || !typed.isBlank()) {
            askedToLeave = false;
            return false;
        }
        if (!askedToLeave) {
            session.say("Ctrl-C again, or Ctrl-D, leaves");
        }
        boolean second = askedToLeave;
        askedToLeave = true;
        return second;
    }

    private Console console() {
        PrintWriter writer = terminal.writer();
        return session.console().at(writer, terminal.getWidth(), terminal.getHeight(), this);
    }

    @Override
    public boolean agrees(String question) {
        return undisturbed(() -> {
            String answer = reader.answer(Plain.line(question));
            return answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("y|yes");
        });
    }

    /** A script does not wait for somebody to read. */
    @Override
    public void reads(String text) {
        boolean scripted = session.store().work().nested();
        if (session.settings().pager() && !scripted && pager.pages(text)) {
            undisturbed(() -> {
                pager.show(text);
                return true;
            });
        } else {
            terminal.writer().print(text);
        }
    }

    /** Keys belong to the question now, not to the watch. */
    private boolean undisturbed(BooleanSupplier asking) {
        unwatched();
        try {
            return asking.getAsBoolean();
        } finally {
            watch = new CtrlC(terminal, session.store().work());
        }
    }

    private String sign() {
        return Sign.of(session.store(), session.settings().asOf(), terminal.getWidth());
    }
}
