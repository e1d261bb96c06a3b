package org.railwatch.document.text.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The language of a text in Latin script by its function words: that of which the most words are listed in
 * {@code /document/function-words.txt}, which also says why those. Where another one comes close, the text is in both, or in a
 * language that is not listed, and there is no answer.
 */
final class FunctionWords {
    private static final String FILE = "/document/function-words.txt";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    /** In words. */
    private static final int SHORTEST_TEXT = 10;
    /** In plain prose of the listed languages every fourth to second word is one of the list. */
    private static final double LEAST_SHARE = 0.15;
    /**
     * Of the words that only one of two languages has, how many times those of the other the winner must have: relatives share
     * most of their words, and the few that they do not share decide.
     */
    private static final int LEAST_LEAD = 2;

    /** Read once, when the first text asks. */
    private static final Map<String, List<String>> LANGUAGES_BY_WORD = read();

    private static final List<String> LANGUAGES = LANGUAGES_BY_WORD.values().stream()
            .flatMap(List::stream)
            .distinct()
            .sorted()
            .toList();

    private FunctionWords() {}

    /** Empty when the text is short, or no language stands out. */
    static Optional<String> language(String text) {
        var counts = new HashMap<String, Integer>();
        int words = 0;
        Matcher word = WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFC));
        while (word.find()) {
            words++;
            String small = word.group().toLowerCase(Locale.ROOT);
            if (LANGUAGES_BY_WORD.containsKey(small)) {
                counts.merge(small, 1, Integer::sum);
            }
        }
        double least = Math.max(1, LEAST_SHARE * words);
        return words < SHORTEST_TEXT
                ? Optional.empty()
                : best(counts)
                        .filter(found -> found.words >= least && found.leads(counts))
                        .map(Found::language);
    }

    /** So many words of a language. */
    private record Found(String language, int words) {
        /** Whether the text is in this one rather than in any other. */
        boolean leads(Map<String, Integer> counts) {
            return LANGUAGES.stream()
                    .filter(other -> !other.equals(language))
                    .allMatch(other ->
                            only(language, other, counts) >= Math.max(1, LEAST_LEAD * only(other, language, counts)));
        }
    }

    private static Optional<Found> best(Map<String, Integer> counts) {
        return LANGUAGES.stream()
                .map(language -> new Found(language, only(language, "", counts)))
                .max(Comparator.comparingInt(Found::words));
    }

    /** How many words one language lists and the other does not. */
    private static int only(String language, String other, Map<String, Integer> counts) {
        int words = 0;
        for (var count : counts.entrySet()) {
            List<String> listing = LANGUAGES_BY_WORD.getOrDefault(count.getKey(), List.of());
            words += listing.contains(language) && !listing.contains(other) ? count.getValue() : 0;
        }
        return words;
    }

    private static Map<String, List<String>> read() {
        try (InputStream stream = Objects.requireNonNull(FunctionWords.class.getResourceAsStream(FILE), FILE)) {
            var languages = new HashMap<String, List<String>>();
            String file = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            file.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        String[] row = line.split(": ", 2);
                        for (String word : row[1].split(" ", -1)) {
                            languages.merge(word, List.of(row[0]), FunctionWords::with);
                        }
                    });
            return Map.copyOf(languages);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    /** Together; a word listed twice for a language counts once. */
    private static List<String> with(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }
}
