package org.railwatch.link.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.railwatch.claim.Claim;
import org.railwatch.claim.ClaimKind;
import org.railwatch.claim.Leg;
import org.railwatch.claim.PlaceRole;
import org.railwatch.facility.Facility;
import org.railwatch.facility.Place;
import org.railwatch.geo.Geodesic;
import org.railwatch.geo.Position;
import org.railwatch.observation.Observation;

/**
 * How the places of a claim stand to the place of a look.
 *
 * @param distanceM between the two points; null when one has none
 * @param radiusM how far the claim's place reaches; 0 for a point
 * @param evidence the two values, in words
 */
record PlaceFit(Kind kind, @Nullable Double distanceM, double radiusM, String evidence) {
    enum Kind {
        /** The very facility, or one that cannot be told from it within the accuracies. */
        SAME,
        /** Within reach, but not said to be there. */
        NEAR,
        /** A country, or a place that reaches too far. */
        WIDE,
        /** Somewhere else. */
        ELSEWHERE,
        /** One of the two says no place. */
        UNSTATED
    }

    static PlaceFit of(Claim claim, Observation look, Ruleset rules) {
        var sites = new ArrayList<PlaceFit>();
        var passed = new ArrayList<PlaceFit>();
        var ends = new ArrayList<PlaceFit>();
        for (Claim.At at : claim.places()) {
            switch (at.role()) {
                case AT, IN, NEAR -> sites.add(of(at.role(), at.place(), look, rules));
                case VIA -> passed.add(of(at.role(), at.place(), look, rules));
                case FROM, TO -> ends.add(of(at.role(), at.place(), look, rules));
                case OF -> {
                    // A country's possession says nothing of where it is; a facility's does.
                    if (at.place().country() == null) {
                        sites.add(of(at.role(), at.place(), look, rules));
                    }
                }
            }
        }
        for (Leg leg : claim.legs()) {
            ends.addAll(ofLeg(leg, look));
        }
        // Where it is said to be decides; then what it passes; only then where it comes from or goes to.
        if (!sites.isEmpty()) {
            return best(sites);
        }
        if (!passed.isEmpty()) {
            return best(passed);
        }
        return first(ends, Kind.SAME)
                .map(end -> claim.sense().kind() == ClaimKind.TRANSFER
                        ? end
                        : new PlaceFit(Kind.NEAR, end.distanceM(), end.radiusM(), end.evidence()))
                .or(() -> first(ends, Kind.WIDE))
                .or(() -> first(ends, Kind.NEAR))
                .or(() -> ends.size() == 1 && claim.legs().isEmpty()
                        ? oneEnd(claim, ends.get(0))
                        : first(ends, Kind.ELSEWHERE))
                .orElse(new PlaceFit(Kind.UNSTATED, null, 0, "claim names no place"));
    }

