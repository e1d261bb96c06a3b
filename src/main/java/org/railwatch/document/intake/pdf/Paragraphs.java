package org.railwatch.document.intake.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.railwatch.document.Passage.Region;
import org.railwatch.document.text.Regions;

/**
 * Joins the lines of a PDF into paragraphs. A paragraph ends where the next line is further off than lines usually are, has
 * another size of letters, or begins a caption. Over the end of a column or page it goes on where the last word is no end of a
 * sentence and the next begins with a small letter. A hyphen at the end of a line is taken away where letters stand before
 * it and a small letter follows, so that "rail-way" and "well-known", broken there, both lose theirs. Page numbers, and lines
 * at the top or bottom that three pages have alike, are left out.
 */
final class Paragraphs {
    /** Of the usual distance of base lines, the most within a paragraph. */
    private static final double WIDEST = 1.35;
    /** Points by which letters of one size differ. */
    private static final double SAME_SIZE = 0.8;
    /** A heading's letters against those of the text. */
    private static final double HEADING = 1.2;

    private static final int LONGEST_HEADLINE = 200;
    private static final int REPEATED = 3;

    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?i)[-–—| ]*(?:page )?(?:\\d{1,4}|[ivxl]{1,6})(?: ?(?:of|/) ?\\d{1,4})?[-–—| ]*");
    static final Pattern CAPTION = Pattern.compile(
            "(?:(?:Figure|Fig\\.|Image|Photo(?:graph)?|Picture|Map|Plate) ?\\d{1,3}(?:[.:–—-]|\\s).*"
                    + "|(?:Photo(?:graph)?|Image|Picture|Satellite image): .*|(?:그림|사진|Рис\\.|Фото) ?\\d{0,3}[.:].*)",
            Pattern.DOTALL);

    private final List<PdfLine> lines;
    private final List<PdfBlock> blocks = new ArrayList<>();
    private final double usualSize;
    private final double usualGap;

    private Paragraphs(List<PdfLine> lines) {
        this.lines = lines;
        this.usualSize = usual(lines, null);
        this.usualGap = usual(lines, usualSize);
    }

    static List<PdfBlock> of(List<PdfLine> lines) {
        var paragraphs = new Paragraphs(withoutRunningHeads(lines));
        paragraphs.join();
        return paragraphs.blocks;
    }

    private static List<PdfLine> withoutRunningHeads(List<PdfLine> lines) {
        Set<Integer> edges = edges(lines);
        Map<String, Integer> pages = new HashMap<>();
        for (int i : edges) {
            pages.merge(lines.get(i).text().replaceAll("\\d+", "#"), 1, Integer::sum);
        }
        var kept = new ArrayList<PdfLine>();
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            boolean repeated = pages.getOrDefault(text.replaceAll("\\d+", "#"), 0) >= REPEATED;
            if (!edges.contains(i) || !(repeated || PAGE_NUMBER.matcher(text).matches())) {
                kept.add(lines.get(i));
            }
        }
        return kept;
    }

    /** Of each page the two lines at its top and the two at its bottom. */
    private static Set<Integer> edges(List<PdfLine> lines) {
        var edges = new HashSet<Integer>();
        for (int from = 0; from < lines.size(); ) {
            int to = from;
            while (to < lines.size() && lines.get(to).page() == lines.get(from).page()) {
                to++;
            }
            for (int i = from; i < to; i++) {
                if (i < from + 2 || i >= to - 2) {
                    edges.add(i);
                }
            }
            from = to;
        }
        return edges;
    }

    /** The size that most characters have; with a size, the distance that most lines of it have from the one before. */
    private static double usual(List<PdfLine> lines, @Nullable Double ofSize) {
        Map<Long, Integer> counts = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            PdfLine line = lines.get(i);
            if (ofSize == null) {
                counts.merge(Math.round(line.size() * 2), line.text().length(), Integer::sum);
            } else if (i > 0 && Math.abs(line.size() - ofSize) <= SAME_SIZE) {
                double gap = line.top() - lines.get(i - 1).top();
                if (line.page() == lines.get(i - 1).page() && gap > 0 && gap < 3 * ofSize) {
                    counts.merge(Math.round(gap * 2), 1, Integer::sum);
                }
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<Long, Integer>comparingByValue()
                        .thenComparing(Map.Entry.<Long, Integer>comparingByKey().reversed()))
                .map(most -> most.getKey() / 2.0)
                .orElse(12.0);
    }

    private void join() {
        var text = new StringBuilder();
        PdfLine first = null;
        PdfLine last = null;
        for (PdfLine line : lines) {
            if (first != null && last != null && goesOn(text, first, last, line)) {
                append(text, line.text());
            } else {
                close(text, first, last);
                text.append(line.text());
                first = line;
            }
            last = line;
        }
        close(text, first, last);
    }

    private boolean goesOn(StringBuilder text, PdfLine first, PdfLine last, PdfLine next) {
        if (Math.abs(next.size() - last.size()) > SAME_SIZE
                || CAPTION.matcher(next.text()).matches()) {
            return false;
        }
        double gap = next.top() - last.top();
        if (next.page() == last.page() && gap >= 0) {
            // Headings are set in lines as far apart as their letters are large.
            return gap <= WIDEST * usualGap * Math.max(1, last.size() / usualSize);
        }
        boolean caption = CAPTION.matcher(first.text()).matches();
        char end = text.charAt(text.length() - 1);
        return !caption
                && ".!?:;”\"’)".indexOf(end) < 0
                && Character.isLowerCase(next.text().codePointAt(0));
    }

    private static void append(StringBuilder text, String next) {
        int length = text.length();
        char end = text.charAt(length - 1);
        boolean hyphen = (end == '-' || end == '\u2010' || end == '\u00AD')
                && length > 1
                && Character.isLetter(text.charAt(length - 2))
                && Character.isLowerCase(next.codePointAt(0));
        if (hyphen) {
            text.setLength(length - 1);
        } else if (end != '-') {
            text.append(' ');
        }
        text.append(next);
    }

    private void close(StringBuilder text, @Nullable PdfLine first, @Nullable PdfLine last) {
        if (first != null && last != null) {
            String words = text.toString();
            blocks.add(new PdfBlock(words, region(words, first), first.page(), first.top(), last.top()));
        }
        text.setLength(0);
    }

    private Region region(String text, PdfLine first) {
        if (CAPTION.matcher(text).matches()) {
            return Region.CAPTION;
        }
        boolean before = blocks.stream().noneMatch(block -> block.region() == Region.BODY);
        boolean large = first.size() >= HEADING * usualSize && text.length() <= LONGEST_HEADLINE;
        if (before && large) {
            return Region.HEADLINE;
        }
        return Regions.furniture(text) ? Region.FURNITURE : Region.BODY;
    }
}
