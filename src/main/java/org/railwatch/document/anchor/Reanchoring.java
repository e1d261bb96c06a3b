package org.railwatch.document.anchor;

import org.railwatch.document.Passage;

/**
 * Finds passages of a text again in another one, mostly the same page fetched later: word for word, as quotations are compared
 * ({@link org.railwatch.document.text.FoldedText}), else in other words by most of their own and by what stood around them.
 * Positions are code points (W3C Web Annotation, TextQuoteSelector and TextPositionSelector). Pure; linear in the text.
 */
public final class Reanchoring {
    private final Page page;

    private Reanchoring(Page page) {
        this.page = page;
    }

    public static Reanchoring in(String text) {
        return new Reanchoring(Page.of(text));
    }

    public Anchored anchor(Passage passage) {
        Quoted quoted = Quoted.of(passage);
        var exact = new ExactPlaces(quoted, page);
        return exact.meant()
                .or(() -> new NearPlaces(quoted, page).meant())
                .orElseGet(() -> Anchored.lost(exact.elsewhere()
                        .map(place -> "its words stand at " + place + ", but nothing around them is as it was")
                        .orElse("neither its words nor what stood around them are there")));
    }
}
