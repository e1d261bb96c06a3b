package org.railwatch.document.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.railwatch.document.Basis;
import org.railwatch.time.Edtf;

/** What the address of a page says of its dates. */
public record Address(String url) {
    private static final int LONGEST = 2048;

    /** The Wayback Machine's and archive.today's, with the moment of the copy, UTC, from its year to its second. */
    private static final Pattern ARCHIVED = Pattern.compile(
            "https?://(?:web\\.archive\\.org/web|archive\\.(?:today|ph|is|li|fo|md|vn))/(\\d{8,14})(?:[a-z]{2}_)?/(.*)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DAY =
            Pattern.compile("/((?:19|20)\\d{2})(?:[/-](\\d{1,2}|[a-z]{3})[/-](\\d{1,2})|(\\d{2})(\\d{2}))(?=[/_.-]|$)");

    /** When the archive that it is of took its copy. */
    public Optional<Instant> archivedAt() {
        Matcher archived = ARCHIVED.matcher(url);
        if (url.length() > LONGEST || !archived.matches()) {
            return Optional.empty();
        }
        String digits = (archived.group(1) + "000000").substring(0, 14);
        try {
            return Optional.of(LocalDateTime.of(
                            number(digits, 0, 4),
                            number(digits, 4, 6),
                            number(digits, 6, 8),
                            number(digits, 8, 10),
                            number(digits, 10, 12),
                            number(digits, 12, 14))
                    .toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The day in its path, {@code /2023/11/02/}; in an archive's, that of the page it keeps. */
    public Optional<FoundDate> published() {
        if (url.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher archived = ARCHIVED.matcher(url);
        String page = (archived.matches() ? archived.group(2) : url).toLowerCase(Locale.ROOT);
        String path = page.replaceFirst("^[a-z]+://", "").replaceFirst("[?#].*", "");
        Matcher day = DAY.matcher(path);
        while (day.find()) {
            boolean parted = day.group(2) != null;
            int month = PrintedDate.month(parted ? day.group(2) : day.group(4));
            int date = Integer.parseInt(parted ? day.group(3) : day.group(5));
            Optional<Edtf> found = PrintedDate.date(Integer.parseInt(day.group(1)), month, date);
            if (found.isPresent()) {
                return Optional.of(new FoundDate(found.get(), Basis.URL));
            }
        }
        return Optional.empty();
    }

    private static int number(String digits, int from, int to) {
        return Integer.parseInt(digits.substring(from, to));
    }
}
