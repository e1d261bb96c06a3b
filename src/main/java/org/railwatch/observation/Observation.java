package org.railwatch.observation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.document.Document;
import org.railwatch.document.agent.Agent;
import org.railwatch.facility.Facility;
import org.railwatch.geo.Position;
import org.railwatch.imagery.Image;
import org.railwatch.imagery.sight.Sight;
import org.railwatch.time.Edtf;
import org.railwatch.vocabulary.Basis;
import org.railwatch.vocabulary.Confidence;
import org.railwatch.vocabulary.Coverage;
import org.railwatch.vocabulary.Movement;
import org.railwatch.vocabulary.TransportMode;
import org.railwatch.vocabulary.Visibility;

/**
 * One look at a facility, a part of it, or a point.
 *
 * @param part of the facility; null for the whole
 * @param observer who looked
 * @param reportedIn the document that tells of the look
 * @param analyst who typed it
 * @param when a bare date is the facility's local day
 * @param beginAt its first and last millisecond, UTC; null when unknown or open
 * @param coverage as typed
 * @param visibility as typed
 * @param at its own point, its part's or its facility's; null when it names none
 * @param sight what was computed of how well its images show its place; null when nothing was
 * @param supersedes the id of the look it is better than
 * @param sameAs the id of the look at the same consist or vessel elsewhere
 */
public record Observation(
        long id,
        String uuid,
        @Nullable String key,
        @Nullable Facility facility,
        Facility.@Nullable Part part,
        Basis basis,
        @Nullable Agent observer,
        @Nullable Document reportedIn,
        String analyst,
        List<Image> images,
        @Nullable Edtf when,
        @Nullable Instant beginAt,
        @Nullable Instant endAt,
        Coverage coverage,
        Visibility visibility,
        List<Finding> findings,
        @Nullable TransportMode transport,
        Movement moving,
        @Nullable Confidence confidence,
        @Nullable Long supersedes,
        @Nullable Long sameAs,
        @Nullable String note,
        @Nullable Position at,
        @Nullable Sight sight) {
    public Observation {
        images = List.copyOf(images);
        findings = List.copyOf(findings);
    }

    /** As typed, else as computed. */
    public Coverage coverageOrComputed() {
        return coverage == Coverage.UNKNOWN && sight != null ? sight.coverage() : coverage;
    }

    /** As typed, else as computed. */
    public Visibility visibilityOrComputed() {
        return visibility == Visibility.UNKNOWN && sight != null ? sight.visibility() : visibility;
    }

    /**
     * Whether it saw all of its place, and well enough to say what is not there (DESIGN §5). A picture that does not show all
     * of the place keeps a look from that whatever was typed; a computed visibility counts where none was typed, and only that
     * of the place itself, for the cloud of a whole scene proves nothing of a place in it.
     */
    public boolean sawAll() {
        Visibility seen = visibility == Visibility.UNKNOWN && sight != null && !sight.visibilityOfPlace()
                ? Visibility.UNKNOWN
                : visibilityOrComputed();
        return coverageOrComputed() == Coverage.FULL
                && (sight == null || !sight.lacking())
                && (seen == Visibility.CLEAR || seen == Visibility.HAZE);
    }

    /** Whether it is known to have seen no more than a part of its place. */
    public boolean sawPart() {
        return coverage == Coverage.PARTIAL || (sight != null && sight.lacking());
    }

    public String ref() {
        return "O-" + id;
    }
}
