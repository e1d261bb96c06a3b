package org.railwatch.time;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.railwatch.UserError;

/** Time zones by their IANA names, as in {@code --tz Asia/Pyongyang}. */
public final class Zones {
    private static final int MOST_SUGGESTIONS = 3;
    /** A longer name is not compared with the known ones; the longest of those has 32 characters. */
    private static final int LONGEST_COMPARED = 40;

    private record Suggestion(int distance, String id) {
        static final Comparator<Suggestion> CLOSEST_FIRST =
                Comparator.comparingInt(Suggestion::distance).thenComparing(Suggestion::id);
    }

    private Zones() {}

    /**
     * The zone of a name in the IANA database of this Java, case as there, {@code UTC} among them. A bare offset is
     * no zone: it does not say when the clocks changed. A {@link UserError} suggests at most three close names.
     */
    public static ZoneId of(String name) {
        if (ZoneId.getAvailableZoneIds().contains(name)) {
            return ZoneId.of(name);
        }
        var suggestions = suggestions(name);
        throw UserError.usage("no time zone " + Refusals.quoted(name)
                + (suggestions.isEmpty()
                        ? "; write an IANA name such as Asia/Pyongyang"
                        : "; did you mean " + suggestions + "?"));
    }

    private static String suggestions(String name) {
        if (name.length() > LONGEST_COMPARED) {
            return "";
        }
        var wanted = folded(name);
        var allowed = Math.max(1, wanted.length() / 5);
        var found = new TreeSet<>(Suggestion.CLOSEST_FIRST);
        for (var id : ZoneId.getAvailableZoneIds()) {
            var city = id.substring(id.lastIndexOf('/') + 1);
            var distance = Math.min(distance(wanted, folded(id)), distance(wanted, folded(city)));
            if (wanted.length() > 2 && distance <= allowed) {
                found.add(new Suggestion(distance, id));
            }
        }
        return found.stream().limit(MOST_SUGGESTIONS).map(Suggestion::id).collect(Collectors.joining(" or "));
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Levenshtein's distance: single letters inserted, deleted or replaced. */
    private static int distance(String a, String b) {
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
