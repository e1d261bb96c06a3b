package org.railwatch.document.anchor;

import java.util.Arrays;
import org.railwatch.document.Passage;
import org.railwatch.document.text.FoldedText;
import org.railwatch.document.text.Words;

/**
 * A passage with what stood around it, folded as one text.
 *
 * @param from the first unit of the quotation, blanks at its ends left out
 * @param to after its last unit
 * @param words of prefix, quotation and suffix
 * @param firstWord the first word of the quotation
 * @param endWord after its last word
 */
record Quoted(Passage passage, FoldedText folded, int from, int to, Words words, int firstWord, int endWord) {
    static Quoted of(Passage passage) {
        FoldedText folded = FoldedText.of(passage.prefix() + passage.exact() + passage.suffix());
        int start = codePoints(passage.prefix());
        int end = start + codePoints(passage.exact());
        int from = 0;
        while (from < folded.length() && (folded.start(from) < start || folded.unit(from) == ' ')) {
            from++;
        }
        int to = folded.length();
        while (to > from && (folded.end(to - 1) > end || folded.unit(to - 1) == ' ')) {
            to--;
        }
        Words words = Words.of(folded);
        int firstWord = 0;
        while (firstWord < words.count() && words.end(firstWord) <= from) {
            firstWord++;
        }
        int endWord = firstWord;
        while (endWord < words.count() && words.first(endWord) < to) {
            endWord++;
        }
        return new Quoted(passage, folded, from, to, words, firstWord, endWord);
    }

    private static int codePoints(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The units of the quotation alone. */
    int[] pattern() {
        int[] pattern = new int[to - from];
        Arrays.setAll(pattern, i -> folded.unit(from + i));
        return pattern;
    }

    /** The quotation's words. */
    int length() {
        return endWord - firstWord;
    }

    /** The first word of the prefix that was surely not cut in two. */
    int firstContext() {
        return firstWord > 0 && words.first(0) == 0 ? 1 : 0;
    }

    /** After the last word of the suffix that was surely not cut in two. */
    int endContext() {
        int last = words.count() - 1;
        return last >= endWord && words.end(last) == folded.length() ? last : words.count();
    }

    /** The passage's own characters of these words. */
    String verbatim(int first, int end) {
        String all = passage.prefix() + passage.exact() + passage.suffix();
        int start = folded.start(words.first(first));
        int chars = all.offsetByCodePoints(0, start);
        return all.substring(chars, all.offsetByCodePoints(chars, folded.end(words.end(end - 1) - 1) - start));
    }
}
