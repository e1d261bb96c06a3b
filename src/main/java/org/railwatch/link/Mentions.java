package org.railwatch.link;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.railwatch.facility.AliasRelation;
import org.railwatch.facility.Facility;

/**
 * Which facilities a text names, by any name of theirs in any script, longest name first: "Tumen River Station" is not
 * Tumen.
 */
final class Mentions {
    private static final int SHORTEST = 4;

    private Mentions() {}

    private record Span(long facility, int from, int to) {}

    /** The ids of the facilities named. */
    static Set<Long> in(String text, List<Facility> facilities) {
        String words = spaced(text);
        var spans = new ArrayList<Span>();
        for (Facility facility : facilities) {
            var names = new LinkedHashSet<String>();
            names.add(facility.slug());
            names.add(facility.name());
            for (Facility.Alias alias : facility.aliases()) {
                if (alias.relation() == AliasRelation.SAME) {
                    names.add(alias.text());
                }
            }
            for (String name : names) {
                find(words, spaced(name), facility.id(), spans);
            }
        }
        var found = new LinkedHashSet<Long>();
        for (Span span : spans) {
            boolean inside = spans.stream()
                    .anyMatch(other -> other.from() <= span.from()
                            && other.to() >= span.to()
                            && other.to() - other.from() > span.to() - span.from());
            if (!inside) {
                found.add(span.facility());
            }
        }
        return found;
    }

    private static void find(String words, String name, long facility, List<Span> spans) {
        boolean ideographic = name.codePoints().anyMatch(Character::isIdeographic)
                || name.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL);
        if (name.length() < (ideographic ? 2 : SHORTEST)) {
            return;
        }
        // Hangul and Chinese write particles on to a name, so only other scripts have word ends.
        String bounded = ideographic
                ? Pattern.quote(name)
                : "(?<![\\p{L}\\p{Nd}])" + Pattern.quote(name) + "(?![\\p{L}\\p{Nd}])";
        var matcher = Pattern.compile(bounded).matcher(words);
        while (matcher.find()) {
            spans.add(new Span(facility, matcher.start(), matcher.end()));
        }
    }

    /** Folded, but with the blanks between words kept. */
    private static String spaced(String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        return Normalizer.normalize(bare, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’‘`´ʼ]", "")
                .replaceAll("[\\s\\p{Z}\\p{Pd}_]+", " ")
                .strip();
    }
}
