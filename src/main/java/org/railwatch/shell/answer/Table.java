package org.railwatch.shell.answer;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;
import org.jspecify.annotations.Nullable;

/** Rows as aligned columns, measured in display columns: a Hangul syllable takes two. */
public final class Table {
    private static final String GAP = "  ";
    private static final int NARROWEST = 6;

    private Table() {}

    /**
     * Prints a header and a line for each row; numbers stand to the right.
     *
     * @param width display columns to fit into, by cutting the widest cells with {@code …}; 0 for no limit
     * @return how many cells were cut
     */
    public static int print(PrintWriter out, List<String> columns, List<Row> rows, int width) {
        var cells = new ArrayList<List<String>>();
        boolean[] numeric = new boolean[columns.size()];
        int[] widths = new int[columns.size()];
        for (int c = 0; c < columns.size(); c++) {
            widths[c] = displayWidth(columns.get(c));
            numeric[c] = true;
        }
        for (Row row : rows) {
            var line = new ArrayList<String>();
            for (int c = 0; c < columns.size(); c++) {
                @Nullable Object value = row.value(columns.get(c));
                String cell = Plain.cell(value);
                numeric[c] &= value == null || value instanceof Number;
                widths[c] = Math.max(widths[c], displayWidth(cell));
                line.add(cell);
            }
            cells.add(line);
        }
        if (width > 0) {
            fit(widths, width - GAP.length() * Math.max(0, widths.length - 1));
        }
        int cut = line(out, columns, widths, numeric);
        for (List<String> line : cells) {
            cut += line(out, line, widths, numeric);
        }
        return cut;
    }

    /** Takes from the widest column until all fit, or all are as narrow as sense allows. */
    private static void fit(int[] widths, int available) {
        while (true) {
            int total = 0;
            int widest = 0;
            for (int c = 0; c < widths.length; c++) {
                total += widths[c];
                widest = widths[c] > widths[widest] ? c : widest;
            }
            if (total <= available || widths[widest] <= NARROWEST) {
                return;
            }
            widths[widest] =
                    Math.max(NARROWEST, Math.min(widths[widest] - 1, widths[widest] - (total - available) / 4));
        }
    }

    private static int line(PrintWriter out, List<String> cells, int[] widths, boolean[] numeric) {
        var text = new StringBuilder();
        int cut = 0;
        for (int c = 0; c < cells.size(); c++) {
            String cell = cells.get(c);
            if (displayWidth(cell) > widths[c]) {
                cell = truncated(cell, widths[c]);
                cut++;
            }
            String blanks = " ".repeat(Math.max(0, widths[c] - displayWidth(cell)));
            text.append(c == 0 ? "" : GAP).append(numeric[c] ? blanks + cell : cell + blanks);
        }
        out.println(text.toString().stripTrailing());
        return cut;
    }

    private static String truncated(String text, int width) {
        var kept = new StringBuilder();
        int used = 0;
        int i = 0;
        while (i < text.length()) {
            int point = text.codePointAt(i);
            int wide = Math.max(0, WCWidth.wcwidth(point));
            if (used + wide > width - 1) {
                break;
            }
            kept.appendCodePoint(point);
            used += wide;
            i += Character.charCount(point);
        }
        return kept.append('…').toString();
    }

    public static int displayWidth(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            width += Math.max(0, WCWidth.wcwidth(text.codePointAt(i)));
        }
        return width;
    }
}
