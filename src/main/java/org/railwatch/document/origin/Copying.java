package org.railwatch.document.origin;

import java.util.Optional;
import org.railwatch.document.How;
import org.railwatch.vocabulary.Word;

/**
 * What it suggests that two texts share wording. The thresholds were measured on news (notes/evidence.md §5.4): reposts
 * share 0.98 of their shingles, a partial copy 0.53, rewrites 0.09 to 0.33, unrelated texts less than 0.02.
 */
public enum Copying implements Word {
    /** Nearly all of one stands in the other. */
    REPUBLICATION(0.8, How.REPUBLISHES),
    /** A part of one stands in the other. */
    DERIVATION(0.25, How.QUOTES);

    private final double leastContainment;
    private final How how;

    Copying(double leastContainment, How how) {
        this.leastContainment = leastContainment;
        this.how = how;
    }

    /**
     * @param containment the share of one's shingles that the other has too, from 0 to 1
     */
    static Optional<Copying> of(double containment) {
        for (Copying copying : values()) {
            if (containment >= copying.leastContainment) {
                return Optional.of(copying);
            }
        }
        return Optional.empty();
    }

    /** What to record of the later document. */
    How how() {
        return how;
    }
}
