package org.railwatch.document.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.railwatch.document.Passage.Region;

/**
 * What part of a page a paragraph of its plain text is, by the words that such parts use. Rules of thumb: what no rule
 * knows is body.
 */
public final class Regions {
    /** A sentence of a paragraph with its region. */
    record Part(Span span, Region region) {}

    private static final int LONGEST_HEADLINE = 200;
    private static final int LONGEST_FORM = 300;
    /** A caption has a sentence or two; an article may end in "(AP)" without being one. */
    private static final int MOST_CAPTION_SENTENCES = 3;

    private static final Pattern COPYRIGHT = Pattern.compile("©|\\([Cc]\\) ?\\d|Copyright ");
    /** With "prohibited" in the same paragraph. */
    private static final List<String> UNLICENSED = List.of(
            "unauthorized use", "unauthorised use", "duplication", "reproduction", "redistribution", "republication");
    /** The forms, notices and buttons of common news and blog pages. */
    private static final Pattern PAGE_FORMS = Pattern.compile(
            "(?:Leave a (?:Reply|Comment)\\b|Be the first to comment\\b|(?:Post|Add) a comment\\b|Comments are closed\\b"
                    + "|(?:No|\\d+) comments?(?: yet)?$|Cancel reply\\b|Your email address will not be published\\b"
                    + "|Required fields are marked\\b|Save my name\\b|Notify me of\\b|This site uses (?:Akismet|cookies)\\b"
                    + "|(?:Learn|Find out) how your (?:comment )?data\\b|We use cookies\\b|You must be logged in\\b|Log in to\\b"
                    + "|Sign up (?:for|to)\\b|Subscribe(?: (?:to|now)\\b|$)|Share (?:this|on)\\b|Read more\\b|Click here\\b"
                    + "|Follow us\\b|Skip to (?:main |the )?content\\b|Related (?:articles?|posts?|stories)\\b|Advertisement$"
                    + "|Filed under\\b|Tags?:|Posted in\\b|Privacy policy\\b|Terms of (?:use|service)\\b|Print this\\b).*",
            Pattern.CASE_INSENSITIVE);

    private Regions() {}

    /**
     * The sentences of one paragraph, a credit at its end made one of its own.
     *
     * @param first whether it is the first of several, where a headline stands
     */
    static List<Part> of(String paragraph, List<Span> sentences, boolean first) {
        if (furniture(paragraph)) {
            return all(sentences, Region.FURNITURE);
        }
        int credit = CreditLine.start(paragraph);
        if (credit >= 0) {
            return withCredit(paragraph, sentences, credit);
        }
        boolean headline = first
                && paragraph.codePointCount(0, paragraph.length()) <= LONGEST_HEADLINE
                && !paragraph.matches(".*[.。．｡][\"'”’»)\\]」』）]*$");
        return all(sentences, headline ? Region.HEADLINE : Region.BODY);
    }

    /** Whether it is a form, a notice or a button of the page, by its words. */
    public static boolean furniture(String paragraph) {
        boolean form = paragraph.length() <= LONGEST_FORM
                && PAGE_FORMS.matcher(paragraph).matches();
        return form || copyright(paragraph);
    }

    private static boolean copyright(String paragraph) {
        String small = paragraph.toLowerCase(Locale.ROOT);
        return COPYRIGHT.matcher(paragraph).lookingAt()
                || small.contains("all rights reserved")
                || (small.contains("prohibited") && UNLICENSED.stream().anyMatch(small::contains));
    }

    private static List<Part> withCredit(String paragraph, List<Span> sentences, int credit) {
        var before = new ArrayList<Span>();
        for (Span sentence : sentences) {
            Span cut = new Span(sentence.start(), Math.min(sentence.end(), credit)).stripped(paragraph);
            if (!cut.empty()) {
                before.add(cut);
            }
        }
        var parts = all(before, before.size() <= MOST_CAPTION_SENTENCES ? Region.CAPTION : Region.BODY);
        parts.add(new Part(new Span(credit, paragraph.length()), Region.CREDIT));
        return parts;
    }

    private static List<Part> all(List<Span> sentences, Region region) {
        var parts = new ArrayList<Part>();
        sentences.forEach(sentence -> parts.add(new Part(sentence, region)));
        return parts;
    }
}
