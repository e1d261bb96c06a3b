package org.railwatch.observation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.vocabulary.Count;
import org.railwatch.vocabulary.Coverage;
import org.railwatch.vocabulary.FindingKind;
import org.railwatch.vocabulary.ObjectKind;
import org.railwatch.vocabulary.Visibility;

/** What a look found, from what the analyst states of it; pure. */
public final class FindingRules {
    private FindingRules() {}

    /**
     * The findings of {@code --count}, then that of {@code --finding --of}; none when neither is given. A finding that
     * only says again what a count states is not a second one.
     */
    public static List<Finding> of(List<Count> counts, @Nullable FindingKind finding, @Nullable ObjectKind object) {
        return over(List.of(), counts, finding, object);
    }

    /**
     * As {@link #of}, with the old findings where nothing is said of their kind: counts replace those with a count, a
     * finding replaces those without. Counts also replace a finding that names no object, for now one is known.
     */
    static List<Finding> over(
            List<Finding> old, List<Count> counts, @Nullable FindingKind finding, @Nullable ObjectKind object) {
        if (object != null && finding == null) {
            throw UserError.usage("--of " + object + " needs --finding present, absent or indeterminate");
        }
        var counted = new ArrayList<Finding>();
        counts.forEach(count -> counted.add(counted(count)));
        if (counts.isEmpty()) {
            old.stream().filter(was -> was.count() != null).forEach(counted::add);
        }
        var all = new ArrayList<Finding>(counted);
        if (finding != null) {
            all.addAll(stated(finding, object, counted));
        } else {
            old.stream()
                    .filter(was -> was.count() == null && !repeats(was, counted))
                    .filter(was -> counts.isEmpty() || was.object() != null)
                    .forEach(all::add);
        }
        return List.copyOf(all);
    }

    /** A count that allows nothing but zero states that there was none; any other that there was some. */
    private static Finding counted(Count count) {
        boolean none = Objects.equals(count.tested().high(), 0.0);
        return new Finding(count.object(), none ? FindingKind.ABSENT : FindingKind.PRESENT, count);
    }

    private static List<Finding> stated(FindingKind finding, @Nullable ObjectKind object, List<Finding> counted) {
        var stated = new Finding(object, finding, null);
        if (object != null) {
            return repeats(stated, counted) ? List.of() : List.of(stated);
        }
        if (!counted.isEmpty()) {
            for (Finding count : counted) {
                if (count.finding() != finding) {
                    throw UserError.usage("--finding " + finding.word() + " does not go with '" + count.count()
                            + "', which says " + count.finding().word()
                            + "; name with --of what is " + finding.word());
                }
            }
            return List.of();
        }
        if (finding == FindingKind.ABSENT) {
            throw UserError.usage("--finding absent needs --of OBJECT, such as --of railcar: what was looked for");
        }
        return List.of(stated);
    }

    private static boolean repeats(Finding stated, List<Finding> counted) {
        return counted.stream()
                .anyMatch(count ->
                        Objects.equals(count.object(), stated.object()) && count.finding() == stated.finding());
    }

    /**
     * Refuses what one look cannot find.
     *
     * @throws UserError (usage) for absent where nothing was seen, and for findings of one object that exclude each other
     */
    static void check(List<Finding> findings, Coverage coverage, Visibility visibility) {
        for (Finding one : findings) {
            if (one.finding() == FindingKind.ABSENT) {
                if (coverage == Coverage.NONE || visibility == Visibility.CLOUD) {
                    String why = coverage == Coverage.NONE ? "coverage none" : "visibility cloud";
                    throw UserError.usage("nobody can say absent of what was not seen, and with " + why
                            + " nothing was; write --finding indeterminate --of " + one.object());
                }
            }
            for (Finding other : findings) {
                refuseBoth(one, other);
            }
        }
    }

    private static void refuseBoth(Finding one, Finding other) {
        if (one.object() == null || other.object() == null || one.finding() == other.finding()) {
            return;
        }
        if (one.object().equals(other.object())) {
            String both = List.of(one.finding(), other.finding()).stream()
                    .sorted()
                    .map(FindingKind::word)
                    .collect(Collectors.joining(" and "));
            throw UserError.usage("one look cannot find " + one.object() + " " + both
                    + "; say one of the two (a --count replaces a count: '" + one.object()
                    + " none'), or record a look for each part");
        }
        if (one.finding() == FindingKind.ABSENT && other.object().isSameOrUnder(one.object())) {
            throw UserError.usage("one look cannot find " + one.object() + " absent and " + other.object() + " "
                    + other.finding().word() + ", for " + other.object() + " is a kind of " + one.object());
        }
    }
}
