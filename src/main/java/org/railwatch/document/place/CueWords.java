package org.railwatch.document.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The lists of words by which mentions are judged, from {@code document/place-words.txt}, folded as tokens are. */
final class CueWords {
    private static final String FILE = "/document/place-words.txt";

    /** Read when first needed. */
    private static final class Lists {
        static final Map<String, Set<String>> ALL = read();
    }

    private CueWords() {}

    /** Whether a list holds a word. */
    static boolean in(String list, String word) {
        return Objects.requireNonNull(Lists.ALL.get(list), list).contains(word);
    }

    /** Whether there is a list of that name. */
    static boolean has(String list) {
        return Lists.ALL.containsKey(list);
    }

    private static Map<String, Set<String>> read() {
        var lists = new HashMap<String, Set<String>>();
        try (var stream = Objects.requireNonNull(CueWords.class.getResourceAsStream(FILE), FILE);
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            String name = "";
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("[")) {
                    name = line.substring(1, line.indexOf(']'));
                } else if (!line.startsWith("#") && !line.isBlank()) {
                    Set<String> words = lists.computeIfAbsent(name, key -> new HashSet<>());
                    for (String word : line.strip().split(" +", -1)) {
                        words.add(word);
                        if (name.endsWith(" verbs")) {
                            addForms(words, word);
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
        return lists;
    }

    /** The regular forms; some that nobody writes among them, which does no harm. */
    private static void addForms(Set<String> words, String base) {
        String stem = base.endsWith("e") || base.endsWith("y") ? base.substring(0, base.length() - 1) : base;
        words.add(base + "s");
        words.add(base + "es");
        words.add(base + "ing");
        words.add(stem + "ed");
        words.add(stem + "ing");
        words.add(base + "ed");
        words.add(stem + "ies");
        words.add(stem + "ied");
        char last = base.charAt(base.length() - 1);
        words.add(base + last + "ed");
        words.add(base + last + "ing");
    }
}
