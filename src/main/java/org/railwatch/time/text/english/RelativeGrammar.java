package org.railwatch.time.text.english;

import java.time.DayOfWeek;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.railwatch.time.text.Calendar;
import org.railwatch.time.text.DayPart;
import org.railwatch.time.text.Expression;
import org.railwatch.time.text.Part;
import org.railwatch.time.text.Relative;
import org.railwatch.time.text.Relative.Counted;
import org.railwatch.time.text.Relative.Same;
import org.railwatch.time.text.Relative.Shifted;
import org.railwatch.time.text.Relative.Weekday;
import org.railwatch.time.text.Rule;
import org.railwatch.time.text.SeasonBeside;
import org.railwatch.time.text.TimeMention;
import org.railwatch.time.text.Unit;

/** Recognises times that count from another day: "Thursday", "last week", "two months ago", "five days after". */
final class RelativeGrammar {
    private static final int MOST_DIGITS = 4;

    private final Tokens tokens;

    RelativeGrammar(Tokens tokens) {
        this.tokens = tokens;
    }

    @Nullable
    Found at(int index) {
        Found found = toDate(index);
        if (found == null) {
            found = today(index);
        }
        if (found == null) {
            found = weekday(index);
        }
        if (found == null) {
            found = beside(index, Part.WHOLE);
        }
        if (found == null) {
            found = counted(index);
        }
        if (found == null) {
            found = unitsOf(index);
        }
        if (found == null) {
            found = end(index);
        }
        return found == null ? same(index) : found;
    }

    /** "earlier this week", "later in the year", "earlier today". */
    private @Nullable Found toDate(int index) {
        if (!tokens.is(index, "earlier", "later")) {
            return null;
        }
        var cut = tokens.is(index, "earlier") ? Shifted.Cut.EARLIER : Shifted.Cut.LATER;
        int at = tokens.is(index + 1, "on", "in") ? index + 2 : index + 1;
        if (tokens.is(at, "today")) {
            return new Found(index, at + 1, new Shifted(Unit.DAY, 0, cut));
        }
        Optional<Unit> unit = Unit.of(tokens.lower(at + 1));
        boolean whole = tokens.is(at, "this") || (at > index + 1 && tokens.is(at, "the"));
        if (whole && unit.isPresent() && !unit.get().clock()) {
            return new Found(index, at + 2, new Shifted(unit.get(), 0, cut));
        }
        DayOfWeek day = TimeWords.weekday(tokens, at);
        return day == null ? null : new Found(index, at + 1, new Weekday(day, Weekday.Which.NEAREST, 0));
    }

    private @Nullable Found today(int index) {
        if (tokens.is(index, "the") && tokens.is(index + 1, "day") && tokens.is(index + 3, "yesterday", "tomorrow")) {
            boolean past = tokens.is(index + 2, "before") && tokens.is(index + 3, "yesterday");
            boolean next = tokens.is(index + 2, "after") && tokens.is(index + 3, "tomorrow");
            return past || next
                    ? new Found(index, index + 4, new Shifted(Unit.DAY, past ? -2 : 2, Shifted.Cut.WHOLE))
                    : null;
        }
        if (tokens.is(index, "today", "yesterday", "tomorrow")) {
            int shift = tokens.is(index, "yesterday") ? -1 : tokens.is(index, "today") ? 0 : 1;
            // "USA Today" is a newspaper.
            boolean name = tokens.get(index).capital()
                    && index > 0
                    && tokens.get(index - 1).capital();
            return name ? null : withDayPart(index, index + 1, new Shifted(Unit.DAY, shift, Shifted.Cut.WHOLE));
        }
        if (tokens.is(index, "tonight", "overnight")) {
            return new Found(index, index + 1, new DayPart(new Shifted(Unit.DAY, 0, Shifted.Cut.WHOLE), "NI"));
        }
        DayPartName part = DayPartName.at(tokens, index + 1);
        if (tokens.is(index, "last") && part != null) {
            return new Found(index, part.to(), new DayPart(new Shifted(Unit.DAY, -1, Shifted.Cut.WHOLE), part.sign()));
        }
        if (tokens.is(index, "the")
                && tokens.is(index + 1, "weekend")
                && tokens.is(index - 1, "over", "at", "during")) {
            return new Found(index, index + 2, new Shifted(Unit.WEEKEND, 0, Shifted.Cut.WHOLE));
        }
        return tokens.is(index, "this") && part != null
                ? new Found(index, part.to(), new DayPart(new Shifted(Unit.DAY, 0, Shifted.Cut.WHOLE), part.sign()))
                : null;
    }

    /** A day and the part of it that follows. */
    private Found withDayPart(int from, int to, Expression day) {
        DayPartName part = DayPartName.at(tokens, to);
        return part == null ? new Found(from, to, day) : new Found(from, part.to(), new DayPart(day, part.sign()));
    }

