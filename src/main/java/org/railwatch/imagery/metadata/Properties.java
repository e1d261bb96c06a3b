package org.railwatch.imagery.metadata;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The properties of a metadata object, each read as what it must be; what is something else is told and left out. */
final class Properties {
    private final Map<?, ?> values;
    private final List<String> notices;

    Properties(@Nullable Object values, List<String> notices) {
        this.values = values instanceof Map<?, ?> map ? map : Map.of();
        this.notices = notices;
    }

    boolean has(String name) {
        return values.get(name) != null;
    }

    @Nullable
    Object value(String name) {
        return values.get(name);
    }

    @Nullable
    String text(String name) {
        Object value = values.get(name);
        if (value instanceof String text && !text.isBlank()) {
            return text.strip();
        }
        if (value instanceof List<?> items && !items.isEmpty()) {
            var words = new ArrayList<String>();
            items.forEach(item -> words.add(String.valueOf(item)));
            return String.join(", ", words);
        }
        if (value instanceof Number) {
            return value.toString();
        }
        tell(name, value, "text");
        return null;
    }

    /** A number in the range; one outside is told. */
    @Nullable
    Double number(String name, double least, double most) {
        Object value = values.get(name);
        if (value instanceof Number number
                && Double.isFinite(number.doubleValue())
                && number.doubleValue() >= least
                && number.doubleValue() <= most) {
            return number.doubleValue();
        }
        tell(name, value, "a number from " + plain(least) + " to " + plain(most));
        return null;
    }

    /** An RFC 3339 time, of a year with four digits. */
    @Nullable
    Instant instant(String name) {
        Object value = values.get(name);
        if (value instanceof String text) {
            try {
                Instant instant = OffsetDateTime.parse(text.strip()).toInstant();
                int year = instant.atOffset(ZoneOffset.UTC).getYear();
                if (year >= 0 && year <= 9999) {
                    return instant;
                }
            } catch (DateTimeException e) {
                // Told below, as what is no text is.
            }
        }
        tell(name, value, "a time such as 2023-10-05T02:11:00Z");
        return null;
    }

    /** A list of so many numbers or more. */
    Optional<double[]> numbers(String name, int least) {
        if (values.get(name) instanceof List<?> items && items.size() >= least) {
            var numbers = new double[items.size()];
            for (int i = 0; i < numbers.length; i++) {
                if (!(items.get(i) instanceof Number number)) {
                    tell(name, items, "numbers");
                    return Optional.empty();
                }
                numbers[i] = number.doubleValue();
            }
            return Optional.of(numbers);
        }
        tell(name, values.get(name), least + " numbers");
        return Optional.empty();
    }

    private void tell(String name, @Nullable Object value, String wanted) {
        if (value != null) {
            notices.add("its " + name + " '" + shown(value) + "' is not " + wanted + " and was left out");
        }
    }

    /** In a line of at most 40 letters. */
    static String shown(@Nullable Object value) {
        String line = String.valueOf(value).replaceAll("[\\s\\p{Cc}\\p{Cf}]+", " ");
        return line.length() <= 40 ? line : line.substring(0, 39) + "…";
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
