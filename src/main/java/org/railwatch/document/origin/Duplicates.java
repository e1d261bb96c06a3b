package org.railwatch.document.origin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.railwatch.document.Document;
import org.railwatch.document.Documents;
import org.railwatch.store.Store;
import org.railwatch.store.Work;

/** Which of the store's held texts repeat each other. */
final class Duplicates {
    private static final Comparator<Overlap> MOST_FIRST = Comparator.comparingDouble(Overlap::greatest)
            .reversed()
            .thenComparingLong(overlap -> overlap.other().id())
            .thenComparingLong(overlap -> overlap.document().id());

    private final Store store;
    private final Documents documents;

    Duplicates(Store store, Documents documents) {
        this.store = store;
        this.documents = documents;
    }

    /** A document with what its text tells. */
    record Told(Document document, Body body) {}

    /**
     * What comparing has found.
     *
     * @param overlaps the greatest first
     * @param tooShort held, but with too few words to be compared
     * @param known without a text
     */
    record Found(List<Overlap> overlaps, List<Document> tooShort, List<Document> known) {}

    /** Of every two of them. */
    Found among() {
        var tooShort = new ArrayList<Document>();
        var known = new ArrayList<Document>();
        List<Told> told = read(tooShort, known);
        var overlaps = new ArrayList<Overlap>();
        var index = new SharedShingles(
                told.stream().map(one -> one.body().shingles()).toList());
        try (Work.Part part = store.work().part("texts compared", told.size())) {
            for (int i = 0; i < told.size(); i++) {
                part.done(i);
                index.pairsOf(i, (first, second, shared) -> {
                    store.work().check();
                    overlap(told.get(first), told.get(second), shared).ifPresent(overlaps::add);
                });
            }
        }
        overlaps.sort(MOST_FIRST);
        return new Found(overlaps, tooShort, known);
    }

    /** Of this one, which is held, with every other. */
    Found of(Document document) {
        var tooShort = new ArrayList<Document>();
        List<Told> told = read(tooShort, new ArrayList<>());
        var overlaps = new ArrayList<Overlap>();
        Optional<Told> own = told.stream()
                .filter(one -> one.document().id() == document.id())
                .findFirst();
        for (Told one : own.isEmpty() ? List.<Told>of() : told) {
            if (one.document().id() != document.id()) {
                int shared = own.get().body().shingles().shared(one.body().shingles());
                overlap(own.get(), one, shared).ifPresent(overlaps::add);
            }
        }
        overlaps.sort(MOST_FIRST);
        return new Found(overlaps, tooShort, List.of());
    }

    private List<Told> read(List<Document> tooShort, List<Document> known) {
        var told = new ArrayList<Told>();
        List<Document> all = documents.listAll();
        try (Work.Part part = store.work().part("texts read", all.size())) {
            for (Document document : part.over(all)) {
                if (!document.held()) {
                    known.add(document);
                    continue;
                }
                Body body = Body.of(document.sentences());
                if (body.shingles().enough()) {
                    told.add(new Told(document, body));
                } else {
                    tooShort.add(document);
                }
            }
        }
        return told;
    }

    /** Empty when what they share suggests nothing. */
    static Optional<Overlap> overlap(Told a, Told b, int shared) {
        int fewest = Math.min(a.body().shingles().count(), b.body().shingles().count());
        return Copying.of((double) shared / fewest).map(suggests -> overlap(a, b, shared, suggests));
    }

    private static Overlap overlap(Told a, Told b, int shared, Copying suggests) {
        Optional<Precedence> precedence = Precedence.of(a.document(), b.document());
        boolean aFirst = precedence
                .map(known -> known.first().id() == a.document().id())
                .orElse(a.document().id() < b.document().id());
        Told later = aFirst ? b : a;
        Told earlier = aFirst ? a : b;
        LongestRun run = LongestRun.of(later.body().words(), earlier.body().words());
        return new Overlap(
                later.document(),
                earlier.document(),
                suggests,
                precedence,
                (double) shared / later.body().shingles().count(),
                (double) shared / earlier.body().shingles().count(),
                later.body().wordsSharedWith(earlier.body()),
                run.words(),
                later.body().excerpt(run));
    }
}
