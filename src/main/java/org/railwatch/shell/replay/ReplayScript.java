package org.railwatch.shell.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.railwatch.shell.answer.Plain;
import org.railwatch.shell.line.Call;
import org.railwatch.shell.line.Line;
import org.railwatch.shell.line.Words;
import org.railwatch.shell.session.Lexicon;

/** The text of a script that does again, on the store as it was, what is left of a session. */
final class ReplayScript {
    private final Lexicon lexicon;
    private final StringBuilder text = new StringBuilder();
    /** Where in the replay an entry of the session comes: the number it gets there. */
    private final Map<Long, Long> replayed = new HashMap<>();

    private String actor = "";

    ReplayScript(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** A remark; what would end its line is shown escaped. */
    void remark(String sentence) {
        text.append("# ").append(Plain.line(sentence)).append('\n');
    }

    /**
     * @param base the last entry of the store that it is replayed on; 0 for a new one
     */
    void deeds(List<Deed> deeds, long base) {
        var undone = new ArrayList<Long>();
        for (Deed deed : deeds) {
            if (deed.undoes() != null) {
                undone.add(deed.undoes());
            }
        }
        long number = base;
        for (Deed deed : deeds) {
            if (!deed.ours()) {
                remark("here another console did, by " + deed.actor() + ": " + deed.line());
                continue;
            }
            replayed.put(deed.entry(), ++number);
            if (!deed.actor().equals(actor)) {
                actor = deed.actor();
                text.append(Words.line(List.of("set", "actor", actor))).append('\n');
            }
            if (undone.contains(deed.entry())) {
                remark("taken back below; it stands here for the numbers that it took, or for what rests on it");
            }
            if (deed.code() != 0) {
                remark("did a part of what it was asked, and ended with exit code " + deed.code());
            }
            text.append(line(deed)).append('\n');
        }
    }

    private String line(Deed deed) {
        if (deed.undoes() != null && !deed.redoes()) {
            return "undo J-" + replayed.getOrDefault(deed.undoes(), deed.undoes());
        }
        List<String> words = Words.of(deed.line());
        int named = lexicon.get(words).verb().isEmpty() ? 1 : 2;
        Call call = Call.of(lexicon.get(words), Line.of(words).from(named), word -> word);
        if (!call.destructive()) {
            return deed.line();
        }
        var sure = new ArrayList<>(words);
        sure.add(named, "--yes");
        return Words.line(sure);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
