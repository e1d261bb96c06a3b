package org.railwatch.document.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.railwatch.document.Basis;
import org.railwatch.time.Edtf;

/**
 * A calendar date as pages print it beside a headline: "2 November 2023", "Nov. 2, 2023", "2023-11-02", "2023년 11월 2일".
 * A month's number alone ("2/11/2023") is not read, for it may be the day's.
 */
public final class PrintedDate {
    private static final int LONGEST_LINE = 80;
    private static final int HEAD_LINES = 8;

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** Of any month, whole or shortened, without its full stop. */
    static final String MONTH = "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
            + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";

    private static final String DATE = "(?:(?<y1>\\d{4})-(?<m1>\\d{2})-(?<d1>\\d{2})"
            + "|(?<d2>\\d{1,2})(?:st|nd|rd|th)? (?<m2>" + MONTH + ")\\.?,? (?<y2>\\d{4})"
            + "|(?<m3>" + MONTH + ")\\.? (?<d3>\\d{1,2})(?:st|nd|rd|th)?,? (?<y3>\\d{4})"
            + "|(?<y4>\\d{4})년 ?(?<m4>\\d{1,2})월 ?(?<d4>\\d{1,2})일)";

    private static final Pattern LINE = Pattern.compile(
            "(?:(?:First )?Published(?: on| at)?:?|Posted(?: on)?:?|Date:)? ?(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?,? )?"
                    + DATE + "(?:[ ,|·•–—-]+(?:at )?\\d{1,2}[:.]\\d{2}.{0,30})?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private PrintedDate() {}

    /** When the line is a date and nothing else but the words, weekday and time that go with one. */
    public static Optional<Edtf> of(String line) {
        String folded = line.replaceAll("[\\s\u00A0]+", " ").strip();
        Matcher found = LINE.matcher(folded);
        if (folded.length() > LONGEST_LINE || !found.matches()) {
            return Optional.empty();
        }
        for (int form = 1; form <= 4; form++) {
            String year = found.group("y" + form);
            if (year != null) {
                return date(
                        Integer.parseInt(year),
                        month(found.group("m" + form)),
                        Integer.parseInt(found.group("d" + form)));
            }
        }
        return Optional.empty();
    }

    /** The date that stands as a line of its own among the first lines of a text; null when none does. */
    public static @Nullable FoundDate inHead(String text) {
        int from = 0;
        for (int line = 0; line < HEAD_LINES && from < text.length(); ) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            String words = end - from > 4 * LONGEST_LINE ? "" : text.substring(from, end);
            Optional<Edtf> date = of(words);
            if (date.isPresent()) {
                return new FoundDate(date.get(), Basis.PAGE);
            }
            line += words.isBlank() && end - from <= 4 * LONGEST_LINE ? 0 : 1;
            from = end + 1;
        }
        return null;
    }

    /** From 1 to 12, by number or English name. */
    static int month(String word) {
        return Character.isDigit(word.charAt(0))
                ? Integer.parseInt(word)
                : MONTHS.indexOf(word.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    /** Empty when the calendar has no such day. */
    static Optional<Edtf> date(int year, int month, int day) {
        try {
            return Optional.of(Edtf.of(LocalDate.of(year, month, day).toString()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
