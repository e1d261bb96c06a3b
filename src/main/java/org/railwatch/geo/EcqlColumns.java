package org.railwatch.geo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.railwatch.UserError;

/** The names that a condition may use, and what to say of any other. */
final class EcqlColumns {
    private static final int MOST_OFFERED = 3;

    private final Map<String, Class<?>> types = new LinkedHashMap<>();

    EcqlColumns(List<Ecql.Column> columns) {
        for (var column : columns) {
            types.put(column.name(), column.type());
        }
        types.put(Ecql.GEOMETRY, Geometry.class);
    }

    /** The type of the column's values; an unknown name is refused with at most three near ones. */
    Class<?> type(String name) {
        var type = types.get(name);
        if (type != null) {
            return type;
        }
        var near = near(name);
        throw UserError.usage("no column '" + name + "' ("
                + (near.isEmpty() ? "there are " + some() : "did you mean " + String.join(" or ", near) + "?")
                + "); the geometry is called geom, and a text stands in single quotes");
    }

    private String some() {
        var names = new ArrayList<>(types.keySet());
        names.remove(Ecql.GEOMETRY);
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    private List<String> near(String name) {
        var folded = name.toLowerCase(Locale.ROOT);
        return types.keySet().stream()
                .filter(known -> distance(folded, known) <= Math.max(1, folded.length() / 3)
                        || (folded.length() >= 3 && (known.contains(folded) || folded.contains(known))))
                .sorted(Comparator.comparingInt((String known) -> distance(folded, known))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_OFFERED)
                .toList();
    }

    /** The number of letters to add, drop or change between two words (Levenshtein 1966). */
    private static int distance(String from, String to) {
        var row = new int[to.length() + 1];
        for (var j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (var i = 1; i <= from.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.length(); j++) {
                var change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
