package org.railwatch.time.text.english;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.railwatch.time.text.Calendar;
import org.railwatch.time.text.Calendar.YearOf;
import org.railwatch.time.text.NumericDate;
import org.railwatch.time.text.Part;

/** Recognises dates of the calendar: "Thursday, Oct. 5, 2023", "early 2023", "the first quarter of last year". */
final class CalendarGrammar {
    private static final Set<String> SEASONS = Set.of("spring", "summer", "autumn", "fall", "winter");

    private final Tokens tokens;

    CalendarGrammar(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The longest date of the calendar that begins at a token. */
    @Nullable
    Found at(int index) {
        Found found = days(index);
        if (found == null) {
            found = dayOfMonth(index);
        }
        if (found == null) {
            found = Feasts.at(tokens, index);
        }
        if (found == null) {
            found = parts(index);
        }
        if (found == null) {
            found = fraction(index);
        }
        if (found == null) {
            found = month(index, index, Part.WHOLE);
        }
        return found == null ? new YearGrammar(tokens).at(index) : found;
    }

    private @Nullable Found days(int index) {
        int at = index;
        DayOfWeek weekday = TimeWords.weekday(tokens, at);
        if (weekday != null) {
            at = afterWeekday(at);
        }
        Found found = day(index, at, weekday);
        if (found != null && tokens.is(at - 1, "(") && tokens.is(found.to(), ")")) {
            return new Found(found.from(), found.to() + 1, found.expression());
        }
        return found;
    }

    /** "Wednesday the 4th", whose month is not said. */
    private @Nullable Found dayOfMonth(int index) {
        DayOfWeek weekday = TimeWords.weekday(tokens, index);
        boolean said = weekday != null && tokens.is(index + 1, "the") && tokens.is(index + 2, Token.Kind.ORDINAL);
        int day = said ? TimeWords.day(tokens, index + 2) : 0;
        return day == 0 ? null : new Found(index, index + 3, new Calendar.DayOfMonth(day, weekday));
    }

    /** The day of the week may be shortened, and set off by a comma, a bracket or "the". */
    private int afterWeekday(int index) {
        int at = index + 1;
        if (tokens.is(at, ".") && TimeWords.month(tokens, at + 1) > 0) {
            at++;
        }
        if (tokens.is(at, ",", "(")) {
            at++;
        }
        return tokens.is(at, "the", "on") ? at + 1 : at;
    }

    private @Nullable Found day(int from, int at, @Nullable DayOfWeek weekday) {
        int month = TimeWords.month(tokens, at);
        if (month > 0) {
            int next = tokens.is(at + 1, ".") ? at + 2 : at + 1;
            next = tokens.is(next, "the") && tokens.is(next + 1, Token.Kind.ORDINAL) ? next + 1 : next;
            int day = TimeWords.day(tokens, next);
            return day > 0 && !counted(next + 1) ? dayOf(from, month, next, weekday) : null;
        }
        int first = tokens.is(at, "the") && tokens.is(at + 1, Token.Kind.ORDINAL) ? at + 1 : at;
        int day = TimeWords.day(tokens, first);
        if (day > 0 && !tokens.hyphen(first - 1)) {
            int of = dayBeforeMonth(first);
            int last = of < 0 ? 0 : of;
            if (last > 0) {
                return monthAfterDay(from, first, last, weekday);
            }
        }
        return iso(from, at, weekday);
    }

    /** "at 5,000" is no day. */
    private boolean counted(int next) {
        return tokens.is(next, "%", ":") || tokens.is(next, "percent", "million", "billion");
    }

    /** Where the month stands after "5", "5th of", "5-8", "5 to 8", "5 and 6"; -1 when there is none. */
    private int dayBeforeMonth(int first) {
        int at = first + 1;
        if (rangeSign(at) && TimeWords.day(tokens, at + 1) > TimeWords.day(tokens, first)) {
            at += 2;
        }
        at = tokens.is(at, "of") ? at + 1 : at;
        return TimeWords.month(tokens, at) > 0 ? at : -1;
    }

    private boolean rangeSign(int at) {
        return tokens.hyphen(at) || tokens.is(at, "to", "through", "until", "and");
    }

    private @Nullable Found dayOf(int from, int month, int dayAt, @Nullable DayOfWeek weekday) {
        int first = TimeWords.day(tokens, dayAt);
        int end = dayAt + 1;
        boolean between = tokens.is(from - 1, "between");
        int last = rangeSign(end) && (between || !tokens.is(end, "and")) ? TimeWords.day(tokens, end + 1) : 0;
        boolean clock = tokens.is(end + 2, Token.Kind.MERIDIEM);
        if (last > first && weekday == null && !clock && TimeWords.month(tokens, end + 2) == 0) {
            var year = new YearAfter(tokens, end + 2);
            return valid(year.year(), month, last)
                    ? new Found(from, year.to(), new Calendar.Days(year.year(), month, first, last))
                    : null;
        }
        var year = new YearAfter(tokens, end);
        return valid(year.year(), month, first)
                ? new Found(from, year.to(), new Calendar.Day(year.year(), month, first, weekday))
                : null;
    }

    private @Nullable Found monthAfterDay(int from, int first, int monthAt, @Nullable DayOfWeek weekday) {
        int month = TimeWords.month(tokens, monthAt);
        int end = tokens.is(monthAt + 1, ".") && TimeWords.year(tokens, monthAt + 2) > 0 ? monthAt + 2 : monthAt + 1;
        var year = new YearAfter(tokens, end);
        int day = TimeWords.day(tokens, first);
        int last = rangeSign(first + 1) ? TimeWords.day(tokens, first + 2) : 0;
        if (last > day) {
            return valid(year.year(), month, last)
                    ? new Found(from, year.to(), new Calendar.Days(year.year(), month, day, last))
                    : null;
        }
        return valid(year.year(), month, day)
                ? new Found(from, year.to(), new Calendar.Day(year.year(), month, day, weekday))
                : null;
    }

    private static boolean valid(YearOf year, int month, int day) {
        Integer stated = year.stated();
        return day >= 1 && YearMonth.of(stated == null ? 2000 : stated, month).isValidDay(day);
    }

    private @Nullable Found iso(int from, int at, @Nullable DayOfWeek weekday) {
        Token token = tokens.get(at);
        if (token.kind() == Token.Kind.ISO && token.text().length() == "2023-10-05".length()) {
            try {
                var date = LocalDate.parse(token.text());
                return new Found(
                        from,
                        at + 1,
                        new Calendar.Day(
                                YearOf.stated(date.getYear()), date.getMonthValue(), date.getDayOfMonth(), weekday));
            } catch (DateTimeParseException e) {
                return null;
            }
        }
        NumericDate numeric =
                token.kind() == Token.Kind.NUMERIC && !joinedToWord(at) ? NumericDate.of(token.text()) : null;
        return numeric == null ? null : new Found(from, at + 1, numeric);
    }

    private boolean joinedToWord(int at) {
        return tokens.joined(at - 1) && tokens.is(at - 1, Token.Kind.WORD);
    }

    /** "early October", "the end of this year", "mid-2006", "the second half of the 1990s". */
    private @Nullable Found parts(int index) {
        int at = tokens.is(index, "the") ? index + 1 : index;
        Part part = Part.WHOLE;
        int next = at;
        if (tokens.is(at, "early", "mid", "late", "middle")) {
            part = tokens.is(at, "early") ? Part.EARLY : tokens.is(at, "late") ? Part.LATE : Part.MID;
            next = at + 1;
            next = tokens.hyphen(next) ? next + 1 : next;
            next = tokens.is(next, "to") || tokens.is(next, "or") ? -1 : next;
        } else if (tokens.is(at, "beginning", "start", "end", "close")) {
            part = tokens.is(at, "beginning", "start") ? Part.EARLY : Part.LATE;
            next = at + 1;
            if (!tokens.is(next, "of")) {
                return null;
            }
        } else if (tokens.is(at, "first", "second", "latter", "last") && tokens.is(at + 1, "half")) {
            part = tokens.is(at, "first") ? Part.FIRST_HALF : Part.SECOND_HALF;
            next = at + 2;
        }
        if (part == Part.WHOLE || next < 0) {
            return null;
        }
        next = tokens.is(next, "of") ? next + 1 : next;
        next = tokens.is(next, "in") && part != Part.FIRST_HALF ? next + 1 : next;
        return partOf(index, next, part);
    }

    private @Nullable Found partOf(int index, int next, Part part) {
        Found whole = month(index, next, part);
        if (whole == null) {
            whole = new YearGrammar(tokens).of(index, tokens.is(next, "the") ? next + 1 : next, part);
        }
        if (whole == null && fractionOfYear(part)) {
            whole = halfYear(index, next, part);
        }
        if (whole == null) {
            whole = new RelativeGrammar(tokens).part(index, next, part);
        }
        return whole;
    }

    private static boolean fractionOfYear(Part part) {
        return part == Part.FIRST_HALF || part == Part.SECOND_HALF;
    }

    /** "the second half of this year": TIMEX3 has halves of years of their own. */
    private @Nullable Found halfYear(int index, int next, Part part) {
        var year = new YearAfter(tokens, next);
        return year.year().unsaid()
                ? null
                : new Found(
                        index,
                        year.to(),
                        new Calendar.Fraction(
                                year.year(), Calendar.Fraction.Kind.HALF, part == Part.FIRST_HALF ? 1 : 2));
    }

    private @Nullable Found month(int from, int at, Part part) {
        int month = TimeWords.month(tokens, at);
        if (month == 0) {
            return null;
        }
        int end = at + 1;
        if (tokens.is(end, ".") && tokens.joined(at) && tokens.get(at).text().length() <= 4) {
            end++;
        }
        var year = new YearAfter(tokens, end);
        int beside = part == Part.WHOLE && year.year().unsaid() ? beside(at - 1) : 2;
        if (beside < 2) {
            return null;
        }
        // The full stop of a shortened month is its own only where something follows.
        int to = year.to() == end && end == at + 2 && end >= tokens.size() ? at + 1 : year.to();
        return new Found(from, to, new Calendar.Month(year.year(), month, part));
    }

    /** -1, 0, 1 for "last", "this", "next" before a month; 2 for none. Such a month is the other grammar's. */
    private int beside(int at) {
        return tokens.is(at, "last") ? -1 : tokens.is(at, "this") ? 0 : tokens.is(at, "next") ? 1 : 2;
    }

    /** "the first quarter of 2009", "fourth-quarter", "Q3 2023", "fall 2007", "the spring". */
    private @Nullable Found fraction(int index) {
        int at = tokens.is(index, "the") ? index + 1 : index;
        int noun = tokens.hyphen(at + 1) ? at + 2 : at + 1;
        // "last quarter" is the one before, "the last quarter of 2009" its fourth.
        boolean fourth = tokens.is(at, "final") || (tokens.is(at, "last") && tokens.is(noun + 1, "of"));
        int quarter = fourth ? 4 : TimeWords.ordinal(tokens, at);
        if (quarter >= 1
                && quarter <= 4
                && tokens.is(noun, "quarter")
                && (at > index || tokens.hyphen(at + 1) || noun > at)) {
            return fractionOf(index, noun + 1, Calendar.Fraction.Kind.QUARTER, quarter);
        }
        if (tokens.is(at, "q") && tokens.joined(at) && tokens.number(at + 1) >= 1 && tokens.number(at + 1) <= 4) {
            return fractionOf(index, at + 2, Calendar.Fraction.Kind.QUARTER, tokens.number(at + 1));
        }
        return tokens.in(at, SEASONS) ? season(index, at) : null;
    }

    private @Nullable Found season(int index, int at) {
        int number = tokens.is(at, "spring") ? 1 : tokens.is(at, "summer") ? 2 : tokens.is(at, "winter") ? 4 : 3;
        Found found = fractionOf(index, at + 1, Calendar.Fraction.Kind.SEASON, number);
        boolean dated = found.to() > at + 1;
        boolean placed = tokens.is(at - 1, "in", "by", "since", "until", "during", "early", "late", "mid", "of")
                || (tokens.is(at - 1, "the")
                        && tokens.is(at - 2, "in", "by", "since", "until", "during", "of", "over", "through"));
        return dated
                        || (placed && !tokens.is(at + 1, Token.Kind.WORD))
                        || (placed && !tokens.get(at + 1).capital() && number != 3)
                ? found
                : null;
    }

    private Found fractionOf(int index, int end, Calendar.Fraction.Kind kind, int number) {
        var year = new YearAfter(tokens, end);
        return new Found(index, year.to(), new Calendar.Fraction(year.year(), kind, number));
    }
}
