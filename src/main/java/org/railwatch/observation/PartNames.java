package org.railwatch.observation;

import java.util.List;
import java.util.Optional;
import org.railwatch.facility.FacilityNames;
import org.railwatch.facility.Folded;
import org.railwatch.shell.offer.Asked;
import org.railwatch.shell.offer.Known;
import org.railwatch.shell.offer.Offer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The parts of the facility that the line names, or that the look it names is at. */
final class PartNames implements Known {
    @Override
    public String kind() {
        return "part";
    }

    @Override
    public List<Offer> beginning(Asked asked, JdbcClient store) {
        Optional<Long> facility = facility(asked, store);
        if (facility.isEmpty()) {
            return List.of();
        }
        String from = Folded.of(asked.text()).text();
        return store.sql("""
                        select p.name, f.name
                        from facility_part p
                          join facility f on f.id = p.facility_id
                        where p.facility_id = :facility and p.folded >= :from and p.folded < :beyond
                        order by p.folded
                        limit :most
                        """)
                .param("facility", facility.get())
                .param("from", from)
                .param("beyond", Asked.beyond(from))
                .param("most", asked.most())
                .query((row, number) -> Offer.of(row.getString(1), "part of " + row.getString(2)))
                .list();
    }

    private static Optional<Long> facility(Asked asked, JdbcClient store) {
        String named = asked.given("facility");
        if (named != null) {
            return FacilityNames.id(named, store);
        }
        Long look = asked.givenNumber("ref", 'O');
        return store.sql("""
                        select facility_id
                        from observation
                        where id = :look and facility_id is not null
                        """).param("look", look).query(Long.class).list().stream()
                .findFirst();
    }
}
