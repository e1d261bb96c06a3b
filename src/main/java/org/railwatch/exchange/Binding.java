package org.railwatch.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.shell.line.Parameter;
import org.railwatch.vocabulary.NearWords;

/**
 * Which column of a file holds which field of a record.
 *
 * @param columns of each field, by their place in the row
 * @param ignored the named columns that hold none
 */
record Binding(Noun noun, Map<String, List<Integer>> columns, List<String> ignored) {
    private static final String SEPARATOR = "\\|";

    /**
     * A column that is mapped stands for that field alone; any other for the field of its name, unless that is mapped.
     *
     * @param maps {@code FIELD=COLUMN} each
     * @param key the column of the key; null when none was named
     */
    static Binding of(CsvTable table, Noun noun, List<String> maps, @Nullable String key) {
        List<String> fields = noun.fields();
        var columns = new LinkedHashMap<String, List<Integer>>();
        var mapped = new ArrayList<Integer>();
        for (String map : maps) {
            int equals = map.indexOf('=');
            if (equals < 1 || equals == map.length() - 1) {
                throw UserError.usage("--map takes FIELD=COLUMN, such as when=date, not '" + map + "'");
            }
            String field = Column.folded(map.substring(0, equals));
            if (!fields.contains(field)) {
                String near = NearWords.didYouMean(NearWords.nearest(field, fields));
                throw UserError.usage("--map " + map + ": " + noun.name() + " has no field '"
                        + map.substring(0, equals) + "'; "
                        + (near.isEmpty() ? "it has " + String.join(", ", fields) : near));
            }
            mapped.add(bind(table, noun, columns, field, map.substring(equals + 1)));
        }
        if (key != null) {
            String field = noun.keyField();
            if (field == null) {
                throw UserError.usage("--key: a row of kind " + noun.name() + " has no key; leave it out");
            }
            mapped.add(bind(table, noun, columns, field, key));
        }
        var ignored = new ArrayList<String>();
        for (int i = 0; i < table.columns().size(); i++) {
            String field = Column.folded(table.columns().get(i));
            if (mapped.contains(i) || field.isEmpty()) {
                continue;
            }
            if (fields.contains(field) && !columns.containsKey(field)) {
                columns.put(field, List.of(i));
            } else {
                ignored.add(table.columns().get(i));
            }
        }
        var binding = new Binding(noun, columns, List.copyOf(ignored));
        binding.refuseWithoutRequired(table);
        return binding;
    }

    private static int bind(
            CsvTable table, Noun noun, Map<String, List<Integer>> columns, String field, String column) {
        for (int i = 0; i < table.columns().size(); i++) {
            if (Column.folded(table.columns().get(i)).equals(Column.folded(column))) {
                List<Integer> bound = columns.computeIfAbsent(field, name -> new ArrayList<>());
                if (!bound.isEmpty() && !noun.repeats(field)) {
                    throw UserError.usage("the field " + field + " is mapped twice; map it once");
                }
                bound.add(i);
                return i;
            }
        }
        throw UserError.usage(table.file() + " has no column '" + column + "'; it has " + named(table));
    }

    /** One sentence for the file instead of one for each row. */
    private void refuseWithoutRequired(CsvTable table) {
        for (Parameter parameter : noun.add().parameters()) {
            String field = Noun.field(parameter);
            if (parameter.required() && !holds(field) && !RowWords.fills(noun.name(), field)) {
                throw UserError.unreadable(table.file() + " has no column for " + field + ", "
                        + parameter.help() + "; its first line names " + named(table) + ", and --map " + field
                        + "=COLUMN says which it is");
            }
        }
    }

    /** Whether a column, or one of another name for the field, holds it. */
    boolean holds(String field) {
        return columns.keySet().stream().anyMatch(bound -> bound.equals(field) || field.equals(Column.option(bound)));
    }

    /** The value of the field in a row; null when it has none. */
    static @Nullable String first(Map<String, List<String>> values, String field) {
        for (var value : values.entrySet()) {
            if (value.getKey().equals(field) || field.equals(Column.option(value.getKey()))) {
                return value.getValue().get(0);
            }
        }
        return null;
    }

    private static String named(CsvTable table) {
        String all = String.join(", ", table.columns());
        return all.length() <= 300 ? all : all.substring(0, 300) + "…";
    }

    /** What the row gives: each field that has a value, a repeatable one with every value between {@code |}. */
    Map<String, List<String>> values(CsvTable.Line line) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var column : columns.entrySet()) {
            String field = column.getKey();
            var given = new ArrayList<String>();
            for (int index : column.getValue()) {
                String cell = line.cells().get(index);
                for (String value : noun.repeats(field) ? cell.split(SEPARATOR, -1) : new String[] {cell}) {
                    if (!value.isBlank()) {
                        given.add(Column.value(field, value.strip()));
                    }
                }
            }
            if (!given.isEmpty()) {
                values.put(field, given);
            }
        }
        return values;
    }
}
