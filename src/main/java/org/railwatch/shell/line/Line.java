package org.railwatch.shell.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words of one line.
 *
 * @param values the places of those that a parameter of a script filled: values, whatever they look like
 */
public record Line(List<String> words, Set<Integer> values) {
    public Line {
        words = List.copyOf(words);
        values = Set.copyOf(values);
    }

    /** As typed, without parameters. */
    public static Line of(List<String> words) {
        return new Line(words, Set.of());
    }

    /** Whether the word at that place was written as it stands, so that it may be an option or name a command. */
    public boolean written(int place) {
        return !values.contains(place);
    }

    /** The words that were written as they stand. */
    public List<String> written() {
        var written = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            if (written(i)) {
                written.add(words.get(i));
            }
        }
        return written;
    }

    /** The line without its first words. */
    public Line from(int first) {
        var moved = new TreeSet<Integer>();
        values.forEach(place -> moved.add(place - first));
        return new Line(words.subList(first, words.size()), moved);
    }
}
