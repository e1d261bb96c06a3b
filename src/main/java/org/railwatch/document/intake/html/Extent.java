package org.railwatch.document.intake.html;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** How large a part of a page is, as far as one has to look to know whether it is larger than something. */
final class Extent implements NodeFilter {
    private final int most;
    private final boolean characters;
    private int found;

    private Extent(int most, boolean characters) {
        this.most = most;
        this.characters = characters;
    }

    /** Whether it holds no more elements than that, itself among them. */
    static boolean hasFewElements(Element element, int most) {
        var extent = new Extent(most, false);
        element.filter(extent);
        return extent.found <= most;
    }

    /** Whether its text has no more characters than that. */
    static boolean isShort(Element element, int most) {
        var extent = new Extent(most, true);
        element.filter(extent);
        return extent.found <= most;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (characters && node instanceof TextNode text) {
            found += text.getWholeText().strip().length();
        } else if (!characters && node instanceof Element) {
            found++;
        }
        return found > most ? FilterResult.STOP : FilterResult.CONTINUE;
    }
}
