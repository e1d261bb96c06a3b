package org.railwatch.shell.prompt;

import java.util.ArrayList;
import java.util.List;
import org.railwatch.shell.line.Words;

/** Pasted text as the commands it holds. */
final class Pasted {
    private Pasted() {}

    /** Each complete command, which may go over lines, blank lines left out; and at the end what is not complete yet, often nothing. */
    static List<String> lines(String text) {
        var commands = new ArrayList<String>();
        var command = new StringBuilder();
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            command.append(text, from, end);
            from = end + 1;
            if (Words.goesOn(command.toString())) {
                command.append('\n');
                continue;
            }
            if (!command.toString().isBlank()) {
                commands.add(command.toString());
            }
            command.setLength(0);
        }
        commands.add(command.append(text.substring(from)).toString());
        return commands;
    }
}
