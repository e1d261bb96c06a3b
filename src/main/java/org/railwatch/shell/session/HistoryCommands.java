package org.railwatch.shell.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.shell.UserFolder;
import org.railwatch.shell.answer.Answer;
import org.railwatch.shell.line.Examples;
import org.railwatch.shell.line.InputFile;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** The lines typed at the prompt, which it keeps one a line, with line breaks and backslashes escaped as JLine does. */
public final class HistoryCommands {
    @Command(
            name = {"history"},
            description = "Show the lines typed at the prompt, oldest first",
            group = "Session")
    @Examples({"history", "history port --limit 10"})
    Answer.Text history(
            @Argument(index = 0, description = "only lines with this text, in upper or lower case") @Nullable
                    String text,
            @Option(longName = "limit", description = "at most so many, the newest of them") @Nullable Integer limit) {
        if (limit != null && limit < 0) {
            throw UserError.usage("--limit takes a number from 0, not '" + limit + "'");
        }
        String wanted = text == null ? "" : text.toLowerCase(Locale.ROOT);
        var lines = new ArrayList<String>();
        for (String kept : kept()) {
            String line = typed(kept);
            if (line.toLowerCase(Locale.ROOT).contains(wanted)) {
                lines.add(line);
            }
        }
        int from = limit == null ? 0 : Math.max(0, lines.size() - limit);
        List<String> shown = List.copyOf(lines.subList(from, lines.size()));
        return new Answer.Text(shown, shown);
    }

    private static List<String> kept() {
        Path file;
        try {
            file = UserFolder.config().resolve("history");
        } catch (IOException e) {
            throw UserError.unreadable("the folder of the history cannot be made: " + e.getMessage());
        }
        if (!Files.exists(file)) {
            return List.of();
        }
        String text = InputFile.of(file.toString()).text();
        if (text.indexOf('\0') >= 0) {
            throw UserError.unreadable(file + " is no history, for it has NUL characters; move it away");
        }
        return text.lines().toList();
    }

    /** As it was typed: a backslash is kept as two, a line break as a backslash and its letter. */
    private static String typed(String kept) {
        var typed = new StringBuilder();
        for (int i = 0; i < kept.length(); i++) {
            char c = kept.charAt(i);
            if (c == '\\' && i + 1 < kept.length()) {
                char next = kept.charAt(++i);
                typed.append(next == 'n' ? '\n' : next == 'r' ? '\r' : next);
            } else {
                typed.append(c);
            }
        }
        return typed.toString();
    }
}
