package org.railwatch.document;

import java.util.List;
import org.railwatch.document.intake.Figure;

/** Who keeps the pictures that a document prints: imagery, which documents may not use, is one. */
public interface PrintedFigures {
    /** Looks at them, before anything is written. */
    Seen look(List<Figure> figures);

    /** Pictures that were looked at. */
    interface Seen {
        /**
         * Adds them inside the running write.
         *
         * @return their short names, in the same order
         */
        List<String> add(Document document);
    }
}
