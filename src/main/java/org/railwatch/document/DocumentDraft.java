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

    boolean saysNothing() {
        return equals(new DocumentDraft(null, null, null, null, null, null, null, null, null, null));
    }
}
