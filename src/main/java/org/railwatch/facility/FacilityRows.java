package org.railwatch.facility;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.railwatch.geo.Box;
import org.railwatch.geo.Shape;
import org.railwatch.shell.Layer;
import org.railwatch.shell.answer.Columns;
import org.railwatch.shell.answer.Fields;
import org.railwatch.shell.answer.Row;
import org.railwatch.store.Flat;
import org.railwatch.store.SpatialIndex;
import org.railwatch.store.Store;

/** Facilities as rows of an answer. */
public final class FacilityRows implements Layer {
    private static final List<String> FIELDS = List.of(
            "ref",
            "uuid",
            "name",
            "kind",
            "countries",
            "lon",
            "lat",
            "accuracy_m",
            "point_of",
            "tz",
            "aliases",
            "parts",
            "source",
            "note");

    /** Up to so many, single look-ups are quicker than reading all. */
    private static final int FEW = 200;

    private final Store store;
    private final Facilities facilities;

    public FacilityRows(Store store, Facilities facilities) {
        this.store = store;
        this.facilities = facilities;
    }

    /** What a listing of them can show, of which {@code shown} is shown when nobody asks for others. */
    Columns columns(List<String> shown) {
        return Columns.of(shown, Flat.columns(store, Flat.Layer.FACILITIES), FIELDS);
    }

    @Override
    public String kind() {
        return "facility";
    }

    @Override
    public List<Row> rows() {
        var flat = Flat.rows(store, Flat.Layer.FACILITIES);
        var rows = new ArrayList<Row>();
        List<Facility> all = facilities.listAll();
        try (var part = store.work().part("places read", all.size())) {
            for (Facility facility : part.over(all)) {
                rows.add(row(facility, flat.getOrDefault(facility.id(), Map.of())));
            }
        }
        return rows;
    }

    @Override
    public List<Row> rowsIn(List<Box> boxes) {
        Set<Long> ids = SpatialIndex.idsIn(store, SpatialIndex.Table.FACILITY, boxes);
        if (ids.size() > FEW) {
            return rows();
        }
        var rows = new ArrayList<Row>();
        ids.forEach(id -> rows.add(row(facilities.get(id))));
        return rows;
    }

    /** Each with the columns of its facility, and the part it is the area of. */
    @Override
    public List<Row> areas() {
        return store.jdbc()
                .sql("""
                        select a.facility_id, p.name, a.geom
                        from facility_area a
                          left join facility_part p on p.id = a.part_id
                        order by a.facility_id, a.part_id
                        """)
                .query((found, number) -> area(found.getLong(1), found.getString(2), Shape.ofBlob(found.getBytes(3))))
                .list();
    }

    private Row area(long facility, @Nullable String part, Shape shape) {
        var flat = new LinkedHashMap<>(Flat.row(store, Flat.Layer.FACILITIES, facility));
        flat.put("part", part);
        String slug = String.valueOf(flat.get("ref"));
        return new Row(slug, String.valueOf(flat.get("name")), flat, flat, shape);
    }

    Row row(Facility facility) {
        return row(facility, Flat.row(store, Flat.Layer.FACILITIES, facility.id()));
    }

    private static Row row(Facility facility, Map<String, @Nullable Object> flat) {
        var aliases = new ArrayList<Fields>();
        for (Facility.Alias alias : facility.aliases()) {
            aliases.add(new Fields()
                    .put("text", alias.text())
                    .put("relation", alias.relation().word()));
        }
        var parts = new ArrayList<Fields>();
        for (Facility.Part part : facility.parts()) {
            parts.add(new Fields()
                    .put("name", part.name())
                    .put("lon", part.at() == null ? null : part.at().lon())
                    .put("lat", part.at() == null ? null : part.at().lat()));
        }
        var fields = new Fields()
                .put("ref", facility.slug())
                .put("uuid", facility.uuid())
                .put("name", facility.name())
                .put("kind", facility.kind() == null ? null : facility.kind().word())
                .put("countries", facility.countries().words())
                .put("lon", facility.at().lon())
                .put("lat", facility.at().lat())
                .put("accuracy_m", facility.accuracyM())
                .put("point_of", facility.pointOf())
                .put("tz", facility.zone() == null ? null : facility.zone().getId())
                .put("aliases", aliases)
                .put("parts", parts)
                .put("source", facility.source())
                .put("note", facility.note());
        return Row.of(facility.slug(), facility.name(), fields, flat, Shape.point(facility.at()));
    }
}
