package org.railwatch.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.document.text.Span;
import org.railwatch.shell.answer.Columns;
import org.railwatch.shell.answer.Fields;
import org.railwatch.shell.answer.Row;
import org.railwatch.store.Store;

/** Full-text search over titles and held texts, best first: by BM25 (SQLite FTS5) where the index knows the words. */
final class DocumentSearch {
    static final Columns COLUMNS = Columns.of(
            List.of("ref", "publisher", "published", "start", "end", "snippet"),
            List.of("ref", "title", "publisher", "published", "snippet", "start", "end", "score"));

    /** Noncharacters, which no text has: they mark what was found. */
    private static final char OPEN = '\uFDD0';

    private static final char CLOSE = '\uFDD1';
    /** How far apart, in characters, words may stand to be shown as one match: two sentences or so. */
    private static final int FARTHEST = 250;
    /** Characters of the snippet on each side of the match. */
    private static final int CONTEXT = 60;

    private static final double SCORE_DIGITS = 1e6;

    private final Store store;
    private final Documents documents;

    DocumentSearch(Store store, Documents documents) {
        this.store = store;
        this.documents = documents;
    }

    /** A document that has the words, and where its text has them. */
    private record Hit(Document document, double score, List<Span> marks) {}

    List<Row> rows(SearchWords words) {
        List<Hit> hits = words.unspaced() ? scanned(words) : indexed(words);
        return hits.stream().map(hit -> row(hit, words)).toList();
    }

    private List<Hit> indexed(SearchWords words) {
        return store.jdbc()
                .sql("""
                        select rowid, -bm25(document_fts) as score, highlight(document_fts, 1, :open, :close) as marked
                        from document_fts
                        where document_fts match :words
                        order by score desc, rowid
                        """)
                .param("open", String.valueOf(OPEN))
                .param("close", String.valueOf(CLOSE))
                .param("words", words.fts())
                .query((row, number) -> hit(documents.get(row.getLong(1)), row.getDouble(2), row.getString(3)))
                .list();
    }

    private static Hit hit(Document document, double score, @Nullable String marked) {
        String text = document.text();
        return new Hit(document, score, text == null || marked == null ? List.of() : marks(text, marked));
    }

    /**
     * The index takes what stands between blanks for a word, so in scripts that write words together it would miss most.
     * Here every text is read; the score is the number of places.
     */
    private List<Hit> scanned(SearchWords words) {
        var hits = new ArrayList<Hit>();
        for (Document document : documents.listAll()) {
            String title = document.title() == null ? "" : document.title();
            String text = document.text() == null ? "" : document.text();
            var marks = new ArrayList<Span>();
            int places = 0;
            boolean all = true;
            for (SearchWords.Term term : words.terms()) {
                List<Span> inText = term.places(text);
                int found = inText.size() + term.places(title).size();
                all &= found > 0;
                places += found;
                marks.addAll(inText);
            }
            if (all) {
                marks.sort(Comparator.comparingInt(Span::start));
                hits.add(new Hit(document, places, marks));
            }
        }
        hits.sort(Comparator.comparingDouble(Hit::score).reversed());
        return hits;
    }

    private static Row row(Hit hit, SearchWords words) {
        Document document = hit.document();
        String text = document.text();
        Span best = text == null ? null : best(text, hit.marks(), words);
        var fields = new Fields()
                .put("ref", document.ref())
                .put("title", document.title())
                .put("publisher", document.publisher().slug())
                .put("published", document.published())
                .put("snippet", text == null || best == null ? document.title() : snippet(text, best))
                .put("start", text == null || best == null ? null : text.codePointCount(0, best.start()))
                .put("end", text == null || best == null ? null : text.codePointCount(0, best.end()))
                .put("score", Math.round(hit.score() * SCORE_DIGITS) / SCORE_DIGITS);
        return Row.of(document.ref(), String.valueOf(document.title()), fields);
    }

    /** What was found in the text, by walking along it and its marked copy together. */
    private static List<Span> marks(String text, String marked) {
        var marks = new ArrayList<Span>();
        int at = 0;
        int open = 0;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (at < text.length() && c == text.charAt(at)) {
                at++;
            } else if (c == OPEN) {
                open = at;
            } else if (c == CLOSE) {
                marks.add(new Span(open, at));
            }
        }
        return marks;
    }

    /** The stretch with the most of the words; of these the shortest, then the first. Null when none is in the text. */
    private static @Nullable Span best(String text, List<Span> marks, SearchWords words) {
        int[] terms = new int[marks.size()];
        for (int i = 0; i < terms.length; i++) {
            terms[i] = words.termOf(marks.get(i).of(text));
        }
        Span best = null;
        int most = 0;
        for (int first = 0; first < terms.length; first++) {
            int start = marks.get(first).start();
            var seen = new BitSet();
            for (int last = first; last < terms.length; last++) {
                int end = marks.get(last).end();
                if (last > first && end - start > FARTHEST) {
                    break;
                }
                if (seen.get(terms[last])) {
                    continue;
                }
                seen.set(terms[last]);
                int count = seen.cardinality();
                if (best == null || count > most || (count == most && end - start < best.end() - best.start())) {
                    best = new Span(start, end);
                    most = count;
                }
            }
        }
        return best;
    }

    /** The match with some words on either side, on one line. */
    private static String snippet(String text, Span match) {
        int from = Math.max(0, match.start() - CONTEXT);
        while (from > 0 && from < match.start() && !Span.blank(text.charAt(from - 1))) {
            from++;
        }
        int to = Math.min(text.length(), match.end() + CONTEXT);
        while (to < text.length() && to > match.end() && !Span.blank(text.charAt(to))) {
            to--;
        }
        String words = text.substring(from, to).replaceAll("\\s+", " ").strip();
        return (from > 0 ? "… " : "") + words + (to < text.length() ? " …" : "");
    }
}
