package org.railwatch.document.date;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.railwatch.shell.answer.Columns;
import org.railwatch.shell.answer.Fields;
import org.railwatch.shell.answer.Row;
import org.railwatch.time.Edtf;
import org.railwatch.time.Period;
import org.railwatch.time.Utc;
import org.railwatch.time.text.Rule;
import org.railwatch.time.text.TimeMention;

/** Mentions of times as rows of an answer, their ends in Unicode code points. */
final class DateRows {
    static final Columns COLUMNS = Columns.of(
            List.of("start", "text", "edtf", "type", "dates", "rule", "alternatives", "conflict"),
            List.of(
                    "start",
                    "end",
                    "text",
                    "edtf",
                    "type",
                    "value",
                    "dates",
                    "rule",
                    "alternatives",
                    "conflict",
                    "begin_at",
                    "end_at",
                    "why"),
            List.of("start", "end", "text", "edtf", "type", "value", "dates", "rule", "alternatives", "conflict"));

    private DateRows() {}

    static List<Row> of(String text, List<TimeMention> mentions) {
        var rows = new ArrayList<Row>();
        int chars = 0;
        int points = 0;
        for (TimeMention mention : mentions) {
            points += text.codePointCount(chars, mention.start());
            chars = mention.start();
            rows.add(row(mention, points, points + text.codePointCount(mention.start(), mention.end())));
        }
        return rows;
    }

    private static Row row(TimeMention mention, int start, int end) {
        var fields = new Fields()
                .put("start", start)
                .put("end", end)
                .put("text", mention.text())
                .put("edtf", mention.edtf())
                .put("type", mention.type().word())
                .put("value", mention.value())
                .put("dates", mention.dates().word())
                .put("rule", mention.rules().stream().map(DateRows::word).collect(Collectors.joining(" ")))
                .put("alternatives", mention.alternatives())
                .put("conflict", mention.conflict());
        var flat = new LinkedHashMap<String, @Nullable Object>(fields.map());
        flat.put("alternatives", String.join(" ", mention.alternatives()));
        Period period = period(mention);
        flat.put("begin_at", period == null || period.begin() == null ? null : Utc.text(period.begin()));
        flat.put("end_at", period == null || period.end() == null ? null : Utc.text(period.end()));
        flat.put("why", mention.rules().stream().map(Rule::meaning).collect(Collectors.joining("; ")));
        return Row.of(null, mention.text(), fields, flat, null);
    }

    /** For --on, --since and --until: days are those of UTC, for the text does not say whose they are. */
    private static @Nullable Period period(TimeMention mention) {
        String edtf = mention.edtf();
        return edtf == null ? null : Edtf.of(edtf).period(java.time.ZoneOffset.UTC);
    }

    private static String word(Rule rule) {
        return rule.name().toLowerCase(Locale.ROOT);
    }
}
