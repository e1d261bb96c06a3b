package org.railwatch.document.intake.html;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;
import org.railwatch.document.Passage.Region;
import org.railwatch.document.intake.PageText;
import org.railwatch.document.text.Regions;

/** Walks through the main text and writes each block of it, with its region, in the order of the page. */
final class Blocks implements NodeFilter {
    /** A line with the author or the date is shorter. */
    private static final int LONGEST_BYLINE = 200;

    private static final Pattern BYLINE = Pattern.compile(
            "(?i)(?:^|[\\s_-])(?:byline|by-line|author|authors|dateline|timestamp|pub-?date|date|meta|posted-on)(?=$|[\\s_-])");

    private final Captions captions;
    private final PageText text;
    private final StringBuilder block = new StringBuilder();
    private boolean lineBroken;
    private Region region = Region.BODY;

    private Blocks(Captions captions, PageText text) {
        this.captions = captions;
        this.text = text;
    }

    /**
     * @param headline the page's first, which may stand outside of the main text
     * @param told what stands for a headline where the page has none
     */
    static void read(
            Element main, @Nullable Element headline, @Nullable String told, Captions captions, PageText text) {
        boolean inside = main.selectFirst("h1") != null;
        if (!inside && headline != null && !headline.text().isBlank()) {
            text.add(Region.HEADLINE, headline.text());
        } else if (!inside && told != null) {
            text.add(Region.HEADLINE, told);
        }
        var blocks = new Blocks(captions, text);
        main.filter(blocks);
        blocks.flush();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        if (Captions.is(element) && element.selectFirst("img") == null) {
            flush();
            text.add(captions.of(element).pieces());
            return FilterResult.SKIP_ENTIRELY;
        }
        if (element.normalName().equals("br")) {
            lineBreak();
            return FilterResult.CONTINUE;
        }
        if (parts(element)) {
            flush();
            region = regionOf(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (cell(element)) {
                append(" ");
            } else if (parts(element)) {
                flush();
                region = regionOf(element.parent());
            }
        }
        return FilterResult.CONTINUE;
    }

    private static boolean cell(Element element) {
        return element.normalName().equals("td") || element.normalName().equals("th");
    }

    /** Whether a new block begins and ends with it. */
    private static boolean parts(Element element) {
        return (element.isBlock() && !cell(element)) || byline(element) || Captions.credits(element);
    }

    private static boolean byline(Element element) {
        return element.normalName().equals("time")
                || element.normalName().equals("address")
                || element.attr("rel").equals("author")
                || element.attr("itemprop").equals("author")
                || BYLINE.matcher(element.className()).find();
    }

    private static Region regionOf(@Nullable Element innermost) {
        for (Element element = innermost; element != null; element = element.parent()) {
            String name = element.normalName();
            if (name.equals("h1")) {
                return Region.HEADLINE;
            }
            if (name.equals("figure")) {
                return Captions.credits(Objects.requireNonNull(innermost)) ? Region.CREDIT : Region.FURNITURE;
            }
            if (byline(element) && Extent.isShort(element, LONGEST_BYLINE)) {
                return Region.FURNITURE;
            }
            if (name.equals("p") || name.equals("article") || name.equals("main") || name.equals("body")) {
                return Region.BODY;
            }
        }
        return Region.BODY;
    }

    /** White space as a browser shows it. */
    private void append(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c != ' ' && c != '\n' && c != '\t' && c != '\r' && c != '\f') {
                block.append(c);
            } else if (!block.isEmpty()
                    && block.charAt(block.length() - 1) != ' '
                    && block.charAt(block.length() - 1) != '\n') {
                block.append(' ');
            }
        }
        lineBroken &= words.isBlank();
    }

    /** Two in a row part paragraphs. */
    private void lineBreak() {
        if (lineBroken) {
            flush();
        } else if (!block.isEmpty()) {
            block.append('\n');
            lineBroken = true;
        }
    }

    private void flush() {
        String words = block.toString().strip();
        block.setLength(0);
        lineBroken = false;
        if (!words.isEmpty()) {
            text.add(region == Region.BODY && Regions.furniture(words) ? Region.FURNITURE : region, words);
        }
    }
}
