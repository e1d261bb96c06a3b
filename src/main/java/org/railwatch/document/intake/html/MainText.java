package org.railwatch.document.intake.html;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Which element holds the main text: the article, else the main element, else the smallest one that holds most of the
 * page's running text.
 */
final class MainText {
    /** Of the running text that an element has, the share that a child of it must have for the others to be left out. */
    private static final double MOST = 0.7;

    private MainText() {}

    static Element of(Document page, Weights weights) {
        Element cluster = cluster(page.body(), weights);
        for (String name : new String[] {"article", "main, [role=main]", "[itemprop=articleBody]"}) {
            Element heaviest = null;
            for (Element candidate : page.select(name)) {
                if (heaviest == null || weights.under(candidate) > weights.under(heaviest)) {
                    heaviest = candidate;
                }
            }
            if (heaviest != null
                    && weights.under(heaviest) > 0
                    && 2 * weights.under(heaviest) >= weights.under(cluster)) {
                return heaviest;
            }
        }
        return cluster;
    }

    private static Element cluster(Element body, Weights weights) {
        Element cluster = body;
        while (true) {
            Element heaviest = null;
            for (Element child : cluster.children()) {
                if (heaviest == null || weights.under(child) > weights.under(heaviest)) {
                    heaviest = child;
                }
            }
            boolean most = heaviest != null && weights.under(heaviest) > MOST * weights.under(cluster);
            if (heaviest == null || !most || heaviest.normalName().equals("p")) {
                return cluster;
            }
            cluster = heaviest;
        }
    }
}
