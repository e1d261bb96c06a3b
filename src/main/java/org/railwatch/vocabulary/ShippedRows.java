package org.railwatch.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The rows of a vocabulary file that ships under {@code geodata/}: comma-separated, UTF-8, one row a line, fields
 * quoted where needed, lines that begin with {@code #} left out, and so is the header. Read by hand because the
 * program's start waits for it, and because the files are ours: a broken one is a bug.
 */
public final class ShippedRows {
    private ShippedRows() {}

    /** Each row has as many fields as the header; what is empty is the empty text. */
    public static List<List<String>> of(String file) {
        var path = "/geodata/" + file;
        try (var stream = Objects.requireNonNull(ShippedRows.class.getResourceAsStream(path), path);
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var rows = new ArrayList<List<String>>();
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                var row = fields(line);
                if (!rows.isEmpty() && row.size() != rows.get(0).size()) {
                    throw new IllegalStateException(path + ": not as wide as the header: " + line);
                }
                rows.add(row);
            }
            return List.copyOf(rows.subList(1, rows.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /** The parts of a field that are separated by {@code |}; none for the empty field. */
    public static List<String> parts(String field) {
        return field.isEmpty() ? List.of() : List.of(field.split("\\|", -1));
    }

    static List<String> fields(String line) {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return List.copyOf(fields);
    }
}
