package org.railwatch.observation;

import java.util.ArrayList;
import java.util.List;
import org.railwatch.facility.FacilityNames;
import org.railwatch.shell.offer.Asked;
import org.railwatch.shell.offer.Known;
import org.railwatch.shell.offer.Offer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks as they are offered while one types; those at a facility that the line names come first. */
final class ObservationNames implements Known {
    @Override
    public String kind() {
        return "observation";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "ref",
                "uuid",
                "key",
                "facility",
                "part",
                "basis",
                "observer",
                "finding",
                "object",
                "qualifier",
                "count_low",
                "count_best",
                "count_high",
                "unit",
                "transport",
                "moving",
                "coverage",
                "visibility",
                "when",
                "begin_at",
                "end_at",
                "label",
                "note");
    }

    @Override
    public List<Offer> beginning(Asked asked, JdbcClient store) {
        var found = new ArrayList<Offer>();
        String facility = asked.given("facility");
        if (facility != null && asked.beginsNumber('O')) {
            FacilityNames.id(facility, store).ifPresent(id -> found.addAll(at(id, asked, store)));
        }
        found.addAll(asked.numbered(
                'O', store, """
                        select ref, facility, label
                        from observations
                        where id between :first and :last
                        order by id desc
                        limit :most
                        """, (row, number) -> offer(row.getString(1), row.getString(2), row.getString(3))));
        return found;
    }

    private static List<Offer> at(long facility, Asked asked, JdbcClient store) {
        return store
                .sql("""
                        select ref, facility, label
                        from observations
                        where id in (
                            select id
                            from observation
                            where facility_id = :facility
                            order by begin_at desc
                            limit :most)
                          and ref like :prefix || '%'
                        order by id desc
                        """)
                .param("facility", facility)
                .param("prefix", asked.text())
                .param("most", asked.most())
                .query((row, number) -> offer(row.getString(1), row.getString(2), row.getString(3)))
                .list()
                .stream()
                .map(Offer::first)
                .toList();
    }

    private static Offer offer(String ref, @org.jspecify.annotations.Nullable String facility, String label) {
        return Offer.of(ref, (facility == null ? "" : facility + ", ") + label);
    }
}
