package org.railwatch.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.railwatch.document.Passage.Region;
import org.railwatch.document.text.Stretch;
import org.railwatch.vocabulary.Word;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the pages of held texts told of their parts, as the store has it. */
final class HeldRegions {
    private HeldRegions() {}

    static List<Stretch> of(JdbcClient store, long document) {
        return of(store, document, document).getOrDefault(document, List.of());
    }

    /** Of the documents from the first to the last of these ids, each in the order of its text. */
    static Map<Long, List<Stretch>> of(JdbcClient store, long first, long last) {
        var found = new HashMap<Long, List<Stretch>>();
        store.sql("""
                        select document_id, from_char, to_char, region
                        from document_region
                        where document_id between :first and :last
                        order by document_id, from_char
                        """).param("first", first).param("last", last).query(row -> {
            found.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                    .add(new Stretch(row.getInt(2), row.getInt(3), Word.find(Region.class, row.getString(4))));
        });
        return found;
    }

    /** Inside the running write. */
    static void insert(JdbcClient store, long document, List<Stretch> stretches) {
        for (Stretch stretch : stretches) {
            store.sql("""
                            insert into document_region(document_id, from_char, to_char, region)
                            values (:document, :from, :to, :region)
                            """)
                    .param("document", document)
                    .param("from", stretch.start())
                    .param("to", stretch.end())
                    .param("region", stretch.region().word())
                    .update();
        }
    }

    /** Inside the running write. */
    static void delete(JdbcClient store, long document) {
        store.sql("delete from document_region where document_id = :document")
                .param("document", document)
                .update();
    }
}
