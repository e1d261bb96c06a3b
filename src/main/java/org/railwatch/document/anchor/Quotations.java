package org.railwatch.document.anchor;

import java.util.List;
import org.railwatch.document.Document;

/** Who keeps passages of documents; {@code claim} implements it. */
public interface Quotations {
    /** Those of the document, in the order of their records. */
    List<Quotation> of(Document document);
}
