package org.railwatch.link.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.railwatch.claim.Claim;
import org.railwatch.claim.ClaimKind;
import org.railwatch.imagery.Image;
import org.railwatch.observation.Observation;
import org.railwatch.time.Edtf;
import org.railwatch.time.Period;

/** When a claim was said, and what can have been known by then. */
final class Saying {
    /** A day said by somebody in an unknown zone may begin so much earlier, or end so much later, than the UTC day. */
    private static final Duration EARLIEST = Duration.ofHours(14);

    private static final Duration LATEST = Duration.ofHours(12);

    private Saying() {}

    /** An image taken, or a report out, after the saying cannot be what it tells of. */
    static Optional<Gate> later(Claim claim, Observation look) {
        if (claim.sense().kind() == ClaimKind.INTENTION) {
            return Optional.empty();
        }
        Edtf said = saying(claim);
        Instant end = said == null ? null : said.period(ZoneOffset.UTC).end();
        if (said == null || end == null) {
            return Optional.empty();
        }
        Instant limit = end.plus(LATEST);
        String what = null;
        for (Image image : look.images()) {
            if (image.acquired() != null
                    && image.beginAt() != null
                    && image.beginAt().isAfter(limit)) {
                what = image.ref() + " was acquired " + image.acquired();
            }
        }
        if (what == null && look.beginAt() != null && look.beginAt().isAfter(limit)) {
            what = look.ref() + " is of " + look.when();
        }
        var report = look.reportedIn();
        if (what == null && report != null && report.id() != claim.document().id() && report.published() != null) {
            Instant out = report.published().period(ZoneOffset.UTC).begin();
            if (out != null && out.isAfter(end.plus(EARLIEST))) {
                what = look.ref() + " was reported " + report.published();
            }
        }
        return what == null
                ? Optional.empty()
                : Optional.of(new Gate(
                        Gate.Name.LATER_THAN_PUBLICATION, Relation.CONTEXT, "claim was said " + said + "; " + what));
    }

    /** The day the claim was said: the earliest in its chain, else the document's. */
    static @Nullable Edtf saying(Claim claim) {
        Edtf earliest = null;
        Instant earliestEnd = null;
        for (Claim.Hop hop : claim.attribution()) {
            if (hop.saidAt() != null) {
                Instant end = hop.saidAt().period(ZoneOffset.UTC).end();
                if (end != null && (earliestEnd == null || end.isBefore(earliestEnd))) {
                    earliest = hop.saidAt();
                    earliestEnd = end;
                }
            }
        }
        if (earliest != null) {
            return earliest;
        }
        return claim.document().dated() != null
                ? claim.document().dated()
                : claim.document().published();
    }

    /** Whether a look may have been known when the claim was said. */
    static boolean knownBefore(Claim claim, Observation look) {
        Edtf said = saying(claim);
        Period looked = TimeFit.period(look);
        if (said == null || looked == null || looked.begin() == null) {
            return true;
        }
        Instant end = said.period(ZoneOffset.UTC).end();
        return end == null || !looked.begin().isAfter(end.plus(LATEST));
    }
}
