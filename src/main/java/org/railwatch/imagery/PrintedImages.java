package org.railwatch.imagery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.railwatch.UserError;
import org.railwatch.document.Document;
import org.railwatch.document.PrintedFigures;
import org.railwatch.document.intake.Figure;
import org.railwatch.imagery.identity.Fingerprint;
import org.railwatch.imagery.raster.RasterFile;
import org.railwatch.store.Store;

/** Keeps the pictures that documents print as images, each known by its caption and credit, and by its looks. */
final class PrintedImages implements PrintedFigures {
    private final Store store;

    PrintedImages(Store store) {
        this.store = store;
    }

    /** One that was looked at; nothing where its bytes did not come along, or are no picture that we read. */
    private record Print(Figure figure, Optional<Fingerprint> fingerprint) {}

    @Override
    public Seen look(List<Figure> figures) {
        var prints = new ArrayList<Print>();
        try (var part = store.work().part("pictures looked at", figures.size())) {
            for (Figure figure : part.over(figures)) {
                prints.add(new Print(figure, fingerprint(figure)));
            }
        }
        return document -> add(document, prints);
    }

    private static Optional<Fingerprint> fingerprint(Figure figure) {
        if (figure.picture() == null) {
            return Optional.empty();
        }
        try {
            Path copy = Files.createTempFile("railwatch-print", "");
            try {
                Files.write(copy, Figure.bytes(figure.picture()));
                try (RasterFile file = RasterFile.open(copy, copy.toString())) {
                    return Glimpse.fingerprint(file);
                }
            } catch (UserError e) {
                if (e.kind() == UserError.Kind.INTERRUPTED) {
                    throw e;
                }
                return Optional.empty(); // A drawing, or broken: known by its bytes alone.
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw UserError.unreadable("cannot lay a picture of the page into the temporary folder: " + e.getMessage());
        }
    }

    private List<String> add(Document document, List<Print> prints) {
        var refs = new ArrayList<String>();
        for (Print print : prints) {
            Figure figure = print.figure();
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
            print.fingerprint()
                    .ifPresent(fingerprint -> store.jdbc()
                            .sql("insert into image_look(image_id, fingerprint) values (:image, :fingerprint)")
                            .param("image", id)
                            .param("fingerprint", SamePictures.text(fingerprint))
                            .update());
            refs.add("I-" + id);
        }
        return refs;
    }
}
