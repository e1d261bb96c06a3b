package org.railwatch.link.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.railwatch.claim.Claim;
import org.railwatch.claim.ClaimKind;
import org.railwatch.claim.Polarity;
import org.railwatch.observation.Finding;
import org.railwatch.observation.Observation;
import org.railwatch.time.Meaning;
import org.railwatch.time.Period;
import org.railwatch.vocabulary.FindingKind;
import org.railwatch.vocabulary.Interval;
import org.railwatch.vocabulary.Movement;
import org.railwatch.vocabulary.ObjectKind;
import org.railwatch.vocabulary.Qualifier;

/**
 * What a look proves of a claim, before any gate: the relation table of DESIGN §5. {@code present} proves itself whatever
 * the coverage; {@code absent} and an upper bound prove nothing unless the look saw all of the place, clearly.
 */
final class RelationTable {
    private final Ruleset rules;

    RelationTable(Ruleset rules) {
        this.rules = rules;
    }

    /** A relation and the sentence that gives it. */
    record Verdict(Relation relation, String reason) {
        static Verdict context(String reason) {
            return new Verdict(Relation.CONTEXT, reason);
        }
    }

    Verdict of(Question question) {
        Claim claim = question.claim();
        Observation look = question.look();
        PlaceFit place = PlaceFit.of(claim, look, rules);
        TimeFit time = TimeFit.of(claim, look, rules);
        List<CountFit> counts = CountFit.of(claim, look);
        if (question.origin().isPresent() && retells(claim, place, time, counts)) {
            return new Verdict(Relation.REPORTS, "retells this very look");
        }
        if (place.kind() != PlaceFit.Kind.SAME) {
            return question.printed()
                    ? new Verdict(Relation.ILLUSTRATES, "an image of the look is printed beside the text")
                    : Verdict.context(
                            question.mentioned()
                                    ? "the claim's words name the place, but no place is recorded for it"
                                    : place.evidence());
        }
        Verdict proved = proved(question, time, counts);
        if (!proved.relation().proves() && question.printed()) {
            return new Verdict(Relation.ILLUSTRATES, "an image of the look is printed beside the text");
        }
        return proved;
    }

    private Verdict proved(Question question, TimeFit time, List<CountFit> counts) {
        Claim claim = question.claim();
        ClaimKind kind = claim.sense().kind();
        if (kind == null) {
            return Verdict.context("what sort of claim it is, is not said");
        }
        if (claim.counts().isEmpty()) {
            return Verdict.context("the claim names no object that a look could show");
        }
        if (counts.isEmpty()) {
            return Verdict.context(
                    "the look says nothing of " + claim.counts().get(0).object());
        }
        return switch (kind) {
            case CHANGE -> change(question);
            case BASELINE -> baseline(question.look(), time, counts);
            case ACTIVITY, IMAGE_DESCRIPTION ->
                denies(claim) ? none(time, counts) : presence(claim, question.look(), time, counts);
            case TRANSFER -> transfer(claim, question.look(), time, counts);
            case STATE, STATEMENT, NORM, INTENTION, DENIAL, CREDIT -> Verdict.context("a look cannot show that");
        };
    }

    private static Verdict outOfTime(TimeFit time) {
        return Verdict.context((time.kind() == TimeFit.Kind.OUTSIDE ? "another time: " : "not surely the same time: ")
                + time.evidence());
    }

    private static boolean denies(Claim claim) {
        return claim.sense().polarity() == Polarity.DENY
                || claim.counts().stream().allMatch(count -> count.qualifier() == Qualifier.NONE);
    }

    /** A telling of the look itself: of its place and time and object, whatever the number became on the way. */
    private static boolean retells(Claim claim, PlaceFit place, TimeFit time, List<CountFit> counts) {
        ClaimKind kind = claim.sense().kind();
        boolean tells = kind == null
                || kind == ClaimKind.ACTIVITY
                || kind == ClaimKind.CHANGE
                || kind == ClaimKind.TRANSFER
                || kind == ClaimKind.IMAGE_DESCRIPTION;
        boolean meets = time.kind() == TimeFit.Kind.INSIDE || time.kind() == TimeFit.Kind.MEETS;
        return tells
                && claim.sense().polarity() == Polarity.AFFIRM
                && place.kind() == PlaceFit.Kind.SAME
                && meets
                && !counts.isEmpty();
    }

