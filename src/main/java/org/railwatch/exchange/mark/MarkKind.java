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

    /**
     * For a format that holds other kinds as well, of which marks alone are taken in.
     *
     * @throws UserError (usage) for another
     */
    static void checkTaken(String format, String kind) {
        if (!kind.equals("annotation")) {
            throw UserError.usage("--kind: import " + format + " takes marks on pictures and nothing else yet, not '"
                    + kind + "'; give --kind annotation, or import csv");
        }
    }

    /** {@code 1 mark}, {@code 2 marks}. */
    static String number(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
