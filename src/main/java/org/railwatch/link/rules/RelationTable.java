package org.railwatch.link.rules;

import java.util.List;
import java.util.Objects;
import org.railwatch.claim.Claim;
import org.railwatch.claim.ClaimKind;
import org.railwatch.claim.Polarity;
import org.railwatch.observation.Observation;
import org.railwatch.time.Meaning;
import org.railwatch.vocabulary.Coverage;
import org.railwatch.vocabulary.FindingKind;
import org.railwatch.vocabulary.Movement;
import org.railwatch.vocabulary.Qualifier;
import org.railwatch.vocabulary.TransportMode;

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

    /** What the looks prove together; of a claim that is no change, only what each of them proves alone. */
    Verdict of(Question question) {
        if (question.claim().sense().kind() == ClaimKind.CHANGE
                || question.looks().size() == 1) {
            return ofFirst(question);
        }
        Verdict first = null;
        for (Observation look : question.looks()) {
            Verdict alone = ofFirst(question.alone(look));
            if (first != null && alone.relation() != first.relation()) {
                return Verdict.context("the looks do not agree: " + look.ref() + " alone is "
                        + alone.relation().word() + ", " + alone.reason());
            }
            first = first == null ? alone : first;
        }
        return Objects.requireNonNull(first);
    }

    private Verdict ofFirst(Question question) {
        Claim claim = question.claim();
        Observation look = question.look();
        PlaceFit place = PlaceFit.of(claim, look, rules);
        TimeFit time = TimeFit.of(claim, look, rules);
        List<CountFit> counts = CountFit.of(claim, look);
        if (question.origin().isPresent() && retells(claim, place, time, counts)) {
            return new Verdict(Relation.REPORTS, "retells this very look, or its image");
        }
        Verdict proved = place.kind() == PlaceFit.Kind.SAME
                ? proved(question, time, counts)
                : Verdict.context(
                        question.mentioned() && place.kind() == PlaceFit.Kind.UNSTATED
                                ? "the claim's words name the place, but no place is recorded for it"
                                : place.evidence());
        return question.printed() && !proved.relation().proves()
                ? new Verdict(Relation.ILLUSTRATES, "an image of the look is printed beside the text")
                : proved;
    }

    private Verdict proved(Question question, TimeFit time, List<CountFit> counts) {
        Claim claim = question.claim();
        Observation look = question.look();
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
        if (look.coverageOrComputed() == Coverage.NONE) {
            return Verdict.context("the look covered nothing of the place");
        }
        TransportMode implied = Carriers.mode(counts.get(0).found());
        if (implied != null
                && claim.transport() != null
                && claim.transport().statedAndClosed()
                && !claim.transport().statedModes().contains(implied)) {
            return Verdict.context("what was found goes by " + implied.word() + ", which is not what the claim says");
        }
        if (Described.image(claim) && !time.sameTime() && !question.printed()) {
            return Verdict.context("it describes an image, and which one is not told to the day");
        }
        return switch (kind) {
            case CHANGE -> ChangeTable.of(question);
            case BASELINE -> denies(claim) ? deniedNumber() : baseline(look, time, counts);
            case ACTIVITY, IMAGE_DESCRIPTION -> presence(claim, look, time, counts);
            case TRANSFER ->
                look.moving().kind() == Movement.Kind.FROM_TO
                        ? presence(claim, look, time, counts)
                        : Verdict.context(
                                "a look at one place does not show that anything went from there to elsewhere");
            case STATE, STATEMENT, NORM, INTENTION, DENIAL, CREDIT -> Verdict.context("a look cannot show that");
        };
    }

    private static boolean denies(Claim claim) {
        return claim.sense().polarity() == Polarity.DENY;
    }

    private static Verdict deniedNumber() {
        return Verdict.context("a number is denied, not the thing; which number is meant is not said");
    }

    /** That something was there, how much, or that it was not. */
    private static Verdict presence(Claim claim, Observation look, TimeFit time, List<CountFit> counts) {
        boolean allNone = claim.counts().stream().allMatch(count -> count.qualifier() == Qualifier.NONE);
        boolean allSome = claim.counts().stream().allMatch(count -> count.qualifier() == Qualifier.SOME);
        if (denies(claim)) {
            return allSome ? none(claim, look, time, counts) : deniedNumber();
        }
        return allNone ? none(claim, look, time, counts) : some(claim, look, time, counts);
    }

    /** A telling of the look itself: of its place, time, object and finding, whatever the number became on the way. */
    private static boolean retells(Claim claim, PlaceFit place, TimeFit time, List<CountFit> counts) {
        ClaimKind kind = claim.sense().kind();
        boolean tells = kind == null
                || kind == ClaimKind.ACTIVITY
                || kind == ClaimKind.CHANGE
                || kind == ClaimKind.TRANSFER
                || kind == ClaimKind.IMAGE_DESCRIPTION;
        boolean meets = time.kind() == TimeFit.Kind.INSIDE || time.kind() == TimeFit.Kind.MEETS;
        boolean sameFinding = counts.stream().anyMatch(fit -> {
            boolean saysNone = denies(claim) != (fit.claimed().qualifier() == Qualifier.NONE);
            return saysNone == (fit.found().finding() == FindingKind.ABSENT);
        });
        return tells && place.kind() == PlaceFit.Kind.SAME && meets && sameFinding;
    }

    /** X was there, sometime within W; throughout W; N or more cumulated over W. */
    private static Verdict some(Claim claim, Observation look, TimeFit time, List<CountFit> counts) {
        Meaning meaning = claim.when() == null ? Meaning.WITHIN : claim.when().meaning();
        if (time.kind() != TimeFit.Kind.INSIDE) {
            return outOfTime(time);
        }
        boolean sees = look.sawAll() && look.part() == null;
        boolean atOnce = time.sameTime() || meaning == Meaning.THROUGHOUT;
        for (CountFit fit : counts) {
            boolean against = switch (fit.kind()) {
                // One look with more than a total says that the total was more.
                case MORE -> meaning == Meaning.CUMULATIVE ? !openUpwards(fit) : atOnce || capped(fit, meaning);
                case LESS -> atOnce && sees && meaning != Meaning.CUMULATIVE;
                case NONE_FOUND -> meaning == Meaning.THROUGHOUT && sees;
                case WITHIN, CONSISTENT, UNKNOWN -> false;
            };
            if (against && fit.proves()) {
                return new Verdict(Relation.CONTRADICTS, fit.evidence());
            }
            if (fit.kind() == CountFit.Kind.MORE && meaning == Meaning.CUMULATIVE && fit.proves()) {
                return new Verdict(Relation.SUPPORTS, "this look alone reaches it: " + fit.evidence());
            }
            if (fit.kind() != CountFit.Kind.WITHIN && fit.kind() != CountFit.Kind.CONSISTENT) {
                return Verdict.context("not at this look: " + fit.evidence());
            }
        }
        CountFit first = counts.get(0);
        boolean partial = look.sawPart() || look.part() != null;
        boolean proved = counts.size() == claim.counts().size();
        for (CountFit fit : counts) {
            // An upper bound needs a look that saw all; so does an exact number where the look is known to be of a
            // part.
            boolean bounded = fit.claimed().isUpperBound() ? !sees : partial && !openUpwards(fit);
            proved &= fit.proves()
                    && fit.kind() == CountFit.Kind.WITHIN
                    && fit.found().finding() == FindingKind.PRESENT
                    && !bounded;
        }
        if (!proved) {
            return Verdict.context("consistent, not proved: " + first.evidence());
        }
        if (meaning == Meaning.THROUGHOUT) {
            return Verdict.context("consistent: one look does not show all of the time");
        }
        if (meaning == Meaning.CUMULATIVE && !openUpwards(first)) {
            return Verdict.context("consistent: one look is not a total");
        }
        return new Verdict(Relation.SUPPORTS, first.evidence());
    }

    /** At least, more than, some: more is no contradiction. */
    private static boolean openUpwards(CountFit fit) {
        return fit.claimed().isLowerBound() || fit.claimed().qualifier() == Qualifier.SOME;
    }

    /** At most n throughout or at that time; sometime within W there may have been n and at this look more. */
    private static boolean capped(CountFit fit, Meaning meaning) {
        return fit.claimed().isUpperBound() && meaning != Meaning.WITHIN;
    }

    /** No X throughout W; or no X sometime within W. */
    private static Verdict none(Claim claim, Observation look, TimeFit time, List<CountFit> counts) {
        if (time.kind() != TimeFit.Kind.INSIDE) {
            return outOfTime(time);
        }
        boolean sometime = claim.when() != null && claim.when().meaning() == Meaning.WITHIN && !time.sameTime();
        for (CountFit fit : counts) {
            if (!fit.proves()) {
                continue;
            }
            if (fit.found().finding() == FindingKind.PRESENT && !sometime) {
                return new Verdict(
                        Relation.CONTRADICTS, "claim says none; observation found " + CountFit.words(fit.found()));
            }
            boolean sees = look.sawAll() && look.part() == null;
            if (fit.found().finding() == FindingKind.ABSENT && sometime && sees) {
                return new Verdict(Relation.SUPPORTS, "none at this look, and it saw all: " + fit.evidence());
            }
        }
        return Verdict.context(
                sometime
                        ? "one look does not show that there never was none"
                        : "not seen at this look; one look does not cover all of the time");
    }

    private static Verdict outOfTime(TimeFit time) {
        return Verdict.context((time.kind() == TimeFit.Kind.OUTSIDE ? "another time: " : "not surely the same time: ")
                + time.evidence());
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
}