    /** X was there, sometime within W; throughout W; N or more cumulated over W. */
    private static Verdict presence(Claim claim, Observation look, TimeFit time, List<CountFit> counts) {
        Meaning meaning = Objects.requireNonNull(
                claim.when() == null ? Meaning.WITHIN : claim.when().meaning());
        if (time.kind() != TimeFit.Kind.INSIDE) {
            return outOfTime(time);
        }
        Optional<CountFit> conflict = counts.stream()
                .filter(fit -> fit.kind() == CountFit.Kind.MORE
                        || fit.kind() == CountFit.Kind.LESS
                        || fit.kind() == CountFit.Kind.NONE_FOUND)
                .findFirst();
        boolean sees = CountFit.sufficient(look) && look.part() == null;
        if (conflict.isPresent()) {
            CountFit fit = conflict.get();
            boolean upper = fit.claimed().isUpperBound();
            boolean atOnce = time.sameTime() || meaning == Meaning.THROUGHOUT;
            boolean more = fit.kind() == CountFit.Kind.MORE && (atOnce || upper);
            boolean less = fit.kind() == CountFit.Kind.LESS && atOnce && sees && meaning != Meaning.CUMULATIVE;
            boolean gone = fit.kind() == CountFit.Kind.NONE_FOUND && meaning == Meaning.THROUGHOUT && sees;
            if (fit.proves() && ((more && meaning != Meaning.CUMULATIVE) || less || gone)) {
                return new Verdict(Relation.CONTRADICTS, fit.evidence());
            }
            return fit.kind() == CountFit.Kind.MORE && meaning == Meaning.CUMULATIVE && !upper && fit.proves()
                    ? new Verdict(Relation.SUPPORTS, "this look alone reaches it: " + fit.evidence())
                    : Verdict.context("not at this look: " + fit.evidence());
        }
        boolean proved = counts.size() == claim.counts().size()
                && counts.stream()
                        .allMatch(fit -> fit.proves()
                                && fit.kind() == CountFit.Kind.WITHIN
                                && fit.found().finding() == FindingKind.PRESENT
                                && (sees || !bounded(fit)));
        CountFit first = counts.get(0);
        if (!proved) {
            return Verdict.context("consistent, not proved: " + first.evidence());
        }
        if (meaning == Meaning.THROUGHOUT) {
            return Verdict.context("consistent: one look does not show all of the time");
        }
        return new Verdict(Relation.SUPPORTS, first.evidence());
    }

    /** An upper bound is proved only by a look that saw all of the place. */
    private static boolean bounded(CountFit fit) {
        return fit.claimed().isUpperBound();
    }

    /** No X throughout W. */
    private static Verdict none(TimeFit time, List<CountFit> counts) {
        if (time.kind() != TimeFit.Kind.INSIDE) {
            return outOfTime(time);
        }
        for (CountFit fit : counts) {
            if (fit.found().finding() == FindingKind.PRESENT && fit.proves()) {
                return new Verdict(
                        Relation.CONTRADICTS, "claim says none; observation found " + CountFit.words(fit.found()));
            }
        }
        return Verdict.context("not seen at this look; one look does not cover all of the time");
    }

    /** At most n in W: only looks inside W speak of it. */
    private static Verdict baseline(Observation look, TimeFit time, List<CountFit> counts) {
        if (time.kind() != TimeFit.Kind.INSIDE) {
            return outOfTime(time);
        }
        for (CountFit fit : counts) {
            if (fit.kind() == CountFit.Kind.MORE && fit.proves()) {
                return new Verdict(Relation.CONTRADICTS, fit.evidence());
            }
        }
        return Verdict.context("within the baseline at this look; " + look.ref() + " is one of many days");
    }

