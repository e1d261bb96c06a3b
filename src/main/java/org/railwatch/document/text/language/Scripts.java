package org.railwatch.document.text.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How much of a text is in which script (Unicode Standard Annex 24), and the language which that alone gives away. Scripts
 * of several languages go by letters that one of them has: Cyrillic and Arabic as {@link #CLUES} lists them, what has none of
 * these being Russian and Arabic, by far the most written; kana makes Japanese, Han without kana Chinese.
 */
final class Scripts {
    /** A Han character, kana or Hangul syllable stands for about three letters of an alphabet. */
    private static final int WEIGHT_OF_SYLLABLES = 3;
    /** In letters; a shorter text may be a name or a headline of names. */
    private static final int FEWEST_LETTERS = 20;
    /** The share a script needs for the text to be in it. */
    private static final double MOST_OF_A_TEXT = 2 / 3.0;
    /** Of kana among kana and Han. A Japanese text has half of it, a Chinese one none but in a name. */
    private static final double LEAST_KANA = 0.1;

    /** Languages that their script alone names (CLDR likely subtags). */
    private static final Map<UnicodeScript, String> ALONE = Map.ofEntries(
            Map.entry(UnicodeScript.HANGUL, "ko"),
            Map.entry(UnicodeScript.HEBREW, "he"),
            Map.entry(UnicodeScript.GREEK, "el"),
            Map.entry(UnicodeScript.THAI, "th"),
            Map.entry(UnicodeScript.LAO, "lo"),
            Map.entry(UnicodeScript.KHMER, "km"),
            Map.entry(UnicodeScript.MYANMAR, "my"),
            Map.entry(UnicodeScript.DEVANAGARI, "hi"),
            Map.entry(UnicodeScript.BENGALI, "bn"),
            Map.entry(UnicodeScript.TAMIL, "ta"),
            Map.entry(UnicodeScript.ARMENIAN, "hy"),
            Map.entry(UnicodeScript.GEORGIAN, "ka"),
            Map.entry(UnicodeScript.ETHIOPIC, "am"));

    /**
     * Letters that one language of a script has and its neighbours have not.
     *
     * @param share of all the text's letters, at least
     */
    private record Clue(UnicodeScript script, String language, String letters, double share) {}

    /** In the order they are tried. Source: the alphabets (Unicode CLDR, exemplar characters); shares are half the usual ones. */
    private static final List<Clue> CLUES = List.of(
            new Clue(UnicodeScript.CYRILLIC, "be", "ўЎ", 0.003),
            new Clue(UnicodeScript.CYRILLIC, "kk", "әғқңұһӘҒҚҢҰҺ", 0.02),
            new Clue(UnicodeScript.CYRILLIC, "mn", "өүӨҮ", 0.02),
            new Clue(UnicodeScript.CYRILLIC, "mk", "ѓќѕЃЌЅ", 0.0005),
            new Clue(UnicodeScript.CYRILLIC, "sr", "јљњђћџЈЉЊЂЋЏ", 0.01),
            new Clue(UnicodeScript.CYRILLIC, "uk", "іїєґІЇЄҐ", 0.02),
            new Clue(UnicodeScript.CYRILLIC, "ru", "ыэёЫЭЁ", 0.005),
            new Clue(UnicodeScript.CYRILLIC, "bg", "ъЪ", 0.005),
            new Clue(UnicodeScript.CYRILLIC, "ru", "", 0),
            new Clue(UnicodeScript.ARABIC, "ur", "ٹڈڑںے", 0.01),
            new Clue(UnicodeScript.ARABIC, "fa", "پچژگکی", 0.01),
            new Clue(UnicodeScript.ARABIC, "ar", "", 0));

    private final Map<UnicodeScript, Integer> weights = new EnumMap<>(UnicodeScript.class);
    private final int[] clues = new int[CLUES.size()];
    private int letters;

    private Scripts() {}

    static Scripts of(String text) {
        var scripts = new Scripts();
        text.codePoints().filter(Character::isLetter).forEach(scripts::add);
        return scripts;
    }

    private void add(int letter) {
        UnicodeScript script = UnicodeScript.of(letter);
        int weight = syllables(script) ? WEIGHT_OF_SYLLABLES : 1;
        weights.merge(script, weight, Integer::sum);
        letters += weight;
        if (script == UnicodeScript.CYRILLIC || script == UnicodeScript.ARABIC) {
            for (int i = 0; i < clues.length; i++) {
                clues[i] += CLUES.get(i).letters().indexOf(letter) >= 0 ? 1 : 0;
            }
        }
    }

    private static boolean syllables(UnicodeScript script) {
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
            default -> false;
        };
    }

    /** Whether most of the text is in Latin letters. */
    boolean latin() {
        return most(weight(UnicodeScript.LATIN));
    }

    /** Of a text that is not in Latin letters; empty when it is short or no script has most of it. */
    Optional<String> language() {
        if (letters < FEWEST_LETTERS) {
            return Optional.empty();
        }
        int kana = weight(UnicodeScript.HIRAGANA) + weight(UnicodeScript.KATAKANA);
        int han = weight(UnicodeScript.HAN);
        // Koreans write some words in Han, Japanese most: Han counts for whichever of the two has its own letters.
        if (most(kana + han)) {
            return Optional.of(kana >= LEAST_KANA * (kana + han) ? "ja" : "zh");
        }
        if (most(weight(UnicodeScript.HANGUL) + han)) {
            return Optional.of("ko");
        }
        for (var script : ALONE.entrySet()) {
            if (most(weight(script.getKey()))) {
                return Optional.of(script.getValue());
            }
        }
        for (int i = 0; i < clues.length; i++) {
            Clue clue = CLUES.get(i);
            if (most(weight(clue.script())) && clues[i] >= clue.share() * letters) {
                return Optional.of(clue.language());
            }
        }
        return Optional.empty();
    }

    private int weight(UnicodeScript script) {
        return weights.getOrDefault(script, 0);
    }

    private boolean most(int weight) {
        return weight > 0 && weight >= MOST_OF_A_TEXT * letters;
    }
}
