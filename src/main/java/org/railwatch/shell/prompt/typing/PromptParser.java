package org.railwatch.shell.prompt.typing;

import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import org.railwatch.shell.line.Words;

/** Tells JLine where the words of our language are, and when a line goes on. */
final class PromptParser implements Parser {
    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        if (context == ParseContext.ACCEPT_LINE && Words.goesOn(line)) {
            throw new EOFError(-1, -1, "the line goes on");
        }
        return TypedLine.of(line, cursor);
    }
}
