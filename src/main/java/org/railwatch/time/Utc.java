package org.railwatch.time;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.railwatch.UserError;

/**
 * Instants as the file, JSON and GeoJSON hold them: always 24 characters, {@code 2023-10-05T02:11:00.000Z}.
 *
 * <p>Text of one length sorts as time does; GDAL and QGIS compare it as text in SQLite (notes/geopackage.md).
 */
public final class Utc {
    private static final int LENGTH = 24;
    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    private Utc() {}

    /**
     * The 24 characters; what is finer than a millisecond is cut off.
     *
     * @throws IllegalArgumentException outside the years 0000 to 9999, which no {@link Edtf} reaches
     */
    public static String text(Instant instant) {
        var text = MILLISECONDS.format(instant);
        if (text.length() != LENGTH) {
            throw new IllegalArgumentException("no year of four digits: " + text);
        }
        return text;
    }

    /** The instant of exactly such a text; any other form is a {@link UserError}. */
    public static Instant of(String text) {
        if (text.length() == LENGTH) {
            try {
                var instant = MILLISECONDS.parse(text, Instant::from);
                if (MILLISECONDS.format(instant).equals(text)) {
                    return instant;
                }
            } catch (DateTimeParseException e) {
                // The sentence below says it in the user's words.
            }
        }
        throw UserError.usage(
                Refusals.quoted(text) + " is not a UTC time; write its 24 characters as in 2023-10-05T02:11:00.000Z");
    }
}
