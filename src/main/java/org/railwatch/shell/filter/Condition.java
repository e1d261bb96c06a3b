package org.railwatch.shell.filter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.railwatch.geo.Ecql;
import org.railwatch.shell.answer.Row;
import org.railwatch.time.Utc;

/** An ECQL condition on rows: on their flat columns, and on their shape as {@code geom}. */
public final class Condition {
    private Condition() {}

    /** The rows that meet it; none of none, for no row has columns. */
    public static List<Row> matching(String ecql, List<Row> rows) {
        if (rows.isEmpty()) {
            return new ArrayList<>();
        }
        Map<String, Class<?>> columns = columns(rows);
        var declared = new ArrayList<Ecql.Column>();
        columns.forEach((name, type) -> declared.add(new Ecql.Column(name, type)));
        Ecql filter = Ecql.of(ecql, declared);
        var kept = new ArrayList<Row>();
        for (Row row : rows) {
            var values = new LinkedHashMap<String, @Nullable Object>();
            columns.forEach(
                    (name, type) -> values.put(name, valueAs(type, row.flat().get(name))));
            if (filter.matches(values, row.shape())) {
                kept.add(row);
            }
        }
        return kept;
    }

    private static Map<String, Class<?>> columns(List<Row> rows) {
        var columns = new LinkedHashMap<String, Class<?>>();
        for (Row row : rows) {
            row.flat().forEach((name, value) -> {
                Class<?> type = type(name, value);
                if (type != String.class || !columns.containsKey(name)) {
                    columns.merge(
                            name, type, (old, found) -> old == String.class || found == Double.class ? found : old);
                }
            });
        }
        return columns;
    }

    private static Class<?> type(String name, @Nullable Object value) {
        if (name.equals("begin_at") || name.equals("end_at")) {
            return Instant.class;
        }
        return value instanceof Long
                ? Long.class
                : value instanceof Double ? Double.class : value instanceof Boolean ? Boolean.class : String.class;
    }

    private static @Nullable Object valueAs(Class<?> type, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (type == Instant.class) {
            return Utc.of(value.toString());
        }
        if (type == Double.class && value instanceof Long whole) {
            return whole.doubleValue();
        }
        return value;
    }
}
