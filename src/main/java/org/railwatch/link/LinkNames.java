package org.railwatch.link;

import java.util.List;
import org.railwatch.shell.offer.Asked;
import org.railwatch.shell.offer.Known;
import org.railwatch.shell.offer.Offer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Links as they are offered while one types. */
final class LinkNames implements Known {
    @Override
    public String kind() {
        return "link";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "ref", "observation", "with", "claim", "relation", "state", "score", "begin_at", "end_at", "label");
    }

    @Override
    public List<Offer> beginning(Asked asked, JdbcClient store) {
        return asked.numbered(
                'L',
                store,
                """
                                select l.id, l.looks, l.claim_id, s.relation, s.state
                                from link l
                                  join rw_link_state s on s.link_id = l.id
                                where l.id between :first and :last
                                order by l.id desc
                                limit :most
                                """,
                (row, number) -> Offer.of(
                        "L-" + row.getLong(1),
                        (row.getString(2) + " C-" + row.getLong(3)).strip()
                                + ", "
                                + (row.getString(4) == null ? "" : row.getString(4) + " ")
                                + row.getString(5)));
    }
}
