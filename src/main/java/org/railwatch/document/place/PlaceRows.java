package org.railwatch.document.place;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.facility.gazetteer.Entry;
import org.railwatch.geo.Position;
import org.railwatch.geo.Shape;
import org.railwatch.shell.answer.Columns;
import org.railwatch.shell.answer.Fields;
import org.railwatch.shell.answer.Row;

/** Mentions as rows of an answer, their ends in Unicode code points. */
final class PlaceRows {
    static final Columns COLUMNS = Columns.of(
            List.of("start", "end", "text", "kind", "means", "country", "why"),
            List.of("start", "end", "text", "kind", "facility", "country", "lon", "lat", "means", "why"),
            List.of("start", "end", "text", "kind", "facility", "country", "lon", "lat", "candidates"));

    private PlaceRows() {}

    static List<Row> of(String text, List<Mention> mentions) {
        var rows = new ArrayList<Row>();
        int chars = 0;
        int points = 0;
        for (Mention mention : mentions) {
            points += text.codePointCount(chars, mention.start());
            int end = points + text.codePointCount(mention.start(), mention.end());
            rows.add(row(mention, points, end));
            points = end;
            chars = mention.end();
        }
        return rows;
    }

    private static Row row(Mention mention, int start, int end) {
        Position at = mention.at();
        var fields = new Fields()
                .put("start", start)
                .put("end", end)
                .put("text", mention.text())
                .put("kind", mention.kind().word())
                .put("facility", mention.facility())
                .put("country", mention.country())
                .put("lon", at == null ? null : at.lon())
                .put("lat", at == null ? null : at.lat())
                .put(
                        "candidates",
                        mention.candidates().stream().map(PlaceRows::candidate).toList());
        var flat = new LinkedHashMap<String, @Nullable Object>(fields.map());
        flat.remove("candidates");
        String facility = mention.facility();
        flat.put("means", facility == null ? mention.meant().map(Entry::name).orElse(null) : facility);
        flat.put("why", why(mention));
        return Row.of(null, mention.text(), fields, flat, at == null ? null : Shape.point(at));
    }

    private static Fields candidate(Candidate candidate) {
        Entry entry = candidate.entry();
        return new Fields()
                .put("name", entry.name())
                .put("facility", entry.facility())
                .put("country", entry.country())
                .put("lon", entry.at() == null ? null : entry.at().lon())
                .put("lat", entry.at() == null ? null : entry.at().lat())
                .put("won", candidate.won())
                .put("reason", candidate.reason());
    }

    private static String why(Mention mention) {
        var reasons = new ArrayList<String>();
        for (Candidate candidate : mention.candidates()) {
            reasons.add(candidate.won() ? candidate.reason() : candidate.entry().name() + ": " + candidate.reason());
        }
        return String.join("; ", reasons);
    }
}
