package org.railwatch.time.text.english;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** English words of the calendar, and of numbers. */
final class TimeWords {
    private static final Map<String, Integer> MONTHS = numbered(
            "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec");
    private static final Map<String, Integer> WEEKDAYS = numbered(
            "monday|mon tuesday|tues|tue wednesday|wed thursday|thurs|thur|thu friday|fri saturday|sat sunday|sun");
    private static final Map<String, Integer> SMALL = numbered(
            "one two three four five six seven eight nine ten eleven twelve|dozen thirteen fourteen fifteen sixteen seventeen eighteen nineteen");
    private static final Map<String, Integer> TENS =
            numbered("ten twenty thirty forty fifty sixty seventy eighty ninety hundred");
    private static final Map<String, Integer> ORDINALS = numbered(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
                    + " fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first");
    /** Month names that are words or names of people too, and short ones that are syllables. */
    private static final Set<String> DOUBTFUL_MONTHS = Set.of(
            "may", "march", "mar", "april", "june", "august", "jan", "dec", "jun", "jul", "apr", "feb", "aug", "sep");

    private static final Set<String> SHORT_WEEKDAYS =
            Set.of("mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun");
    /** Before the name of a day: Black Friday and its like have dates of their own. */
    private static final Set<String> NAMED_DAYS =
            Set.of("black", "good", "super", "ash", "palm", "easter", "bloody", "cyber", "maundy", "shrove", "holy");
    /** What stands before the name of a month and hardly before a verb or a person. */
    private static final Set<String> BEFORE_A_MONTH = Set.of(
            "in", "of", "since", "until", "till", "by", "from", "to", "through", "during", "before", "after", "between",
            "and", "early", "mid", "late", "last", "next", "this", "each", "every", "around", "the", "-", "–", "—");

    private TimeWords() {}

    private static Map<String, Integer> numbered(String words) {
        var numbers = new HashMap<String, Integer>();
        int number = 1;
        for (String word : words.split(" ", -1)) {
            for (String form : word.split("\\|", -1)) {
                numbers.put(form, number);
            }
            number++;
        }
        return Map.copyOf(numbers);
    }

    /**
     * The month that a token names, 1 to 12, or 0. "May" and "March" are months only with a capital, and only beside a number or
     * after a word like "in"; as verbs they are neither.
     */
    static int month(Tokens tokens, int index) {
        Token token = tokens.get(index);
        int month = MONTHS.getOrDefault(token.lower(), 0);
        if (month == 0 || !token.capital() || token.kind() != Token.Kind.WORD || tokens.is(index - 1, "long")) {
            return 0;
        }
        return !DOUBTFUL_MONTHS.contains(token.lower()) || besideNumber(tokens, index) || cued(tokens, index)
                ? month
                : 0;
    }

    private static boolean besideNumber(Tokens tokens, int index) {
        int next = tokens.is(index + 1, ".", ",") ? index + 2 : index + 1;
        return day(tokens, next) > 0
                || year(tokens, next) > 0
                || day(tokens, index - 1) > 0
                || (tokens.is(index - 1, "of") && day(tokens, index - 2) > 0);
    }

    private static boolean cued(Tokens tokens, int index) {
        String before = tokens.lower(index - 1);
        // "the May report" is a month's; "May" that opens a sentence, or "and May", is not known to be.
        boolean loose = before.equals("the") || before.equals("and") || before.equals("to");
        return BEFORE_A_MONTH.contains(before)
                && !(loose && tokens.lower(index).equals("may") && name(tokens, index + 1));
    }

    private static boolean name(Tokens tokens, int index) {
        return tokens.is(index, Token.Kind.WORD) && tokens.get(index).capital();
    }

    static @Nullable DayOfWeek weekday(Tokens tokens, int index) {
        Token token = tokens.get(index);
        int number = WEEKDAYS.getOrDefault(singular(token.lower()), 0);
        if (number == 0 || !token.capital()) {
            return null;
        }
        if (tokens.in(index - 1, NAMED_DAYS) || newspaper(tokens, index)) {
            return null;
        }
        boolean dated = !SHORT_WEEKDAYS.contains(token.lower())
                || (tokens.is(index + 1, ".", ",") && month(tokens, index + 2) > 0)
                || month(tokens, index + 1) > 0;
        return dated ? DayOfWeek.of(number) : null;
    }

    /** "The Sunday Times". */
    private static boolean newspaper(Tokens tokens, int index) {
        return tokens.get(index - 1).text().equals("The") && name(tokens, index + 1) && month(tokens, index + 1) == 0;
    }

    private static String singular(String word) {
        return word.endsWith("days") ? word.substring(0, word.length() - 1) : word;
    }

    /** A day of a month in digits, {@code 5} or {@code 5th}; 0 where there is none. */
    static int day(Tokens tokens, int index) {
        Token token = tokens.get(index);
        String digits = token.text().replaceAll("\\D+$", "");
        if ((token.kind() == Token.Kind.NUMBER || token.kind() == Token.Kind.ORDINAL) && digits.length() <= 2) {
            int day = Integer.parseInt(digits);
            return day <= 31 ? day : 0;
        }
        return 0;
    }

    /** A year of four digits; 0 where there is none. */
    static int year(Tokens tokens, int index) {
        int number = tokens.get(index).text().length() == 4 ? tokens.number(index) : 0;
        return number >= 1000 && number < 2200 ? number : 0;
    }

    static int ordinal(Tokens tokens, int index) {
        Token token = tokens.get(index);
        return token.kind() == Token.Kind.ORDINAL
                ? Integer.parseInt(token.text().replaceAll("\\D", ""))
                : ORDINALS.getOrDefault(token.lower(), 0);
    }

    /** A number word below a hundred, or a round one; 0 for others. */
    static int cardinal(String lower) {
        int tens = TENS.getOrDefault(lower, 0);
        return tens > 0 ? tens * 10 : SMALL.getOrDefault(lower, 0);
    }
}
