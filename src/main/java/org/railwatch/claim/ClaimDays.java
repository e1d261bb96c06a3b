package org.railwatch.claim;

import org.railwatch.shell.ZoneFollower;

/** Keeps the UTC bounds of claims with the days of the facility they name first. */
public final class ClaimDays implements ZoneFollower {
    private final Claims claims;
    private final ClaimEdits edits;

    ClaimDays(Claims claims, ClaimEdits edits) {
        this.claims = claims;
        this.edits = edits;
    }

    @Override
    public void zoneChanged(long facility) {
        for (Claim claim : claims.listAll()) {
            boolean here = claim.places().stream()
                    .map(Claim.At::place)
                    .anyMatch(place ->
                            place.facility() != null && place.facility().id() == facility);
            if (here && claim.when() != null) {
                edits.recount(claim, claim.when());
            }
        }
    }
}
