package org.railwatch.observation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.imagery.sight.Sight;
import org.railwatch.vocabulary.Coverage;
import org.railwatch.vocabulary.FindingKind;
import org.railwatch.vocabulary.Visibility;

/** What was computed of how well a look saw, and where it goes against what was typed; pure. */
final class SightWarnings {
    /** A picture that shows less of a place than this does not show whether something is absent. */
    private static final double LEAST_PERCENT = 50;

    private SightWarnings() {}

    /** Sentences for the analyst; none where nothing was computed. */
    static List<String> of(Observation look) {
        Sight sight = look.sight();
        if (sight == null) {
            return List.of();
        }
        var sentences = new ArrayList<String>();
        sentences.add(sight.words() + filled(look, sight));
        if (look.coverage() == Coverage.FULL && sight.lacking()) {
            sentences.add("coverage is given as full, but " + sight.imageRef() + " shows "
                    + percent(sight.shownPercent()) + " of " + sight.area() + ": computed "
                    + sight.coverage().word()
                    + "; the look proves no absence");
        }
        boolean seen = good(look.visibility());
        boolean computedSeen = good(sight.visibility());
        if (look.visibility() != Visibility.UNKNOWN
                && sight.visibility() != Visibility.UNKNOWN
                && seen != computedSeen) {
            sentences.add("visibility is given as " + look.visibility().word() + ", but "
                    + sight.visibility().word()
                    + " is computed"
                    + (sight.visibilityOfPlace()
                            ? ": the UDM2 map of " + sight.imageRef() + " hides " + percent(sight.obscuredPercent())
                                    + " of " + sight.area()
                            : " of the whole scene"));
        }
        boolean absent = look.findings().stream().anyMatch(one -> one.finding() == FindingKind.ABSENT);
        if (absent && sight.shownPercent() < LEAST_PERCENT) {
            sentences.add("absent is said of a place of which " + sight.imageRef() + " shows only "
                    + percent(sight.shownPercent()) + "; --finding indeterminate says looked and could not see");
        }
        return sentences;
    }

    private static boolean good(Visibility visibility) {
        return visibility == Visibility.CLEAR || visibility == Visibility.HAZE;
    }

    private static String filled(Observation look, Sight sight) {
        var filled = new ArrayList<String>();
        if (look.coverage() == Coverage.UNKNOWN && sight.coverage() != Coverage.UNKNOWN) {
            filled.add("coverage " + sight.coverage().word() + " (computed)");
        }
        if (look.visibility() == Visibility.UNKNOWN && sight.visibility() != Visibility.UNKNOWN) {
            filled.add("visibility " + sight.visibility().word() + " (computed)");
        }
        return filled.isEmpty() ? "" : "; " + String.join(", ", filled);
    }

    private static String percent(@Nullable Double percent) {
        return Sight.text(percent == null ? 0 : percent) + " %";
    }
}
