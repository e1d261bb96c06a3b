package org.railwatch.shell.line;

import java.util.ArrayList;
import java.util.List;

/**
 * One command of a script: the text, which may span lines, and the number of its first line.
 */
public record Statement(int line, String text) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** All statements of a text, blank ones and comments left out; line ends may be LF, CRLF or missing at the end. */
    public static List<Statement> all(String text) {
        var statements = new ArrayList<Statement>();
        String body = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        String[] lines = body.split("\r\n|\n|\r", -1);
        int i = 0;
        while (i < lines.length) {
            int first = i;
            var statement = new StringBuilder(lines[i++]);
            while (i < lines.length && !comment(statement) && Words.goesOn(statement.toString())) {
                statement.append('\n').append(lines[i++]);
            }
            String whole = statement.toString();
            if (!whole.isBlank() && !comment(statement)) {
                statements.add(new Statement(first + 1, whole));
            }
        }
        return statements;
    }

    private static boolean comment(CharSequence text) {
        return text.toString().stripLeading().startsWith("#");
    }
}
