package org.railwatch.document;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.railwatch.UserError;
import org.railwatch.document.text.Span;
import org.railwatch.facility.Folded;

/**
 * What the user searches for: single words, and phrases in double quotes, all of which a text must have. Folded for case and
 * diacritics, as the index is (FTS5, unicode61). A single word in another script than Latin also finds words that begin with
 * it, for Russian puts its endings there. A Korean, Chinese or Japanese one is found anywhere.
 */
record SearchWords(List<Term> terms) {
    /** One word or phrase. */
    record Term(String text, boolean phrase) {
        /** As an FTS5 string, so that nothing in it is syntax. */
        String fts() {
            boolean latin = text.codePoints()
                    .filter(Character::isLetter)
                    .allMatch(point -> UnicodeScript.of(point) == UnicodeScript.LATIN);
            return "\"" + text.replace("\"", "\"\"") + "\"" + (phrase || latin ? "" : " *");
        }

        /** In a script that writes words together, or joins endings and compounds to them. */
        boolean unspaced() {
            return text.codePoints().mapToObj(UnicodeScript::of).anyMatch(UNSPACED::contains);
        }

        /** Where a text has it as written but for case, in {@code char} positions. */
        List<Span> places(String whole) {
            var places = new ArrayList<Span>();
            Matcher found = Pattern.compile(text, Pattern.LITERAL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(whole);
            while (found.find()) {
                places.add(new Span(found.start(), found.end()));
            }
            return places;
        }

        String folded() {
            return Folded.of(text).text();
        }
    }

    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.THAI);
    private static final Pattern TERM = Pattern.compile("[\"“”„]([^\"“”„]*)(?:[\"“”„]|$)|([^\\s\"“”„]+)");

    SearchWords {
        terms = List.copyOf(terms);
    }

    /**
     * @throws UserError (usage) when there is no letter or digit in it
     */
    static SearchWords of(String text) {
        var terms = new ArrayList<Term>();
        Matcher term = TERM.matcher(text);
        while (term.find()) {
            String phrase = term.group(1);
            String words = (phrase == null ? term.group(2) : phrase).strip();
            if (words.codePoints().anyMatch(Character::isLetterOrDigit)) {
                terms.add(new Term(words, phrase != null));
            }
        }
        if (terms.isEmpty()) {
            throw UserError.usage("'" + text + "' has no word to search for; write one");
        }
        return new SearchWords(terms);
    }

    boolean unspaced() {
        return terms.stream().anyMatch(Term::unspaced);
    }

    /** All of them, as an FTS5 expression. */
    String fts() {
        return String.join(" AND ", terms.stream().map(Term::fts).toList());
    }

    /** Which term a found word answers; the last when none is seen to. */
    int termOf(String found) {
        String folded = Folded.of(found).text();
        for (int i = 0; i < terms.size() - 1; i++) {
            if (folded.startsWith(terms.get(i).folded())) {
                return i;
            }
        }
        return terms.size() - 1;
    }
}
