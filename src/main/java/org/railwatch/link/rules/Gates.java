package org.railwatch.link.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.railwatch.claim.Claim;
import org.railwatch.claim.ClaimKind;
import org.railwatch.claim.Leg;
import org.railwatch.claim.Modality;
import org.railwatch.claim.PlaceRole;
import org.railwatch.claim.Polarity;
import org.railwatch.observation.Finding;
import org.railwatch.observation.Observation;
import org.railwatch.time.Meaning;
import org.railwatch.vocabulary.Basis;
import org.railwatch.vocabulary.Movement;
import org.railwatch.vocabulary.Qualifier;
import org.railwatch.vocabulary.TransportMode;
import org.railwatch.vocabulary.Word;

/** What caps the relation of a look to a claim: the gates of DESIGN §5, each a pure function of the two. */
final class Gates {
    /** What a look from above can neither confirm nor deny. */
    private static final Set<ClaimKind> NOT_SEEN = EnumSet.of(
            ClaimKind.DENIAL,
            ClaimKind.INTENTION,
            ClaimKind.NORM,
            ClaimKind.STATEMENT,
            ClaimKind.STATE,
            ClaimKind.CREDIT);

    private final Ruleset rules;

    Gates(Ruleset rules) {
        this.rules = rules;
    }

    /** Every gate that fires, for any of the looks, each once. */
    List<Gate> of(Question question) {
        var fired = new ArrayList<Gate>();
        for (Observation look : question.looks()) {
            for (Gate gate : ofLook(question, look)) {
                if (fired.stream().noneMatch(old -> old.name() == gate.name())) {
                    fired.add(gate);
                }
            }
        }
        fired.sort(java.util.Comparator.comparing(Gate::name));
        return fired;
    }

    private List<Gate> ofLook(Question question, Observation look) {
        Claim claim = question.claim();
        PlaceFit place = PlaceFit.of(claim, look, rules);
        TimeFit time = TimeFit.of(claim, look, rules);
        List<CountFit> counts = CountFit.of(claim, look);
        var fired = new ArrayList<Gate>();
        mode(claim, look, fired);
        if (place.kind() == PlaceFit.Kind.ELSEWHERE) {
            fired.add(new Gate(Gate.Name.PLACE_DISJOINT, Relation.UNRELATED, place.evidence()));
        }
        if (place.kind() == PlaceFit.Kind.WIDE) {
            fired.add(new Gate(Gate.Name.PLACE_TOO_WIDE, Relation.CONTEXT, place.evidence()));
        }
        object(claim, look, fired);
        count(claim, look, place, time, counts, fired);
        direction(claim, look, fired);
        kind(claim, fired);
        unobservable(claim, look, fired);
        if (claim.sense().kind() == ClaimKind.CHANGE && question.looks().size() < 2 && question.baseline() == null) {
            fired.add(new Gate(
                    Gate.Name.NO_COMPARISON,
                    Relation.CONTEXT,
                    "claim says there was a change; " + look.ref() + " alone has nothing to compare with"));
        }
        question.origin().ifPresent(why -> fired.add(new Gate(Gate.Name.SAME_ORIGIN, Relation.REPORTS, why)));
        Saying.later(claim, look).ifPresent(fired::add);
        if (look.basis() == Basis.ALLEGED) {
            fired.add(new Gate(
                    Gate.Name.ALLEGED, Relation.CONTEXT, look.ref() + " is alleged; an allegation proves nothing"));
        }
        boolean names =
                place.kind() == PlaceFit.Kind.SAME || place.kind() == PlaceFit.Kind.NEAR || question.mentioned();
        if (undated(claim) && !question.printed() && names) {
            fired.add(new Gate(
                    Gate.Name.UNDATED,
                    Relation.CONTEXT,
                    "claim names " + PlaceFit.name(look) + " and no time"
                            + (claim.when() == null
                                    ? ""
                                    : " but " + claim.when().edtf()) + "; observation is of "
                            + (look.when() == null ? "no date" : look.when().text())));
        }
        return fired;
    }

