package org.railwatch.document.intake;

import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself; null where it says nothing.
 *
 * @param url its own address, absolute
 * @param language as the page writes it, which need not be a language tag
 * @param published when it appeared, by its metadata or a date that stands in it
 */
public record Particulars(
        @Nullable String title,
        @Nullable String byline,
        @Nullable String url,
        @Nullable String language,
        @Nullable FoundDate published) {
    private static final int LONGEST = 500;

    /** Nothing. */
    public static final Particulars NONE = new Particulars(null, null, null, null, null);

    public Particulars {
        title = line(title);
        byline = line(byline);
        url = line(url);
        language = line(language);
    }

    /** White space folded; what is longer than any title is none. */
    private static @Nullable String line(@Nullable String text) {
        String folded = text == null ? "" : text.replaceAll("[\\s\u00A0]+", " ").strip();
        return folded.isEmpty() || folded.length() > LONGEST ? null : folded;
    }
}
