package org.railwatch.document.agent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.railwatch.facility.Bearers;
import org.railwatch.shell.offer.Asked;
import org.railwatch.shell.offer.Known;
import org.railwatch.shell.offer.Offer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Agents as they are offered while one types: by slug, then by alias in any script. */
final class AgentNames implements Known {
    @Override
    public String kind() {
        return "agent";
    }

    @Override
    public List<String> columns() {
        return AgentRows.FIELDS;
    }

    @Override
    public List<Offer> beginning(Asked asked, JdbcClient store) {
        var found = new Bearers(asked, store);
        found.add("""
                select slug, name, kind, null
                from agent
                where folded >= :from and folded < :beyond
                order by folded
                limit :most
                """, AgentNames::offer);
        if (!asked.text().isEmpty()) {
            found.add("""
                    select g.slug, g.name, g.kind, a.text
                    from agent_alias a
                      join agent g on g.id = a.agent_id
                    where a.folded >= :from and a.folded < :beyond
                    order by a.folded
                    limit :most
                    """, AgentNames::offer);
        }
        return found.offers();
    }

    private static Offer offer(ResultSet row, int number) throws SQLException {
        String alias = row.getString(4);
        return Offer.of(
                row.getString(1), (alias == null ? "" : alias + " = ") + row.getString(2) + ", " + row.getString(3));
    }
}
