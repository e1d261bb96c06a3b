package org.railwatch.facility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
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
        var found = new Bearers(asked, store);
        found.add("""
                select slug, name, kind, countries, null
                from facility
                where folded >= :from and folded < :beyond
                order by folded
                limit :most
                """, FacilityNames::offer);
        if (!asked.text().isEmpty()) {
            found.add("""
                    select slug, name, kind, countries, null
                    from facility
                    where name_folded >= :from and name_folded < :beyond
                    order by name_folded
                    limit :most
                    """, FacilityNames::offer);
            found.add("""
                    select f.slug, f.name, f.kind, f.countries, a.text
                    from facility_alias a
                      join facility f on f.id = a.facility_id
                    where a.folded >= :from and a.folded < :beyond and a.relation in ('same', 'homonym')
                    order by a.folded
                    limit :most
                    """, FacilityNames::offer);
        }
        return found.offers();
    }

    private static Offer offer(ResultSet row, int number) throws SQLException {
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
