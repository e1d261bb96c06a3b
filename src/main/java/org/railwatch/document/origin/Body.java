package org.railwatch.document.origin;

import java.util.List;
import org.railwatch.document.Passage.Region;
import org.railwatch.document.text.FoldedText;
import org.railwatch.document.text.Sentence;
import org.railwatch.document.text.Words;

/** What a text tells, without the page around it: its sentences but for credits and furniture, which all pages of a site share. */
final class Body {
    /** In code points; a longer excerpt is cut. */
    private static final int LONGEST_EXCERPT = 200;

    private final String text;
    private final long[] words;
    private final Shingles shingles;

    private Body(String text) {
        this.text = text;
        this.words = Words.of(FoldedText.of(text)).hashes();
        this.shingles = Shingles.of(words);
    }

    /** Of the sentences of a whole text. */
    static Body of(List<Sentence> sentences) {
        var kept = new StringBuilder();
        for (Sentence sentence : sentences) {
            if (sentence.region() != Region.CREDIT && sentence.region() != Region.FURNITURE) {
                kept.append(kept.isEmpty() ? "" : "\n").append(sentence.text());
            }
        }
        return new Body(kept.toString());
    }

    long[] words() {
        return words;
    }

    Shingles shingles() {
        return shingles;
    }

    /** How many of its words stand in a shingle that the other has too. */
    int wordsSharedWith(Body other) {
        int shared = 0;
        int counted = 0;
        for (int i = 0; i + Shingles.WIDTH <= words.length; i++) {
            if (other.shingles.has(Shingles.hash(words, i))) {
                shared += i + Shingles.WIDTH - Math.max(i, counted);
                counted = i + Shingles.WIDTH;
            }
        }
        return shared;
    }

    /** The text's own characters of a run of words, on one line, the end left out where it is long. */
    String excerpt(LongestRun run) {
        FoldedText folded = FoldedText.of(text);
        Words all = Words.of(folded);
        int from = text.offsetByCodePoints(0, folded.start(all.first(run.first())));
        int to = text.offsetByCodePoints(0, folded.end(all.end(run.first() + run.words() - 1) - 1));
        String verbatim = text.substring(from, to).replaceAll("\\s+", " ");
        return verbatim.codePointCount(0, verbatim.length()) <= LONGEST_EXCERPT
                ? verbatim
                : verbatim.substring(0, verbatim.offsetByCodePoints(0, LONGEST_EXCERPT)) + "…";
    }
}
