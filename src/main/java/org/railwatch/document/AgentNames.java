package org.railwatch.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.railwatch.facility.Folded;
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
        return List.of("ref", "uuid", "name", "kind", "aliases", "reliability");
    }

    @Override
    public List<Offer> beginning(Asked asked, JdbcClient store) {
        var found = new LinkedHashMap<String, Offer>();
        add(found, asked, store, """
                select slug, name, kind, null
                from agent
                where folded >= :from and folded < :beyond
                order by folded
                limit :most
                """);
        if (!asked.text().isEmpty()) {
            add(found, asked, store, """
                    select g.slug, g.name, g.kind, a.text
                    from agent_alias a
                      join agent g on g.id = a.agent_id
                    where a.folded >= :from and a.folded < :beyond
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
        String alias = row.getString(4);
        return Offer.of(
                row.getString(1), (alias == null ? "" : alias + " = ") + row.getString(2) + ", " + row.getString(3));
    }
}
