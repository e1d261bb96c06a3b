package org.railwatch.shell.help;

import java.util.LinkedHashMap;
import java.util.Map;

/** What each noun of the language means, in a few words. */
final class Nouns {
    private static final String TEXT = "/help/nouns.txt";

    private Nouns() {}

    /**
     * @throws IllegalStateException for a noun that nobody has described yet
     */
    static String meaning(String noun) {
        String meaning = all().get(noun);
        if (meaning == null) {
            throw new IllegalStateException(TEXT + " does not say what a " + noun + " is");
        }
        return meaning;
    }

    /** By noun, from lines {@code noun meaning}. */
    static Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        for (String line : ShippedText.lines(TEXT)) {
            int blank = line.indexOf(' ');
            all.put(line.substring(0, blank), line.substring(blank).strip());
        }
        return all;
    }
}
