package org.railwatch.link.rules;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.railwatch.claim.Claim;
import org.railwatch.observation.Observation;
import org.railwatch.time.Edtf;
import org.railwatch.time.Period;
import org.railwatch.time.Precision;

/**
 * How the time of a claim stands to the time of a look.
 *
 * @param sameTime the claim's time lies inside the look's own: it speaks of this very day or minute
 * @param evidence the two values, in words
 */
public record TimeFit(Kind kind, boolean sameTime, String evidence) {
    public enum Kind {
        /** The look lies wholly inside the claim's time. */
        INSIDE,
        /** They may meet. */
        MEETS,
        OUTSIDE,
        /** The claim says no time. */
        UNDATED,
        /** The look says no time. */
        UNKNOWN
    }

    public static TimeFit of(Claim claim, Observation look, Ruleset rules) {
        Claim.When when = claim.when();
        String seen = look.when() == null ? "no date" : look.when().text();
        if (when == null) {
            return new TimeFit(Kind.UNDATED, false, "claim says no time; observation is of " + seen);
        }
        String said = "claim says " + when.edtf() + " (" + when.meaning() + "); observation is of " + seen;
        Period looked = period(look);
        if (looked == null) {
            return new TimeFit(Kind.UNKNOWN, false, said);
        }
        Period claimed = when.period();
        boolean sameTime = looked.contains(claimed) && exact(when.edtf()) && exact(look.when());
        // About the 5th may be the 4th or the 6th.
        boolean sure = look.when() == null || !look.when().approximate();
        if (sure && claimed.contains(looked)) {
            return new TimeFit(Kind.INSIDE, sameTime, said);
        }
        return new TimeFit(
                widened(claimed, when.edtf(), rules).overlaps(looked) ? Kind.MEETS : Kind.OUTSIDE, sameTime, said);
    }

    /** A day or finer, and no "about". */
    private static boolean exact(@Nullable Edtf edtf) {
        return edtf != null
                && !edtf.approximate()
                && !edtf.uncertain()
                && (edtf.isDay() || edtf.precision() == Precision.MINUTE || edtf.precision() == Precision.SECOND);
    }

    /** Null when the look says no time. */
    static @Nullable Period period(Observation look) {
        return look.beginAt() == null && look.endAt() == null ? null : new Period(look.beginAt(), look.endAt());
    }

    /** An approximate date reaches a little farther than it says. */
    static Period widened(Period period, Edtf edtf, Ruleset rules) {
        if (!edtf.approximate()) {
            return period;
        }
        double days = switch (edtf.precision()) {
            case SECOND, MINUTE, DAY, INTERVAL -> rules.number("time.about_day");
            case MONTH, SEASON -> rules.number("time.about_month");
            case YEAR, DECADE, CENTURY -> rules.number("time.about_year");
        };
        Duration more = Duration.ofMinutes(Math.round(days * 24 * 60));
        @Nullable Instant begin = period.begin();
        @Nullable Instant end = period.end();
        return new Period(begin == null ? null : begin.minus(more), end == null ? null : end.plus(more));
    }
}
