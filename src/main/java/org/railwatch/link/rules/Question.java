package org.railwatch.link.rules;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.railwatch.claim.Claim;
import org.railwatch.observation.Baseline;
import org.railwatch.observation.Observation;

/**
 * A claim and the looks it is held against, with what the store knows of how they hang together.
 *
 * @param looks the look in question first, then those it is taken together with
 * @param baseline the normal level to compare with; null for none
 * @param origin why the claim derives from a look's own report or image, in words; empty when it does not
 * @param printed an image of a look is printed in the claim's document
 * @param mentioned the claim's words name the look's facility, though it is not recorded as its place
 * @param lexical how well the words fit, 0 to 1; null when they were not compared
 */
public record Question(
        Claim claim,
        List<Observation> looks,
        @Nullable Baseline baseline,
        Optional<String> origin,
        boolean printed,
        boolean mentioned,
        @Nullable Double lexical) {
    public Question {
        looks = List.copyOf(looks);
    }

    /** The same about one of the looks. */
    Question alone(Observation look) {
        return new Question(claim, List.of(look), baseline, origin, printed, mentioned, lexical);
    }

    public Observation look() {
        return looks.get(0);
    }
}
