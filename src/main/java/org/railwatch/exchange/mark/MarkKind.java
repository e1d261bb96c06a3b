package org.railwatch.exchange.mark;

import org.railwatch.UserError;

/** The one kind of record that formats of marks on pictures are about. */
final class MarkKind {
    private MarkKind() {}

    /**
     * @throws UserError (usage) for another
     */
    static void check(String format, String kind) {
        if (!kind.equals("annotation")) {
            throw UserError.usage("--kind: " + format + " is about marks on pictures, not '" + kind
                    + "'; --kind annotation is what it takes");
        }
    }
}
