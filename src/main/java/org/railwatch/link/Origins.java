package org.railwatch.link;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.railwatch.claim.Claim;
import org.railwatch.claim.HopRole;
import org.railwatch.document.Document;
import org.railwatch.document.agent.Agent;
import org.railwatch.imagery.Image;
import org.railwatch.imagery.SamePictures;
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
    private final List<Observation> looks;

    private final SamePictures pictures;

    Origins(List<Document> documents, List<Claim> claims, List<Observation> looks, SamePictures pictures) {
        this.pictures = pictures;
        documents.forEach(document -> this.documents.put(document.id(), document));
        this.claims = List.copyOf(claims);
        this.looks = List.copyOf(looks);
    }

    /** Why, in words; empty when it is not known to. Another reading of one image goes back to what the first does. */
    Optional<String> of(Claim claim, Observation look, Ruleset rules) {
        Optional<String> own = alone(claim, look, rules);
        if (own.isPresent() || look.images().isEmpty()) {
            return own;
        }
        for (Observation other : looks) {
            if (other.id() != look.id() && shareImage(look, other)) {
                Optional<String> why = alone(claim, other, rules);
                if (why.isPresent()) {
                    return why.map(words -> words + ", of the same image as " + look.ref());
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> alone(Claim claim, Observation look, Ruleset rules) {
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
            Optional<String> reprint = reprinted(claim.document(), image, look);
            if (reprint.isPresent()) {
                return reprint;
            }
            if (sameImage(claim, image)) {
                return Optional.of(claim.ref() + " rests on an image of that provider and day, as " + look.ref()
                        + " does on " + image.ref());
            }
        }
        return ofObserver(claim, look, rules);
    }

    /** The document prints a picture that is the look's, by its bytes or its looks. */
    private Optional<String> reprinted(Document document, Image image, Observation look) {
        for (Image print : pictures.printedIn(document.id())) {
            Optional<String> same = pictures.why(print, image);
            if (same.isPresent()) {
                return Optional.of(document.ref() + " prints " + print.ref() + ", the picture of " + image.ref()
                        + " of " + look.ref() + " (" + same.get() + ")");
            }
        }
        return Optional.empty();
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

    /** Told by the one who looked or whose report it is, of the time of the look. */
    private static Optional<String> ofObserver(Claim claim, Observation look, Ruleset rules) {
        TimeFit time = TimeFit.of(claim, look, rules);
        if (time.kind() != TimeFit.Kind.INSIDE && time.kind() != TimeFit.Kind.MEETS) {
            return Optional.empty();
        }
        var witnesses = new LinkedHashSet<Agent>();
        if (look.observer() != null) {
            witnesses.add(look.observer());
        }
        if (look.reportedIn() != null) {
            witnesses.add(look.reportedIn().publisher());
        }
        for (Agent witness : witnesses) {
            for (Claim.Hop hop : claim.attribution()) {
                if (hop.agent().id() == witness.id()) {
                    return Optional.of(claim.ref() + " has it from " + witness.slug() + ", who told of " + look.ref());
                }
            }
            Agent wire = claim.document().wire();
            if (claim.document().publisher().id() == witness.id() || (wire != null && wire.id() == witness.id())) {
                return Optional.of(claim.document().ref() + " is by " + witness.slug() + ", who told of " + look.ref());
            }
        }
        return Optional.empty();
    }

    /** Whether one of two looks is at an image of the other: the same picture, or the same provider and a time that meets. */
    boolean shareImage(Observation one, Observation other) {
        for (Image image : one.images()) {
            for (Image its : other.images()) {
                boolean sameShot = image.provider() != null
                        && its.provider() != null
                        && image.provider().id() == its.provider().id()
                        && image.beginAt() != null
                        && its.beginAt() != null
                        && new Period(image.beginAt(), image.endAt()).overlaps(new Period(its.beginAt(), its.endAt()));
                if (sameShot || pictures.why(image, its).isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** How a document comes from a report: {@code D-3}, or {@code D-5, which republishes D-3}. */
    private Optional<String> derives(Document from, Document report) {
        if (from.id() == report.id()) {
            return Optional.of(report.ref());
        }
        Map<Long, String> own = sources(from);
        Map<Long, String> its = sources(report);
        if (own.containsKey(report.id())) {
            return Optional.of(from.ref() + ", which " + own.get(report.id()) + " " + report.ref());
        }
        if (its.containsKey(from.id())) {
            return Optional.of(from.ref() + ", which is where " + report.ref() + " comes from");
        }
        for (Long shared : own.keySet()) {
            if (its.containsKey(shared)) {
                return Optional.of(from.ref() + ", which goes back to D-" + shared + " as does " + report.ref());
            }
        }
        return Optional.empty();
    }

    /** Every document that one goes back to, with the way in words: "republishes", "quotes by way of D-5". */
    private Map<Long, String> sources(Document from) {
        var found = new LinkedHashMap<Long, String>();
        var queue = new ArrayDeque<Document>(List.of(from));
        while (!queue.isEmpty()) {
            Document document = queue.remove();
            for (Document.Derivation derivation : document.derivesFrom()) {
                String how = derivation.how().word().replace('_', ' ')
                        + (document.id() == from.id() ? "" : " by way of " + document.ref());
                Document next = documents.get(derivation.document());
                if (found.putIfAbsent(derivation.document(), how) == null && next != null) {
                    queue.add(next);
                }
            }
        }
        return found;
    }
}
