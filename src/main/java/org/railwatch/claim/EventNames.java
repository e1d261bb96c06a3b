package org.railwatch.claim;

import java.util.List;
import org.railwatch.shell.offer.Asked;
import org.railwatch.shell.offer.Known;
import org.railwatch.shell.offer.Offer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events as they are offered while one types: by short name, else by how the title of a newer one begins. */
final class EventNames implements Known {
    /** Titles have no index; so many of the newest are looked at. */
    private static final int NEWEST = 500;

    @Override
    public String kind() {
        return "event";
    }

    @Override
    public List<String> columns() {
        return EventCommands.COLUMNS.flat();
    }

    @Override
    public List<Offer> beginning(Asked asked, JdbcClient store) {
        return asked.beginsNumber('E')
                ? asked.numbered('E', store, """
                        select id, title
                        from event
                        where id between :first and :last
                        order by id desc
                        limit :most
                        """, (row, number) -> Offer.of("E-" + row.getLong(1), row.getString(2)))
                : titled(asked, store);
    }

    private static List<Offer> titled(Asked asked, JdbcClient store) {
        return store.sql("""
                        select id, title
                        from (
                            select id, title
                            from event
                            order by id desc
                            limit :newest)
                        where lower(substr(title, 1, length(:text))) = lower(:text)
                        limit :most
                        """)
                .param("newest", NEWEST)
                .param("text", asked.text())
                .param("most", asked.most())
                .query((row, number) -> Offer.of("E-" + row.getLong(1), row.getString(2)))
                .list();
    }
}
