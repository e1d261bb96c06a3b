package org.railwatch.shell.prompt;

import java.util.List;
import org.jline.reader.CompletingParsedLine;
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
        // For completion the words before the cursor matter, and the one it is in; blanks inside quotes are rare there.
        String head = line.substring(0, Math.min(cursor, line.length()));
        int start = head.length();
        while (start > 0 && !Character.isWhitespace(head.charAt(start - 1))) {
            start--;
        }
        String word = head.substring(start);
        List<String> before = List.of();
        try {
            before = Words.of(head.substring(0, start));
        } catch (org.railwatch.UserError openQuote) {
            // Nothing to complete inside an open quote.
        }
        return new Line(line, cursor, word, before);
    }

    private record Line(String line, int cursor, String word, List<String> before) implements CompletingParsedLine {
        @Override
        public int wordCursor() {
            return word.length();
        }

        @Override
        public int wordIndex() {
            return before.size();
        }

        @Override
        public List<String> words() {
            var all = new java.util.ArrayList<>(before);
            all.add(word);
            return all;
        }

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return word.length();
        }

        @Override
        public int rawWordLength() {
            return word.length();
        }
    }
}
