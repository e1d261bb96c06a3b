package org.railwatch.facility.area;

import java.util.List;
import org.railwatch.shell.Layer;
import org.railwatch.shell.answer.Columns;
import org.railwatch.shell.answer.Fields;
import org.railwatch.shell.answer.Row;

/** Named areas as rows of an answer. */
public final class AreaRows implements Layer {
    static final List<String> FLAT = List.of("ref", "uuid", "name", "note");
    static final Columns COLUMNS =
            Columns.of(List.of("ref", "name", "note"), FLAT, List.of("ref", "uuid", "name", "geometry", "note"));

    private final Areas areas;

    public AreaRows(Areas areas) {
        this.areas = areas;
    }

    @Override
    public String kind() {
        return "area";
    }

    @Override
    public List<Row> rows() {
        return areas.listAll().stream().map(AreaRows::row).toList();
    }

    static Row row(Area area) {
        var flat = new Fields()
                .put("ref", area.slug())
                .put("uuid", area.uuid())
                .put("name", area.name())
                .put("note", area.note());
        var fields = new Fields()
                .put("ref", area.slug())
                .put("uuid", area.uuid())
                .put("name", area.name())
                .put("geometry", area.shape().toGeoJson())
                .put("note", area.note());
        return Row.of(area.slug(), area.name(), fields, flat.map(), area.shape());
    }
}
