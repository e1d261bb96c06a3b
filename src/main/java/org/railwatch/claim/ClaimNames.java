package org.railwatch.claim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.railwatch.facility.FacilityNames;
import org.railwatch.shell.offer.Asked;
import org.railwatch.shell.offer.Known;
import org.railwatch.shell.offer.Offer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Claims as they are offered while one types: by short name, else by a word of theirs; those of a document or about a
 * facility that the line names come first.
 */
final class ClaimNames implements Known {
    @Override
    public String kind() {
        return "claim";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "ref",
                "uuid",
                "key",
                "document",
                "kind",
                "polarity",
                "modality",
                "text",
                "when",
                "meaning",
                "begin_at",
                "end_at",
                "country",
                "transport",
                "label");
    }

    @Override
    public List<Offer> beginning(Asked asked, JdbcClient store) {
        if (!asked.beginsNumber('C')) {
            return saying(asked, store);
        }
        var found = new ArrayList<Offer>();
        Long document = asked.givenNumber("document", 'D');
        if (document != null) {
            found.addAll(near(asked, store, """
                    select id, document_id, kind, coalesce(quote, gist)
                    from claim
                    where document_id = :near and 'C-' || id like :prefix || '%'
                    order by id desc
                    limit :most
                    """, document));
        }
        String facility = asked.given("facility");
        if (facility != null) {
            FacilityNames.id(facility, store).ifPresent(id -> found.addAll(near(asked, store, """
                    select id, document_id, kind, coalesce(quote, gist)
                    from claim
                    where id in (select claim_id from claim_place where facility_id = :near)
                      and 'C-' || id like :prefix || '%'
                    order by id desc
                    limit :most
                    """, id)));
        }
        found.addAll(asked.numbered('C', store, """
                        select id, document_id, kind, coalesce(quote, gist)
                        from claim
                        where id between :first and :last
                        order by id desc
                        limit :most
                        """, (row, number) -> offer(row)));
        return found;
    }

    private static List<Offer> near(Asked asked, JdbcClient store, String sql, long near) {
        return store
                .sql(sql)
                .param("near", near)
                .param("prefix", asked.text())
                .param("most", asked.most())
                .query((row, number) -> offer(row))
                .list()
                .stream()
                .map(Offer::first)
                .toList();
    }

    private static List<Offer> saying(Asked asked, JdbcClient store) {
        return store.sql("""
                        select c.id, c.document_id, c.kind, coalesce(c.quote, c.gist)
                        from claim_fts t
                          join claim c on c.id = t.rowid
                        where claim_fts match :words
                        order by t.rowid desc
                        limit :most
                        """)
                .param("words", asked.phrase())
                .param("most", asked.most())
                .query((row, number) -> offer(row))
                .list();
    }

    private static Offer offer(ResultSet row) throws SQLException {
        String kind = row.getString(3);
        return Offer.of(
                "C-" + row.getLong(1),
                "D-" + row.getLong(2) + ", " + (kind == null ? "" : kind + ": ")
                        + row.getString(4).replaceAll("\\s+", " "));
    }
}
