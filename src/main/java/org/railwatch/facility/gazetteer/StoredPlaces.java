package org.railwatch.facility.gazetteer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.railwatch.facility.AliasRelation;
import org.railwatch.facility.FacilityKind;
import org.railwatch.facility.area.Area;
import org.railwatch.facility.area.Areas;
import org.railwatch.geo.Position;
import org.railwatch.store.Store;

/** The names that the store has: of facilities, their parts and aliases, and of areas. */
public final class StoredPlaces {
    private final Store store;
    private final Areas areas;

    public StoredPlaces(Store store, Areas areas) {
        this.store = store;
        this.areas = areas;
    }

    /** Adds them, and what ships and is not among them. */
    public void addTo(Gazetteer gazetteer) {
        Map<Long, Naming> namings = new HashMap<>();
        Map<String, Entry> bySlug = facilities(gazetteer, namings);
        addAliases(namings);
        addParts(gazetteer, bySlug);
        for (Area area : areas.listAll()) {
            var entry = new Entry(
                    area.name(), PlaceKind.AREA, null, null, area.shape().centre(), null);
            new Naming(gazetteer, entry).slug(area.slug()).name(area.name());
        }
        ShippedPlaces.addTo(gazetteer, Set.copyOf(bySlug.keySet()));
    }

    /** By folded slug. */
    private Map<String, Entry> facilities(Gazetteer gazetteer, Map<Long, Naming> namings) {
        Set<String> capitals = ShippedPlaces.capitals();
        Map<String, Entry> bySlug = new HashMap<>();
        store.jdbc()
                .sql(
                        "select id, slug, folded, name, name_folded, kind, countries, tz, lon, lat from facility order by id")
                .query(row -> {
                    Entry entry = entry(row, capitals.contains(row.getString("name_folded")));
                    bySlug.put(row.getString("folded"), entry);
                    namings.put(
                            row.getLong("id"),
                            new Naming(gazetteer, entry)
                                    .slug(row.getString("slug"))
                                    .name(entry.name()));
                });
        return bySlug;
    }

    private static Entry entry(ResultSet row, boolean capital) throws SQLException {
        @Nullable String kind = row.getString("kind");
        @Nullable String zone = row.getString("tz");
        PlaceKind known = PlaceKind.of(kind == null ? null : FacilityKind.valueOf(kind.toUpperCase(Locale.ROOT)));
        return new Entry(
                row.getString("name"),
                capital && known == PlaceKind.TOWN ? PlaceKind.CAPITAL : known,
                row.getString("slug"),
                row.getString("countries").substring(0, 2),
                new Position(row.getDouble("lon"), row.getDouble("lat")),
                zone == null ? null : ZoneId.of(zone));
    }

    private void addAliases(Map<Long, Naming> namings) {
        store.jdbc()
                .sql("select facility_id, text, relation from facility_alias order by id")
                .query(row -> {
                    Naming naming = namings.get(row.getLong(1));
                    if (naming != null) {
                        naming.alias(
                                row.getString(2),
                                AliasRelation.valueOf(row.getString(3).toUpperCase(Locale.ROOT)));
                    }
                });
    }

    /** A part is named within its facility; a single small word, such as yard, is no name in a text. */
    private void addParts(Gazetteer gazetteer, Map<String, Entry> bySlug) {
        store.jdbc().sql("""
                        select f.folded, p.name, p.lon, p.lat
                        from facility_part p
                          join facility f on f.id = p.facility_id
                        order by p.id
                        """).query(row -> {
            Entry whole = bySlug.get(row.getString(1));
            String name = row.getString(2);
            if (whole != null && !name.matches("\\p{Ll}[\\p{L}\\p{N}]*")) {
                Position at = row.getObject(3) == null ? whole.at() : new Position(row.getDouble(3), row.getDouble(4));
                gazetteer.add(
                        name,
                        new Entry(name, PlaceKind.PART, whole.facility(), whole.country(), at, whole.zone()),
                        NameRelation.SAME);
            }
        });
    }
}
