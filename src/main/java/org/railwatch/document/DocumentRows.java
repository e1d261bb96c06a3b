package org.railwatch.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.shell.Layer;
import org.railwatch.shell.answer.Columns;
import org.railwatch.shell.answer.Fields;
import org.railwatch.shell.answer.Row;

/** Documents as rows of an answer. */
public final class DocumentRows implements Layer {
    private static final List<String> FIELDS = List.of(
            "ref",
            "uuid",
            "title",
            "publisher",
            "byline",
            "wire",
            "dated",
            "published",
            "url",
            "language",
            "held",
            "sha256",
            "derives_from",
            "dated_basis",
            "published_basis",
            "retrieved_at",
            "text_sha256");

    private final Documents documents;

    public DocumentRows(Documents documents) {
        this.documents = documents;
    }

    /** What a listing of them can show, of which {@code shown} is shown when nobody asks for others. */
    static Columns columns(List<String> shown) {
        var flat = new ArrayList<>(FIELDS);
        flat.addAll(List.of("reliability", "note"));
        return Columns.of(shown, flat, FIELDS);
    }

    @Override
    public String kind() {
        return "document";
    }

    @Override
    public List<Row> rows() {
        return documents.listAll().stream().map(DocumentRows::row).toList();
    }

    static Row row(Document document) {
        return row(document, fields(document));
    }

    /** With more fields than a listing has; the flat columns are the same, reliability and note among them. */
    static Row row(Document document, Fields fields) {
        var flat = new LinkedHashMap<String, @Nullable Object>(
                Row.of(null, "", fields(document)).flat());
        flat.put(
                "reliability",
                document.reliability() == null ? null : document.reliability().word());
        flat.put("note", document.note());
        return Row.of(document.ref(), label(document), fields, flat, null);
    }

    static Fields fields(Document document) {
        var derivations = document.derivesFrom().stream()
                .map(derivation -> new Fields()
                        .put("document", "D-" + derivation.document())
                        .put("how", derivation.how().word()))
                .toList();
        return new Fields()
                .put("ref", document.ref())
                .put("uuid", document.uuid())
                .put("title", document.title())
                .put("publisher", document.publisher().slug())
                .put("byline", document.byline())
                .put("wire", document.wire() == null ? null : document.wire().slug())
                .put("dated", document.dated())
                .put("published", document.published())
                .put("url", document.url())
                .put("language", document.language())
                .put("held", document.held())
                .put("sha256", document.sha256())
                .put("derives_from", derivations)
                .put("dated_basis", word(document.provenance().datedBasis()))
                .put("published_basis", word(document.provenance().publishedBasis()))
                .put("retrieved_at", document.provenance().retrievedAt())
                .put("text_sha256", document.provenance().textSha256());
    }

    private static @Nullable String word(@Nullable Basis basis) {
        return basis == null ? null : basis.word();
    }

    /** Its title, else its address, else who published it. */
    private static String label(Document document) {
        String address = document.url() == null ? document.publisher().name() : document.url();
        return document.title() == null ? address : document.title();
    }
}
