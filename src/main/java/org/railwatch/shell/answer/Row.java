package org.railwatch.shell.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.railwatch.geo.Shape;

/**
 * One record of an answer.
 *
 * @param ref the reference to it, {@code O-12} or a slug; null under {@code --dry-run} and for what has none
 * @param label what it is, in a few words, for the line that a write prints
 * @param json every field, as {@code show} and {@code --format json} give it
 * @param flat the columns that tables, ECQL, GeoJSON and CSV share
 * @param shape where it is; null when it has no place
 */
public record Row(
        @Nullable String ref,
        String label,
        Map<String, @Nullable Object> json,
        Map<String, @Nullable Object> flat,
        @Nullable Shape shape) {

    /** A record without flat columns of its own: the single-valued fields stand for them, lists joined by commas. */
    public static Row of(@Nullable String ref, String label, Fields fields) {
        return new Row(ref, label, fields.map(), flattened(fields.map()), null);
    }

    public static Row of(
            @Nullable String ref,
            String label,
            Fields json,
            Map<String, @Nullable Object> flat,
            @Nullable Shape shape) {
        return new Row(ref, label, json.map(), flat, shape);
    }

    /** The same record with columns for tables and CSV that its JSON has no field for. */
    public Row withColumns(Fields more) {
        var all = new LinkedHashMap<String, @Nullable Object>(flat);
        all.putAll(more.map());
        return new Row(ref, label, json, all, shape);
    }

    /** The same record before it has a number, as {@code --dry-run} shows it. */
    public Row withoutRef() {
        return new Row(null, label, replaced(json, "ref", null), replaced(flat, "ref", null), shape);
    }

    /** The same record with another value of a column or field that it has. */
    public Row with(String column, @Nullable Object value) {
        return new Row(ref, label, replaced(json, column, value), replaced(flat, column, value), shape);
    }

    /** A shown column: one of the flat ones, else a field. */
    public @Nullable Object value(String column) {
        return flat.containsKey(column) ? flat.get(column) : json.get(column);
    }

    /** As JSON gives it: a field first, a list as a list. */
    private @Nullable Object field(String name) {
        return json.containsKey(name) ? json.get(name) : flat.get(name);
    }

    /** As a table shows it: a list that is known to be empty is not unknown. */
    @Nullable
    Object shown(String column) {
        Object value = value(column);
        return value == null && json.get(column) instanceof List<?> list && list.isEmpty() ? list : value;
    }

    /** Some of its columns and fields, a list as a list. */
    Map<String, @Nullable Object> only(List<String> names) {
        var some = new LinkedHashMap<String, @Nullable Object>();
        names.forEach(name -> some.put(name, field(name)));
        return some;
    }

    public boolean has(String column) {
        return flat.containsKey(column) || json.containsKey(column);
    }

    private static Map<String, @Nullable Object> replaced(
            Map<String, @Nullable Object> fields, String name, @Nullable Object value) {
        var copy = new LinkedHashMap<String, @Nullable Object>(fields);
        copy.replace(name, value);
        return copy;
    }

    private static Map<String, @Nullable Object> flattened(Map<String, @Nullable Object> fields) {
        var flat = new LinkedHashMap<String, @Nullable Object>();
        for (var field : fields.entrySet()) {
            Object value = field.getValue();
            if (value instanceof List<?> items) {
                flat.put(field.getKey(), items.isEmpty() ? null : joined(items));
            } else if (!(value instanceof Map)) {
                flat.put(field.getKey(), value);
            }
        }
        return flat;
    }

    private static String joined(List<?> items) {
        var text = new StringBuilder();
        for (Object item : items) {
            text.append(text.isEmpty() ? "" : ",");
            text.append(
                    item instanceof Map<?, ?> map
                            ? String.valueOf(map.values().iterator().next())
                            : item);
        }
        return text.toString();
    }
}
