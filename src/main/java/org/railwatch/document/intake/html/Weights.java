package org.railwatch.document.intake.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** How many characters of running text each element of a page holds: those of paragraphs, and of long lines elsewhere. */
final class Weights {
    /** A line outside of a paragraph that is shorter is a button or a heading, not running text. */
    private static final int LONG_LINE = 80;

    private final IdentityHashMap<Node, Integer> weights = new IdentityHashMap<>();

    private Weights() {}

    static Weights of(Element root) {
        var weights = new Weights();
        root.traverse(weights.new Counting());
        return weights;
    }

    int under(Element element) {
        return weights.getOrDefault(element, 0);
    }

    private final class Counting implements NodeVisitor {
        private final Deque<int[]> open = new ArrayDeque<>();
        private int paragraphs;
        private int unread;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                open.push(new int[1]);
                paragraphs += paragraph(element) ? 1 : 0;
                unread += unread(element) ? 1 : 0;
            } else if (node instanceof TextNode text && unread == 0 && !open.isEmpty()) {
                int length = text.getWholeText().strip().length();
                open.element()[0] += paragraphs > 0 || length >= LONG_LINE ? length : 0;
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                int weight = open.pop()[0];
                weights.put(element, weight);
                if (!open.isEmpty()) {
                    open.element()[0] += weight;
                }
                paragraphs -= paragraph(element) ? 1 : 0;
                unread -= unread(element) ? 1 : 0;
            }
        }

        private static boolean paragraph(Element element) {
            return switch (element.normalName()) {
                case "p", "blockquote", "pre" -> true;
                default -> false;
            };
        }

        private static boolean unread(Element element) {
            return switch (element.normalName()) {
                case "a", "script", "style", "noscript", "template", "form", "nav", "footer", "button" -> true;
                default -> false;
            };
        }
    }
}
