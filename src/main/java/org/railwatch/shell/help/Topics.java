package org.railwatch.shell.help;

import java.util.ArrayList;
import java.util.List;

/**
 * What help tells that belongs to no command: a short text each, whose first line is its title. A line
 * {@code sign :: meaning} is a row; neighbouring rows have their meanings one below the other.
 */
public final class Topics {
    private static final List<String> NAMES =
            List.of("dates", "exit-codes", "filters", "keys", "quoting", "references");
    private static final String BETWEEN = " :: ";

    private Topics() {}

    /** The words after {@code help}, in alphabetical order. */
    public static List<String> names() {
        return NAMES;
    }

    public static String title(String name) {
        return lines(name).get(0);
    }

    static void print(String name, Paper paper) {
        var rows = new ArrayList<Meaning>();
        for (String line : lines(name)) {
            int middle = line.indexOf(BETWEEN);
            if (middle > 0) {
                rows.add(new Meaning(line.substring(0, middle).strip(), line.substring(middle + BETWEEN.length())));
                continue;
            }
            paper.rows(rows);
            rows.clear();
            if (line.isBlank()) {
                paper.blank();
            } else {
                paper.text(line);
            }
        }
        paper.rows(rows);
    }

    /** The text without its marks, for programs. */
    static List<String> plain(String name) {
        return lines(name).stream().map(line -> line.replace(BETWEEN, "  ")).toList();
    }

    private static List<String> lines(String name) {
        return ShippedText.lines("/help/" + name + ".txt");
    }
}
