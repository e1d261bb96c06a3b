package org.railwatch.time.text.english;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.railwatch.time.text.Unit;

/**
 * How many, as far as the words say.
 *
 * @param from the first token, an "about" or "more than" with it
 * @param to after the last token
 * @param number in digits, with a decimal point if need be; {@code X} when it is not known: "several", "dozens of"
 */
record Amount(int from, int to, String number) {
    private static final Set<String> UNCOUNTED = Set.of("several", "few", "many", "some", "numerous", "various");
    private static final Set<String> CROWDS = Set.of("dozens", "scores", "hundreds", "thousands");
    private static final int MOST_DIGITS = 4;

    /** The amount whose number begins at a token; null when there is none. */
    static @Nullable Amount at(Tokens tokens, int index) {
        int start = about(tokens, index);
        Amount core = number(tokens, start);
        return core == null ? null : new Amount(index, core.to(), core.number());
    }

    boolean known() {
        return number.matches("[0-9]+");
    }

    int whole() {
        return Integer.parseInt(number);
    }

    /** After the words that only say how exact a number is. */
    private static int about(Tokens tokens, int index) {
        if (tokens.is(
                index, "about", "almost", "nearly", "over", "around", "roughly", "approximately", "exactly", "only")) {
            return index + 1;
        }
        if (tokens.is(index, "more", "less", "fewer") && tokens.is(index + 1, "than")) {
            return index + 2;
        }
        if (tokens.is(index, "at") && tokens.is(index + 1, "least", "most")) {
            return index + 2;
        }
        return tokens.is(index, "up") && tokens.is(index + 1, "to") ? index + 2 : index;
    }

    private static @Nullable Amount number(Tokens tokens, int index) {
        if (tokens.is(index, "half")) {
            boolean of = tokens.is(index + 1, "a", "an");
            boolean unit = of
                    || Unit.of(tokens.lower(tokens.hyphen(index + 1) ? index + 2 : index + 1))
                            .isPresent();
            return unit ? new Amount(index, of ? index + 2 : index + 1, "0.5") : null;
        }
        if (tokens.is(index, "a", "an") || tokens.in(index, UNCOUNTED) || tokens.in(index, CROWDS)) {
            return unsaid(tokens, index);
        }
        int digits = tokens.number(index);
        if (digits >= 0 && tokens.get(index).text().length() <= MOST_DIGITS) {
            return half(tokens, index, index + 1, digits);
        }
        if (tokens.is(index, Token.Kind.QUANTITY)) {
            String plain = tokens.get(index).text().replace(",", "");
            return plain.length() > MOST_DIGITS + 1 ? null : new Amount(index, index + 1, plain);
        }
        int words = TimeWords.cardinal(tokens.lower(index));
        if (words == 0) {
            return null;
        }
        int to = index + 1;
        boolean tens = words % 10 == 0 && words >= 20 && words < 100;
        int unitsAt = tokens.hyphen(to) ? to + 1 : to;
        int units = tens ? TimeWords.cardinal(tokens.lower(unitsAt)) : 0;
        return units > 0 && units < 10
                ? new Amount(index, unitsAt + 1, String.valueOf(words + units))
                : half(tokens, index, to, words);
    }

    /** "two and a half". */
    private static Amount half(Tokens tokens, int index, int to, int number) {
        boolean half = tokens.is(to, "and") && tokens.is(to + 1, "a") && tokens.is(to + 2, "half");
        return half ? new Amount(index, to + 3, number + ".5") : new Amount(index, to, String.valueOf(number));
    }

    private static Amount unsaid(Tokens tokens, int index) {
        if (tokens.in(index, CROWDS)) {
            return new Amount(index, tokens.is(index + 1, "of") ? index + 2 : index + 1, "X");
        }
        if (tokens.in(index, UNCOUNTED)) {
            return new Amount(index, index + 1, "X");
        }
        if (tokens.is(index + 1, "few")) {
            return new Amount(index, index + 2, "X");
        }
        if (tokens.is(index + 1, "couple")) {
            return new Amount(index, tokens.is(index + 2, "of") ? index + 3 : index + 2, "2");
        }
        return tokens.is(index + 1, "dozen") ? new Amount(index, index + 2, "12") : new Amount(index, index + 1, "1");
    }
}
