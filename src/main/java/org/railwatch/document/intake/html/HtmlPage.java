package org.railwatch.document.intake.html;

import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.railwatch.UserError;
import org.railwatch.document.intake.Page;
import org.railwatch.document.intake.PageText;
import org.railwatch.document.intake.Siblings;

/** Reads an HTML page: its main text as paragraphs, the regions, what it says of itself, and its pictures. */
public final class HtmlPage {
    /** Elements within elements; a page that people read has a tenth of it, and what is deeper is read as if it were not. */
    private static final int DEEPEST = 500;

    /** A long page has a tenth of it. */
    private static final int MOST_ELEMENTS = 200_000;

    private HtmlPage() {}

    /**
     * @param name of the file, for the sentences
     * @throws UserError (unreadable) when it has no text, or defines entities of its own
     */
    public static Page read(String name, String html, Siblings siblings) {
        refuseEntities(name, html);
        Document page = Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(DEEPEST));
        if (!Extent.hasFewElements(page, MOST_ELEMENTS)) {
            throw UserError.unreadable(name + " has more than " + MOST_ELEMENTS
                    + " elements, as no page for readers has; save the article alone, or as plain text");
        }
        var particulars = HtmlParticulars.of(page);
        var weights = Weights.of(page);
        Element headline = page.selectFirst("h1");
        Boilerplate.remove(page, weights);
        Element main = MainText.of(page, weights);
        Captions captions = new Captions();
        var text = new PageText();
        Blocks.read(main, headline, HtmlParticulars.headline(page), captions, text);
        if (text.text().isBlank()) {
            throw UserError.unreadable(name + " is a page without text, as one that a program fills when it is shown;"
                    + " save it from the browser, or as PDF");
        }
        var figures = new Figures(captions, siblings, particulars.url());
        return new Page(text.text(), text.stretches(), particulars, figures.of(main), figures.notices());
    }

    /** HTML has no such thing, and XML bombs are made of it. */
    private static void refuseEntities(String name, String html) {
        int doctype = html.toLowerCase(Locale.ROOT).indexOf("<!doctype");
        int declared = html.indexOf("<!ENTITY");
        if (doctype >= 0 && declared > doctype) {
            throw UserError.unreadable(
                    name + " defines entities of its own (<!ENTITY …>), which no page does; it was not read");
        }
    }
}
