package org.railwatch.time.text.english;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.railwatch.time.text.Expression;
import org.railwatch.time.text.Relative;
import org.railwatch.time.text.Relative.Timeless;
import org.railwatch.time.text.Rule;
import org.railwatch.time.text.TimeMention;
import org.railwatch.time.text.Unit;

/** Recognises how long and how often: "two months' worth", "a 27-year contract", "the past five years", "every week". */
final class LengthGrammar {
    private static final Map<String, String> RHYTHMS = Map.of(
            "daily", "P1D",
            "nightly", "P1D",
            "weekly", "P1W",
            "biweekly", "P2W",
            "monthly", "P1M",
            "quarterly", "P3M",
            "yearly", "P1Y",
            "annual", "P1Y",
            "annually", "P1Y");
    private static final Map<Unit, String> HALVES =
            Map.of(Unit.YEAR, "P6M", Unit.HOUR, "PT30M", Unit.DECADE, "P5Y", Unit.CENTURY, "P50Y");
    private static final Set<String> SOON = Set.of("recent", "recently", "lately");

    private final Tokens tokens;

    LengthGrammar(Tokens tokens) {
        this.tokens = tokens;
    }

    @Nullable
    Found at(int index) {
        Found found = repeated(index);
        if (found == null) {
            found = span(index);
        }
        if (found == null) {
            found = length(index);
        }
        return found == null ? vague(index) : found;
    }

    /** "every day", "twice a week", "15 a year", "per month", "annual". */
    private @Nullable Found repeated(int index) {
        String rhythm = RHYTHMS.get(tokens.lower(index));
        if (rhythm != null && !(tokens.get(index).capital() && index > 0)) {
            return new Found(index, index + 1, new Timeless(TimeMention.Type.SET, rhythm, Rule.REPEATED));
        }
        boolean each =
                tokens.is(index, "every", "each", "per") || (tokens.is(index, "a", "an") && afterANumber(index - 1));
        if (!each) {
            return null;
        }
        if (tokens.is(index, "every", "each") && TimeWords.weekday(tokens, index + 1) != null) {
            int day = java.util.Objects.requireNonNull(TimeWords.weekday(tokens, index + 1))
                    .getValue();
            return new Found(index, index + 2, new Timeless(TimeMention.Type.SET, "XXXX-WXX-" + day, Rule.REPEATED));
        }
        Amount amount = tokens.is(index, "a", "an", "per") ? null : Amount.at(tokens, index + 1);
        int at = amount == null ? index + 1 : amount.to();
        String number = amount == null ? "1" : amount.number();
        Optional<Unit> unit = Unit.of(tokens.lower(at));
        return unit.isEmpty()
                ? null
                : new Found(
                        index,
                        at + 1,
                        new Timeless(TimeMention.Type.SET, unit.get().duration(number), Rule.REPEATED));
    }

    /** "15 a year", "twice a year", "$28 an hour", "12 sorties a day". */
    private boolean afterANumber(int index) {
        return number(index)
                || (tokens.is(index, Token.Kind.WORD) && tokens.lower(index).endsWith("s") && number(index - 1));
    }

    private boolean number(int index) {
        return tokens.is(index, Token.Kind.NUMBER)
                || tokens.is(index, Token.Kind.QUANTITY)
                || tokens.is(index, "once", "twice", "times", "million", "billion")
                || TimeWords.cardinal(tokens.lower(index)) > 0;
    }

    /** "the past five years", "the next four weeks", "recent years". */
    private @Nullable Found span(int index) {
        int at = tokens.is(index, "the", "these") ? index + 1 : index;
        if (tokens.is(at, "recent", "coming", "past") && unitOfMany(at + 1) != null) {
            return uncounted(index, at + 1);
        }
        int direction =
                tokens.is(at, "past", "last", "previous") ? -1 : tokens.is(at, "next", "coming", "following") ? 1 : 0;
        Amount amount = Amount.at(tokens, at + 1);
        if (direction == 0 || amount == null) {
            return null;
        }
        Optional<Unit> unit = Unit.of(tokens.lower(amount.to()));
        return unit.map(some -> new Found(index, amount.to() + 1, new Relative.Span(amount.number(), some, direction)))
                .orElse(null);
    }

