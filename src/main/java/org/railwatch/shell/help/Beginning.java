package org.railwatch.shell.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What to type first, by what the store holds.
 *
 * @param sentence what the store holds
 * @param steps lines that can be typed as they stand, the next thing to do first
 */
public record Beginning(String sentence, List<Meaning> steps) {
    private static final List<String> COUNTED =
            List.of("facility", "document", "image", "observation", "claim", "link");

    public Beginning {
        steps = List.copyOf(steps);
    }

    /**
     * @param store its file, as the user named it
     * @param rows how many rows of each noun it holds; empty when there is no store yet
     */
    public static Beginning of(String store, Map<String, Long> rows) {
        if (COUNTED.stream().allMatch(noun -> count(rows, noun) == 0)) {
            return new Beginning(
                    "Start here: " + store + " holds nothing yet.",
                    List.of(
                            new Meaning(
                                    "script run geodata:tumangang.rw",
                                    "play the case that ships: a border station in autumn 2023, and what links to what"),
                            new Meaning("help facility add", "or put a first place of your own under watch")));
        }
        var steps = new ArrayList<Meaning>();
        if (count(rows, "claim") > 0 && count(rows, "observation") > 0) {
            steps.add(new Meaning("link suggest --all", "what the looks and the claims have to do with each other"));
        }
        if (count(rows, "observation") > 0) {
            steps.add(new Meaning("observation list", "the looks, and what each found"));
        } else {
            steps.add(new Meaning("help observation add", "record what a look at a place found"));
        }
        if (count(rows, "claim") > 0) {
            steps.add(new Meaning("claim list", "what was said, when, and by whom"));
        } else {
            steps.add(new Meaning("help claim add", "record what a document says"));
        }
        steps.add(
                count(rows, "facility") > 0
                        ? new Meaning("facility list", "the places under watch")
                        : new Meaning("help facility add", "put a place under watch"));
        if (count(rows, "link") > 0) {
            steps.add(new Meaning("link list", "what was decided, and why"));
        }
        return new Beginning("Next: " + store + " holds " + held(rows) + ".", steps);
    }

    /** When the store cannot be looked into, and why. */
    public static Beginning unknown(String why) {
        return new Beginning(
                "The store cannot be looked into: " + why + ".",
                List.of(new Meaning("help store open", "work on another store")));
    }

    private static String held(Map<String, Long> rows) {
        var held = new ArrayList<String>();
        for (String noun : COUNTED) {
            long count = count(rows, noun);
            if (count > 0) {
                held.add(count + " " + (count == 1 ? noun : plural(noun)));
            }
        }
        return String.join(", ", held);
    }

    private static String plural(String noun) {
        return noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
    }

    private static long count(Map<String, Long> rows, String noun) {
        return rows.getOrDefault(noun, 0L);
    }
}