    private static PlaceFit best(List<PlaceFit> fits) {
        for (Kind kind : List.of(Kind.SAME, Kind.NEAR, Kind.WIDE, Kind.ELSEWHERE)) {
            var found = first(fits, kind);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return fits.get(0);
    }

    /** Of a way of which one end is said to be another country, the other end may still be here. */
    private static java.util.Optional<PlaceFit> oneEnd(Claim claim, PlaceFit end) {
        boolean country = claim.places().stream()
                .anyMatch(at -> (at.role() == PlaceRole.FROM || at.role() == PlaceRole.TO)
                        && at.place().country() != null);
        return java.util.Optional.of(
                country && end.kind() == Kind.ELSEWHERE
                        ? new PlaceFit(Kind.WIDE, end.distanceM(), end.radiusM(), end.evidence())
                        : end);
    }

    private static java.util.Optional<PlaceFit> first(List<PlaceFit> fits, Kind kind) {
        return fits.stream().filter(fit -> fit.kind() == kind).findFirst();
    }

    private static PlaceFit of(PlaceRole role, Place place, Observation look, Ruleset rules) {
        String said = "claim says " + role.word() + " " + name(place) + "; observation is at " + name(look);
        Facility facility = place.facility();
        if (place.country() != null) {
            boolean inside = look.facility() != null
                    && look.facility().countries().codes().contains(place.country());
            return look.facility() == null
                    ? new PlaceFit(Kind.WIDE, null, rules.number("place.country_m"), said)
                    : inside
                            ? new PlaceFit(Kind.WIDE, 0.0, rules.number("place.country_m"), said)
                            : new PlaceFit(Kind.ELSEWHERE, null, rules.number("place.country_m"), said);
        }
        Position there = facility != null ? facility.at() : place.point();
        if (there == null || look.at() == null) {
            return new PlaceFit(Kind.UNSTATED, null, 0, said);
        }
        double wide = rules.number("place.too_wide_m");
        double reach = facility != null && facility.accuracyM() != null
                ? facility.accuracyM()
                : rules.number("place.accuracy_m");
        if (reach > wide) {
            return new PlaceFit(Kind.WIDE, null, reach, said);
        }
        double distance = Geodesic.inverse(there, look.at()).distanceMetres();
        String far = said + ", " + kilometres(distance) + " away";
        boolean sameFacility = facility != null
                && look.facility() != null
                && facility.id() == look.facility().id();
        if (sameFacility && distance <= wide) {
            return new PlaceFit(role == PlaceRole.NEAR ? Kind.NEAR : Kind.SAME, 0.0, 0, said);
        }
        boolean within = distance <= reach + accuracyM(look, rules);
        if (within && facility == null) {
            return new PlaceFit(role == PlaceRole.NEAR ? Kind.NEAR : Kind.SAME, distance, 0, far);
        }
        // Two places with names of their own are two places, however little is known of where they are.
        boolean near = within || ((role == PlaceRole.NEAR || role == PlaceRole.IN) && distance <= wide);
        return new PlaceFit(near ? Kind.NEAR : Kind.ELSEWHERE, distance, 0, far);
    }

    /** The ends of a leg are words: a facility's slug or name, a country, or what the source wrote. */
    private static List<PlaceFit> ofLeg(Leg leg, Observation look) {
        var fits = new ArrayList<PlaceFit>();
        for (String end : new @Nullable String[] {leg.from(), leg.to()}) {
            if (end == null || look.facility() == null) {
                continue;
            }
            String said = "claim's leg ends at " + end + "; observation is at " + name(look);
            if (end.matches("[A-Z]{2}")) {
                boolean inside = look.facility().countries().words().contains(end);
                fits.add(new PlaceFit(inside ? Kind.WIDE : Kind.ELSEWHERE, null, 0, said));
            } else if (names(look.facility(), end)) {
                fits.add(new PlaceFit(Kind.SAME, 0.0, 0, said));
            } else {
                fits.add(new PlaceFit(Kind.ELSEWHERE, null, 0, said));
            }
        }
        return fits;
    }

    static boolean names(Facility facility, String text) {
        var folded = org.railwatch.facility.Folded.of(text);
        return org.railwatch.facility.Folded.of(facility.slug()).equals(folded)
                || org.railwatch.facility.Folded.of(facility.name()).equals(folded)
                || facility.aliases().stream()
                        .anyMatch(alias ->
                                org.railwatch.facility.Folded.of(alias.text()).equals(folded));
    }

    static double accuracyM(Observation look, Ruleset rules) {
        return look.facility() != null && look.facility().accuracyM() != null
                ? look.facility().accuracyM()
                : rules.number("place.accuracy_m");
    }

    private static String name(Place place) {
        return place.facility() != null
                ? place.facility().slug()
                : place.country() != null ? place.country().code() : String.valueOf(place.point());
    }

    static String name(Observation look) {
        return look.facility() != null
                ? look.facility().slug()
                : look.at() == null ? "no place" : look.at().toString();
    }

    private static String kilometres(double metres) {
        return String.format(Locale.ROOT, metres < 1000 ? "%.0f m" : "%.1f km", metres < 1000 ? metres : metres / 1000);
    }
}
