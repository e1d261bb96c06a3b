package org.railwatch.shell.prompt;

import java.nio.file.Path;
import java.util.ArrayList;
import org.jline.utils.AttributedString;
import org.railwatch.shell.answer.Plain;
import org.railwatch.store.Store;

/** What stands before a line: which store it will be about, and what cannot be done to that. */
final class Sign {
    private static final String USUAL = "railwatch.gpkg";
    private static final String END = "railwatch> ";

    private Sign() {}

    /**
     * {@code case.gpkg (read-only) railwatch> }. The store of the usual name in this folder is not named; on a screen that
     * would be half full of it, the name is left out.
     *
     * @param columns of the terminal
     */
    static String of(Store store, int columns) {
        var parts = new ArrayList<String>();
        Path file = store.file();
        if (!file.equals(Path.of(USUAL))) {
            parts.add(Plain.line(String.valueOf(file.getFileName())));
        }
        if (store.readOnly()) {
            parts.add("(read-only)");
        }
        parts.add(END);
        String sign = String.join(" ", parts);
        if (new AttributedString(sign).columnLength() * 2 <= columns) {
            return sign;
        }
        return (store.readOnly() ? "(read-only) " : "") + END;
    }
}
