package org.railwatch.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The hedges and negations of a sentence that a quotation cut from it leaves outside: what is left then says more than
 * its source did. English only; the words are those of Hyland's and Hooper's lists that are met in news.
 */
final class LeftOutside {
    private static final Pattern WORDS = Pattern.compile(
            "\\b(?:not|n't|no|never|neither|nor|without|den(?:y|ies|ied|ying)|refut(?:e|es|ed)|reject(?:s|ed)?"
                    + "|alleged(?:ly)?|alleges?|reported(?:ly)?|suspect(?:s|ed)?|suspected|likely|unlikely|probabl[ey]"
                    + "|possibl[ey]|perhaps|may|might|could|would|appears?|appeared|apparent(?:ly)?|seems?|seemed"
                    + "|believe[ds]?|unconfirmed|unclear|unverified|purported(?:ly)?|if|whether|estimated?|suggest(?:s|ed)?)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private LeftOutside() {}

    /**
     * The words of the sentence that are outside the span, as written.
     *
     * @param sentence the whole sentence
     * @param from index of the span's first character in it
     * @param to index after its last
     */
    static List<String> of(String sentence, int from, int to) {
        var found = new ArrayList<String>();
        var words = WORDS.matcher(sentence);
        while (words.find()) {
            if (words.end() <= from || words.start() >= to) {
                found.add(words.group());
            }
        }
        return found;
    }
}
