package org.railwatch.shell.prompt.typing;

import java.util.ArrayList;
import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.railwatch.shell.line.TypedWord;
import org.railwatch.shell.line.Words;

/**
 * A line with the word at the cursor: what is typed of it up to there is completed, and the whole of it replaced.
 *
 * @param before the words before that one
 * @param at that word up to the cursor; empty after a blank
 * @param rawLength how many characters of the line the whole word takes, with its quotes
 * @param inComment whether the cursor is behind a {@code #}
 */
record TypedLine(String line, int cursor, List<String> before, TypedWord at, int rawLength, boolean inComment)
        implements CompletingParsedLine {

    static TypedLine of(String line, int cursor) {
        String head = line.substring(0, Math.min(cursor, line.length()));
        TypedWord.Line read = TypedWord.read(head);
        var words = new ArrayList<>(read.words());
        TypedWord at = new TypedWord(head.length(), head.length(), "", TypedWord.NONE);
        int rawLength = 0;
        if (!words.isEmpty() && words.get(words.size() - 1).end() == head.length()) {
            TypedWord begun = words.remove(words.size() - 1);
            at = begun;
            rawLength = TypedWord.read(line).words().stream()
                    .filter(whole -> whole.start() == begun.start())
                    .mapToInt(whole -> whole.end() - whole.start())
                    .findFirst()
                    .orElse(head.length() - begun.start());
        }
        return new TypedLine(
                line,
                cursor,
                words.stream().map(TypedWord::text).toList(),
                at,
                rawLength,
                read.comment() < head.length());
    }

    @Override
    public String word() {
        return at.text();
    }

    @Override
    public int wordCursor() {
        return at.text().length();
    }

    @Override
    public int wordIndex() {
        return before.size();
    }

    @Override
    public List<String> words() {
        var all = new ArrayList<>(before);
        all.add(at.text());
        return all;
    }

    @Override
    public int rawWordCursor() {
        return at.end() - at.start();
    }

    @Override
    public int rawWordLength() {
        return rawLength;
    }

    /** The candidate as it is typed: in the quotes that are open, else in some when it needs them; {@code --name=} stays bare. */
    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
        String text = candidate.toString();
        int equals = text.matches("(?s)--[a-z-]+=.*") ? text.indexOf('=') + 1 : 0;
        String name = text.substring(0, equals);
        String value = text.substring(equals);
        if (at.quote() == '"') {
            return name + '"' + value.replaceAll("[\"\\\\$`]", "\\\\$0") + (complete ? "\"" : "");
        }
        if (at.quote() == '\'' || (!value.isEmpty() && !Words.quoted(value).equals(value))) {
            return name + "'" + value.replace("'", "'\\''") + (complete ? "'" : "");
        }
        return text;
    }
}
