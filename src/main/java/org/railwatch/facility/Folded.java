package org.railwatch.facility;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name without what people write differently: case, diacritics, apostrophes, hyphens and blanks. {@code Rajin-yŏk},
 * {@code rajin yok} and {@code RAJINYOK} fold to the same.
 */
public record Folded(String text) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /** Apostrophes and primes in use for romanised Korean and Russian, hyphens, dashes, and blanks. */
    private static final Pattern DROPPED = Pattern.compile("['’‘`´ʼʻʹ′\\-‐‑‒–—―_\\p{Z}\\s]+");

    public static Folded of(String name) {
        String bare =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        String lower = bare.toLowerCase(Locale.ROOT);
        return new Folded(Normalizer.normalize(DROPPED.matcher(lower).replaceAll(""), Normalizer.Form.NFC));
    }

    @Override
    public String toString() {
        return text;
    }
}
