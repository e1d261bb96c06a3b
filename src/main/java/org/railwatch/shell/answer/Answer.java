package org.railwatch.shell.answer;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.railwatch.shell.picture.Sight;

/** What a command found or did; {@code shell} renders it, the command never prints. */
public sealed interface Answer {
    /** The rows to show, whatever the kind of answer. */
    List<Row> rows();

    /** What its rows can show. */
    default Columns columns() {
        return Columns.ofRows(rows());
    }

    /** To show it once more: what was said beside it when it was new is not said again. */
    default Answer again() {
        return this;
    }

    /** To show all of it, a card for each row. */
    default Answer asCards() {
        return Listing.of(columns(), rows()).asCards();
    }

    /**
     * A listing.
     *
     * @param text what {@code table} prints instead of a table, when words explain more; else null
     * @param total how many rows there are, of which these are all or some
     */
    record Listing(
            Columns columns, List<Row> rows, @Nullable List<String> text, int total, Layout layout) implements Answer {
        /** How a listing stands on paper. */
        public enum Layout {
            TABLE,
            /** A card for each row, nothing cut. */
            CARDS
        }

        public Listing {
            rows = List.copyOf(rows);
        }

        public Listing(Columns columns, List<Row> rows, @Nullable List<String> text) {
            this(columns, rows, text, rows.size(), Layout.TABLE);
        }

        public static Listing of(Columns columns, List<Row> rows) {
            return new Listing(columns, rows, null);
        }

        /** A listing whose rows alone say what it can show; where there may be none, {@link Columns} say it. */
        public static Listing of(List<String> shown, List<Row> rows) {
            return of(Columns.ofRows(shown, rows), rows);
        }

        /** Some of the rows, in some order; the words that explain all of them are no longer true. */
        public Listing withOnly(List<Row> some) {
            return new Listing(columns, some, some.equals(rows) ? text : null, some.size(), layout);
        }

        /** The first so many, where more are there to be seen. */
        public Listing upTo(int limit) {
            return rows.size() <= limit ? this : new Listing(columns, rows.subList(0, limit), null, total, layout);
        }

        @Override
        public Listing again() {
            return new Listing(columns, rows, text, total, Layout.TABLE);
        }

        @Override
        public Listing asCards() {
            return new Listing(columns, rows, null, total, Layout.CARDS);
        }
    }

    /**
     * One record whole.
     *
     * @param more what {@code table} shows and the record's JSON has no field for
     * @param text what {@code table} prints instead of name and value lines; else null
     */
    record Card(
            Row row,
            Map<String, @Nullable Object> more,
            @Nullable List<String> text) implements Answer {
        public Card(Row row, @Nullable List<String> text) {
            this(row, Map.of(), text);
        }

        public static Card of(Row row) {
            return new Card(row, null);
        }

        /** As {@link #of(Row)}, and in {@code table} also what the record's JSON has no field for. */
        public static Card of(Row row, Fields more) {
            return new Card(row, more.map(), null);
        }

        @Override
        public List<Row> rows() {
            return List.of(row);
        }

        @Override
        public Card asCards() {
            return this;
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

        @Override
        public Change again() {
            return new Change(rows, many, List.of());
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

        /** The rows; the files are written already. */
        @Override
        public Listing again() {
            return Listing.of(columns(), rows);
        }
    }

    /**
     * What a picture shows, and perhaps the picture.
     *
     * @param sight the picture, for {@code table} to show; null when it went into a file
     * @param said sentences for stderr
     */
    record Picture(Card card, @Nullable Sight sight, List<String> said) implements Answer {
        public Picture {
            said = List.copyOf(said);
        }

        @Override
        public List<Row> rows() {
            return card.rows();
        }

        @Override
        public Card again() {
            return card;
        }

        @Override
        public Card asCards() {
            return card;
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
