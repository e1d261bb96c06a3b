package org.railwatch.shell.answer;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows as an RFC 7946 FeatureCollection: the flat columns as properties, the uuid as the feature's id, unknown as null.
 * No {@code crs} member; GDAL takes the foreign member {@code name} for the layer's name.
 */
public final class GeoJsonText {
    private GeoJsonText() {}

    public static void print(PrintWriter out, String name, Iterable<Row> rows) {
        print(out, name, rows, List.of());
    }

    /**
     * @param chosen the properties to write; empty for all flat columns
     */
    static void print(PrintWriter out, String name, Iterable<Row> rows, List<String> chosen) {
        out.print("{\"type\":\"FeatureCollection\",\"name\":" + JsonText.line(name) + ",\"features\":[");
        String comma = "\n";
        for (Row row : rows) {
            out.print(comma);
            out.print(JsonText.line(feature(row, chosen)));
            comma = ",\n";
        }
        out.print("\n]}\n");
        out.flush();
    }

    private static Map<String, @Nullable Object> feature(Row row, List<String> chosen) {
        var feature = new LinkedHashMap<String, @Nullable Object>();
        feature.put("type", "Feature");
        Object uuid = row.flat().get("uuid");
        if (uuid != null) {
            feature.put("id", uuid);
        }
        feature.put("geometry", row.shape() == null ? null : row.shape().toGeoJson());
        feature.put("properties", chosen.isEmpty() ? row.flat() : row.only(chosen));
        return feature;
    }
}