    /** "Thursday", "last Thursday", "Thursday night", "Thursday last week", "Thursday of this week". */
    private @Nullable Found weekday(int index) {
        int shift = YearAfter.shift(tokens, index);
        int at = shift < 2 ? index + 1 : index;
        DayOfWeek day = TimeWords.weekday(tokens, at);
        if (day == null || tokens.is(index - 1, "a", "an")) {
            return null;
        }
        if (tokens.lower(at).endsWith("days") && shift == 2) {
            return new Found(
                    index,
                    at + 1,
                    new Relative.Timeless(TimeMention.Type.SET, "XXXX-WXX-" + day.getValue(), Rule.REPEATED));
        }
        int end = tokens.is(at + 1, ".") && tokens.get(at).text().length() <= 5 && at + 2 < tokens.size()
                ? at + 2
                : at + 1;
        int week = tokens.is(end, "of") ? end + 1 : end;
        int weeks = YearAfter.shift(tokens, week);
        if (shift == 2 && weeks < 2 && tokens.is(week + 1, "week")) {
            return new Found(index, week + 2, new Weekday(day, Weekday.Which.OF_WEEK, weeks));
        }
        return withDayPart(
                index,
                end,
                switch (shift) {
                    case -1 -> new Weekday(day, Weekday.Which.LAST, 0);
                    case 0 -> new Weekday(day, Weekday.Which.OF_WEEK, 0);
                    case 1 -> new Weekday(day, Weekday.Which.NEXT, 0);
                    default -> new Weekday(day, Weekday.Which.NEAREST, 0);
                });
    }

    /** "year's end", "year-end". */
    private @Nullable Found end(int index) {
        Optional<Unit> unit = Unit.of(tokens.lower(index)).filter(some -> some == Unit.YEAR || some == Unit.MONTH);
        boolean joined = tokens.is(index + 1, Token.Kind.POSSESSIVE) || tokens.hyphen(index + 1);
        return unit.isPresent() && joined && tokens.is(index + 2, "end")
                ? new Found(index, index + 3, cut(new Shifted(unit.get(), 0, Shifted.Cut.WHOLE), Part.LATE))
                : null;
    }

    /** "the first nine months of 2009". */
    private @Nullable Found unitsOf(int index) {
        int at = tokens.is(index, "the") ? index + 1 : index;
        Amount amount = tokens.is(at, "first", "last", "final") ? Amount.at(tokens, at + 1) : null;
        Optional<Unit> unit = amount == null ? Optional.empty() : Unit.of(tokens.lower(amount.to()));
        if (amount == null || unit.isEmpty() || !amount.known() || !tokens.is(amount.to() + 1, "of", "in")) {
            return null;
        }
        int whole = amount.to() + 2;
        Found of = new CalendarGrammar(tokens).at(whole);
        of = of == null ? beside(whole, Part.WHOLE) : of;
        return of == null || amount.number().length() > MOST_DIGITS
                ? null
                : new Found(
                        index,
                        of.to(),
                        new Relative.UnitsOf(amount.whole(), unit.get(), !tokens.is(at, "first"), of.expression()));
    }

    /** A part of a unit beside the text's: "the end of this year", "early next month", "the end of the month". */
    @Nullable
    Found part(int from, int at, Part part) {
        Found whole = beside(at, part);
        if (whole == null && !tokens.is(at, "the")) {
            // The early and late parts of a day have no sign: the day is kept.
            whole = weekday(at);
            whole = whole == null ? today(at) : whole;
        }
        if (whole == null && tokens.is(at, "the")) {
            Optional<Unit> unit = Unit.of(tokens.lower(at + 1)).filter(some -> some.compareTo(Unit.WEEK) >= 0);
            whole = unit.map(some -> new Found(at, at + 2, cut(new Shifted(some, 0, Shifted.Cut.WHOLE), part)))
                    .orElse(null);
        }
        return whole == null ? null : new Found(from, whole.to(), whole.expression());
    }

    private static Expression cut(Expression whole, Part part) {
        return setting -> whole.in(setting).part(part);
    }

    /** "last week", "the previous year", "this weekend", "next October", "the last week of March". */
    private @Nullable Found beside(int index, Part part) {
        int at = tokens.is(index, "the") ? index + 1 : index;
        Found week = weekOf(index, at);
        if (week != null) {
            return week;
        }
        int shift = YearAfter.shift(tokens, at);
        if (shift == 2) {
            return tokens.is(index, "the")
                            && tokens.is(at, "year", "month", "week")
                            && tokens.is(at + 1, "previous", "before")
                    ? new Found(index, at + 2, new Counted(-1, unit(at), Counted.From.EITHER))
                    : null;
        }
        int month = TimeWords.month(tokens, at + 1);
        if (month > 0 && TimeWords.day(tokens, at + 2) == 0) {
            return new Found(index, at + 2, new Calendar.MonthBeside(month, shift));
        }
        Optional<Unit> unit = Unit.of(tokens.lower(at + 1));
        boolean one = unit.isPresent() && !unit.get().isPlural(tokens.lower(at + 1));
        if (one && !unit.get().clock() && unit.get() != Unit.DAY) {
            return new Found(index, at + 2, cut(new Shifted(unit.get(), shift, Shifted.Cut.WHOLE), part));
        }
        return season(index, at + 1, shift);
    }

