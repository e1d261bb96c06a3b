package org.railwatch.shell.prompt;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.Reference;
import org.jline.reader.UserInterruptException;
import org.jline.reader.Widget;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.railwatch.UserError;
import org.railwatch.shell.UserFolder;
import org.railwatch.shell.answer.Plain;
import org.railwatch.shell.line.Words;
import org.railwatch.shell.session.Console;
import org.railwatch.shell.session.Session;

/** The prompt on the real terminal. */
public final class Prompt {
    private static final int USUAL_COLUMNS = 80;
    private static final int USUAL_ROWS = 24;

    private final Session session;
    private final Terminal terminal;

    private Prompt(Session session, Terminal terminal) {
        this.session = session;
        this.terminal = terminal;
    }

    /** The exit code of the last command, as POSIX shells have it, when the prompt is left; empty when there is no terminal. */
    public static OptionalInt open(Session session) {
        if ("no".equals(System.getProperty("railwatch.terminal"))) {
            return OptionalInt.empty();
        }
        try (Terminal terminal =
                TerminalBuilder.builder().system(true).dumb(false).build()) {
            if (terminal.getWidth() <= 0) {
                // Such as script(1) lends in a pipe: JLine would cut its own prompt away.
                terminal.setSize(new Size(USUAL_COLUMNS, USUAL_ROWS));
            }
            return OptionalInt.of(new Prompt(session, terminal).read());
        } catch (IllegalStateException noTerminal) {
            // JLine's word for "no terminal": a pipe, CI, a daemon.
            return OptionalInt.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int read() {
        // Under spring-boot:run a SIGINT reaches Maven too, which then kills us. So Ctrl-C comes as a character.
        var attributes = terminal.getAttributes();
        attributes.setLocalFlag(LocalFlag.ISIG, false);
        terminal.setAttributes(attributes);
        session.store().hold();
        LineReader reader = reader();
        int code = 0;
        while (true) {
            session.speakTo(console(reader));
            try {
                List<String> words = Words.of(reader.readLine(sign()));
                if (!words.isEmpty()) {
                    int answered = session.run(words);
                    if (session.leaving()) {
                        return code;
                    }
                    code = answered;
                }
            } catch (UserError e) {
                session.say(e.sentence());
                code = e.kind().exitCode();
            } catch (UserInterruptException e) {
                // Ctrl-C clears the line.
            } catch (EndOfFileException e) {
                return code;
            }
        }
    }

    private LineReader reader() {
        var builder = LineReaderBuilder.builder()
                .terminal(terminal)
                .parser(new PromptParser())
                .completer(new Completion(session))
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.HISTORY_IGNORE_SPACE, true)
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "> ");
        history()
                .ifPresent(file -> builder.variable(LineReader.HISTORY_FILE, file)
                        .option(LineReader.Option.HISTORY_TIMESTAMPED, false));
        LineReader reader = builder.build();
        onCtrlC(reader, new Reference(LineReader.SEND_BREAK));
        return reader;
    }

    private static void onCtrlC(LineReader reader, Binding binding) {
        Objects.requireNonNull(reader.getKeyMaps().get(LineReader.MAIN)).bind(binding, KeyMap.ctrl('C'));
    }

    /** Readable by its owner only, for the lines name what an analyst looks at. */
    private java.util.Optional<Path> history() {
        try {
            Path file = UserFolder.config().resolve("history");
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            return java.util.Optional.of(file);
        } catch (IOException | UnsupportedOperationException e) {
            session.say(
                    "this session's lines will not be kept: the history cannot be written (" + e.getMessage() + ")");
            return java.util.Optional.empty();
        }
    }

    private Console console(LineReader reader) {
        PrintWriter writer = terminal.writer();
        return new Console(writer, writer, terminal.getWidth(), question -> confirmed(reader, question));
    }

    /** Ctrl-C and Ctrl-D are a no; the answer is no line of the history. */
    private boolean confirmed(LineReader reader, String question) {
        Widget no = () -> {
            throw new UserInterruptException(question);
        };
        onCtrlC(reader, no);
        reader.setVariable(LineReader.DISABLE_HISTORY, true);
        reader.setVariable(LineReader.DISABLE_COMPLETION, true);
        try {
            // JLine expands %-patterns in a prompt.
            String answer = reader.readLine(Plain.line(question).replace("%", "%%"));
            return answer.strip().toLowerCase(Locale.ROOT).matches("y|yes");
        } catch (UserInterruptException | EndOfFileException e) {
            terminal.writer().println();
            return false;
        } finally {
            onCtrlC(reader, new Reference(LineReader.SEND_BREAK));
            reader.setVariable(LineReader.DISABLE_HISTORY, false);
            reader.setVariable(LineReader.DISABLE_COMPLETION, false);
        }
    }

    private String sign() {
        return session.store().readOnly() ? "railwatch (read-only)> " : "railwatch> ";
    }
}
