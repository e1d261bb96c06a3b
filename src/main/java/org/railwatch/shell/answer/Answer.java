package org.railwatch.shell.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a command found or did; {@code shell} renders it, the command never prints. */
public sealed interface Answer {
    /** The rows to show, whatever the kind of answer. */
    List<Row> rows();

    /**
     * A listing.
     *
     * @param columns the columns a table shows when the user names none
     * @param text what {@code table} prints instead of a table, when words explain more; else null
     */
    record Listing(
            List<String> columns, List<Row> rows, @Nullable List<String> text) implements Answer {
        public Listing {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        public static Listing of(List<String> columns, List<Row> rows) {
            return new Listing(columns, rows, null);
        }
    }

    /** One record whole; {@code text} is what {@code table} prints instead of name and value lines. */
    record Card(Row row, @Nullable List<String> text) implements Answer {
        public static Card of(Row row) {
            return new Card(row, null);
        }

        /** As {@link #of(Row)}, and in {@code table} also what the record's JSON has no field for. */
        public static Card of(Row row, Fields more) {
            var all = new LinkedHashMap<String, @Nullable Object>(row.json());
            all.putAll(more.map());
            return new Card(row, Renderer.lines(all));
        }

        @Override
        public List<Row> rows() {
            return List.of(row);
        }
    }

    /**
     * The rows that a write made or changed.
     *
     * @param many whether the JSON is an array, as after an import, or one object
     * @param warnings sentences for stderr
     * @param refused a sentence for each row of the input that was not taken; when there is one, the command failed
     */
    record Change(List<Row> rows, boolean many, List<String> warnings, List<String> refused) implements Answer {
        public Change {
            rows = List.copyOf(rows);
            warnings = List.copyOf(warnings);
            refused = List.copyOf(refused);
        }

        public Change(List<Row> rows, boolean many, List<String> warnings) {
            this(rows, many, warnings, List.of());
        }

        /** The same before anything has a number, as {@code --dry-run} shows it. */
        public Change withoutRefs() {
            return new Change(rows.stream().map(Row::withoutRef).toList(), many, warnings, refused);
        }

        public static Change of(Row row) {
            return new Change(List.of(row), false, List.of());
        }

        public static Change of(Row row, List<String> warnings) {
            return new Change(List.of(row), false, warnings);
        }
    }

    /**
     * Rows for files of their own.
     *
     * @param writer writes what the listing's options left of the rows, and says in sentences for stderr what went where
     */
    record Export(List<Row> rows, Function<List<Row>, List<String>> writer) implements Answer {
        public Export {
            rows = List.copyOf(rows);
        }
    }

    /** Lines of text, and the same as a value for JSON. */
    record Text(List<String> lines, Object json) implements Answer {
        @Override
        public List<Row> rows() {
            return List.of();
        }
    }
}
