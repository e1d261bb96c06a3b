package org.railwatch.document.anchor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.document.Passage;
import org.railwatch.document.text.FoldedText;
import org.railwatch.document.text.Words;

/** The new text in which passages are looked for, folded once for all of them. */
record Page(String text, FoldedText folded, Words words) {
    static Page of(String text) {
        FoldedText folded = FoldedText.of(text);
        return new Page(text, folded, Words.of(folded));
    }

    /** The place of units {@code first} to {@code end}, the end after the last. */
    Anchored at(AnchorState state, int first, int end, List<Anchored.Change> changes, @Nullable String reason) {
        return new Anchored(state, folded.start(first), folded.end(end - 1), verbatim(first, end), changes, reason);
    }

    /** The text's own characters of these units. */
    String verbatim(int first, int end) {
        int from = text.offsetByCodePoints(0, folded.start(first));
        return text.substring(from, text.offsetByCodePoints(from, folded.end(end - 1) - folded.start(first)));
    }

    /** Whether the units are those that the passage had in the old text. */
    boolean stands(Passage passage, int first, int end) {
        return folded.start(first) == passage.start() && folded.end(end - 1) == passage.end();
    }

    /** How many words, at most so many, stand before that one in its sentence. */
    int wordsBefore(int word, int most) {
        int count = 0;
        while (count < most && word - count > 0 && !sentenceEnds(word - count)) {
            count++;
        }
        return count;
    }

    /** How many words, at most so many, stand from that one on in the sentence of the word before it. */
    int wordsAfter(int word, int most) {
        int count = 0;
        while (count < most && word + count < words.count() && !sentenceEnds(word + count)) {
            count++;
        }
        return count;
    }

    /** Whether a sentence ends between that word and the one before it. */
    private boolean sentenceEnds(int word) {
        for (int unit = word == 0 ? 0 : words.end(word - 1); unit < words.first(word); unit++) {
            if (".!?。！？".indexOf(folded.unit(unit)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