    /** A look at one place shows a transfer only where it shows it moving that way. */
    private static Verdict transfer(Claim claim, Observation look, TimeFit time, List<CountFit> counts) {
        if (look.moving().kind() != Movement.Kind.FROM_TO) {
            return Verdict.context("a look at one place does not show that anything went from there to elsewhere");
        }
        return denies(claim) ? none(time, counts) : presence(claim, look, time, counts);
    }

    /** More than before: two looks of the same place or part, or a look and a baseline. */
    private static Verdict change(Question question) {
        Claim claim = question.claim();
        ObjectKind object = claim.counts().get(0).object();
        boolean decrease = claim.counts().get(0).isUpperBound();
        var looks = new ArrayList<>(question.looks());
        looks.sort(Comparator.comparing((Observation look) -> look.beginAt() == null ? Instant.MIN : look.beginAt()));
        Observation later = looks.get(looks.size() - 1);
        Interval after = seen(later, object);
        Interval before;
        String earlier;
        if (looks.size() > 1) {
            Observation first = looks.get(0);
            if (!samePart(first, later)) {
                return Verdict.context(first.ref() + " and " + later.ref() + " are looks at different places or parts");
            }
            if (!between(claim, first, later)) {
                return Verdict.context(
                        "the change is not said to lie between " + first.when() + " and " + later.when());
            }
            before = seen(first, object);
            earlier = first.ref() + " found " + words(first) + " on " + first.when();
        } else if (question.baseline() != null) {
            var baseline = question.baseline();
            if (!baseline.count().object().comparableWith(object)
                    || later.facility() == null
                    || baseline.facility().id() != later.facility().id()) {
                return Verdict.context(baseline.ref() + " is of another place or object");
            }
            if (baseline.endAt() == null
                    || later.beginAt() == null
                    || !baseline.endAt().isBefore(later.beginAt())) {
                return Verdict.context(baseline.ref() + " does not end before " + later.ref());
            }
            if (claim.when() != null
                    && !claim.when().period().overlaps(Objects.requireNonNull(TimeFit.period(later)))) {
                return Verdict.context("the look is not of the claim's time");
            }
            before = baseline.count().tested();
            earlier = baseline.ref() + " is " + baseline.count() + " in " + baseline.when();
        } else {
            return Verdict.context("nothing to compare with");
        }
        String both = earlier + "; " + later.ref() + " found " + words(later) + " on " + later.when();
        if (before == null || after == null) {
            return Verdict.context("one of them cannot be told: " + both);
        }
        boolean more = after.definitelyGreaterThan(before);
        boolean less = after.definitelyLessThan(before);
        if (decrease ? less : more) {
            return new Verdict(Relation.SUPPORTS, both);
        }
        return (decrease ? more : less)
                ? new Verdict(Relation.CONTRADICTS, both)
                : Verdict.context("they do not show which was more: " + both);
    }

    private static boolean samePart(Observation one, Observation other) {
        boolean facility = one.facility() != null
                && other.facility() != null
                && one.facility().id() == other.facility().id();
        long part = one.part() == null ? 0 : one.part().id();
        long otherPart = other.part() == null ? 0 : other.part().id();
        return facility && part == otherPart;
    }

    private static boolean between(Claim claim, Observation first, Observation later) {
        if (claim.when() == null || first.beginAt() == null || later.endAt() == null) {
            return false;
        }
        return claim.when().period().overlaps(new Period(first.beginAt(), later.endAt()))
                && (claim.when().endAt() == null || !claim.when().endAt().isBefore(first.beginAt()));
    }

    private static @Nullable Interval seen(Observation look, ObjectKind object) {
        for (Finding found : look.findings()) {
            if (found.object() != null && found.object().isSameOrUnder(object)) {
                return CountFit.seen(found, CountFit.sufficient(look));
            }
        }
        return null;
    }

    private static String words(Observation look) {
        return String.join(", ", look.findings().stream().map(CountFit::words).toList());
    }
}
