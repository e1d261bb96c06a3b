package org.railwatch.document.place;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.railwatch.document.text.Sentence;
import org.railwatch.facility.gazetteer.Gazetteer;
import org.railwatch.facility.gazetteer.Hit;
import org.railwatch.facility.gazetteer.Token;
import org.railwatch.facility.gazetteer.Tokens;

/**
 * Every place that a text names, by the names of a gazetteer: the longest name counts, a capital begins it, and what it means
 * is told by the sentence, the paragraph and the text around it, in this order. Pure, and linear in the length of the text.
 *
 * <p>Written for English. "Korea" alone is the one Korea that the text names, else both are candidates; "the North" and "the
 * South" are Koreas where the text names that Korea; "the peninsula" is no name.
 */
public final class PlaceMentions {
    private static final String STOPS = ".!?…:;\"'”’)。";
    /** A line break, with a carriage return and an indent. */
    private static final int WIDEST_BREAK = 8;
    /** How far before and after a line break the words of one name are looked for. */
    private static final int NAME_CHARS = 60;

    private final String text;
    private final List<Sentence> sentences;
    private final Gazetteer gazetteer;
    private final List<Mention> mentions = new ArrayList<>();

    private PlaceMentions(String text, List<Sentence> sentences, Gazetteer gazetteer) {
        this.text = text;
        this.sentences = sentences;
        this.gazetteer = gazetteer;
    }

    /** In the order of the text; none overlaps another. */
    public static List<Mention> of(String text, List<Sentence> sentences, Gazetteer gazetteer) {
        var mentions = new PlaceMentions(text, sentences, gazetteer);
        mentions.read();
        return List.copyOf(mentions.mentions);
    }

    /** The words and names of one sentence. */
    private record Found(List<Token> tokens, List<Hit> hits, boolean stopped) {}

    private void read() {
        List<List<int[]>> paragraphs = paragraphs();
        var countries = new HashSet<String>();
        for (List<int[]> paragraph : paragraphs) {
            countries.addAll(evidence(found(paragraph)).countries());
        }
        var whole = new Evidence(Set.copyOf(countries));
        for (List<int[]> paragraph : paragraphs) {
            List<Found> found = found(paragraph);
            Evidence around = evidence(found);
            for (Found sentence : found) {
                var scene = new Scene(sentence.tokens(), sentence.hits(), sentence.stopped(), around, whole);
                mentions.addAll(new SentenceMentions(text, scene).all());
            }
        }
    }

    private List<Found> found(List<int[]> paragraph) {
        var sentences = new ArrayList<Found>();
        for (int[] span : paragraph) {
            List<Token> tokens = Tokens.of(text, span[0], span[1]);
            sentences.add(new Found(tokens, hits(tokens), stopped(span[1])));
        }
        return sentences;
    }

    /** All but the dollars of a country: US$ 5. */
    private List<Hit> hits(List<Token> tokens) {
        return gazetteer.hits(tokens).stream()
                .filter(hit -> !text.startsWith("$", tokens.get(hit.to() - 1).end()))
                .toList();
    }

    private static Evidence evidence(List<Found> sentences) {
        return Evidence.ofAll(
                sentences.stream().map(sentence -> Evidence.of(sentence.hits())).toList());
    }

    /** The sentences, from and to in chars, by paragraphs: where a line ends between two sentences, one ends. */
    private List<List<int[]>> paragraphs() {
        var paragraphs = new ArrayList<List<int[]>>();
        int chars = 0;
        int points = 0;
        List<int[]> open = new ArrayList<>();
        for (Sentence sentence : sentences) {
            int from = text.offsetByCodePoints(chars, sentence.start() - points);
            int to = from + sentence.text().length();
            boolean lineEnds = text.substring(chars, from).indexOf('\n') >= 0;
            if (lineEnds && !open.isEmpty() && brokenName(chars, from)) {
                open.get(open.size() - 1)[1] = to;
            } else {
                if (open.isEmpty() || lineEnds) {
                    open = new ArrayList<>();
                    paragraphs.add(open);
                }
                open.add(new int[] {from, to});
            }
            chars = to;
            points = sentence.end();
        }
        return paragraphs;
    }

    /** Whether a name begins before a line's end and goes on after it: what looked like two lines is one sentence. */
    private boolean brokenName(int end, int begin) {
        if (stopped(end) || begin - end > WIDEST_BREAK) {
            return false;
        }
        List<Token> tokens =
                Tokens.of(text, Math.max(0, end - NAME_CHARS), Math.min(text.length(), begin + NAME_CHARS));
        return gazetteer.hits(tokens).stream()
                .anyMatch(hit -> tokens.get(hit.from()).start() < end
                        && tokens.get(hit.to() - 1).start() >= begin);
    }

    private boolean stopped(int end) {
        return end > 0 && STOPS.indexOf(text.charAt(end - 1)) >= 0;
    }
}
