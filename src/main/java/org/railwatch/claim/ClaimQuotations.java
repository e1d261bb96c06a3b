package org.railwatch.claim;

import java.util.ArrayList;
import java.util.List;
import org.railwatch.document.Document;
import org.railwatch.document.Passage;
import org.railwatch.document.anchor.Quotation;
import org.railwatch.document.anchor.Quotations;

/** The passages that claims quote; a gist quotes none. */
final class ClaimQuotations implements Quotations {
    private final Claims claims;

    ClaimQuotations(Claims claims) {
        this.claims = claims;
    }

    @Override
    public List<Quotation> of(Document document) {
        var found = new ArrayList<Quotation>();
        for (Claim claim : claims.listAll()) {
            Passage passage = claim.passage();
            if (passage != null && claim.document().id() == document.id()) {
                found.add(new Quotation(claim.ref(), passage));
            }
        }
        return found;
    }
}
