package org.railwatch.imagery;

import java.util.ArrayList;
import java.util.List;
import org.railwatch.document.Document;
import org.railwatch.document.PrintedFigures;
import org.railwatch.document.intake.Figure;
import org.railwatch.store.Store;

/** Keeps the pictures that documents print as images, each known by its caption and credit. */
final class PrintedImages implements PrintedFigures {
    private final Store store;

    PrintedImages(Store store) {
        this.store = store;
    }

    @Override
    public List<String> add(Document document, List<Figure> figures) {
        var refs = new ArrayList<String>();
        for (Figure figure : figures) {
            long id = store.jdbc()
                    .sql("""
                            insert into image(uuid, credit, printed_in_id, caption, source, sha256)
                            values (:uuid, :credit, :document, :caption, :source, :sha256)
                            returning id
                            """)
                    .param("uuid", store.newUuid())
                    .param("credit", figure.credit())
                    .param("document", document.id())
                    .param("caption", figure.caption())
                    .param("source", figure.source())
                    .param("sha256", figure.sha256())
                    .query(Long.class)
                    .single();
            refs.add("I-" + id);
        }
        return refs;
    }
}
