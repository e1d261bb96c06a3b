package org.railwatch.shell.answer;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.dataformat.csv.CsvFactory;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.csv.CsvWriteFeature;

/** Rows as RFC 4180 CSV with a header line; unknown is empty, lines end in a line feed. */
public final class CsvText {
    private CsvText() {}

    public static void print(PrintWriter out, List<String> columns, List<Row> rows) {
        var schema = CsvSchema.builder()
                .addColumns(columns, CsvSchema.ColumnType.STRING)
                .setUseHeader(true)
                .build();
        var text = new StringWriter();
        var factory = CsvFactory.builder()
                .enable(CsvWriteFeature.STRICT_CHECK_FOR_QUOTING)
                .build();
        try (var csv = factory.createGenerator(
                new ObjectWriteContext.Base() {
                    @Override
                    public CsvSchema getSchema() {
                        return schema;
                    }
                },
                text)) {
            for (Row row : rows) {
                csv.writeStartArray();
                for (String column : columns) {
                    Object value = row.value(column);
                    csv.writeString(value == null ? "" : Objects.toString(value));
                }
                csv.writeEndArray();
            }
        }
        if (rows.isEmpty()) {
            text.getBuffer().setLength(0);
            text.append(String.join(",", columns)).append('\n');
        }
        out.print(text);
        out.flush();
    }
}
