package org.railwatch.shell.prompt.typing;

import java.util.ArrayList;
import org.railwatch.shell.line.Parameter;
import org.railwatch.shell.line.TypedWord;
import org.railwatch.shell.offer.SoFar;
import org.railwatch.shell.session.Lexicon;

/** What the command on the line cannot be run without, as its usage line writes it. */
final class Needs {
    private Needs() {}

    /** After a blank, where the next word begins; empty elsewhere, and when nothing is missing. */
    static String of(Lexicon lexicon, String line) {
        TypedWord.Line read = TypedWord.read(line);
        boolean between = !line.isEmpty()
                && Character.isWhitespace(line.charAt(line.length() - 1))
                && read.comment() == line.length()
                && read.words().stream().noneMatch(word -> word.open() || word.end() == line.length());
        if (!between || read.words().isEmpty()) {
            return "";
        }
        var soFar = new SoFar(lexicon);
        read.words().forEach(word -> soFar.add(word.text()));
        if (soFar.lost()) {
            return "";
        }
        if (soFar.verb() == null) {
            return "VERB";
        }
        var signs = new ArrayList<String>();
        Parameter pending = soFar.pending();
        if (pending != null) {
            signs.add(pending.valueSign());
        }
        soFar.missing().forEach(missing -> signs.add(missing.sign()));
        return String.join(" ", signs);
    }
}
