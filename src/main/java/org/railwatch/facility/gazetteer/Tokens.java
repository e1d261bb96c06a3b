package org.railwatch.facility.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.railwatch.facility.Folded;
import org.railwatch.facility.gazetteer.Token.Gap;
import org.railwatch.facility.gazetteer.Token.Letters;

/** Splits a text into words; linear in its length. */
public final class Tokens {
    /** Their full stop ends nothing inside a name. */
    private static final Set<String> SHORTENED = Set.of("st", "mt", "ft", "ste");

    private static final String APOSTROPHES = "'’‘ʼʻ`´ʹ′";
    private static final String HYPHENS = "-‐‑–";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();

    private Tokens(String text) {
        this.text = text;
    }

    /** The words that begin at {@code from} or later and before {@code to}. */
    public static List<Token> of(String text, int from, int to) {
        var tokens = new Tokens(text);
        int at = from;
        int end = from;
        while (at < to) {
            int c = text.codePointAt(at);
            if (Character.isLetterOrDigit(c)) {
                int next = tokens.wordEnd(at, to);
                tokens.add(at, next, end);
                at = next;
                end = next;
            } else {
                at += Character.charCount(c);
            }
        }
        return tokens.tokens;
    }

    static List<Token> of(String name) {
        return of(name, 0, name.length());
    }

    private int wordEnd(int from, int to) {
        int dotted = dottedEnd(from, to);
        if (dotted > 0) {
            return dotted;
        }
        int at = from;
        while (at < to) {
            int c = text.codePointAt(at);
            boolean apostrophe = APOSTROPHES.indexOf(c) >= 0 && at + 1 < to && Character.isLetter(text.charAt(at + 1));
            if (!apostrophe && !Character.isLetterOrDigit(c) && !mark(c)) {
                break;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    /** After U.S. or N.I.S; 0 when the word is no such. */
    private int dottedEnd(int from, int to) {
        int at = from;
        while (at + 1 < to
                && Character.isUpperCase(text.charAt(at))
                && text.charAt(at + 1) == '.'
                && (at == from || text.charAt(at - 1) == '.')) {
            at += 2;
        }
        int letters = (at - from) / 2;
        boolean open = at < to && Character.isUpperCase(text.charAt(at));
        boolean last = open && (at + 1 >= to || !Character.isLetterOrDigit(text.charAt(at + 1)));
        if (letters == 0 || (letters == 1 && !last)) {
            return 0;
        }
        return last ? at + 1 : open ? 0 : at;
    }

    private static boolean mark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private void add(int from, int to, int endBefore) {
        int end = withoutPossessive(from, to);
        String written = text.substring(from, end);
        String folded = fold(written);
        String whole = end == to ? folded : fold(text.substring(from, to));
        tokens.add(new Token(from, end, folded, whole, gap(endBefore, from), letters(written)));
    }

    private int withoutPossessive(int from, int to) {
        boolean s = to - from > 2
                && (text.charAt(to - 1) == 's' || text.charAt(to - 1) == 'S')
                && APOSTROPHES.indexOf(text.charAt(to - 2)) >= 0;
        return s ? to - 2 : to;
    }

    private static String fold(String written) {
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c >= 0x80 || !Character.isLetterOrDigit(c)) {
                return Folded.of(written.replace(".", "")).text();
            }
        }
        return written.toLowerCase(Locale.ROOT);
    }

    private static Letters letters(String written) {
        if (written.indexOf('.') > 0) {
            return Letters.DOTTED;
        }
        int first = written.codePointAt(0);
        if (Character.isLowerCase(first)) {
            return Letters.SMALL;
        }
        if (!Character.isUpperCase(first) && !Character.isTitleCase(first)) {
            return Letters.UNCASED;
        }
        int capitals = 0;
        for (int i = 0; i < written.length(); i++) {
            if (Character.isLowerCase(written.charAt(i))) {
                return Letters.CAPITALISED;
            }
            capitals += Character.isUpperCase(written.charAt(i)) ? 1 : 0;
        }
        return capitals > 1 ? Letters.CAPITALS : Letters.CAPITALISED;
    }

    private Gap gap(int from, int to) {
        if (tokens.isEmpty() || from >= to) {
            return Gap.OTHER;
        }
        int at = from;
        Token before = tokens.get(tokens.size() - 1);
        char first = text.charAt(at);
        boolean comma = first == ',';
        boolean hyphen = HYPHENS.indexOf(first) >= 0;
        boolean shortened = first == '.' && SHORTENED.contains(before.folded());
        boolean apostrophe = APOSTROPHES.indexOf(first) >= 0 && before.folded().endsWith("s");
        if (comma || hyphen || shortened || apostrophe) {
            at++;
        }
        int breaks = 0;
        int blanks = at;
        while (at < to && (Character.isWhitespace(text.charAt(at)) || Character.isSpaceChar(text.charAt(at)))) {
            breaks += text.charAt(at) == '\n' ? 1 : 0;
            at++;
        }
        if (at < to || breaks > 1) {
            return Gap.OTHER;
        }
        if (hyphen) {
            return at == blanks ? Gap.HYPHEN : Gap.OTHER;
        }
        return comma ? Gap.COMMA : Gap.BLANK;
    }
}
