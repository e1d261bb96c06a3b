package org.railwatch.observation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.document.Document;
import org.railwatch.facility.Facility;
import org.railwatch.geo.Position;
import org.railwatch.imagery.Image;
import org.railwatch.vocabulary.Basis;
import org.railwatch.vocabulary.Confidence;
import org.railwatch.vocabulary.Coverage;
import org.railwatch.vocabulary.Movement;
import org.railwatch.vocabulary.TransportMode;
import org.railwatch.vocabulary.Visibility;

/**
 * What is said of a look, for a new one or to change one; null where nothing is said.
 *
 * @param key what an import knows it by
 * @param when a date, read in the zone of the facility
 * @param supersedes the id of the look it is better than
 * @param sameAs the id of the look at the same consist or vessel elsewhere
 */
public record LookDraft(
        @Nullable String key,
        Spot spot,
        Source source,
        @Nullable String when,
        Sight sight,
        @Nullable Long supersedes,
        @Nullable Long sameAs,
        @Nullable String note) {

    /** Where: a facility, a part of it by name, a point of its own. */
    public record Spot(
            @Nullable Facility facility,
            @Nullable String part,
            @Nullable Position at) {}

    /**
     * Who looked at what, and who tells of it.
     *
     * @param observer the name of an agent, who is added when no agent bears it
     */
    public record Source(
            @Nullable Basis basis,
            @Nullable String observer,
            @Nullable Document reportedIn,
            @Nullable List<Image> images) {
        public Source {
            images = images == null ? null : images.stream().distinct().toList();
        }
    }

    /** What was seen, and how well. */
    public record Sight(
            @Nullable Coverage coverage,
            @Nullable Visibility visibility,
            @Nullable List<Finding> findings,
            @Nullable TransportMode transport,
            @Nullable Movement moving,
            @Nullable Confidence confidence) {
        public Sight {
            findings = findings == null ? null : List.copyOf(findings);
        }

        Coverage coverageOrUnknown() {
            return coverage == null ? Coverage.UNKNOWN : coverage;
        }

        Visibility visibilityOrUnknown() {
            return visibility == null ? Visibility.UNKNOWN : visibility;
        }
    }

    /** Whether the part of the old look falls away: it is none of the facility that is said now. */
    boolean leavesPart(Observation old) {
        return old.part() != null && spot.part() == null && !sameFacility(old);
    }

    /**
     * This where something is said, else what the look was.
     *
     * @param ownPoint whether the old look's point is its own
     */
    LookDraft over(Observation old, boolean ownPoint) {
        String oldPart =
                old.part() == null || leavesPart(old) ? null : old.part().name();
        var where = new Spot(
                or(spot.facility(), old.facility()),
                or(spot.part(), oldPart),
                or(spot.at(), ownPoint ? old.at() : null));
        var who = new Source(
                or(source.basis(), old.basis()),
                or(
                        source.observer(),
                        old.observer() == null ? null : old.observer().slug()),
                or(source.reportedIn(), old.reportedIn()),
                or(source.images(), old.images()));
        var what = new Sight(
                or(sight.coverage(), old.coverage()),
                or(sight.visibility(), old.visibility()),
                or(sight.findings(), old.findings()),
                or(sight.transport(), old.transport()),
                or(sight.moving(), old.moving()),
                or(sight.confidence(), old.confidence()));
        return new LookDraft(
                or(key, old.key()),
                where,
                who,
                or(when, old.when() == null ? null : old.when().text()),
                what,
                or(supersedes, old.supersedes()),
                or(sameAs, old.sameAs()),
                or(note, old.note()));
    }

    private boolean sameFacility(Observation old) {
        return spot.facility() == null
                || (old.facility() != null
                        && spot.facility().id() == old.facility().id());
    }

    private static <T> @Nullable T or(@Nullable T said, @Nullable T was) {
        return said != null ? said : was;
    }
}
