package org.railwatch.link.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.claim.Claim;
import org.railwatch.observation.Finding;
import org.railwatch.observation.Observation;
import org.railwatch.vocabulary.Count;
import org.railwatch.vocabulary.FindingKind;
import org.railwatch.vocabulary.Interval;
import org.railwatch.vocabulary.ObjectKind;
import org.railwatch.vocabulary.Qualifier;

/**
 * How one count of a claim stands to the finding of a look that is about the same object.
 *
 * @param proves the found object is the claimed one or a kind of it
 */
public record CountFit(Count claimed, Finding found, boolean proves, Kind kind, String evidence) {
    enum Kind {
        /** What was found lies within what is claimed. */
        WITHIN,
        /** Both may be true; the look does not prove it. */
        CONSISTENT,
        /** More was found than is claimed. */
        MORE,
        /** Less was found than is claimed. */
        LESS,
        /** None was found. */
        NONE_FOUND,
        /** It was not counted, or could not be told. */
        UNKNOWN
    }

    /**
     * For each count of the claim that a finding can be held against, the finding that fits best. A kind of the claimed
     * object, or one of several findings of it, tells only of a part: what it found is a lower bound and no more.
     */
    static List<CountFit> of(Claim claim, Observation look) {
        var fits = new ArrayList<CountFit>();
        for (Count claimed : claim.counts()) {
            var comparable = look.findings().stream()
                    .filter(found -> found.object() != null && claimed.object().comparableWith(found.object()))
                    .toList();
            long present = comparable.stream()
                    .filter(found -> found.finding() == FindingKind.PRESENT)
                    .count();
            CountFit best = null;
            for (Finding found : comparable) {
                boolean whole = present <= 1 && claimed.object().equals(found.object());
                CountFit fit = of(claimed, found, whole);
                if (best == null || fit.better(best)) {
                    best = fit;
                }
            }
            if (best != null) {
                fits.add(best);
            }
        }
        return fits;
    }

    private boolean better(CountFit other) {
        if (proves != other.proves) {
            return proves;
        }
        return kind == Kind.MORE && other.kind != Kind.MORE;
    }

    private static CountFit of(Count claimed, Finding found, boolean whole) {
        return new CountFit(
                claimed,
                found,
                proves(claimed.object(), found),
                kind(claimed, found, whole),
                "claim says " + claimed + "; observation found " + words(found));
    }

    /** A thing that is there is there as whatever it is a kind of; one that is not there is absent with all its kinds. */
    static boolean proves(ObjectKind claimed, Finding found) {
        ObjectKind object = found.object();
        if (object == null) {
            return false;
        }
        return found.finding() == FindingKind.ABSENT ? claimed.isSameOrUnder(object) : object.isSameOrUnder(claimed);
    }

    private static Kind kind(Count claimed, Finding found, boolean whole) {
        if (found.finding() == FindingKind.INDETERMINATE) {
            return Kind.UNKNOWN;
        }
        if (found.finding() == FindingKind.ABSENT) {
            return claimed.qualifier() == Qualifier.NONE ? Kind.WITHIN : Kind.NONE_FOUND;
        }
        if (claimed.qualifier() == Qualifier.NONE) {
            return Kind.MORE;
        }
        if (claimed.qualifier() == Qualifier.SOME) {
            return Kind.WITHIN;
        }
        Count counted = found.count();
        if (counted == null || counted.unit() != claimed.unit() || counted.qualifier() == Qualifier.SOME) {
            return Kind.UNKNOWN;
        }
        Interval said = claimed.tested();
        Interval seen = whole ? counted.tested() : new Interval(counted.tested().low(), null);
        if (seen.definitelyGreaterThan(said)) {
            return Kind.MORE;
        }
        if (seen.definitelyLessThan(said)) {
            return Kind.LESS;
        }
        boolean sameNumber = whole && claimed.best() != null && claimed.best().equals(counted.best());
        return sameNumber || inside(seen, said) ? Kind.WITHIN : Kind.CONSISTENT;
    }

    private static boolean inside(Interval inner, Interval outer) {
        @Nullable Double low = outer.low();
        @Nullable Double high = outer.high();
        return (low == null || (inner.low() != null && inner.low() >= low))
                && (high == null || (inner.high() != null && inner.high() <= high));
    }

    /** How many there may have been, going by the finding; null when it tells nothing. */
    static @Nullable Interval seen(Finding found, boolean sufficient) {
        return switch (found.finding()) {
            case INDETERMINATE -> null;
            case ABSENT -> sufficient ? new Interval(0.0, 0.0) : null;
            case PRESENT -> {
                if (found.count() == null) {
                    yield new Interval(1.0, null);
                }
                Interval tested = found.count().tested();
                // A look that did not see all of the place counted only what it saw.
                yield sufficient ? tested : new Interval(tested.low(), null);
            }
        };
    }

    /** "no railcar", "railcar approx 73", "railcar cannot be told". */
    public static String words(Finding found) {
        String object = found.object() == null ? "activity" : found.object().word();
        return switch (found.finding()) {
            case ABSENT -> "no " + object;
            case INDETERMINATE -> object + " cannot be told";
            case PRESENT -> found.count() == null ? object : found.count().toString();
        };
    }
}
