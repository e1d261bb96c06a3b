package org.railwatch.shell.prompt.typing;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.jline.reader.LineReader;
import org.jline.reader.impl.DefaultHighlighter;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jspecify.annotations.Nullable;
import org.railwatch.shell.line.Parameter;
import org.railwatch.shell.line.TypedWord;
import org.railwatch.shell.line.Values;
import org.railwatch.shell.offer.SoFar;
import org.railwatch.shell.session.Lexicon;

/**
 * Colours the line while it is typed: command bold, options cyan, quotes green, comments grey, and red what is none of ours.
 * A word at the cursor that may still become one is plain. Asks no store; what is red is told in words when the line is run.
 */
final class Colouring extends DefaultHighlighter {
    private static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;
    private static final AttributedStyle COMMAND = PLAIN.bold();
    private static final AttributedStyle OPTION = PLAIN.foreground(AttributedStyle.CYAN);
    private static final AttributedStyle QUOTED = PLAIN.foreground(AttributedStyle.GREEN);
    private static final AttributedStyle COMMENT = PLAIN.foreground(AttributedStyle.BRIGHT | AttributedStyle.BLACK);
    private static final AttributedStyle WRONG = PLAIN.foreground(AttributedStyle.RED);
    /** A line that nobody types; JLine too colours none that is longer than a thousand characters. */
    private static final int LONGEST = 4000;

    private final Lexicon lexicon;
    private final BooleanSupplier colour;

    Colouring(Lexicon lexicon, BooleanSupplier colour) {
        this.lexicon = lexicon;
        this.colour = colour;
    }

    @Override
    public AttributedString highlight(LineReader reader, String buffer) {
        boolean jlines = reader.getSearchTerm() != null
                || SuggestingReader.answering(reader)
                || reader.getRegionActive() != LineReader.RegionType.NONE
                || buffer.length() > LONGEST
                || buffer.chars().anyMatch(c -> c < ' ' && c != '\n');
        return jlines || !colour.getAsBoolean()
                ? super.highlight(reader, buffer)
                : coloured(buffer, reader.getBuffer().cursor());
    }

    /**
     * @param cursor where somebody is typing
     */
    AttributedString coloured(String line, int cursor) {
        TypedWord.Line read = TypedWord.read(line);
        var text = new AttributedStringBuilder();
        var soFar = new SoFar(lexicon);
        int at = 0;
        for (TypedWord word : read.words()) {
            text.append(line.substring(at, word.start()), PLAIN);
            append(text, line, word, soFar, word.end() == cursor);
            soFar.add(word.text());
            at = word.end();
        }
        text.append(line.substring(at, read.comment()), PLAIN);
        text.append(line.substring(read.comment()), COMMENT);
        return text.toAttributedString();
    }

    private void append(AttributedStringBuilder text, String line, TypedWord word, SoFar soFar, boolean typing) {
        String raw = line.substring(word.start(), word.end());
        int equals = raw.indexOf('=');
        boolean option = word.text().startsWith("--") && !soFar.optionsEnded() && soFar.verb() != null;
        if (option && equals > 0) {
            String name = raw.substring(0, equals + 1);
            String value =
                    word.text().substring(Math.min(equals + 1, word.text().length()));
            Parameter parameter = soFar.find(raw.substring(2, equals)).orElse(null);
            text.append(name, optionStyle(soFar, raw.substring(2, equals), false));
            text.append(raw.substring(equals + 1), valueStyle(parameter, raw.substring(equals + 1), value, typing));
        } else {
            text.append(raw, style(soFar, word, raw, option, typing));
        }
    }

    private AttributedStyle style(SoFar soFar, TypedWord word, String raw, boolean option, boolean typing) {
        if (soFar.noun() == null) {
            return commandStyle(lexicon.nouns(), word.text(), typing);
        }
        if (soFar.lost()) {
            return PLAIN;
        }
        if (soFar.verb() == null) {
            List<String> verbs = lexicon.verbsOf(soFar.noun()).stream()
                    .map(verb -> verb.verb())
                    .toList();
            return word.text().equals("--help") ? OPTION : commandStyle(verbs, word.text(), typing);
        }
        if (option) {
            return word.text().equals("--")
                    ? PLAIN
                    : optionStyle(soFar, word.text().substring(2), typing);
        }
        Parameter parameter = soFar.pending() != null
                ? soFar.pending()
                : soFar.nextPositional().orElse(null);
        return valueStyle(parameter, raw, word.text(), typing);
    }

    private static AttributedStyle commandStyle(List<String> known, String word, boolean typing) {
        return known.contains(word) ? COMMAND : begins(known, word, typing) ? PLAIN : WRONG;
    }

    private static AttributedStyle optionStyle(SoFar soFar, String name, boolean typing) {
        List<String> open = soFar.openOptions().stream().map(Parameter::name).toList();
        return open.contains(name) || name.equals("help") ? OPTION : begins(open, name, typing) ? PLAIN : WRONG;
    }

    private static AttributedStyle valueStyle(@Nullable Parameter parameter, String raw, String value, boolean typing) {
        List<String> allowed = parameter == null ? List.of() : Values.allowed(parameter.type());
        if (!allowed.isEmpty() && !allowed.contains(value)) {
            return begins(allowed, value, typing) ? PLAIN : WRONG;
        }
        return raw.indexOf('\'') >= 0 || raw.indexOf('"') >= 0 ? QUOTED : PLAIN;
    }

    private static boolean begins(List<String> known, String word, boolean typing) {
        return typing && known.stream().anyMatch(one -> one.startsWith(word));
    }
}
