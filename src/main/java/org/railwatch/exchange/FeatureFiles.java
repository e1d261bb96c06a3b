package org.railwatch.exchange;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.railwatch.geo.Shape;
import org.railwatch.shell.answer.GeoJsonText;
import org.railwatch.shell.answer.Row;
import org.railwatch.shell.line.OutputFile;
import org.railwatch.store.Work;

/**
 * The GeoJSON files of an export, one for each type of geometry, for QGIS gives a file of mixed types no type at all:
 * {@code o.geojson} with the points and whatever has no place, {@code o-lines.geojson}, {@code o-areas.geojson}.
 *
 * <p>The file of the points is always written. The others are when there is something for them, or when an older one
 * stands there, which must not be taken for part of this export.
 */
final class FeatureFiles {
    private final String kind;
    private final Work work;
    private final OutputFile points;
    private final OutputFile lines;
    private final OutputFile areas;

    /**
     * @throws org.railwatch.UserError (not writable) before any work
     */
    FeatureFiles(String kind, OutputFile output, boolean overwrite, Work work) {
        this.kind = kind;
        this.work = work;
        points = output;
        lines = output.beside("-lines");
        areas = output.beside("-areas");
        for (OutputFile file : List.of(points, lines, areas)) {
            file.check(overwrite);
        }
    }

    /**
     * @param allAreas areas of records; those of {@code rows} are written
     * @return a sentence for each file
     */
    List<String> write(List<Row> rows, List<Row> allAreas) {
        var pointRows = new ArrayList<Row>();
        var lineRows = new ArrayList<Row>();
        var areaRows = new ArrayList<Row>();
        var refs = new HashSet<>();
        for (Row row : rows) {
            refs.add(row.ref());
            Shape shape = row.shape();
            if (shape == null) {
                pointRows.add(row);
            } else {
                switch (shape.kind()) {
                    case POINT -> pointRows.add(row);
                    case LINE -> lineRows.add(row);
                    case AREA -> areaRows.add(row);
                }
            }
        }
        for (Row area : allAreas) {
            if (refs.contains(area.ref())) {
                areaRows.add(area);
            }
        }
        var told = new ArrayList<String>();
        told.add(write(points, kind, pointRows));
        if (!lineRows.isEmpty() || lines.exists()) {
            told.add(write(lines, kind + "-lines", lineRows));
        }
        if (!areaRows.isEmpty() || areas.exists()) {
            told.add(write(areas, kind + "-areas", areaRows));
        }
        return told;
    }

    private String write(OutputFile file, String name, List<Row> rows) {
        var bytes = new ByteArrayOutputStream();
        var out = new PrintWriter(bytes, false, StandardCharsets.UTF_8);
        try (var part = work.part("features written", rows.size())) {
            GeoJsonText.print(out, name, part.over(ofOneType(rows)));
        }
        file.write(bytes.toByteArray());
        return "wrote " + rows.size() + (rows.size() == 1 ? " feature to " : " features to ") + file;
    }

    /** Where one is a polygon of several, all are: GDAL 3.6 calls a mixture "Unknown (any)". */
    private static List<Row> ofOneType(List<Row> rows) {
        if (rows.stream().map(Row::shape).noneMatch(shape -> shape != null && shape.multiple())) {
            return rows;
        }
        return rows.stream()
                .map(row -> new Row(
                        row.ref(),
                        row.label(),
                        row.json(),
                        row.flat(),
                        row.shape() == null ? null : row.shape().toMultiple()))
                .toList();
    }
}
