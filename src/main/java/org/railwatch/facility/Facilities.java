package org.railwatch.facility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.geo.Position;
import org.railwatch.store.Store;
import org.railwatch.vocabulary.NearWords;

/** The facilities of the open store, found by slug, name or alias in any script. */
public final class Facilities {
    private final Store store;

    public Facilities(Store store) {
        this.store = store;
    }

    public List<Facility> listAll() {
        return list(1, Long.MAX_VALUE);
    }

    /** The facility of that id, which is in the store. */
    public Facility get(long id) {
        return list(id, id).get(0);
    }

    /** The worst accuracy of any point, metres; 0 when none is known. */
    public double greatestAccuracyM() {
        return store.jdbc()
                .sql("select coalesce(max(accuracy_m), 0) from facility")
                .query(Double.class)
                .single();
    }

    /**
     * By slug, name or alias, folded; a slug beats a name or an alias.
     *
     * @throws UserError (failed) when there is none, (usage) when several bear the name
     */
    public Facility get(String name) {
        return find(name).orElseThrow(() -> unknown(name));
    }

    /** As {@link #get(String)}, but an unknown name is empty. */
    public Optional<Facility> find(String name) {
        String folded = Folded.of(name).text();
        List<Long> exact = ids("select id from facility where folded = :folded", folded);
        if (exact.isEmpty()) {
            exact = same(folded);
        }
        if (exact.isEmpty()) {
            exact = ids("""
                    select distinct facility_id
                    from facility_alias
                    where folded = :folded and relation = 'homonym'
                    order by facility_id
                    """, folded);
        }
        if (exact.size() > 1) {
            List<String> slugs = exact.stream().map(id -> get(id).slug()).toList();
            throw UserError.usage("'" + name + "' may be " + String.join(" or ", slugs) + "; name one of these");
        }
        return exact.isEmpty() ? Optional.empty() : Optional.of(get(exact.get(0)));
    }

    private List<Long> same(String folded) {
        return ids("""
                select facility_id
                from facility_alias
                where folded = :folded and relation = 'same'
                union
                select id
                from facility
                where name_folded = :folded
                order by 1
                """, folded);
    }

    private UserError unknown(String name) {
        String folded = Folded.of(name).text();
        List<Long> beside = ids("""
                select distinct facility_id
                from facility_alias
                where folded = :folded and relation in ('near', 'contains')
                order by facility_id
                """, folded);
        if (!beside.isEmpty()) {
            String slugs = beside.stream().map(id -> get(id).slug()).collect(Collectors.joining(" or "));
            return UserError.failed("'" + name + "' is not itself a facility, but a name beside " + slugs);
        }
        var known = new ArrayList<String>();
        for (Facility facility : listAll()) {
            known.add(facility.slug());
            known.add(facility.name());
            facility.aliases().forEach(alias -> known.add(alias.text()));
        }
        List<String> near = NearWords.nearest(name, known);
        return UserError.failed("no facility '" + name + "'; "
                + (near.isEmpty() ? "facility list shows those there are" : NearWords.didYouMean(near)));
    }

    private List<Long> ids(String sql, String folded) {
        return store.jdbc().sql(sql).param("folded", folded).query(Long.class).list();
    }

    /** Those with an id from first to last: a condition that SQLite answers from its indexes, for one as for all. */
    private List<Facility> list(long first, long last) {
        Map<Long, List<Facility.Alias>> aliases = store
                .jdbc()
                .sql("""
                        select facility_id, text, relation
                        from facility_alias
                        where facility_id between :first and :last
                        order by id
                        """)
                .param("first", first)
                .param("last", last)
                .query((row, number) -> Map.entry(
                        row.getLong(1),
                        new Facility.Alias(
                                row.getString(2),
                                AliasRelation.valueOf(row.getString(3).toUpperCase(java.util.Locale.ROOT)))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        Map<Long, List<Facility.Part>> parts = store
                .jdbc()
                .sql("""
                        select facility_id, id, name, lon, lat
                        from facility_part
                        where facility_id between :first and :last
                        order by id
                        """)
                .param("first", first)
                .param("last", last)
                .query((row, number) -> Map.entry(
                        row.getLong(1),
                        new Facility.Part(
                                row.getLong(2),
                                row.getString(3),
                                row.getObject(4) == null ? null : new Position(row.getDouble(4), row.getDouble(5)))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return store.jdbc()
                .sql("""
                        select id, uuid, slug, name, kind, countries, accuracy_m, point_of, tz, source, note, lon, lat
                        from facility
                        where id between :first and :last
                        order by slug
                        """)
                .param("first", first)
                .param("last", last)
                .query((row, number) -> facility(row, aliases, parts))
                .list();
    }

    private static Facility facility(
            ResultSet row, Map<Long, List<Facility.Alias>> aliases, Map<Long, List<Facility.Part>> parts)
            throws SQLException {
        long id = row.getLong("id");
        @Nullable String kind = row.getString("kind");
        @Nullable String zone = row.getString("tz");
        return new Facility(
                id,
                row.getString("uuid"),
                row.getString("slug"),
                row.getString("name"),
                kind == null ? null : FacilityKind.valueOf(kind.toUpperCase(java.util.Locale.ROOT)),
                CountryList.of(row.getString("countries")),
                new Position(row.getDouble("lon"), row.getDouble("lat")),
                row.getObject("accuracy_m") == null ? null : row.getDouble("accuracy_m"),
                row.getString("point_of"),
                zone == null ? null : ZoneId.of(zone),
                row.getString("source"),
                row.getString("note"),
                aliases.getOrDefault(id, List.of()),
                parts.getOrDefault(id, List.of()));
    }
}
