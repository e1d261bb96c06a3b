package org.railwatch.shell.answer;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Rows as aligned columns, measured in display columns: a Hangul syllable takes two. */
final class Table {
    private static final String GAP = "  ";
    /** On a screen narrower than this a column is not left out: cards show all. */
    private static final int NARROW_SCREEN = 40;

    private final List<TableColumn> columns;
    private final int rows;
    /** Of the columns that are shown, which are the first ones. */
    private final int[] widths;

    /**
     * @param width display columns to fit into, by cutting the widest cells and, where all are as narrow as sense allows,
     *     leaving out columns from the right; 0 for no limit
     */
    Table(List<String> names, List<Row> rows, int width) {
        this.columns = names.stream().map(name -> TableColumn.of(name, rows)).toList();
        this.rows = rows.size();
        this.widths = width == 0 ? natural(columns.size()) : fitted(width);
    }

    /** Whether so little of the rows would be seen that a card each shows them better. */
    boolean tooNarrow(int width) {
        int hidden = columns.size() - widths.length;
        return hidden > 0 && (width < NARROW_SCREEN || widths.length < 2 || hidden > widths.length);
    }

    /** What it does not show. */
    Hidden hidden() {
        int cut = 0;
        for (int c = 0; c < widths.length; c++) {
            cut += columns.get(c).cut(widths[c]);
        }
        return new Hidden(columns.size() - widths.length, cut);
    }

    void print(PrintWriter out, Style style) {
        var header = new ArrayList<String>();
        for (int c = 0; c < widths.length; c++) {
            header.add(columns.get(c).header(widths[c], style, c == widths.length - 1));
        }
        out.println(line(header));
        for (int row = 0; row < rows; row++) {
            var cells = new ArrayList<String>();
            for (int c = 0; c < widths.length; c++) {
                cells.add(columns.get(c).cell(row, widths[c], style, c == widths.length - 1));
            }
            out.println(line(cells));
        }
    }

    private static String line(List<String> cells) {
        return String.join(GAP, cells).stripTrailing();
    }

    private int[] natural(int count) {
        int[] natural = new int[count];
        for (int c = 0; c < count; c++) {
            natural[c] = columns.get(c).natural();
        }
        return natural;
    }

    private int[] fitted(int width) {
        int count = columns.size();
        while (count > 1 && leastTotal(count) > width) {
            count--;
        }
        int[] fitted = natural(count);
        int available = width - GAP.length() * (count - 1);
        int total = 0;
        for (int c = 0; c < count; c++) {
            fitted[c] = Math.min(fitted[c], width);
            total += fitted[c];
        }
        for (int widest = widestAboveLeast(fitted); total > available && widest >= 0; total--) {
            fitted[widest]--;
            widest = widestAboveLeast(fitted);
        }
        return fitted;
    }

    private int leastTotal(int count) {
        int total = GAP.length() * (count - 1);
        for (int c = 0; c < count; c++) {
            total += columns.get(c).least();
        }
        return total;
    }

    /** The widest column that can still give, of equal ones the last; -1 when none can. */
    private int widestAboveLeast(int[] widths) {
        int widest = -1;
        for (int c = 0; c < widths.length; c++) {
            if (widths[c] > columns.get(c).least() && (widest < 0 || widths[c] >= widths[widest])) {
                widest = c;
            }
        }
        return widest;
    }
}