    private Unit unit(int at) {
        return Unit.of(tokens.lower(at)).orElseThrow();
    }

    private @Nullable Found season(int index, int at, int shift) {
        int number = tokens.is(at, "spring")
                ? 1
                : tokens.is(at, "summer") ? 2 : tokens.is(at, "fall", "autumn") ? 3 : tokens.is(at, "winter") ? 4 : 0;
        boolean following = tokens.get(at).text().equals(tokens.lower(at));
        return number == 0 || !following ? null : new Found(index, at + 1, new SeasonBeside(number, shift));
    }

    private @Nullable Found weekOf(int index, int at) {
        int number = tokens.is(at, "last", "final") ? -1 : TimeWords.ordinal(tokens, at);
        if ((number == -1 || (number >= 1 && number <= 5))
                && tokens.is(at + 1, "week")
                && tokens.is(at + 2, "of", "in")) {
            Found month = new CalendarGrammar(tokens).at(at + 3);
            return month == null ? null : new Found(index, month.to(), new Relative.WeekOf(month.expression(), number));
        }
        return null;
    }

    /** "two months ago", "five days after", "three years later", "a year earlier". */
    private @Nullable Found counted(int index) {
        Amount amount = Amount.at(tokens, index);
        if (amount == null) {
            return null;
        }
        Optional<Unit> unit = Unit.of(tokens.lower(amount.to()));
        if (unit.isEmpty()) {
            return null;
        }
        int at = amount.to() + 1;
        Counted.From from = tokens.is(at, "ago") ? Counted.From.TEXT_DAY : Counted.From.EITHER;
        int sign;
        if (tokens.is(at, "ago", "earlier", "before", "previously")) {
            sign = -1;
            from = tokens.is(at, "before") ? Counted.From.NAMED_DAY : from;
        } else if (tokens.is(at, "later", "after", "afterwards", "afterward", "following")) {
            sign = 1;
            from = tokens.is(at, "after", "following") ? Counted.From.NAMED_DAY : Counted.From.NAMED;
        } else {
            return null;
        }
        if (!amount.known() || amount.number().length() > MOST_DIGITS) {
            return new Found(
                    index,
                    at + 1,
                    new Relative.Timeless(TimeMention.Type.DATE, sign < 0 ? "PAST_REF" : "FUTURE_REF", Rule.VAGUE));
        }
        // "two weeks before" may be followed by what it is before: its date, if it has one, is the one to count from.
        return new Found(index, at + 1, new Counted(sign * amount.whole(), unit.get(), from));
    }

    /** "that day", "the same month", "the following week", "the day before", "the next day". */
    private @Nullable Found same(int index) {
        boolean the = tokens.is(index, "the");
        boolean that = tokens.is(index, "that", "those");
        if (!the && !that) {
            return null;
        }
        int at = index + 1;
        if (the && tokens.is(at, "same", "following", "next", "previous", "preceding")) {
            int shift = tokens.is(at, "same") ? 0 : tokens.is(at, "following", "next") ? 1 : -1;
            return sameUnit(index, at + 1, shift);
        }
        if (the && tokens.is(at, "day") && tokens.is(at + 1, "before", "after", "earlier", "later")) {
            return new Found(index, at + 2, new Same(Unit.DAY, tokens.is(at + 1, "before", "earlier") ? -1 : 1));
        }
        if (that && tokens.is(at, "time") && tokens.is(index - 1, "by", "at", "since", "until", "before", "after")) {
            return new Found(index, at + 1, new Same(Unit.DAY, 0));
        }
        return that ? sameUnit(index, at, 0) : null;
    }

    /** "a year ago", "last year", after "the same month". */
    private int yearsAway(int at) {
        if (tokens.is(at + 1, "year") && tokens.is(at, "last", "next")) {
            return tokens.is(at, "last") ? -1 : 1;
        }
        boolean one = tokens.is(at, "a", "one") && tokens.is(at + 1, "year");
        return one && tokens.is(at + 2, "ago", "earlier", "before") ? -1 : one && tokens.is(at + 2, "later") ? 1 : 0;
    }

    private @Nullable Found sameUnit(int index, int at, int shift) {
        Optional<Unit> unit = Unit.of(tokens.lower(at));
        boolean one = unit.isPresent() && !unit.get().clock() && !unit.get().isPlural(tokens.lower(at));
        if (!one) {
            return null;
        }
        int years = shift == 0 ? yearsAway(at + 1) : 0;
        return years == 0
                ? new Found(index, at + 1, new Same(unit.get(), shift))
                : new Found(
                        index,
                        tokens.is(at + 1, "last", "next") ? at + 3 : at + 4,
                        new Relative.SameYearsAway(unit.get(), years));
    }
}
