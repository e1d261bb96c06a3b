package org.railwatch.shell.answer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.railwatch.time.Utc;

/**
 * The named values of a record, in the order they are shown. Values are text, whole or decimal numbers, booleans, lists
 * and maps of these, or null for unknown; an enum or a domain value is kept as its text, an instant as 24 characters, a
 * decimal number without a fraction as a whole one.
 */
public final class Fields {
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    public Fields put(String name, @Nullable Object value) {
        values.put(name, plain(value));
        return this;
    }

    public Map<String, @Nullable Object> map() {
        return Collections.unmodifiableMap(values);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value == null || value instanceof String || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Double number) {
            return number == Math.rint(number) && Math.abs(number) < 1e15 ? (Object) number.longValue() : number;
        }
        if (value instanceof Integer number) {
            return number.longValue();
        }
        if (value instanceof Number) {
            return value;
        }
        if (value instanceof Instant instant) {
            return Utc.text(instant);
        }
        if (value instanceof Fields fields) {
            return fields.map();
        }
        if (value instanceof Collection<?> items) {
            var plain = new ArrayList<@Nullable Object>();
            for (Object item : items) {
                plain.add(plain(item));
            }
            return Collections.unmodifiableList(plain);
        }
        if (value instanceof Map<?, ?> map) {
            var plain = new LinkedHashMap<String, @Nullable Object>();
            for (var entry : map.entrySet()) {
                plain.put(
                        String.valueOf(entry.getKey()),
                        entry.getValue() instanceof Map<?, ?> || entry.getValue() instanceof Collection<?>
                                ? plain(entry.getValue())
                                : entry.getValue());
            }
            return Collections.unmodifiableMap(plain);
        }
        return value.toString();
    }
}
