package org.railwatch.link;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.railwatch.claim.Claim;
import org.railwatch.claim.HopRole;
import org.railwatch.document.Document;
import org.railwatch.imagery.Image;
import org.railwatch.link.rules.Ruleset;
import org.railwatch.link.rules.TimeFit;
import org.railwatch.observation.Observation;
import org.railwatch.time.Period;

/**
 * Whether a claim goes back to a look itself: it stands in the look's own report or a copy of it, tells of the same event
 * as that report, has it from the one who looked, or prints the look's image. Twelve such tellings are one witness.
 */
final class Origins {
    private final Map<Long, Document> documents = new HashMap<>();
    private final List<Claim> claims;

    Origins(List<Document> documents, List<Claim> claims) {
        documents.forEach(document -> this.documents.put(document.id(), document));
        this.claims = List.copyOf(claims);
    }

    /** Why, in words; empty when it is not known to. */
    Optional<String> of(Claim claim, Observation look, Ruleset rules) {
        if (look.reportedIn() != null) {
            Optional<String> told = ofSource(claim, look.reportedIn(), "reports " + look.ref());
            if (told.isPresent()) {
                return told;
            }
        }
        for (Image image : look.images()) {
            Document source = image.knownFrom() == null ? null : documents.get(image.knownFrom());
            Optional<String> told = source == null
                    ? Optional.empty()
                    : ofSource(claim, source, "tells of " + image.ref() + ", the image of " + look.ref());
            if (told.isPresent()) {
                return told;
            }
            if (image.printedIn() != null
                    && image.printedIn() == claim.document().id()) {
                return Optional.of(claim.document().ref() + " prints " + image.ref() + " of " + look.ref());
            }
            if (sameImage(claim, image)) {
                return Optional.of(claim.ref() + " rests on an image of that provider and day, as " + look.ref()
                        + " does on " + image.ref());
            }
        }
        return ofObserver(claim, look, rules);
    }

    /** It stands in a document or in what derives from it, or tells of an event that such a document tells of. */
    private Optional<String> ofSource(Claim claim, Document source, String what) {
        Optional<String> derived = derives(claim.document(), source);
        if (derived.isPresent()) {
            return derived.map(how -> claim.ref() + " is from " + how + ", which " + what);
        }
        if (claim.event() != null) {
            for (Claim other : claims) {
                if (other.id() != claim.id()
                        && claim.event().equals(other.event())
                        && derives(other.document(), source).isPresent()) {
                    return Optional.of(claim.ref() + " tells of E-" + claim.event() + ", as " + other.ref() + " from "
                            + source.ref() + " does, which " + what);
                }
            }
        }
        return Optional.empty();
    }

    /** The same picture, as far as can be told without it: the same provider, and a time that meets its acquisition. */
    private static boolean sameImage(Claim claim, Image image) {
        return image.provider() != null
                && image.beginAt() != null
                && claim.when() != null
                && claim.when().period().overlaps(new Period(image.beginAt(), image.endAt()))
                && claim.attribution().stream()
                        .anyMatch(hop -> hop.role() == HopRole.IMAGE_PROVIDER
                                && hop.agent().id() == image.provider().id());
    }

    /** Said by the one who looked, of the time of the look. */
    private static Optional<String> ofObserver(Claim claim, Observation look, Ruleset rules) {
        TimeFit time = TimeFit.of(claim, look, rules);
        boolean meets = time.kind() == TimeFit.Kind.INSIDE || time.kind() == TimeFit.Kind.MEETS;
        if (look.observer() == null || !meets) {
            return Optional.empty();
        }
        for (Claim.Hop hop : claim.attribution()) {
            if (hop.agent().id() == look.observer().id() && hop.role() == HopRole.ORIGINATOR) {
                return Optional.of(claim.ref() + " has it from " + hop.agent().slug() + ", who made " + look.ref());
            }
        }
        return claim.document().publisher().id() == look.observer().id()
                ? Optional.of(
                        claim.document().ref() + " is by " + look.observer().slug() + ", who made " + look.ref())
                : Optional.empty();
    }

    /** How a document comes from a report: {@code D-3}, or {@code D-5, which republishes D-3}. */
    private Optional<String> derives(Document from, Document report) {
        if (from.id() == report.id()) {
            return Optional.of(report.ref());
        }
        var queue = new ArrayDeque<Document>(List.of(from));
        var seen = new HashSet<Long>();
        while (!queue.isEmpty()) {
            Document document = queue.remove();
            for (Document.Derivation derivation : document.derivesFrom()) {
                if (derivation.document() == report.id()) {
                    return Optional.of(from.ref() + ", which "
                            + derivation.how().word().replace('_', ' ') + " "
                            + (document.id() == from.id() ? "" : "by way of " + document.ref() + " ") + report.ref());
                }
                Document next = documents.get(derivation.document());
                if (next != null && seen.add(next.id())) {
                    queue.add(next);
                }
            }
        }
        return Optional.empty();
    }
}