    /** No time at all, only a last day; or a picture's, whose one moment is not told to the day. */
    static boolean undated(Claim claim) {
        Claim.When when = claim.when();
        if (when == null) {
            return true;
        }
        boolean open = when.beginAt() == null && when.meaning() == Meaning.WITHIN;
        boolean days = when.beginAt() == null
                || when.endAt() == null
                || java.time.Duration.between(when.beginAt(), when.endAt()).toHours() > 25;
        return (open || (Described.image(claim) && days)) && claim.sense().polarity() == Polarity.AFFIRM;
    }

    /** Stated, closed lists of modes that do not meet, leg by leg. */
    private static void mode(Claim claim, Observation look, List<Gate> fired) {
        TransportMode seen = look.transport();
        if (seen == null || (claim.transport() != null && claim.transport().open())) {
            return;
        }
        var said = EnumSet.noneOf(TransportMode.class);
        var here = legsHere(claim, look);
        if (!here.isEmpty()) {
            here.forEach(leg -> said.add(leg.mode()));
        } else if (claim.transport() != null && claim.transport().statedAndClosed()) {
            said.addAll(claim.transport().statedModes());
        }
        if (!said.isEmpty() && !said.contains(seen)) {
            fired.add(new Gate(
                    Gate.Name.MODE_CONFLICT,
                    Relation.CONTEXT,
                    "claim says " + words(said) + "; observation is " + seen.word()));
        }
    }

    /** The legs that touch the look's place; a leg whose ends are countries or unsaid touches all of them. */
    private static List<Leg> legsHere(Claim claim, Observation look) {
        if (look.facility() == null) {
            return claim.legs();
        }
        return claim.legs().stream()
                .filter(leg -> touches(leg.from(), look) || touches(leg.to(), look))
                .toList();
    }

    private static boolean touches(@Nullable String end, Observation look) {
        return end != null
                && look.facility() != null
                && (look.facility().countries().words().contains(end) || PlaceFit.names(look.facility(), end));
    }

    private static void object(Claim claim, Observation look, List<Gate> fired) {
        var claimed = claim.counts().stream().map(c -> c.object()).distinct().toList();
        var found = look.findings().stream()
                .map(Finding::object)
                .filter(object -> object != null)
                .distinct()
                .toList();
        if (claimed.isEmpty() || found.isEmpty()) {
            return;
        }
        boolean meet = claimed.stream().anyMatch(a -> found.stream().anyMatch(b -> b != null && a.comparableWith(b)));
        if (!meet) {
            fired.add(new Gate(
                    Gate.Name.OBJECT_MISMATCH,
                    Relation.CONTEXT,
                    "claim speaks of " + joined(claimed) + "; observation of " + joined(found)));
        }
    }

    /** Two counts that cannot both be true of one look: of that very time, or of all of a time it lies in. */
    private static void count(
            Claim claim, Observation look, PlaceFit place, TimeFit time, List<CountFit> counts, List<Gate> fired) {
        Claim.When when = claim.when();
        boolean ofAnotherTime = time.kind() == TimeFit.Kind.OUTSIDE || time.kind() == TimeFit.Kind.UNKNOWN;
        if (when == null || ofAnotherTime || claim.sense().polarity() == Polarity.DENY) {
            return;
        }
        boolean ofThisLook = time.sameTime()
                || when.meaning() == Meaning.THROUGHOUT
                || claim.sense().kind() == ClaimKind.BASELINE;
        for (CountFit fit : counts) {
            boolean upper = fit.claimed().isUpperBound();
            boolean none = fit.claimed().qualifier() == Qualifier.NONE;
            boolean more = fit.kind() == CountFit.Kind.MORE
                    && (ofThisLook || when.meaning() == Meaning.CUMULATIVE)
                    && (when.meaning() != Meaning.CUMULATIVE || upper)
                    && (!none || ofThisLook);
            boolean less = fit.proves()
                    && (fit.kind() == CountFit.Kind.LESS || fit.kind() == CountFit.Kind.NONE_FOUND)
                    && ofThisLook
                    && when.meaning() != Meaning.CUMULATIVE
                    && claim.sense().kind() != ClaimKind.BASELINE;
            if (!more && !less) {
                continue;
            }
            boolean proved = place.kind() == PlaceFit.Kind.SAME
                    && time.kind() == TimeFit.Kind.INSIDE
                    && fit.proves()
                    && (more
                            || (look.sawAll()
                                    && look.part() == null
                                    && (fit.kind() == CountFit.Kind.LESS || when.meaning() == Meaning.THROUGHOUT)));
            fired.add(new Gate(
                    Gate.Name.COUNT_CONFLICT, proved ? Relation.CONTRADICTS : Relation.CONTEXT, fit.evidence()));
            return;
        }
    }

