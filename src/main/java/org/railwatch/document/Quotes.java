package org.railwatch.document;

import java.util.ArrayList;
import java.util.List;
import org.railwatch.UserError;
import org.railwatch.document.text.FoldedText;
import org.railwatch.document.text.Occurrences;
import org.railwatch.document.text.Sentence;
import org.railwatch.document.text.Sentences;
import org.railwatch.document.text.Span;
import org.railwatch.document.text.Stretch;

/**
 * Finds quotations in held texts, however quotation marks, dashes, ellipses, white space and accents were typed
 * ({@link FoldedText}), and gives them as the text has them. Pure; linear in the lengths of text and quote.
 */
public final class Quotes {
    /** Of prefix and suffix; as Hypothesis and notes/evidence.md §3.1 have it. */
    private static final int CONTEXT = 32;

    private Quotes() {}

    /**
     * Every place where the text says the quote, in order and without overlap; empty when it does not. Positions count
     * code points of the text as it is stored.
     *
     * @throws UserError (failed) when the document's text is not held
     */
    public static List<Passage> find(Document document, String quote) {
        return find(heldText(document), document.provenance().regions(), quote);
    }

    /**
     * The sentence of that number, {@code D-1.s12}.
     *
     * @throws UserError (failed) when there is no such sentence, or the text is not held
     */
    public static Passage ofSentence(Document document, int number) {
        heldText(document);
        List<Sentence> sentences = document.sentences();
        if (number < 1 || number > sentences.size()) {
            throw UserError.failed("there is no sentence " + document.ref() + ".s" + number + "; the text has "
                    + sentences.size() + ", which document show " + document.ref() + " --sentences numbers");
        }
        return ofSentence(document, sentences.get(number - 1));
    }

    /** One of the document's own {@link Sentences}, for those who go through them all. */
    public static Passage ofSentence(Document document, Sentence sentence) {
        String text = heldText(document);
        int from = text.offsetByCodePoints(0, sentence.start());
        return passage(text, from, sentence.start(), sentence.end(), sentence.region());
    }

    static List<Passage> find(String text, String quote) {
        return find(text, List.of(), quote);
    }

    private static List<Passage> find(String text, List<Stretch> regions, String quote) {
        var found = new ArrayList<Passage>();
        List<Sentence> sentences = List.of();
        int sentence = 0;
        int chars = 0;
        int points = 0;
        for (Span place : places(FoldedText.of(text), FoldedText.of(quote).pattern())) {
            sentences = sentences.isEmpty() ? Sentences.of(text, regions) : sentences;
            while (sentence < sentences.size() && sentences.get(sentence).end() <= place.start()) {
                sentence++;
            }
            Passage.Region region =
                    sentence < sentences.size() ? sentences.get(sentence).region() : Passage.Region.BODY;
            chars = text.offsetByCodePoints(chars, place.start() - points);
            points = place.start();
            found.add(passage(text, chars, place.start(), place.end(), region));
        }
        return found;
    }

    /** The spans count code points. */
    private static List<Span> places(FoldedText text, int[] quote) {
        var places = new ArrayList<Span>();
        for (int first : Occurrences.of(quote, text)) {
            places.add(new Span(text.start(first), text.end(first + quote.length - 1)));
        }
        return places;
    }

    private static Passage passage(String text, int from, int start, int end, Passage.Region region) {
        int to = text.offsetByCodePoints(from, end - start);
        int before = text.offsetByCodePoints(from, -Math.min(CONTEXT, start));
        int after = to;
        for (int i = 0; i < CONTEXT && after < text.length(); i++) {
            after = text.offsetByCodePoints(after, 1);
        }
        return new Passage(
                text.substring(from, to), text.substring(before, from), text.substring(to, after), start, end, region);
    }

    private static String heldText(Document document) {
        if (document.text() == null) {
            throw UserError.failed(document.ref() + " is known, not held: there is no text to quote from");
        }
        return document.text();
    }
}
