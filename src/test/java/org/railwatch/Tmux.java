package org.railwatch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** A terminal with a program in it: keys go in, and what a user would see comes out. */
final class Tmux implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final String LINES_KEPT = "20000";

    static final int USUAL_ROWS = 60;

    private static final AtomicInteger TERMINALS = new AtomicInteger();

    private final Program program;
    private final String socket;

    /**
     * Opens a terminal and starts the line in a shell, in the program's folder; after it {@code [exit N]} is shown.
     *
     * @param columns wide enough that nothing is cut, or as narrow as the test wants it
     */
    Tmux(Program program, Path folder, int columns, String line) {
        this(program, folder, columns, USUAL_ROWS, line);
    }

    Tmux(Program program, Path folder, int columns, int rows, String line) {
        this.program = program;
        // One of its own: a server that is just ending would take the next terminal with it.
        this.socket = folder.resolve("tmux" + TERMINALS.incrementAndGet()).toString();
        String shell = line + "; echo \"[exit $?]\"; exec cat";
        tmux(
                "-f",
                "/dev/null",
                "set-option",
                "-g",
                "history-limit",
                LINES_KEPT,
                ";",
                "new-session",
                "-d",
                "-x",
                String.valueOf(columns),
                "-y",
                String.valueOf(rows),
                "sh",
                "-c",
                shell);
    }

    /** Gives the terminal another size, as a user who drags its window does. */
    void resize(int columns, int rows) {
        tmux("resize-window", "-x", String.valueOf(columns), "-y", String.valueOf(rows));
    }

    /** Pastes text; bracketed, as terminals do for programs that ask for it, or as if typed. */
    void paste(String text, boolean bracketed) {
        try {
            Path file = Files.writeString(Path.of(socket + ".paste"), text);
            tmux("load-buffer", file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tmux(bracketed ? new String[] {"paste-buffer", "-p"} : new String[] {"paste-buffer"});
    }

    /** Types text as it stands. */
    void type(String text) {
        tmux("send-keys", "-l", "--", text);
    }

    /** Presses keys by tmux's names for them: Enter, Tab, C-c, C-d. */
    void press(String... keys) {
        var words = new ArrayList<>(List.of("send-keys"));
        words.addAll(List.of(keys));
        tmux(words.toArray(String[]::new));
    }

    /** Types a line and waits until the prompt stands there again. */
    List<String> enter(String line) {
        long before = prompts();
        type(line);
        press("Enter");
        until(lines -> prompts(lines) > before);
        return screen();
    }

    long prompts() {
        return prompts(screen());
    }

    private static long prompts(List<String> lines) {
        return lines.stream()
                .filter(line -> line.matches("([^|>]* )?railwatch>( .*)?"))
                .count();
    }

    void untilPrompt() {
        until(lines -> prompts(lines) > 0);
    }

    void untilShown(String text) {
        until(lines -> String.join("\n", lines).contains(text));
    }

    /** Leaves the prompt, and says with which code the program ended. */
    int leave() {
        press("C-d");
        return exitCode();
    }

    int exitCode() {
        until(lines -> lines.stream().anyMatch(line -> line.matches("\\[exit \\d+]")));
        List<String> lines = screen();
        return Integer.parseInt(lines.get(lines.size() - 1).replaceAll("\\D", ""));
    }

    void until(Predicate<List<String>> expected) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!expected.test(screen())) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError(
                        "the screen does not show what was expected, but:\n" + String.join("\n", screen()));
            }
            try {
                Thread.sleep(40);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Every line so far, also those scrolled away, without blanks at their ends; a long one is whole. */
    List<String> screen() {
        var lines = new ArrayList<String>();
        for (String line : tmux("capture-pane", "-p", "-J", "-S", "-").split("\n", -1)) {
            lines.add(line.stripTrailing());
        }
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }

    /** The screen with its colours and styles as escape sequences. */
    String coloured() {
        return tmux("capture-pane", "-p", "-e", "-S", "-");
    }

    /** What tmux says of the terminal, in its own format: {@code #{cursor_flag}}. */
    String state(String format) {
        return tmux("display-message", "-p", format).strip();
    }

    private String tmux(String... words) {
        var command = new ArrayList<>(List.of("tmux", "-u", "-S", socket));
        command.addAll(List.of(words));
        var outcome = program.runAny(command, Map.of("LC_ALL", "C.UTF-8", "TMUX", ""), "");
        if (outcome.code() != 0) {
            throw new AssertionError(command + ": " + outcome.err());
        }
        return outcome.out();
    }

    @Override
    public void close() {
        tmux("kill-server");
    }
}
