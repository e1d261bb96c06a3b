package org.railwatch.shell.script;

import java.util.ArrayList;
import java.util.List;
import org.railwatch.shell.line.Line;

/** A command of a script, ready to be run: where it stands, as it is written, and its words with parameters filled in. */
record Step(Spot spot, Line line) {
    /**
     * Where a command stands.
     *
     * @param where {@code file:line}
     * @param text as written
     * @param includes the lines that include its file, innermost first, each {@code file:line}
     */
    record Spot(String where, String text, List<String> includes) {
        private static final int SHOWN = 200;

        /** What to show below an error, so that nobody has to open the file. */
        List<String> shown() {
            var shown = new ArrayList<String>();
            String first = text.lines().findFirst().orElse("");
            boolean cut = first.length() > SHOWN;
            shown.add("  in: " + (cut ? first.substring(0, SHOWN) : first) + (cut || !first.equals(text) ? " …" : ""));
            includes.forEach(include -> shown.add("  included from " + include));
            return shown;
        }
    }
}
