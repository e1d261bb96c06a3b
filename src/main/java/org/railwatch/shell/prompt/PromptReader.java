package org.railwatch.shell.prompt;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.jline.keymap.KeyMap;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.MaskingCallback;
import org.jline.reader.UserInterruptException;
import org.jline.reader.Widget;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import org.railwatch.shell.answer.Plain;
import org.railwatch.shell.prompt.typing.SuggestingReader;

/** JLine's reader with what our prompt needs beside it: a paste of many lines is as many lines typed. */
final class PromptReader extends SuggestingReader {
    /** Longer than a key that is there already takes to be read, shorter than anybody sees. */
    private static final long PENDING_MILLIS = 1;

    /** Pasted commands that wait for their turn; the last is what is left to be finished by typing. */
    private final Deque<String> pasted = new ArrayDeque<>();

    private final StringBuilder ahead = new StringBuilder();
    private final Thread typist = Thread.currentThread();

    PromptReader(Terminal terminal) {
        super(terminal);
        Widget interrupt = () -> {
            state = State.INTERRUPT;
            return true;
        };
        Objects.requireNonNull(getKeyMaps().get(LineReader.MAIN)).bind(interrupt, KeyMap.ctrl('C'));
    }

    /**
     * The next line: a pasted one, or one that is typed.
     *
     * @throws UserInterruptException after Ctrl-C, with what was typed
     * @throws EndOfFileException after Ctrl-D on an empty line
     */
    String line(String sign) {
        if (pasted.size() > 1) {
            readAhead();
            String line = pasted.removeFirst();
            getTerminal().writer().println(sign + Plain.lines(line));
            getTerminal().flush();
            getHistory().add(line);
            return line;
        }
        String unfinished = pasted.isEmpty() ? null : pasted.removeFirst();
        runMacro(ahead.toString());
        ahead.setLength(0);
        return readLine(escaped(sign), null, (MaskingCallback) null, unfinished);
    }

    /** Keys that were typed while nobody read a line are for the next line that is typed. */
    void keep(String typed) {
        ahead.append(typed);
    }

    /** Between two pasted lines Ctrl-C still means what it means everywhere. */
    private void readAhead() {
        while (peekCharacter(PENDING_MILLIS) >= 0) {
            int key = readCharacter();
            if (key == CtrlC.KEY) {
                throw new UserInterruptException("");
            }
            ahead.appendCodePoint(key);
        }
    }

    /** JLine expands %-patterns in a prompt. */
    private static String escaped(String sign) {
        return sign.replace("%", "%%");
    }

    /** Pasted commands that were not run yet are forgotten; how many they were. */
    int forgetPasted() {
        int commands = Math.max(0, pasted.size() - 1);
        pasted.clear();
        return commands;
    }

    /** The answer to a question, which is no line of the history; null for Ctrl-C and Ctrl-D. */
    @Nullable
    String answer(String question) {
        setVariable(LineReader.DISABLE_HISTORY, true);
        setVariable(LineReader.DISABLE_COMPLETION, true);
        try {
            return readLine(escaped(question));
        } catch (UserInterruptException | EndOfFileException e) {
            return null;
        } finally {
            setVariable(LineReader.DISABLE_HISTORY, false);
            setVariable(LineReader.DISABLE_COMPLETION, false);
        }
    }

    /** What a terminal sends as one paste is run line by line, as if typed; what has no line end yet waits in the line. */
    @Override
    public boolean beginPaste() {
        String text = read(BRACKETED_PASTE_END).replace("\r\n", "\n").replace('\r', '\n');
        if (text.indexOf('\n') < 0) {
            getBuffer().write(text);
            return true;
        }
        String all = getBuffer().upToCursor()
                + text
                + getBuffer().substring(getBuffer().cursor());
        getBuffer().clear();
        pasted.addAll(Pasted.lines(all));
        getBuffer().write(pasted.removeFirst());
        return pasted.isEmpty() || acceptLine();
    }

    /** Character by character, for keys that were typed ahead lie where JLine's own reading would double them. */
    private String read(String end) {
        var text = new StringBuilder();
        while (text.length() < end.length() || text.indexOf(end, text.length() - end.length()) < 0) {
            int point = readCharacter();
            if (point < 0) {
                return text.toString();
            }
            text.appendCodePoint(point);
        }
        return text.substring(0, text.length() - end.length());
    }

    /** Drawing a line anew for each of a million pasted keys would take hours: it is drawn when no more keys wait. */
    @Override
    protected void redisplay(boolean flush) {
        // A resized window is drawn by another thread, which must not read keys.
        if (Thread.currentThread() != typist || peekCharacter(PENDING_MILLIS) < 0) {
            super.redisplay(flush);
        }
    }
}
