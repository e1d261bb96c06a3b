package org.railwatch.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which known words somebody may have meant by a word that is not known: for "did you mean". */
public final class NearWords {
    private static final int MOST = 3;

    private NearWords() {}

    /**
     * At most three of {@code known}, nearest first, equally near ones in alphabetical order. Case and the choice of
     * hyphen, space or underscore do not count. Near is an optimal-string-alignment distance (the restricted
     * Damerau–Levenshtein distance: insert, delete, replace, swap neighbours, one each) of at most a third of the
     * word's length, 3 at the most, or a known word, or one of its parts, that begins with three or more typed letters.
     * When there is none, a part that is one slip away will do.
     */
    public static List<String> nearest(String word, Collection<String> known) {
        var typed = fold(word);
        var distances = new LinkedHashMap<String, Integer>();
        for (var candidate : known) {
            var distance = atLeast(typed, candidate) > cutOff(typed) ? MOST + 1 : distance(typed, fold(candidate));
            if (distance > cutOff(typed) && beginsAPartOf(fold(candidate), typed)) {
                distance = MOST + 1;
            } else if (distance > cutOff(typed)) {
                continue;
            }
            distances.put(candidate, distance);
        }
        if (distances.isEmpty()) {
            known.stream()
                    .filter(candidate -> isAlmostAPartOf(fold(candidate), typed))
                    .forEach(candidate -> distances.put(candidate, 1));
        }
        var nearest = new ArrayList<>(distances.entrySet());
        nearest.sort(Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry::getKey, Comparator.<String>naturalOrder()));
        return nearest.stream().limit(MOST).map(Map.Entry::getKey).toList();
    }

    /** {@code "did you mean 'a', 'b' or 'c'?"}; the empty text for no words. */
    public static String didYouMean(List<String> words) {
        if (words.isEmpty()) {
            return "";
        }
        var text = new StringBuilder("did you mean ");
        for (int i = 0; i < words.size(); i++) {
            if (i > 0) {
                text.append(i == words.size() - 1 ? " or " : ", ");
            }
            text.append('\'').append(words.get(i)).append('\'');
        }
        return text.append('?').toString();
    }

    public static String fold(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }

    /** What two words differ by in length they differ by at least; of a word of a million letters nothing is near. */
    private static int atLeast(String typed, String candidate) {
        return Math.abs(typed.codePointCount(0, typed.length()) - candidate.codePointCount(0, candidate.length()));
    }

    private static int cutOff(String typed) {
        var length = typed.codePointCount(0, typed.length());
        if (length <= 1) {
            return 0;
        }
        return Math.max(1, Math.min(MOST, length / 3));
    }

    private static boolean beginsAPartOf(String candidate, String typed) {
        return typed.length() >= 3 && (candidate.startsWith(typed) || candidate.contains("_" + typed));
    }

    /** One slip in a word of five letters or more: {@code statoin} for {@code rail_station}. */
    private static boolean isAlmostAPartOf(String candidate, String typed) {
        if (typed.length() < 5 || !candidate.contains("_")) {
            return false;
        }
        for (String part : candidate.split("_", -1)) {
            if (distance(typed, part) <= 1) {
                return true;
            }
        }
        return false;
    }

    private static int distance(String one, String other) {
        int[] a = one.codePoints().toArray();
        int[] b = other.codePoints().toArray();
        int[][] d = new int[a.length + 1][b.length + 1];
        for (int i = 0; i <= a.length; i++) {
            for (int j = 0; j <= b.length; j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int replace = d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                d[i][j] = Math.min(replace, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length][b.length];
    }
}
