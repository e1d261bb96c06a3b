package org.railwatch.shell;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jline.keymap.KeyMap;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.Reference;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.railwatch.UserError;
import org.railwatch.shell.line.Words;

/** The prompt on the real terminal. */
final class Prompt {
    private final Session session;
    private final Terminal terminal;

    private Prompt(Session session, Terminal terminal) {
        this.session = session;
        this.terminal = terminal;
    }

    /** What the prompt's exit code is when it is left; empty when there is no terminal. */
    static Result open(Session session) {
        if ("no".equals(System.getProperty("railwatch.terminal"))) {
            return new Result(OptionalInt.empty());
        }
        try (Terminal terminal =
                TerminalBuilder.builder().system(true).dumb(false).build()) {
            new Prompt(session, terminal).read();
            return new Result(OptionalInt.of(0));
        } catch (IllegalStateException noTerminal) {
            // JLine's word for "no terminal": a pipe, CI, a daemon.
            return new Result(OptionalInt.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An exit code, or none. */
    record Result(OptionalInt code) {
        int orElseGet(Supplier<Integer> otherwise) {
            return code.isPresent() ? code.getAsInt() : otherwise.get();
        }
    }

    private void read() {
        // Under spring-boot:run a SIGINT reaches Maven too, which then kills us. So Ctrl-C comes as a character.
        var attributes = terminal.getAttributes();
        attributes.setLocalFlag(LocalFlag.ISIG, false);
        terminal.setAttributes(attributes);
        session.store().hold();
        LineReader reader = reader();
        session.speakTo(console(reader));
        while (!session.leaving()) {
            session.speakTo(console(reader));
            try {
                List<String> words = Words.of(reader.readLine(sign()));
                if (!words.isEmpty()) {
                    session.run(words);
                }
            } catch (UserError e) {
                session.say(e.sentence());
            } catch (UserInterruptException e) {
                // Ctrl-C clears the line.
            } catch (EndOfFileException e) {
                return;
            }
        }
    }

    private LineReader reader() {
        var builder = LineReaderBuilder.builder()
                .terminal(terminal)
                .parser(new PromptParser())
                .completer(new Completion(session))
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "> ");
        history()
                .ifPresent(file -> builder.variable(LineReader.HISTORY_FILE, file)
                        .option(LineReader.Option.HISTORY_TIMESTAMPED, false));
        LineReader reader = builder.build();
        Objects.requireNonNull(reader.getKeyMaps().get(LineReader.MAIN))
                .bind(new Reference(LineReader.SEND_BREAK), KeyMap.ctrl('C'));
        return reader;
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
        int width = terminal.getWidth() > 0 ? terminal.getWidth() : 80;
        return new Console(writer, writer, width, question -> {
            String answer = reader.readLine(question);
            return answer.strip().toLowerCase(java.util.Locale.ROOT).matches("y|yes");
        });
    }

    private String sign() {
        return session.store().readOnly() ? "railwatch (read-only)> " : "railwatch> ";
    }
}
