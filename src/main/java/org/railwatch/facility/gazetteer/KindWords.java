package org.railwatch.facility.gazetteer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a name that only say what bears it: Vostochny is what remains of Vostochny Port. */
final class KindWords {
    private static final Pattern AFTER = Pattern.compile(
            "(.+?)(?: International| Railway| Rail| Train| Naval| Air| Satellite| Space)*"
                    + " (?:Port|Station|Airport|Airfield|Airbase|Cosmodrome|Spaceport|Base|Center|Centre|Facility|Shipyard)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BEFORE = Pattern.compile("(?:Port of|Port) (.+)");
    /** What remains of these says nothing. */
    private static final List<String> NOTHING =
            List.of("north", "south", "east", "west", "central", "main", "old", "new");

    private KindWords() {}

    /** The name without them; empty when it has none, or is nothing else. */
    static Optional<String> without(String name) {
        Matcher after = AFTER.matcher(name);
        Matcher before = BEFORE.matcher(name);
        String rest = after.matches() ? after.group(1) : before.matches() ? before.group(1) : "";
        return rest.isEmpty() || NOTHING.contains(rest.toLowerCase(Locale.ROOT)) ? Optional.empty() : Optional.of(rest);
    }

    /** The name without a remark in brackets at its end. */
    static String withoutRemark(String name) {
        int bracket = name.indexOf(" (");
        return bracket > 0 && name.endsWith(")") ? name.substring(0, bracket) : name;
    }
}
