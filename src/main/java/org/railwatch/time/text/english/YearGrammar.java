package org.railwatch.time.text.english;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.railwatch.time.text.Calendar.Stretch;
import org.railwatch.time.text.Extent;
import org.railwatch.time.text.Part;
import org.railwatch.time.text.Unit;

/** Recognises years, decades and centuries. */
final class YearGrammar {
    private static final int FIRST = 1800;
    private static final int LAST = 2099;
    private static final Set<String> BEFORE_A_YEAR = Set.of(
            "in", "since", "of", "by", "until", "till", "from", "to", "through", "between", "and", "during", "before",
            "after", "early", "late", "mid", "than", "circa", "year", "the", "(", "/", "-", "–", "—", "for", "or");
    private static final Set<String> BEFORE_A_NUMBER = Set.of(
            "about",
            "some",
            "nearly",
            "almost",
            "over",
            "around",
            "approximately",
            "roughly",
            "least",
            "most",
            "than",
            "$",
            "€",
            "£",
            "¥",
            "#",
            "no",
            "flight",
            "chapter",
            "article",
            "resolution",
            "unit",
            "room",
            "page");

    private final Tokens tokens;

    YearGrammar(Tokens tokens) {
        this.tokens = tokens;
    }

    @Nullable
    Found at(int index) {
        boolean the = tokens.is(index, "the");
        Found found = of(index, the ? index + 1 : index, Part.WHOLE);
        return found != null && the && tokens.is(index + 1, Token.Kind.NUMBER) ? null : found;
    }

    /** A year, decade or century at a token, of which a part is meant. */
    @Nullable
    Found of(int from, int at, Part part) {
        Found decade = decade(from, at, part);
        if (decade != null) {
            return decade;
        }
        int century = TimeWords.ordinal(tokens, at);
        int noun = tokens.hyphen(at + 1) ? at + 2 : at + 1;
        if (century >= 10 && century <= 21 && tokens.is(noun, "century")) {
            return new Found(from, noun + 1, Stretch.century(century, part));
        }
        int year = TimeWords.year(tokens, at);
        if (year < FIRST || year > LAST || !standsForAYear(at, part != Part.WHOLE)) {
            return null;
        }
        int next = (tokens.hyphen(at + 1) || tokens.is(at + 1, "/")) && tokens.joined(at) && tokens.joined(at + 1)
                ? tokens.number(at + 2)
                : -1;
        boolean season = next == (year + 1) % 100 && tokens.get(at + 2).text().length() == 2;
        return season
                ? new Found(from, at + 3, new Stretch(year + "/" + (year + 1), Extent.ofYears(year, 2), part))
                : new Found(from, at + 1, Stretch.year(year, part));
    }

    /** "1990s", "the '90s"; a model that is called "30s" is none. */
    private @Nullable Found decade(int from, int at, Part part) {
        int digits = tokens.is(at, "'", "’", "‘") ? at + 1 : at;
        Token token = tokens.get(digits);
        if (token.kind() != Token.Kind.DECADE || !token.text().endsWith("0s")) {
            return null;
        }
        int number = Integer.parseInt(token.text().substring(0, token.text().length() - 1));
        if (token.text().length() == "1990s".length()) {
            return number >= FIRST && number <= LAST ? new Found(from, digits + 1, Stretch.decade(number, part)) : null;
        }
        boolean marked = digits > at || (tokens.is(at - 1, "the", "early", "late", "mid") && number >= 20);
        return marked ? new Found(from, digits + 1, Stretch.decade(1900 + number, part)) : null;
    }

    /** A number of four digits is a year unless something says that it counts things, or names one. */
    private boolean standsForAYear(int at, boolean said) {
        boolean glued = (tokens.joined(at - 1) && (tokens.is(at - 1, Token.Kind.WORD) || model(at)))
                || (tokens.joined(at) && (tokens.is(at + 1, Token.Kind.WORD) || tokens.is(at + 1, "%")));
        if (glued || tokens.in(at - 1, BEFORE_A_NUMBER) || tokens.is(at + 1, "%", "°")) {
            return false;
        }
        boolean led = said || at == 0 || tokens.in(at - 1, BEFORE_A_YEAR);
        boolean counts = countsThings(at + 1);
        return led ? !counts || tokens.is(at - 1, "in", "since", "during") : !counts && plausible(at);
    }

    /** "KC-2000". */
    private boolean model(int at) {
        return tokens.hyphen(at - 1)
                && tokens.joined(at - 2)
                && !tokens.is(at - 2, "mid", "early", "late", "pre", "post")
                && tokens.is(at - 2, Token.Kind.WORD);
    }

    private boolean countsThings(int next) {
        Token token = tokens.get(next);
        if (tokens.is(next, "of") && tokens.is(next + 1, "them", "these", "those", "which", "whom")) {
            return true;
        }
        boolean many = token.kind() == Token.Kind.WORD
                && !token.capital()
                && token.text().endsWith("s");
        return (many && !tokens.is(next, "was", "has", "is", "as", "its", "this"))
                || Unit.of(token.lower()).isPresent()
                || tokens.is(next, "people", "men", "km", "m", "mw", "tonnes", "hours", "gmt", "utc", "troops");
    }

    /** A year that no word leads: one of our time that follows no name, or one at the end of a bracket. */
    private boolean plausible(int at) {
        int year = TimeWords.year(tokens, at);
        boolean ours = year >= 1950 && year <= 2050;
        return (ours && !tokens.get(at - 1).capital()) || tokens.is(at + 1, ")");
    }
}
