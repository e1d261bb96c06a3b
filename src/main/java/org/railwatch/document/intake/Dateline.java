package org.railwatch.document.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.railwatch.document.Basis;
import org.railwatch.time.Edtf;

/**
 * What stands before the first dash of a report, "SEOUL, Nov. 2 (Yonhap) —", and the agency's name at its end: the day it
 * was written and the agency that wrote it.
 */
public final class Dateline {
    /** No page has more before its report begins. */
    private static final int WITHIN = 4000;

    private static final String AGENCY =
            "(AP|AFP|Reuters|Yonhap|KCNA|Kyodo|TASS|Xinhua|UPI|EPA|DPA|dpa|Interfax|ANSA|EFE"
                    + "|Associated Press|Agence France-Presse|Yonhap News Agency|Kyodo News)";

    private static final Pattern CREDITED = Pattern.compile(
            "(?m)^[ \\t]*\\p{Lu}[^\\n.!?()]{0,60}(?:\\.[^\\n.!?()]{0,30}){0,2}\\(" + AGENCY + "\\)\\s*(?:[—–]|--?)");

    private static final Pattern SIGNED = Pattern.compile("(?:^|\\s)(?:[—–]|--)\\s?" + AGENCY + "\\.?\\s*$");

    private static final Pattern NAMED = Pattern.compile("(?<![\\p{L}\\p{N}])" + AGENCY + "(?![\\p{L}\\p{N}])");

    private static final Pattern DAY = Pattern.compile("(?m)^[ \\t]*\\p{Lu}{2}[^\\n()]{0,60}?,\\s(" + PrintedDate.MONTH
            + ")\\.?\\s(\\d{1,2})(?:,\\s(\\d{4}))?\\s*(?:\\([^()\\n]{2,30}\\)\\s*)?(?:[—–]|--?)");

    private Dateline() {}

    /**
     * The agency that a text credits in its dateline, its byline or its last words; empty when it credits none, or more
     * than one.
     */
    public static Optional<String> wire(String text, @Nullable String byline) {
        Set<String> named = new LinkedHashSet<>();
        collect(CREDITED, text.substring(0, Math.min(text.length(), WITHIN)), named);
        for (String block : lastBlocks(text)) {
            collect(SIGNED, block, named);
        }
        if (byline != null) {
            collect(NAMED, byline, named);
        }
        return named.size() == 1 ? Optional.of(named.iterator().next()) : Optional.empty();
    }

    private static void collect(Pattern pattern, String text, Set<String> named) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            String agency = found.group(1);
            named.add(
                    switch (agency) {
                        case "Associated Press" -> "AP";
                        case "Agence France-Presse" -> "AFP";
                        case "Yonhap News Agency" -> "Yonhap";
                        case "Kyodo News" -> "Kyodo";
                        case "dpa" -> "DPA";
                        default -> agency;
                    });
        }
    }

    /** Up to three, each no longer than a sentence's end needs: forms and notices may follow the report. */
    private static List<String> lastBlocks(String text) {
        var blocks = new ArrayList<String>();
        String end = text.substring(Math.max(0, text.length() - WITHIN));
        List<String> lines = end.lines().toList();
        for (int i = lines.size() - 1; i >= 0 && blocks.size() < 3; i--) {
            String line = lines.get(i).strip();
            if (!line.isEmpty()) {
                blocks.add(line.substring(Math.max(0, line.length() - 100)));
            }
        }
        return blocks;
    }

    /**
     * The day in the dateline.
     *
     * @param published from which a day without a year has its year: it is not after it
     */
    public static Optional<FoundDate> dated(String text, @Nullable Edtf published) {
        Matcher found = DAY.matcher(text.substring(0, Math.min(text.length(), WITHIN)));
        if (!found.find()) {
            return Optional.empty();
        }
        int month = PrintedDate.month(found.group(1));
        int day = Integer.parseInt(found.group(2));
        Optional<Edtf> date = Optional.empty();
        if (found.group(3) != null) {
            date = PrintedDate.date(Integer.parseInt(found.group(3)), month, day);
        } else if (published != null && published.text().matches("\\d{4}-\\d{2}-\\d{2}.*")) {
            LocalDate last = LocalDate.parse(published.text().substring(0, 10));
            boolean earlier =
                    month < last.getMonthValue() || (month == last.getMonthValue() && day <= last.getDayOfMonth());
            date = PrintedDate.date(last.getYear() - (earlier ? 0 : 1), month, day);
        }
        return date.map(known -> new FoundDate(known, Basis.PAGE));
    }
}
