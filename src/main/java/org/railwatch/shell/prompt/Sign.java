package org.railwatch.shell.prompt;

import java.nio.file.Path;
import java.util.ArrayList;
import org.jline.utils.AttributedString;
import org.jspecify.annotations.Nullable;
import org.railwatch.shell.answer.Plain;
import org.railwatch.store.Moment;
import org.railwatch.store.Store;

/** What stands before a line: which store it will be about, and what cannot be done to that. */
final class Sign {
    private static final String USUAL = "railwatch.gpkg";
    private static final String END = "railwatch> ";

    private Sign() {}

    /**
     * {@code case.gpkg (read-only, as of J-5) railwatch> }. The store of the usual name in this folder is not named; on a
     * screen that would be half full of it, the name is left out.
     *
     * @param asOf the state that is looked at; null for now
     * @param columns of the terminal
     */
    static String of(Store store, @Nullable Moment asOf, int columns) {
        var limits = new ArrayList<String>();
        if (store.readOnly()) {
            limits.add("read-only");
        }
        if (asOf != null) {
            limits.add("as of " + Plain.line(asOf.text()));
        }
        String end = (limits.isEmpty() ? "" : "(" + String.join(", ", limits) + ") ") + END;
        Path file = store.file();
        if (file.equals(Path.of(USUAL))) {
            return end;
        }
        String named = Plain.line(String.valueOf(file.getFileName())) + " " + end;
        return new AttributedString(named).columnLength() * 2 <= columns ? named : end;
    }
}
