package org.railwatch.document.text;

import java.util.ArrayList;
import java.util.List;
import org.railwatch.document.Passage.Region;

/** Cuts sentences at the borders of the regions that a page told; asked for one paragraph after the other. */
final class ToldRegions {
    /** With {@code char} positions. */
    private record Told(Span span, Region region) {}

    private final List<Told> told = new ArrayList<>();
    private int next;

    ToldRegions(String text, List<Stretch> stretches) {
        int chars = 0;
        int points = 0;
        for (Stretch stretch : stretches) {
            int from = text.offsetByCodePoints(chars, stretch.start() - points);
            chars = text.offsetByCodePoints(from, stretch.end() - stretch.start());
            points = stretch.end();
            told.add(new Told(new Span(from, chars), stretch.region()));
        }
    }

    /**
     * The sentences of a paragraph, cut where the region changes.
     *
     * @param offset of the paragraph in the text
     */
    List<Regions.Part> of(String paragraph, List<Span> sentences, int offset) {
        var parts = new ArrayList<Regions.Part>();
        for (Span sentence : sentences) {
            int from = sentence.start();
            while (from < sentence.end()) {
                while (next < told.size() && told.get(next).span().end() <= offset + from) {
                    next++;
                }
                boolean inside = next < told.size() && told.get(next).span().start() <= offset + from;
                int border = next == told.size()
                        ? Integer.MAX_VALUE
                        : inside
                                ? told.get(next).span().end()
                                : told.get(next).span().start();
                int to = Math.min(sentence.end(), border - offset);
                Span cut = new Span(from, to).stripped(paragraph);
                if (!cut.empty()) {
                    parts.add(new Regions.Part(cut, inside ? told.get(next).region() : Region.BODY));
                }
                from = to;
            }
        }
        return parts;
    }
}
