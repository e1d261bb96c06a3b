package org.railwatch.document.intake;

import java.util.ArrayList;
import java.util.List;
import org.railwatch.document.Passage.Region;
import org.railwatch.document.text.Stretch;

/** Puts a text together from the blocks of a page, a blank line between two, and notes what region each was. */
public final class PageText {
    private final StringBuilder text = new StringBuilder();
    private final List<Stretch> stretches = new ArrayList<>();
    private int points;

    /** Some of a block: a caption and its credit are one block of two pieces. */
    public record Piece(String text, Region region) {}

    public void add(Region region, String block) {
        add(List.of(new Piece(block, region)));
    }

    /** Pieces of one block, a space between them; blank ones are left out. */
    public void add(List<Piece> block) {
        String before = "\n\n";
        for (Piece piece : block) {
            String words = piece.text().strip();
            if (!words.isEmpty()) {
                append(text.isEmpty() ? "" : before);
                int start = points;
                append(words);
                stretch(start, piece.region());
                before = " ";
            }
        }
    }

    private void append(String words) {
        text.append(words);
        points += words.codePointCount(0, words.length());
    }

    /** Neighbours of one region are one stretch. */
    private void stretch(int start, Region region) {
        int last = stretches.size() - 1;
        if (last >= 0 && stretches.get(last).region() == region) {
            stretches.set(last, new Stretch(stretches.get(last).start(), points, region));
        } else {
            stretches.add(new Stretch(start, points, region));
        }
    }

    public String text() {
        return text.toString();
    }

    public List<Stretch> stretches() {
        return List.copyOf(stretches);
    }
}
