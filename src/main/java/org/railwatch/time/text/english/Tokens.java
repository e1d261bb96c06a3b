package org.railwatch.time.text.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tokens of one sentence; outside it there is only {@link #NONE}. */
final class Tokens {
    private static final Pattern TOKEN = Pattern.compile(
            "(?<iso>\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?(?![\\d-]))"
                    + "|(?<numeric>\\d{1,2}/\\d{1,2}/\\d{4}(?!\\d)|\\d{1,2}\\.\\d{1,2}\\.\\d{4}(?!\\d))"
                    + "|(?<clock>\\d{1,2}:\\d{2}(?::\\d{2})?(?![\\d:]))"
                    + "|(?<quantity>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+\\.\\d+)"
                    + "|(?<ordinal>\\d{1,3}(?:st|nd|rd|th)(?!\\p{L}))"
                    + "|(?<decade>\\d{2}(?:\\d\\d)?s(?!\\p{L}))"
                    + "|(?<number>\\d+)"
                    + "|(?<meridiem>[AaPp]\\.\\s?[Mm]\\.|(?<=[\\d\\s])[AaPp][Mm](?![\\p{L}\\p{N}]))"
                    + "|(?<word>[\\p{L}\\p{M}]+)"
                    + "|(?<possessive>['’]s(?!\\p{L}))"
                    + "|(?<sign>[^\\s\\p{Z}])",
            Pattern.DOTALL);

    private static final Token NONE = new Token(Token.Kind.SIGN, " ", -1);

    private final List<Token> tokens;

    private Tokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    static Tokens of(String text, int from, int to) {
        var tokens = new ArrayList<Token>();
        Matcher next = TOKEN.matcher(text).region(from, to);
        next.useTransparentBounds(true);
        while (next.find()) {
            tokens.add(new Token(kind(next), next.group(), next.start()));
        }
        return new Tokens(tokens);
    }

    private static Token.Kind kind(Matcher found) {
        for (var kind : Token.Kind.values()) {
            if (found.start(kind.name().toLowerCase(java.util.Locale.ROOT)) >= 0) {
                return kind;
            }
        }
        throw new IllegalStateException(found.group());
    }

    int size() {
        return tokens.size();
    }

    Token get(int index) {
        return index < 0 || index >= tokens.size() ? NONE : tokens.get(index);
    }

    boolean is(int index, Token.Kind kind) {
        return get(index).kind() == kind;
    }

    /** The lower-case text of a token; blank outside the sentence. */
    String lower(int index) {
        return get(index).lower();
    }

    boolean is(int index, String... words) {
        String lower = lower(index);
        for (String word : words) {
            if (word.equals(lower)) {
                return true;
            }
        }
        return false;
    }

    boolean in(int index, Set<String> words) {
        return words.contains(lower(index));
    }

    boolean hyphen(int index) {
        return is(index, "-", "‑", "‐", "–", "—");
    }

    /** Whether nothing stands between a token and the one after it. */
    boolean joined(int index) {
        return index + 1 < size() && get(index).end() == get(index + 1).start();
    }

    /** The number that digits say; -1 where there are none, or too many. */
    int number(int index) {
        Token token = get(index);
        return token.kind() == Token.Kind.NUMBER && token.text().length() <= 6 ? Integer.parseInt(token.text()) : -1;
    }
}
