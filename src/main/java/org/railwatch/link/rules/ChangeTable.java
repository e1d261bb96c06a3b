package org.railwatch.link.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.railwatch.claim.Claim;
import org.railwatch.claim.Polarity;
import org.railwatch.link.rules.RelationTable.Verdict;
import org.railwatch.observation.Baseline;
import org.railwatch.observation.Finding;
import org.railwatch.observation.Observation;
import org.railwatch.time.Period;
import org.railwatch.vocabulary.Interval;
import org.railwatch.vocabulary.ObjectKind;
import org.railwatch.vocabulary.Qualifier;

/**
 * More than before: two looks at the same place or part that bracket the change, or a look and a baseline that ends before
 * it. A claim whose words speak of a fall is one of less.
 */
final class ChangeTable {
    /** Looks farther apart than this may have missed a rise and a fall between them. */
    private static final Duration TELLING = Duration.ofDays(10);

    private static final Pattern FALL = Pattern.compile(
            "\\b(?:fell|fall(?:s|en|ing)?|drop(?:s|ped|ping)?|declin\\w+|decreas\\w+|fewer|less|reduc\\w+|shr[aiu]nk\\w*|dwindl\\w+)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern RISE = Pattern.compile(
            "\\b(?:rise|rises|risen|rose|rising|grew|grow\\w*|increas\\w+|surg\\w+|jump\\w*|more|climb\\w*)\\b",
            Pattern.CASE_INSENSITIVE);

    private ChangeTable() {}

    /** What was before, in words and as how many there may have been. */
    private record Before(@Nullable Interval seen, String words) {}

    static Verdict of(Question question) {
        Claim claim = question.claim();
        ObjectKind object = claim.counts().get(0).object();
        var looks = new ArrayList<>(question.looks());
        looks.sort(Comparator.comparing((Observation look) -> look.beginAt() == null ? Instant.MIN : look.beginAt()));
        Observation later = looks.get(looks.size() - 1);
        Observation first = looks.get(0);
        boolean pair = looks.size() > 1;
        String refusal = pair ? unfit(claim, first, later) : unfit(claim, question.baseline(), later, object);
        if (!refusal.isEmpty()) {
            return Verdict.context(refusal);
        }
        Before before = pair
                ? new Before(seen(first, object), first.ref() + " found " + words(first) + " on " + first.when())
                : before(Objects.requireNonNull(question.baseline()));
        Interval after = seen(later, object);
        String both = before.words() + "; " + later.ref() + " found " + words(later) + " on " + later.when();
        if (before.seen() == null || after == null) {
            return Verdict.context("one of them cannot be told: " + both);
        }
        boolean fell =
                FALL.matcher(claim.text()).find() && !RISE.matcher(claim.text()).find();
        boolean as = fell ? after.definitelyLessThan(before.seen()) : after.definitelyGreaterThan(before.seen());
        boolean other = fell ? after.definitelyGreaterThan(before.seen()) : after.definitelyLessThan(before.seen());
        boolean telling = !pair || tells(first, later);
        if (claim.sense().polarity() == Polarity.DENY) {
            return as && telling
                    ? new Verdict(Relation.CONTRADICTS, "said not to have changed so: " + both)
                    : Verdict.context("not seen to have changed so: " + both);
        }
        if (as) {
            return reaches(claim, later)
                    ? new Verdict(Relation.SUPPORTS, both)
                    : Verdict.context("it changed so, to another number than is said: " + both);
        }
        return other && telling
                ? new Verdict(Relation.CONTRADICTS, both)
                : Verdict.context("they do not show it: " + both);
    }

    /** Only looks at all of the place, close together, tell that nothing else happened between them. */
    private static boolean tells(Observation first, Observation later) {
        return first.part() == null
                && later.part() == null
                && first.sawAll()
                && later.sawAll()
                && first.beginAt() != null
                && later.endAt() != null
                && Duration.between(first.beginAt(), later.endAt()).compareTo(TELLING) <= 0;
    }

    /** Whether the later look has the number that is said; when none is said, whatever it has. */
    private static boolean reaches(Claim claim, Observation later) {
        return CountFit.of(claim, later).stream()
                .allMatch(fit -> fit.claimed().qualifier() == Qualifier.SOME || fit.kind() == CountFit.Kind.WITHIN);
    }

    private static String unfit(Claim claim, Observation first, Observation later) {
        boolean facility = first.facility() != null
                && later.facility() != null
                && first.facility().id() == later.facility().id();
        long part = first.part() == null ? 0 : first.part().id();
        long otherPart = later.part() == null ? 0 : later.part().id();
        if (!facility || part != otherPart) {
            return first.ref() + " and " + later.ref() + " are looks at different places or parts";
        }
        if (claim.when() == null || first.beginAt() == null || later.endAt() == null) {
            return "the time of the change, or of a look, is not told";
        }
        var bracket = new Period(first.beginAt(), later.endAt());
        return bracket.contains(claim.when().period()) || claim.when().period().contains(bracket)
                ? ""
                : "the change is not said to lie between " + first.when() + " and " + later.when();
    }

    private static String unfit(Claim claim, @Nullable Baseline baseline, Observation later, ObjectKind object) {
        if (baseline == null) {
            return "nothing to compare with";
        }
        if (!baseline.count().object().comparableWith(object)
                || later.facility() == null
                || baseline.facility().id() != later.facility().id()) {
            return baseline.ref() + " is of another place or object";
        }
        if (baseline.endAt() == null
                || later.beginAt() == null
                || !baseline.endAt().isBefore(later.beginAt())) {
            return baseline.ref() + " does not end before " + later.ref();
        }
        var looked = Objects.requireNonNull(TimeFit.period(later));
        boolean ofTheTime = claim.when() != null
                && (claim.when().period().contains(looked)
                        || looked.contains(claim.when().period()));
        return ofTheTime ? "" : "the look is not of the claim's time";
    }

    private static Before before(Baseline baseline) {
        return new Before(
                baseline.count().tested(), baseline.ref() + " is " + baseline.count() + " in " + baseline.when());
    }

    private static @Nullable Interval seen(Observation look, ObjectKind object) {
        for (Finding found : look.findings()) {
            if (CountFit.proves(object, found)) {
                boolean whole = object.equals(found.object());
                return CountFit.seen(found, whole && look.sawAll());
            }
        }
        return null;
    }

    private static String words(Observation look) {
        return String.join(", ", look.findings().stream().map(CountFit::words).toList());
    }
}
