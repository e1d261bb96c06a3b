package org.railwatch.observation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.railwatch.time.Period;
import org.railwatch.vocabulary.Basis;
import org.railwatch.vocabulary.Count;
import org.railwatch.vocabulary.ObjectKind;
import org.railwatch.vocabulary.Qualifier;
import org.railwatch.vocabulary.Unit;

/**
 * The normal level of an object that looks at a facility give; pure.
 *
 * <p>A look counts once, with the best number it has of the object, else its high, else its low; the highest where it has
 * several of them, 0 where it found none. Sub-kinds are not summed: a look that counted tank cars alone has no number of
 * railcars. Looks that are superseded, undated, partly outside the period, alleged, or (unless asked for) reported do not
 * count.
 *
 * @param count the number at the statistic, exact; null when no look counts
 * @param used the looks that count
 * @param unproven those of {@code used} that found none without seeing the whole facility well: still a 0
 * @param unnumbered looks that would count, had they a number of the object
 * @param reported looks that would count, were reported ones asked for
 */
record ComputedLevel(
        @Nullable Count count,
        List<Observation> used,
        List<Observation> unproven,
        List<Observation> unnumbered,
        List<Observation> reported) {
    private static final int MOST_NAMED = 12;

    static ComputedLevel of(
            Statistic statistic,
            ObjectKind object,
            Unit unit,
            Period period,
            boolean includeReported,
            List<Observation> looks,
            Set<Long> superseded) {
        var used = new ArrayList<Observation>();
        var unproven = new ArrayList<Observation>();
        var unnumbered = new ArrayList<Observation>();
        var reported = new ArrayList<Observation>();
        var numbers = new ArrayList<Double>();
        for (Observation look : looks) {
            boolean inside = look.when() != null && period.contains(new Period(look.beginAt(), look.endAt()));
            if (!inside || superseded.contains(look.id()) || look.basis() == Basis.ALLEGED) {
                continue;
            }
            OptionalDouble number = number(look, object, unit);
            if (number.isEmpty()) {
                unnumbered.add(look);
            } else if (look.basis() == Basis.REPORTED && !includeReported) {
                reported.add(look);
            } else {
                used.add(look);
                numbers.add(number.getAsDouble());
                if (number.getAsDouble() == 0 && !provesAbsence(look)) {
                    unproven.add(look);
                }
            }
        }
        numbers.sort(null);
        Count count =
                numbers.isEmpty() ? null : new Count(object, Qualifier.EXACT, null, statistic.of(numbers), null, unit);
        return new ComputedLevel(count, used, unproven, unnumbered, reported);
    }

    private static OptionalDouble number(Observation look, ObjectKind object, Unit unit) {
        return look.findings().stream()
                .map(finding -> number(finding, object, unit))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .max();
    }

    private static @Nullable Double number(Finding finding, ObjectKind object, Unit unit) {
        ObjectKind found = finding.object();
        Count count = finding.count();
        if (found == null) {
            return null;
        }
        return switch (finding.finding()) {
            case ABSENT -> object.isSameOrUnder(found) ? 0.0 : null;
            case INDETERMINATE -> null;
            case PRESENT ->
                count == null || !found.equals(object) || count.unit() != unit
                        ? null
                        : count.best() != null ? count.best() : count.high() != null ? count.high() : count.low();
        };
    }

    /** DESIGN §5: absent proves nothing unless all of the place was seen well. */
    private static boolean provesAbsence(Observation look) {
        return look.part() == null && look.sawAll();
    }

    /** How it came about, in sentences for the analyst. */
    List<String> remarks(Statistic statistic) {
        var remarks = new ArrayList<String>();
        remarks.add(
                statistic.word() + " of " + (used.size() == 1 ? "1 look: " : used.size() + " looks: ") + refs(used));
        if (!unproven.isEmpty()) {
            remarks.add("counted as 0 without a full and clear view of the whole facility: " + refs(unproven));
        }
        List<Observation> parts = used.stream()
                .filter(look -> look.part() != null && !unproven.contains(look))
                .toList();
        if (!parts.isEmpty()) {
            remarks.add("counted though of a part of the facility: " + refs(parts));
        }
        if (!unnumbered.isEmpty()) {
            remarks.add("left out, for they have no such number: " + refs(unnumbered));
        }
        if (!reported.isEmpty()) {
            remarks.add("left out, for they are reported (--include-reported takes them): " + refs(reported));
        }
        return remarks;
    }

    /** The first of them, and how many more. */
    static String refs(List<Observation> looks) {
        String first = looks.stream().limit(MOST_NAMED).map(Observation::ref).collect(Collectors.joining(" "));
        return looks.size() <= MOST_NAMED ? first : first + " and " + (looks.size() - MOST_NAMED) + " more";
    }
}
