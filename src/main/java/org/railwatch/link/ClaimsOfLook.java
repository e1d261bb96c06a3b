package org.railwatch.link;

import java.util.List;
import org.railwatch.shell.offer.Asked;
import org.railwatch.shell.offer.Known;
import org.railwatch.shell.offer.Offer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The claims that name the place of the look on the line, before any others: {@code link accept O-2 …}. */
final class ClaimsOfLook implements Known {
    @Override
    public String kind() {
        return "claim";
    }

    @Override
    public List<Offer> beginning(Asked asked, JdbcClient store) {
        Long look = asked.givenNumber("observation", 'O');
        if (look == null || !asked.beginsNumber('C')) {
            return List.of();
        }
        return store
                .sql("""
                        select c.id, c.document_id, coalesce(c.quote, c.gist), f.slug
                        from observation o
                          join facility f on f.id = o.facility_id
                          join claim_place p on p.facility_id = f.id
                          join claim c on c.id = p.claim_id
                        where o.id = :look and 'C-' || c.id like :prefix || '%'
                        group by c.id
                        order by c.id desc
                        limit :most
                        """)
                .param("look", look)
                .param("prefix", asked.text())
                .param("most", asked.most())
                .query((row, number) -> Offer.of(
                        "C-" + row.getLong(1),
                        "D-" + row.getLong(2) + ", of " + row.getString(4) + ": "
                                + row.getString(3).replaceAll("\\s+", " ")))
                .list()
                .stream()
                .map(Offer::first)
                .toList();
    }
}
