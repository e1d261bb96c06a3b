package org.railwatch.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.shell.line.InputFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.dataformat.csv.CsvFactory;
import tools.jackson.dataformat.csv.CsvReadFeature;

/**
 * A CSV file whose first line names its columns (RFC 4180, separated by commas, UTF-8 with or without a byte order mark).
 * Lines and rows of nothing but blanks are left out.
 *
 * @param columns as the file names them, without blanks around; a column without a name is the empty text
 */
record CsvTable(InputFile file, List<String> columns, List<Line> lines) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int LONGEST_CELL = 1_000_000;
    private static final CsvFactory CSV = CsvFactory.builder()
            .enable(CsvReadFeature.SKIP_EMPTY_LINES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxDocumentLength(-1)
                    .build())
            .build();

    /**
     * One row.
     *
     * @param number of its first line in the file, from 1
     * @param fault why it cannot be taken; null when it has a cell for each column
     */
    record Line(int number, List<String> cells, @Nullable String fault) {}

    /**
     * @throws UserError (unreadable) when the file is not such a table as a whole
     */
    static CsvTable of(InputFile file) {
        String text = file.text();
        String body = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        var lines = new ArrayList<Line>();
        List<String> columns = null;
        int next = 1;
        try (JsonParser csv = CSV.createParser(ObjectReadContext.empty(), body)) {
            while (csv.nextToken() != null) {
                Line line = line(csv);
                next = csv.currentLocation().getLineNr();
                if (columns == null) {
                    columns = header(file, line);
                } else if (!line.cells().stream().allMatch(String::isEmpty)) {
                    lines.add(checked(line, columns));
                }
            }
        } catch (JacksonException e) {
            throw UserError.unreadable(file + ":" + next + ": this is not CSV: "
                    + (e.getOriginalMessage().startsWith("Missing closing quote")
                            ? "a quote is opened and never closed"
                            : "a quoted cell goes on after its quote; write \"\" for a quote inside it"));
        }
        if (columns == null) {
            throw UserError.unreadable(file + " is empty; its first line names the columns");
        }
        return new CsvTable(file, columns, lines);
    }

    /** From the beginning of a row to its end. */
    private static Line line(JsonParser csv) {
        int number = -1;
        var cells = new ArrayList<String>();
        for (JsonToken token = csv.nextToken(); token != JsonToken.END_ARRAY; token = csv.nextToken()) {
            number = number < 0 ? csv.currentTokenLocation().getLineNr() : number;
            cells.add(csv.getString().strip());
        }
        return new Line(number, cells, null);
    }

    private static List<String> header(InputFile file, Line line) {
        List<String> columns = line.cells();
        if (columns.size() == 1) {
            for (String other : List.of(";", "\t")) {
                if (columns.get(0).contains(other)) {
                    throw UserError.unreadable(file + " has its columns separated by "
                            + (other.equals(";") ? "semicolons" : "tabs") + "; save it with commas");
                }
            }
        }
        var seen = new HashSet<String>();
        for (String column : columns) {
            if (!column.isEmpty() && !seen.add(Column.folded(column))) {
                throw UserError.unreadable(file + " has two columns named '" + abridged(column) + "'; rename one");
            }
        }
        return List.copyOf(columns);
    }

    private static Line checked(Line line, List<String> columns) {
        List<String> cells = line.cells();
        if (cells.size() != columns.size()) {
            return new Line(
                    line.number(),
                    List.of(),
                    "the row has " + cells.size() + (cells.size() == 1 ? " cell" : " cells") + ", and the header "
                            + columns.size() + "; quote a cell that holds a comma");
        }
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).length() > LONGEST_CELL) {
                return new Line(
                        line.number(),
                        List.of(),
                        "the cell of " + columns.get(i) + " has " + cells.get(i).length() + " characters; at most "
                                + LONGEST_CELL + " are taken");
            }
        }
        return line;
    }

    private static String abridged(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
