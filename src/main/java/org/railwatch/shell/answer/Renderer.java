package org.railwatch.shell.answer;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.railwatch.shell.answer.Answer.Listing.Layout;

/** Writes an answer in a format; the only place that knows what an answer looks like. */
public final class Renderer {
    private final PrintWriter out;
    private final Screen screen;

    public Renderer(PrintWriter out, Screen screen) {
        this.out = out;
        this.screen = screen;
    }

    /**
     * @param chosen the columns the user named; empty for the answer's own
     * @return what is not shown
     * @throws org.railwatch.UserError (usage) for a column that no row can have
     */
    public Hidden render(Answer answer, Format format, List<String> chosen) {
        if (!(answer instanceof Answer.Text)) {
            chosen.forEach(column -> answer.columns().refuseUnknown(column, ""));
        }
        Hidden hidden = Hidden.NOTHING;
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
            case CSV -> CsvText.print(out, chosen.isEmpty() ? answer.columns().flat() : chosen, answer.rows());
            case GEOJSON -> GeoJsonText.print(out, "railwatch", answer.rows(), chosen);
            case IDS -> ids(answer);
        }
        out.flush();
        return hidden;
    }

    private Hidden table(Answer answer, List<String> chosen) {
        if (answer instanceof Answer.Text text) {
            lines(text.lines());
        } else if (answer instanceof Answer.Change change) {
            for (Row row : change.rows()) {
                String ref = row.ref() == null
                        ? screen.style().faint(Plain.UNKNOWN)
                        : screen.style().ref(Plain.line(row.ref()));
                out.println(ref + "  " + Plain.line(row.label()));
            }
        } else if (answer instanceof Answer.Card card) {
            if (card.text() != null && chosen.isEmpty()) {
                lines(card.text());
            } else {
                card(card, chosen);
            }
        } else if (answer instanceof Answer.Listing listing) {
            if (listing.text() != null && chosen.isEmpty()) {
                lines(listing.text());
            } else {
                return listing(listing, chosen.isEmpty() ? listing.columns().shown() : chosen);
            }
        }
        return Hidden.NOTHING;
    }

    private void lines(List<String> lines) {
        lines.forEach(line -> out.println(Plain.lines(line)));
    }

    private Hidden listing(Answer.Listing listing, List<String> columns) {
        if (listing.layout() == Layout.CARDS) {
            cards(listing, columns);
            return Hidden.NOTHING;
        }
        var table = new Table(columns, listing.rows(), screen.width());
        if (screen.width() > 0 && table.tooNarrow(screen.width())) {
            cards(listing, columns);
            return Hidden.NOTHING;
        }
        table.print(out, screen.style());
        return table.hidden();
    }

    private void cards(Answer.Listing listing, List<String> columns) {
        boolean first = true;
        for (Row row : listing.rows()) {
            if (!first) {
                out.println();
            }
            first = false;
            var shown = new LinkedHashMap<String, @Nullable Object>();
            columns.forEach(column -> shown.put(column, row.shown(column)));
            CardText.lines(shown, screen).forEach(out::println);
        }
    }

    private void card(Answer.Card card, List<String> chosen) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        if (chosen.isEmpty()) {
            shown.putAll(card.row().json());
            shown.putAll(card.more());
        }
        chosen.forEach(column -> shown.put(column, card.row().shown(column)));
        CardText.lines(shown, screen).forEach(out::println);
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
        for (Row row : answer.rows()) {
            Map<String, @Nullable Object> item = chosen.isEmpty() ? row.json() : row.only(chosen);
            items.add(item);
        }
        return items;
    }
}
