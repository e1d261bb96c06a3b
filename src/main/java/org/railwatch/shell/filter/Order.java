package org.railwatch.shell.filter;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.shell.answer.Columns;
import org.railwatch.shell.answer.Row;
import org.railwatch.time.Edtf;
import org.railwatch.time.Utc;

/** The order that {@code --sort a,-b} asks for: numbers by size, dates by their beginning, unknown last in either direction. */
final class Order {
    /** Dates as they were written, whose UTC bounds stand beside them. */
    private static final Set<String> BOUNDED = Set.of("when", "acquired");

    private static final Set<String> DATES = Set.of("dated", "published");
    private static final String SHORT_NAME = "[A-Z]-[0-9]{1,15}";

    /** One column, and which way. */
    private record Key(String column, boolean reverse) {}

    private final List<Key> keys = new ArrayList<>();

    private Order(String text) {
        for (String word : text.split(",", -1)) {
            boolean reverse = word.startsWith("-");
            String column = (reverse ? word.substring(1) : word).strip();
            if (column.isEmpty()) {
                throw UserError.usage("--sort takes column names such as a,-b, not '" + text + "'");
            }
            keys.add(new Key(column, reverse));
        }
    }

    static Order of(String text) {
        return new Order(text);
    }

    /**
     * @throws UserError (usage) for a column that no row can have
     */
    List<Row> sorted(List<Row> rows, Columns columns) {
        keys.forEach(key -> columns.refuseUnknown(key.column(), "to sort by"));
        var sorted = new ArrayList<>(rows);
        sorted.sort(this::compare);
        return sorted;
    }

    private int compare(Row left, Row right) {
        for (Key key : keys) {
            int order = compare(key, left, right);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int compare(Key key, Row left, Row right) {
        Object a = value(left, key.column());
        Object b = value(right, key.column());
        if (a == null || b == null) {
            return Boolean.compare(a == null, b == null);
        }
        int order = known(a, b);
        return key.reverse() ? -order : order;
    }

    private static int known(Object a, Object b) {
        if (a instanceof Number left && b instanceof Number right) {
            return Double.compare(left.doubleValue(), right.doubleValue());
        }
        if (a instanceof Instant left && b instanceof Instant right) {
            return left.compareTo(right);
        }
        String left = a.toString();
        String right = b.toString();
        if (left.matches(SHORT_NAME) && right.matches(SHORT_NAME) && left.charAt(0) == right.charAt(0)) {
            return Long.compare(Long.parseLong(left.substring(2)), Long.parseLong(right.substring(2)));
        }
        return left.compareTo(right);
    }

    /** What a row is sorted by; a known date whose beginning is open comes before all others. */
    private static @Nullable Object value(Row row, String column) {
        Object value = row.value(column);
        if (value == null) {
            return null;
        }
        if (BOUNDED.contains(column) && row.has("begin_at")) {
            Object begin = row.value("begin_at");
            return begin == null ? Instant.MIN : Utc.of(begin.toString());
        }
        return DATES.contains(column)
                ? Objects.requireNonNullElse(
                        Edtf.of(value.toString()).period(ZoneOffset.UTC).begin(), Instant.MIN)
                : value;
    }
}
