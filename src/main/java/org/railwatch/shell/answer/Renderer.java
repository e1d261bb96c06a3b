package org.railwatch.shell.answer;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;

/** Writes an answer in a format; the only place that knows what an answer looks like. */
public final class Renderer {
    private final PrintWriter out;
    private final int width;

    /**
     * @param width display columns of the terminal; 0 when it is none, and nothing is cut
     */
    public Renderer(PrintWriter out, int width) {
        this.out = out;
        this.width = width;
    }

    /**
     * @param chosen the columns the user named; empty for the answer's own
     * @return a sentence for stderr about what is not shown; null when all is
     */
    public @Nullable String render(Answer answer, Format format, List<String> chosen) {
        String hidden = null;
        switch (format) {
            case TABLE -> hidden = table(answer, chosen);
            case JSON -> {
                JsonText.pretty(out, json(answer, chosen));
                out.println();
            }
            case NDJSON -> {
                for (Object item : items(answer, chosen)) {
                    out.println(JsonText.line(item));
                }
            }
            case CSV -> CsvText.print(out, columns(answer, chosen), answer.rows());
            case GEOJSON -> GeoJsonText.print(out, "railwatch", answer.rows());
            case IDS -> ids(answer);
        }
        out.flush();
        return hidden;
    }

    private @Nullable String table(Answer answer, List<String> chosen) {
        if (answer instanceof Answer.Text text) {
            text.lines().forEach(line -> out.println(Plain.lines(line)));
            return null;
        }
        if (answer instanceof Answer.Change change) {
            for (Row row : change.rows()) {
                out.println((row.ref() == null ? "-" : Plain.line(row.ref())) + "  " + Plain.line(row.label()));
            }
            return null;
        }
        if (answer instanceof Answer.Card card) {
            if (card.text() != null && chosen.isEmpty()) {
                card.text().forEach(line -> out.println(Plain.lines(line)));
            } else {
                card(card.row(), chosen);
            }
            return null;
        }
        var listing = (Answer.Listing) answer;
        if (listing.text() != null && chosen.isEmpty()) {
            listing.text().forEach(line -> out.println(Plain.lines(line)));
            return null;
        }
        List<String> columns = chosen.isEmpty() ? listing.columns() : known(chosen, listing.rows());
        int cut = Table.print(out, columns, listing.rows(), width);
        return cut == 0 ? null : cut + (cut == 1 ? " cell" : " cells") + " cut to fit; last --format json shows all";
    }

    private void card(Row row, List<String> chosen) {
        var shown = new LinkedHashMap<String, @Nullable Object>(row.json());
        if (!chosen.isEmpty()) {
            shown.clear();
            known(chosen, List.of(row)).forEach(column -> shown.put(column, row.value(column)));
        }
        lines(shown).forEach(out::println);
    }

    /** A line for each name and its value, and for each of a list of records. */
    static List<String> lines(Map<String, @Nullable Object> values) {
        int longest = values.keySet().stream().mapToInt(String::length).max().orElse(0);
        var lines = new ArrayList<String>();
        values.forEach((name, value) -> {
            String head = name + " ".repeat(longest - name.length()) + "  ";
            List<?> items = value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Map
                    ? list
                    : Collections.singletonList(value);
            for (Object item : items) {
                lines.add((head + Plain.cell(item)).stripTrailing());
                head = " ".repeat(head.length());
            }
        });
        return lines;
    }

    private void ids(Answer answer) {
        for (Row row : answer.rows()) {
            if (row.ref() != null) {
                out.println(row.ref());
            }
        }
    }

    private static @Nullable Object json(Answer answer, List<String> chosen) {
        if (answer instanceof Answer.Text text) {
            return text.json();
        }
        List<Object> items = items(answer, chosen);
        boolean single = answer instanceof Answer.Card || (answer instanceof Answer.Change change && !change.many());
        return single && items.size() == 1 ? items.get(0) : items;
    }

    private static List<Object> items(Answer answer, List<String> chosen) {
        if (answer instanceof Answer.Text text) {
            return List.of(text.json());
        }
        var items = new ArrayList<Object>();
        if (!chosen.isEmpty()) {
            known(chosen, answer.rows());
        }
        for (Row row : answer.rows()) {
            if (chosen.isEmpty()) {
                items.add(row.json());
            } else {
                var some = new Fields();
                chosen.forEach(column -> some.put(column, row.field(column)));
                items.add(some.map());
            }
        }
        return items;
    }

    /** The flat columns, or the chosen ones; an empty answer has only those it declares. */
    private static List<String> columns(Answer answer, List<String> chosen) {
        if (!chosen.isEmpty()) {
            return known(chosen, answer.rows());
        }
        if (!answer.rows().isEmpty()) {
            return List.copyOf(answer.rows().get(0).flat().keySet());
        }
        return answer instanceof Answer.Listing listing ? listing.columns() : List.of("ref");
    }

    private static List<String> known(List<String> chosen, List<Row> rows) {
        if (!rows.isEmpty()) {
            var all = new LinkedHashSet<String>(rows.get(0).flat().keySet());
            all.addAll(rows.get(0).json().keySet());
            for (String column : chosen) {
                if (!all.contains(column)) {
                    throw UserError.usage("there is no column '" + column + "'; there are " + String.join(", ", all));
                }
            }
        }
        return chosen;
    }
}
