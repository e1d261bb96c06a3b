package org.railwatch.shell.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.railwatch.shell.answer.Row;
import org.railwatch.vocabulary.ObjectKind;

/**
 * Rows whose column has a value.
 *
 * @param value as the column holds it
 */
record Wanted(String column, String value) implements Predicate<Row> {
    @Override
    public boolean test(Row row) {
        if (column.equals("country") && row.has("countries")) {
            return matches(row.value("countries"));
        }
        if (column.equals("image") && row.has("images")) {
            return matches(row.value("images"));
        }
        return matches(row.has(column) ? row.value(column) : inside(row));
    }

    /** The values of that name in the lists a record has: a claim's facilities are in its places. */
    private List<Object> inside(Row row) {
        var values = new ArrayList<Object>();
        for (Object field : row.json().values()) {
            if (field instanceof List<?> items) {
                for (Object item : items) {
                    if (item instanceof Map<?, ?> map && map.get(column) != null) {
                        values.add(map.get(column));
                    }
                }
            }
        }
        return values;
    }

    private boolean matches(@Nullable Object found) {
        if (found instanceof List<?> items) {
            return items.stream().anyMatch(this::matches);
        }
        if (found == null) {
            return false;
        }
        String text = found.toString();
        return is(text) || List.of(text.split(",", -1)).stream().anyMatch(this::is);
    }

    /** A kind of object stands for those below it in the tree too. */
    private boolean is(String found) {
        return found.equalsIgnoreCase(value)
                || (column.equals("object") && ObjectKind.of(found).isSameOrUnder(ObjectKind.of(value)));
    }
}
