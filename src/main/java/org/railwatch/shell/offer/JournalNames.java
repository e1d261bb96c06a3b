package org.railwatch.shell.offer;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Journal entries as they are offered while one types. */
final class JournalNames implements Known {
    @Override
    public String kind() {
        return "journal";
    }

    @Override
    public List<String> columns() {
        return List.of("ref", "at", "actor", "command", "note", "undoes", "undone_by", "hash");
    }

    @Override
    public List<Offer> beginning(Asked asked, JdbcClient store) {
        return asked.numbered(
                'J',
                store,
                """
                                select id, substr(body ->> 'at', 1, 16), body ->> 'command'
                                from journal
                                where id between :first and :last
                                order by id desc
                                limit :most
                                """,
                (row, number) -> Offer.of("J-" + row.getLong(1), row.getString(2) + " " + row.getString(3)));
    }
}
