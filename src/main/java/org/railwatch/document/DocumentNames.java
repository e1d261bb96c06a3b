package org.railwatch.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.railwatch.shell.offer.Asked;
import org.railwatch.shell.offer.Known;
import org.railwatch.shell.offer.Offer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Documents as they are offered while one types: by short name, else by a word of the title. */
final class DocumentNames implements Known {
    @Override
    public String kind() {
        return "document";
    }

    @Override
    public List<String> columns() {
        return DocumentRows.columns(List.of()).flat();
    }

    @Override
    public List<Offer> beginning(Asked asked, JdbcClient store) {
        return asked.beginsNumber('D')
                ? asked.numbered('D', store, """
                        select d.id, d.title, d.url, d.published, a.slug
                        from document d
                          join agent a on a.id = d.publisher_id
                        where d.id between :first and :last
                        order by d.id desc
                        limit :most
                        """, (row, number) -> offer(row))
                : titled(asked, store);
    }

    private static List<Offer> titled(Asked asked, JdbcClient store) {
        return store.sql("""
                        select d.id, d.title, d.url, d.published, a.slug
                        from document_fts t
                          join document d on d.id = t.rowid
                          join agent a on a.id = d.publisher_id
                        where t.title match :words
                        order by t.rowid desc
                        limit :most
                        """)
                .param("words", asked.phrase())
                .param("most", asked.most())
                .query((row, number) -> offer(row))
                .list();
    }

    private static Offer offer(ResultSet row) throws SQLException {
        String title = row.getString(2);
        String told = title == null ? row.getString(3) : title;
        String published = row.getString(4);
        return Offer.of(
                "D-" + row.getLong(1),
                (told == null ? "" : told + ", ") + row.getString(5) + (published == null ? "" : ", " + published));
    }
}
