package org.railwatch.facility.gazetteer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.railwatch.facility.gazetteer.Token.Gap;
import org.railwatch.facility.gazetteer.Token.Letters;

/**
 * The names of places, found word by word in a text. Names are folded as {@link org.railwatch.facility.Folded} folds, but
 * blanks part words: "I ran" is not Iran. A hyphen may be a blank or nothing.
 *
 * <p>Each name is one key of a hash table, its words joined by blanks; a second table says how many words the longest name
 * has that begins with a word. So a look-up costs a few probes where a name may begin, whatever the length of the text.
 */
public final class Gazetteer {
    /** No name of a place is longer; what is, is known by its other names. */
    private static final int MOST_WORDS = 12;
    /** Names of so many letters at most are abbreviations when they are written in capitals. */
    private static final int LONGEST_ABBREVIATION = 5;

    private final Map<String, Name[]> names = new HashMap<>();
    private final Map<String, Integer> longest = new HashMap<>();

    /** Adds a name; what has no letter or digit is none. */
    public void add(String text, Entry entry, NameRelation relation) {
        List<Token> tokens = Tokens.of(text.replace(" & ", " and "));
        if (tokens.isEmpty() || tokens.size() > MOST_WORDS) {
            return;
        }
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i).before() == Gap.OTHER) {
                return;
            }
        }
        var name = new Name(entry, relation, abbreviation(text));
        put(key(tokens, 0, tokens.size(), " ", true), tokens, name);
        if (tokens.stream().anyMatch(token -> token.before() == Gap.HYPHEN)) {
            put(key(tokens, 0, tokens.size(), "", true), tokens, name);
        }
    }

    private void put(String key, List<Token> tokens, Name name) {
        Name[] known = names.get(key);
        if (known == null) {
            names.put(key, new Name[] {name});
        } else {
            for (Name one : known) {
                if (one.entry().equals(name.entry())) {
                    return;
                }
            }
            var more = Arrays.copyOf(known, known.length + 1);
            more[known.length] = name;
            names.put(key, more);
        }
        longest.merge(firstWord(key), tokens.size(), Math::max);
    }

    private static String firstWord(String key) {
        int end = 0;
        while (end < key.length() && key.charAt(end) != ' ' && key.charAt(end) != ',') {
            end++;
        }
        return key.substring(0, end);
    }

    /** How many names are kept. */
    public int size() {
        return names.size();
    }

    /** The longest names in a row of words, from left to right; none overlaps another. */
    public List<Hit> hits(List<Token> tokens) {
        var hits = new ArrayList<Hit>();
        int at = 0;
        while (at < tokens.size()) {
            Hit hit = tokens.get(at).named() ? longestAt(tokens, at) : null;
            if (hit != null) {
                hits.add(hit);
            }
            at = hit == null ? at + 1 : hit.to();
        }
        return hits;
    }

    private @Nullable Hit longestAt(List<Token> tokens, int from) {
        int reach = reach(tokens, from);
        for (int to = reach; to > from; to--) {
            List<Name> found = bearing(tokens, from, to);
            if (!found.isEmpty()) {
                return new Hit(from, to, found);
            }
        }
        return null;
    }

    /** After the last word that a name which begins here can have. */
    private int reach(List<Token> tokens, int from) {
        Token first = tokens.get(from);
        int most = longest.getOrDefault(first.whole(), 0);
        if (first.possessive()) {
            most = Math.max(most, longest.getOrDefault(first.folded(), 0));
        }
        boolean hyphen = from + 1 < tokens.size() && tokens.get(from + 1).before() == Gap.HYPHEN;
        most = Math.max(most, hyphen ? 3 : 0);
        int to = from + 1;
        while (to < tokens.size() && to - from < most && tokens.get(to).before() != Gap.OTHER) {
            to++;
        }
        return most == 0 ? from : to;
    }

    private List<Name> bearing(List<Token> tokens, int from, int to) {
        var found = new ArrayList<Name>();
        boolean possessive = tokens.get(to - 1).possessive();
        boolean hyphen = false;
        for (int i = from + 1; i < to; i++) {
            hyphen |= tokens.get(i).before() == Gap.HYPHEN;
        }
        collect(found, tokens, from, to, key(tokens, from, to, " ", true));
        if (possessive) {
            collect(found, tokens, from, to, key(tokens, from, to, " ", false));
        }
        if (hyphen) {
            collect(found, tokens, from, to, key(tokens, from, to, "", false));
        }
        return found;
    }

    private void collect(List<Name> found, List<Token> tokens, int from, int to, String key) {
        Name[] known = names.get(key);
        if (known == null) {
            return;
        }
        for (Name name : known) {
            if (!found.contains(name) && written(name, tokens, from, to)) {
                found.add(name);
            }
        }
    }

    /** An abbreviation is in capitals, with stops or without; nothing else has stops. */
    private static boolean written(Name name, List<Token> tokens, int from, int to) {
        Letters letters = tokens.get(from).letters();
        return name.capitals()
                ? letters != Letters.CAPITALISED || to - from > 1
                : letters != Letters.DOTTED || to - from > 1;
    }

    /** The words from one to another; the last with or without its possessive s. */
    private static String key(List<Token> tokens, int from, int to, String forHyphen, boolean whole) {
        if (to - from == 1) {
            return whole ? tokens.get(from).whole() : tokens.get(from).folded();
        }
        var key = new StringBuilder();
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            if (i > from) {
                key.append(token.before() == Gap.HYPHEN ? forHyphen : token.before() == Gap.COMMA ? "," : " ");
            }
            key.append(whole || i < to - 1 ? token.whole() : token.folded());
        }
        return key.toString();
    }

    private static boolean abbreviation(String text) {
        String letters = text.replace(".", "");
        return letters.length() <= LONGEST_ABBREVIATION
                && letters.equals(letters.toUpperCase(Locale.ROOT))
                && !letters.equals(letters.toLowerCase(Locale.ROOT));
    }
}
