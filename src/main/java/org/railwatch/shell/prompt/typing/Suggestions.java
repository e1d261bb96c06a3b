package org.railwatch.shell.prompt.typing;

import java.util.ListIterator;
import org.jline.reader.History;
import org.railwatch.shell.answer.Plain;
import org.railwatch.shell.session.Session;
import org.railwatch.shell.session.Suggest;

/** What stands in grey after the line: how its newest like in the history went on, else what the command still needs. */
public final class Suggestions {
    /** Lines of the history that are looked at, newest first; more than a day's. */
    private static final int NEWEST = 2000;
    /** A line that is longer is pasted, not typed. */
    private static final int LONGEST = 1000;

    private final Session session;

    Suggestions(Session session) {
        this.session = session;
    }

    /**
     * The text that may follow.
     *
     * @param taken what is put into the line when it is accepted; empty for what is only told
     * @param shown the same without control characters
     */
    record Suggestion(String taken, String shown) {
        static final Suggestion NONE = new Suggestion("", "");
    }

    Suggestion after(String line, History history) {
        Suggest wanted = session.settings().suggest();
        if (line.isBlank() || line.length() > LONGEST || Character.isWhitespace(line.charAt(0))) {
            return Suggestion.NONE;
        }
        String rest = wanted.history() ? rest(line, history) : "";
        if (!rest.isEmpty()) {
            return new Suggestion(rest, Plain.line(rest));
        }
        return wanted.tips() ? new Suggestion("", Needs.of(session.lexicon(), line)) : Suggestion.NONE;
    }

    private static String rest(String line, History history) {
        ListIterator<History.Entry> entries =
                history.iterator(history.size() == 0 ? history.first() : history.last() + 1);
        for (int i = 0; i < NEWEST && entries.hasPrevious(); i++) {
            String past = entries.previous().line();
            // One with control characters cannot be shown as it is, so it is not offered.
            if (past.length() > line.length()
                    && past.startsWith(line)
                    && Plain.lines(past).equals(past)) {
                return past.substring(line.length());
            }
        }
        return "";
    }
}
