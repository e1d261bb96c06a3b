package org.railwatch.document;

import org.jspecify.annotations.Nullable;
import org.railwatch.shell.line.Reference;
import org.railwatch.time.Edtf;
import org.railwatch.vocabulary.Reliability;

/** What the user says of a document; null where nothing is said. */
record DocumentDraft(
        @Nullable Reference publisher,
        @Nullable String title,
        @Nullable String url,
        @Nullable String byline,
        @Nullable Reference wire,
        @Nullable Edtf dated,
        @Nullable Edtf published,
        @Nullable LanguageTag language,
        @Nullable Reliability reliability,
        @Nullable String note) {

    DocumentDraft publishedOn(Edtf date) {
        return new DocumentDraft(publisher, title, url, byline, wire, dated, date, language, reliability, note);
    }

    DocumentDraft creditedTo(Reference agency) {
        return new DocumentDraft(publisher, title, url, byline, agency, dated, published, language, reliability, note);
    }

    boolean saysNothing() {
        return equals(new DocumentDraft(null, null, null, null, null, null, null, null, null, null));
    }
}
