package org.railwatch.link.rules;

import org.railwatch.claim.Claim;
import org.railwatch.claim.ClaimKind;
import org.railwatch.document.Passage;

/** Whether a claim speaks of a picture, and so of one moment that its words need not tell. */
final class Described {
    private Described() {}

    static boolean image(Claim claim) {
        return claim.sense().kind() == ClaimKind.IMAGE_DESCRIPTION
                || (claim.passage() != null && claim.passage().region() == Passage.Region.CAPTION);
    }
}
