package org.railwatch.shell.answer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table, measured in display columns.
 *
 * @param cells a row each, safe to print
 * @param numeric whether it holds numbers, which stand to the right and are never cut
 * @param widest of its cells
 */
record TableColumn(String name, List<String> cells, boolean numeric, int widest) {
    /** As narrow as a word may get and still say something. */
    private static final int NARROWEST = 6;

    static TableColumn of(String name, List<Row> rows) {
        var cells = new ArrayList<String>();
        boolean number = false;
        boolean other = false;
        int widest = 0;
        for (Row row : rows) {
            @Nullable Object value = row.shown(name);
            String cell = Plain.cell(value);
            number |= value instanceof Number;
            other |= value != null && !(value instanceof Number);
            widest = Math.max(widest, ScreenText.width(cell));
            cells.add(cell);
        }
        return new TableColumn(name, cells, number && !other, widest);
    }

    /** The width at which nothing is cut. */
    int natural() {
        return Math.max(widest, ScreenText.width(name));
    }

    /** The width below which it is better left out. */
    int least() {
        int least = Math.min(natural(), NARROWEST);
        return numeric ? Math.max(widest, least) : least;
    }

    /** How many cells do not fit into so many display columns. */
    int cut(int width) {
        return (int)
                cells.stream().filter(cell -> ScreenText.width(cell) > width).count();
    }

    String header(int width, Style style, boolean last) {
        return placed(name, width, last, style::header);
    }

    /** The cell of a row, with the blanks around it; the last of a line needs none after it. */
    String cell(int row, int width, Style style, boolean last) {
        String cell = cells.get(row);
        return placed(cell, width, last, text -> {
            if (cell.equals(Plain.UNKNOWN)) {
                return style.faint(text);
            }
            return name.equals("ref") ? style.ref(text) : text;
        });
    }

    private String placed(String text, int width, boolean last, java.util.function.UnaryOperator<String> set) {
        String fitted = ScreenText.fitted(text, width);
        String blanks = " ".repeat(Math.max(0, width - ScreenText.width(fitted)));
        return numeric ? blanks + set.apply(fitted) : set.apply(fitted) + (last ? "" : blanks);
    }
}
