package org.railwatch.document.anchor;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a page that may be a passage in other words.
 *
 * @param alignment of the words of the passage and of those around it
 * @param first the word of the page where the passage begins
 * @param end after its last; not after {@code first} when the passage was taken out
 */
record Reworded(Quoted quoted, Page page, Alignment alignment, int context, int first, int end) {
    /** Where most of a quotation's words stand, some of those around it must too, unless it has so many of its own. */
    private static final int MANY_WORDS = 8;

    private static final double MOST = 0.6;
    private static final double SOME = 0.3;
    private static final double NEARLY_ALL = 0.75;
    /** Words on a side that show that it is the same side. */
    private static final int TELLING_SIDE = 2;

    /**
     * @param context the first word that was aligned; the passage's own follow those of the prefix
     */
    static Reworded of(Quoted quoted, Page page, Alignment alignment, int context) {
        int from = quoted.firstWord() - context;
        int to = quoted.endWord() - context;
        int after = quoted.endContext() - context;
        int first = page.words().count();
        int end = 0;
        for (int word = from; word < to; word++) {
            if (alignment.at(word) >= 0) {
                first = Math.min(first, alignment.at(word));
                end = Math.max(end, alignment.at(word) + 1);
            }
        }
        // Where the edge itself is reworded, what stands next to it shows how far the new wording reaches, else the
        // sentence.
        if (from > 0 && !alignment.same(from) && alignment.same(from - 1)) {
            first = alignment.at(from - 1) + 1;
        } else if (first < end) {
            first -= page.wordsBefore(first, alignment.takenOut(from, to, 1));
        }
        if (to < after && !alignment.same(to - 1) && alignment.same(to)) {
            end = alignment.at(to);
        } else if (first < end) {
            end += page.wordsAfter(end, alignment.takenOut(to - 1, from - 1, -1));
        }
        return new Reworded(quoted, page, alignment, context, first, end);
    }

    private int from() {
        return quoted.firstWord() - context;
    }

    private int to() {
        return quoted.endWord() - context;
    }

    private int before() {
        return alignment.sameAmong(0, from());
    }

    private int after() {
        return alignment.sameAmong(to(), quoted.endContext() - context);
    }

    /** Whether the page says there what the passage said, as far as words can show it. */
    boolean believable() {
        if (end <= first) {
            return false;
        }
        double own = (double) alignment.sameAmong(from(), to()) / Math.max(quoted.length(), end - first);
        int around = before() + after();
        double ofAround = (double) around / Math.max(1, quoted.endContext() - context - quoted.length());
        return (own >= MOST && (quoted.length() >= MANY_WORDS || around >= TELLING_SIDE))
                || (own >= SOME && ofAround >= MOST && around > TELLING_SIDE)
                || (between() && end - first <= 2 * quoted.length() + TELLING_SIDE);
    }

    /** Whether what stood on both sides of the passage stands around it still. */
    private boolean between() {
        int prefix = from();
        int suffix = quoted.endContext() - context - to();
        return before() >= Math.max(TELLING_SIDE, NEARLY_ALL * prefix)
                && after() >= Math.max(TELLING_SIDE, NEARLY_ALL * suffix);
    }

    /** Whether both sides are there and nothing is between them. */
    boolean takenOut() {
        return end <= first && between();
    }

    Anchored anchored() {
        int firstUnit = page.words().first(first);
        int endUnit = page.words().end(end - 1);
        // The signs at the quotation's ends, its full stop or quotation mark, belong to it where they still stand.
        int ownFirst = quoted.words().first(quoted.firstWord());
        while (ownFirst > quoted.from()
                && firstUnit > 0
                && page.folded().unit(firstUnit - 1) == quoted.folded().unit(ownFirst - 1)) {
            ownFirst--;
            firstUnit--;
        }
        int ownEnd = quoted.words().end(quoted.endWord() - 1);
        while (ownEnd < quoted.to()
                && endUnit < page.folded().length()
                && page.folded().unit(endUnit) == quoted.folded().unit(ownEnd)) {
            ownEnd++;
            endUnit++;
        }
        List<Anchored.Change> changes = changes();
        return page.at(
                AnchorState.CHANGED, firstUnit, endUnit, changes, changes.isEmpty() ? "only its punctuation" : null);
    }

    /** The runs of words between those that stand as they were. */
    private List<Anchored.Change> changes() {
        var changes = new ArrayList<Anchored.Change>();
        int old = from();
        int now = first;
        for (int word = from(); word <= to(); word++) {
            boolean last = word == to();
            if (!last && !unchanged(word)) {
                continue;
            }
            int at = last ? end : alignment.at(word);
            if (word > old || at > now) {
                changes.add(new Anchored.Change(
                        word > old ? quoted.verbatim(old + context, word + context) : "",
                        at > now
                                ? page.verbatim(
                                        page.words().first(now), page.words().end(at - 1))
                                : ""));
            }
            old = word + 1;
            now = at + 1;
        }
        return changes;
    }

    /** Case counts here. */
    private boolean unchanged(int word) {
        if (!alignment.same(word) || alignment.at(word) < first || alignment.at(word) >= end) {
            return false;
        }
        int here = quoted.words().first(word + context);
        int there = page.words().first(alignment.at(word));
        int length = quoted.words().end(word + context) - here;
        if (page.words().end(alignment.at(word)) - there != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (quoted.folded().unit(here + i) != page.folded().unit(there + i)) {
                return false;
            }
        }
        return true;
    }
}
