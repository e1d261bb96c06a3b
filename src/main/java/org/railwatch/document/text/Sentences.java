package org.railwatch.document.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a text into sentences, paragraph by paragraph. The JDK's {@link BreakIterator} proposes where; a full stop of a
 * shortened word ({@link FullStops}) and a stop before a small letter end nothing, an ellipsis before a capital and a stop
 * before a number do. Quotes and brackets that close after a stop belong to its sentence.
 *
 * <p>English first; scripts without case and the full stops of Chinese and Japanese are split too. Pure, and linear in the
 * length of the text.
 */
public final class Sentences {
    private static final String CLOSERS = "\"'”’»›)]}」』）】》";
    private static final String OPENERS = "\"'“‘„‚«‹([{「『（【《¿¡—–- ";
    private static final Pattern LINE_BREAK = Pattern.compile("[\n\r\u000B\f\u0085\u2028\u2029]");
    /** What the JDK does not propose: stops before numbers and in front of quotes, ellipses before capitals. */
    private static final Pattern ALSO =
            Pattern.compile("(?:[.!?。！？][\"'”’»›)\\]]{0,3}\\s+(?=[\"'“‘„«‹(\\[]{0,2}[\\p{Lu}\\p{Lt}\\p{Lo}\\p{Nd}]))"
                    + "|(?:…[\"'”’»›)\\]]{0,3}\\s+(?=[\"'“‘„«‹(\\[]{0,2}[\\p{Lu}\\p{Lt}]))");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}'’.]+");

    private final String paragraph;

    private Sentences(String paragraph) {
        this.paragraph = paragraph;
    }

    /** In the order of the text; empty for a text without letters or digits. */
    public static List<Sentence> of(String text) {
        return of(text, List.of());
    }

    /**
     * As {@link #of(String)}, for a text whose page told the parts apart: no sentence reaches over the border of two.
     *
     * @param stretches in order, without overlap; what none of them covers is body. None at all: the words tell
     */
    public static List<Sentence> of(String text, List<Stretch> stretches) {
        var sentences = new ArrayList<Sentence>();
        var breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        var told = new ToldRegions(text, stretches);
        List<Span> paragraphs = Paragraphs.of(text);
        int chars = 0;
        int points = 0;
        for (int i = 0; i < paragraphs.size(); i++) {
            Span paragraph = paragraphs.get(i);
            String flat = LINE_BREAK.matcher(paragraph.of(text)).replaceAll(" ");
            boolean first = i == 0 && paragraphs.size() > 1;
            List<Span> whole = new Sentences(flat).split(breaks);
            List<Regions.Part> parts =
                    stretches.isEmpty() ? Regions.of(flat, whole, first) : told.of(flat, whole, paragraph.start());
            for (Regions.Part part : parts) {
                int from = paragraph.start() + part.span().start();
                int to = paragraph.start() + part.span().end();
                points += text.codePointCount(chars, from);
                int length = text.codePointCount(from, to);
                sentences.add(new Sentence(
                        sentences.size() + 1, text.substring(from, to), points, points + length, part.region()));
                points += length;
                chars = to;
            }
        }
        return sentences;
    }

    private List<Span> split(BreakIterator breaks) {
        var proposed = new TreeSet<Integer>();
        breaks.setText(paragraph);
        for (int at = breaks.next(); at != BreakIterator.DONE; at = breaks.next()) {
            proposed.add(at);
        }
        Matcher also = ALSO.matcher(paragraph);
        while (also.find()) {
            proposed.add(also.end());
        }
        proposed.add(paragraph.length());
        var spans = new ArrayList<Span>();
        int begin = 0;
        int word = nextWord(0);
        for (int at : proposed) {
            Span span = new Span(begin, at).stripped(paragraph);
            if (at == paragraph.length() || (word < at && ends(span, at))) {
                add(spans, span, word < at);
                begin = at;
                word = word < at ? nextWord(at) : word;
            }
        }
        return spans;
    }

    /** What has no letter or digit, such as a stray quote at the end, goes to the sentence before it. */
    private static void add(List<Span> spans, Span span, boolean hasWord) {
        if (hasWord) {
            spans.add(span);
        } else if (!span.empty() && !spans.isEmpty()) {
            Span last = spans.remove(spans.size() - 1);
            spans.add(new Span(last.start(), span.end()));
        }
    }

    /** Where the next letter or digit is; after the paragraph when there is none. */
    private int nextWord(int from) {
        int i = from;
        while (i < paragraph.length() && !Character.isLetterOrDigit(paragraph.codePointAt(i))) {
            i++;
        }
        return i < paragraph.length() ? i : Integer.MAX_VALUE;
    }

    /** Whether a sentence that reads {@code span} is over when the next one would begin at {@code at}. */
    private boolean ends(Span span, int at) {
        int next = at;
        while (next < paragraph.length() && OPENERS.indexOf(paragraph.charAt(next)) >= 0) {
            next++;
        }
        if (next >= paragraph.length()) {
            return true;
        }
        if (Character.isLowerCase(paragraph.codePointAt(next))) {
            return false;
        }
        int stop = span.end();
        while (stop > span.start() && CLOSERS.indexOf(paragraph.charAt(stop - 1)) >= 0) {
            stop--;
        }
        if (stop == span.start() || ".!?…。！？．｡".indexOf(paragraph.charAt(stop - 1)) < 0) {
            return false;
        }
        if (closesInside(span, stop)) {
            return false;
        }
        boolean shortened = stop == span.end() && paragraph.charAt(stop - 1) == '.';
        return !shortened || endsAfter(lastWord(span.start(), stop - 1), span, next);
    }

    /** "Col. Cole (ret.) spoke": the stop is within brackets that opened inside the sentence. */
    private boolean closesInside(Span span, int stop) {
        if (stop == span.end() || ")]".indexOf(paragraph.charAt(stop)) < 0) {
            return false;
        }
        char opener = paragraph.charAt(stop) == ')' ? '(' : '[';
        int open = stop;
        while (open > span.start() && paragraph.charAt(open) != opener) {
            open--;
        }
        return open > span.start();
    }

    private boolean endsAfter(String word, Span span, int next) {
        boolean listNumber = word.length() <= 3
                && !word.isEmpty()
                && word.chars().allMatch(Character::isDigit)
                && word.length() + 1 == span.end() - span.start();
        if (listNumber) {
            return false;
        }
        Matcher following = WORD.matcher(paragraph).region(next, paragraph.length());
        return FullStops.ends(word, following.lookingAt() ? following.group() : "");
    }

    private String lastWord(int from, int to) {
        int begin = to;
        while (begin > from && !Span.blank(paragraph.charAt(begin - 1))) {
            begin--;
        }
        while (begin < to && OPENERS.indexOf(paragraph.charAt(begin)) >= 0) {
            begin++;
        }
        return paragraph.substring(begin, to);
    }
}