    private @Nullable Found uncounted(int from, int at) {
        Unit unit = unitOfMany(at);
        return unit == null
                ? null
                : new Found(from, at + 1, new Timeless(TimeMention.Type.DURATION, unit.duration("X"), Rule.VAGUE));
    }

    private @Nullable Unit unitOfMany(int at) {
        return Unit.of(tokens.lower(at))
                .filter(unit -> unit.isPlural(tokens.lower(at)))
                .orElse(null);
    }

    /** "18 months", "a 27-year contract", "between 60 and 90 days", "for decades". */
    private @Nullable Found length(int index) {
        if (tokens.hyphen(index + 1)
                && tokens.is(index + 2, "long")
                && Unit.of(tokens.lower(index)).isPresent()) {
            Unit unit = Unit.of(tokens.lower(index)).orElseThrow();
            String number = unit.isPlural(tokens.lower(index)) ? "X" : "1";
            return new Found(index, index + 3, length(unit, number));
        }
        Amount amount = Amount.at(tokens, index);
        if (amount != null) {
            int at = tokens.hyphen(amount.to()) && tokens.joined(amount.to() - 1) ? amount.to() + 1 : amount.to();
            Optional<Unit> unit = Unit.of(tokens.lower(at));
            boolean fraction = unit.isPresent()
                    && unit.get() == Unit.QUARTER
                    && amount.number().equals("1");
            if (unit.isPresent() && !fraction && !(tokens.is(index, "a", "an") && !spans(index, at + 1))) {
                return new Found(index, at + 1, length(unit.get(), amount.number()));
            }
            return firstOfTwo(index, amount);
        }
        boolean led = tokens.is(index - 1, "for", "over", "in", "within", "after", "took", "takes", "take");
        if ((led || tokens.is(index + 1, "after", "before", "later", "ago")) && unitOfMany(index) != null) {
            return uncounted(index, index);
        }
        return tokens.is(index, "the") && tokens.is(index - 1, "over") ? uncounted(index, index + 1) : null;
    }

    /** "a year" is a length where something lasts it; elsewhere it may be anything: "a day to remember". */
    private boolean spans(int index, int next) {
        return tokens.is(
                        index - 1, "for", "within", "in", "take", "takes", "took", "taken", "than", "lasted", "lasts",
                        "last", "almost", "nearly", "about", "over", "after", "under", "half")
                || tokens.is(index, "half", "about", "almost", "nearly", "over", "more", "less")
                || tokens.is(next, "or", "long", "behind", "old")
                || tokens.is(next, Token.Kind.POSSESSIVE);
    }

    /** "60" in "between 60 and 90 days", "two to three weeks". */
    private @Nullable Found firstOfTwo(int index, Amount first) {
        boolean joined = tokens.is(first.to(), "and", "to", "or") || tokens.hyphen(first.to());
        Amount second = joined && first.known() ? Amount.at(tokens, first.to() + 1) : null;
        if (second == null || !second.known() || second.whole() <= first.whole()) {
            return null;
        }
        int at = tokens.hyphen(second.to()) ? second.to() + 1 : second.to();
        return Unit.of(tokens.lower(at))
                .map(unit -> new Found(index, first.to(), length(unit, first.number())))
                .orElse(null);
    }

    private static Expression length(Unit unit, String number) {
        String value = !number.equals("0.5") ? unit.duration(number) : HALVES.getOrDefault(unit, unit.duration(number));
        return new Timeless(TimeMention.Type.DURATION, value, Rule.LENGTH);
    }

    /** "recently", "in the near future". What is "now" and "currently" so has the text's own day, and is not listed. */
    private @Nullable Found vague(int index) {
        if (tokens.in(index, SOON)) {
            return new Found(index, index + 1, new Timeless(TimeMention.Type.DATE, "PAST_REF", Rule.VAGUE));
        }
        if (tokens.is(index, "soon", "shortly") && !tokens.is(index + 1, "after", "before", "as", "afterwards")) {
            return new Found(index, index + 1, new Timeless(TimeMention.Type.DATE, "FUTURE_REF", Rule.VAGUE));
        }
        return tokens.is(index, "the") && tokens.is(index + 1, "near") && tokens.is(index + 2, "future")
                ? new Found(index, index + 3, new Timeless(TimeMention.Type.DATE, "FUTURE_REF", Rule.VAGUE))
                : null;
    }
}
