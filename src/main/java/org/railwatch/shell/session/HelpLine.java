package org.railwatch.shell.session;

import java.util.ArrayList;
import java.util.List;

/** Lines that ask for help at their end, as the line that asks for it at its beginning: {@code facility add --help}. */
final class HelpLine {
    private static final String ASKS = "--help";
    private static final String FORMAT = "--format";

    private HelpLine() {}

    /** Whether a {@code --help} stands among the options. */
    static boolean asked(List<String> words) {
        return options(words).contains(ASKS);
    }

    /** {@code help NOUN VERB}, and the format when one is named; what else the line had is left aside. */
    static List<String> of(List<String> words, Lexicon lexicon) {
        var line = new ArrayList<String>(List.of("help"));
        line.addAll(subject(words, lexicon));
        List<String> options = options(words);
        for (int i = 0; i < options.size(); i++) {
            if (options.get(i).startsWith(FORMAT + "=")) {
                line.add(options.get(i));
            } else if (options.get(i).equals(FORMAT)
                    && i + 1 < options.size()
                    && !options.get(i + 1).startsWith("--")) {
                line.addAll(options.subList(i, i + 2));
            }
        }
        return line;
    }

    private static List<String> subject(List<String> words, Lexicon lexicon) {
        var leading = new ArrayList<String>();
        for (String word : words) {
            if (word.startsWith("--")) {
                break;
            }
            leading.add(word);
        }
        if (leading.size() > 1 && leading.get(0).equals("help")) {
            leading.remove(0);
        }
        boolean oneWord = !leading.isEmpty() && lexicon.find(leading.get(0), "") != null;
        return leading.subList(0, Math.min(leading.size(), oneWord ? 1 : 2));
    }

    private static List<String> options(List<String> words) {
        int end = words.indexOf("--");
        return end < 0 ? words : words.subList(0, end);
    }
}
