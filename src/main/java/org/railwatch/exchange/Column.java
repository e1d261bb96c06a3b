package org.railwatch.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the names of columns mean: an option of a command, or a field of a record that one writes otherwise. */
final class Column {
    /** A field as JSON and the flat columns name it, the option that takes it, and the unit the option wants to see. */
    private record Field(String option, String unit) {}

    private static final Map<String, Field> FIELDS = Map.of(
            "accuracy-m", new Field("accuracy", "m"),
            "gsd-m", new Field("gsd", "m"),
            "cloud-percent", new Field("cloud", ""),
            "countries", new Field("country", ""),
            "aliases", new Field("alias", ""),
            "images", new Field("image", ""),
            "ref", new Field("slug", ""));

    private Column() {}

    /** Case, and the choice of underscore, hyphen or blank, do not count. */
    static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }

    /** The option that takes the field of that folded name; null when it is none. */
    static @Nullable String option(String field) {
        Field known = FIELDS.get(field);
        return known == null ? null : known.option();
    }

    /** The value as the option wants to see it. */
    static String value(String field, String cell) {
        Field known = FIELDS.get(field);
        return known == null ? cell : cell + known.unit();
    }

    static List<String> fields() {
        return FIELDS.keySet().stream().sorted().toList();
    }
}