    private static void direction(Claim claim, Observation look, List<Gate> fired) {
        if (look.moving().kind() != Movement.Kind.FROM_TO || look.facility() == null) {
            return;
        }
        String from = end(claim, PlaceRole.FROM);
        String to = end(claim, PlaceRole.TO);
        if (from == null || to == null) {
            for (Leg leg : legsHere(claim, look)) {
                from = from == null ? leg.from() : from;
                to = to == null ? leg.to() : to;
            }
        }
        boolean in = here(look.moving().to(), look) && !here(look.moving().from(), look);
        boolean out = here(look.moving().from(), look) && !here(look.moving().to(), look);
        boolean saidIn = here(to, look) && !here(from, look);
        boolean saidOut = here(from, look) && !here(to, look);
        boolean reversed = (in && saidOut) || (out && saidIn);
        if (reversed) {
            fired.add(new Gate(
                    Gate.Name.DIRECTION_CONFLICT,
                    Relation.CONTEXT,
                    "claim says " + from + ">" + to + "; observation moves " + look.moving()));
        }
    }

    private static @Nullable String end(Claim claim, PlaceRole role) {
        for (Claim.At at : claim.places()) {
            if (at.role() == role) {
                return at.place().facility() != null
                        ? at.place().facility().slug()
                        : at.place().country() != null ? at.place().country().code() : null;
            }
        }
        return null;
    }

    /** Whether an end is the look's facility, or its country. */
    private static boolean here(@Nullable String end, Observation look) {
        return touches(end, look);
    }

    private static void kind(Claim claim, List<Gate> fired) {
        ClaimKind kind = claim.sense().kind();
        Modality modality = claim.sense().modality();
        if (kind != null && NOT_SEEN.contains(kind)) {
            fired.add(new Gate(
                    Gate.Name.KIND_MISMATCH,
                    Relation.CONTEXT,
                    "claim is " + article(kind.word()) + "; an observation shows only what is there"));
        } else if (modality == Modality.QUESTION || modality == Modality.CONDITIONAL) {
            fired.add(new Gate(
                    Gate.Name.KIND_MISMATCH,
                    Relation.CONTEXT,
                    "claim is " + article(modality.word())
                            + ", which asserts nothing; an observation shows what is there"));
        }
    }

    /** Contents, motive, payment: things inside what was seen, or inside a head. */
    private void unobservable(Claim claim, Observation look, List<Gate> fired) {
        var goods = claim.counts().stream()
                .map(count -> count.object())
                .filter(Gates::isContents)
                .filter(object -> look.findings().stream()
                        .noneMatch(found ->
                                found.object() != null && found.object().comparableWith(object)))
                .findFirst();
        if (goods.isPresent() && !look.findings().isEmpty()) {
            fired.add(new Gate(
                    Gate.Name.UNOBSERVABLE,
                    Relation.CONTEXT,
                    "claim speaks of " + goods.get() + ", which is inside what carries it; observation saw "
                            + look.findings().stream().map(CountFit::words).collect(Collectors.joining(", "))));
            return;
        }
        var words = rules.unobservable().matcher(claim.text());
        if (words.find()) {
            fired.add(new Gate(
                    Gate.Name.UNOBSERVABLE,
                    Relation.CONTEXT,
                    "claim says '" + words.group() + "', which no look shows; observation saw "
                            + look.findings().stream().map(CountFit::words).collect(Collectors.joining(", "))));
        }
    }

    private static boolean isContents(org.railwatch.vocabulary.ObjectKind object) {
        String root = object.word();
        var parent = object.parent();
        while (parent.isPresent()) {
            root = parent.get().word();
            parent = parent.get().parent();
        }
        return Set.of("munition", "weapon", "goods").contains(root);
    }

    private static String words(Collection<? extends Word> words) {
        return words.stream().map(Word::word).collect(Collectors.joining(", "));
    }

    private static String joined(Collection<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String article(String word) {
        return ("aeiou".indexOf(word.charAt(0)) >= 0 ? "an " : "a ") + word.replace('_', ' ');
    }
}
