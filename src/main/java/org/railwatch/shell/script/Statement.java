package org.railwatch.shell.script;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One command of a script: the text, which may span lines, and the number of its first line.
 */
public record Statement(int line, String text) {
    /** All statements of a text, blank ones and comments left out. */
    public static List<Statement> all(String text) {
        var statements = new Statements("<text>", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        var all = new ArrayList<Statement>();
        for (var statement = statements.next(); statement != null; statement = statements.next()) {
            all.add(statement);
        }
        return all;
    }
}
