package org.railwatch.facility;

import java.text.Normalizer;
import java.util.Locale;
import org.railwatch.UserError;

/** A short name that the user chose: letters of any script, digits and hyphens; kept as typed, matched folded. */
public record Slug(String text) {
    private static final int LONGEST = 80;

    public Slug {
        if (!text.matches("[\\p{L}\\p{M}\\p{Nd}]+(-[\\p{L}\\p{M}\\p{Nd}]+)*")) {
            throw UserError.usage(
                    "'" + text + "' is not a slug; use letters, digits and single hyphens, such as " + example(text));
        }
        if (text.length() > LONGEST) {
            throw UserError.usage(
                    "the slug '" + text.substring(0, 20) + "…' is too long; use at most " + LONGEST + " characters");
        }
        if (text.matches("(?i)[A-Z]-[0-9]+")) {
            throw UserError.usage("'" + text + "' looks like the short name of a record; choose another slug");
        }
    }

    public static Slug of(String text) {
        return new Slug(text);
    }

    /** What a name becomes: {@code Planet Labs PBC} → {@code planet-labs-pbc}. */
    public static Slug ofName(String name) {
        return new Slug(fromName(name));
    }

    public Folded folded() {
        return Folded.of(text);
    }

    private static String fromName(String name) {
        String bare = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        String joined = Normalizer.normalize(bare, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’‘`´ʼ.]+", "")
                .replaceAll("[^\\p{L}\\p{Nd}]+", "-")
                .replaceAll("^-+|-+$", "");
        return joined.length() > LONGEST ? joined.substring(0, LONGEST).replaceAll("-+$", "") : joined;
    }

    private static String example(String text) {
        String made = fromName(text);
        return made.isEmpty() ? "tumangang" : made;
    }

    @Override
    public String toString() {
        return text;
    }
}
