package org.railwatch.facility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.railwatch.shell.offer.Asked;
import org.railwatch.shell.offer.Known;
import org.railwatch.shell.offer.Offer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Facilities as they are offered while one types: by slug, then by name, then by alias in any script. */
public final class FacilityNames implements Known {
    @Override
    public String kind() {
        return "facility";
    }

    @Override
    public List<String> columns() {
        return List.of("ref", "uuid", "name", "kind", "country", "countries", "accuracy_m", "tz");
    }

    @Override
    public List<Offer> beginning(Asked asked, JdbcClient store) {
        var found = new LinkedHashMap<String, Offer>();
        add(found, asked, store, """
                select slug, name, kind, countries, null
                from facility
                where folded >= :from and folded < :beyond
                order by folded
                limit :most
                """);
        if (!asked.text().isEmpty()) {
            add(found, asked, store, """
                    select slug, name, kind, countries, null
                    from facility
                    where name_folded >= :from and name_folded < :beyond
                    order by name_folded
                    limit :most
                    """);
            add(found, asked, store, """
                    select f.slug, f.name, f.kind, f.countries, a.text
                    from facility_alias a
                      join facility f on f.id = a.facility_id
                    where a.folded >= :from and a.folded < :beyond and a.relation in ('same', 'homonym')
                    order by a.folded
                    limit :most
                    """);
        }
        return found.values().stream().limit(asked.most()).toList();
    }

    private static void add(Map<String, Offer> found, Asked asked, JdbcClient store, String sql) {
        String from = Folded.of(asked.text()).text();
        store.sql(sql)
                .param("from", from)
                .param("beyond", Asked.beyond(from))
                .param("most", asked.most())
                .query((row, number) -> offer(row))
                .list()
                .forEach(offer -> found.putIfAbsent(offer.text(), offer));
    }

    private static Offer offer(ResultSet row) throws SQLException {
        String alias = row.getString(5);
        String kind = row.getString(3);
        return Offer.of(
                row.getString(1),
                (alias == null ? "" : alias + " = ")
                        + row.getString(2)
                        + (kind == null ? "" : ", " + kind)
                        + ", "
                        + row.getString(4));
    }

    /** The id of the facility that bears the name, by slug before any other name; empty when none does. */
    public static Optional<Long> id(String name, JdbcClient store) {
        return store
                .sql("""
                        select id, 1 as rank from facility where folded = :folded
                        union all
                        select id, 2 from facility where name_folded = :folded
                        union all
                        select facility_id, 3 from facility_alias where folded = :folded and relation in ('same', 'homonym')
                        order by rank
                        limit 1
                        """)
                .param("folded", Folded.of(name).text())
                .query((row, number) -> row.getLong(1))
                .list()
                .stream()
                .findFirst();
    }
}
