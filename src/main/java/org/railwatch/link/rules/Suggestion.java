package org.railwatch.link.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say of a claim and one set of looks.
 *
 * @param reason why that relation, in words
 * @param state of the link between them; {@code open} when nothing was decided
 * @param ambiguous the claim is undated, or another look fits about as well
 * @param candidates for an undated claim, the looks it may mean
 * @param excluded for an undated claim, the looks it cannot mean, and why
 */
public record Suggestion(
        Question question,
        Relation relation,
        String reason,
        LinkState state,
        Score score,
        Strength strength,
        List<Gate> gates,
        boolean ambiguous,
        List<String> candidates,
        List<Excluded> excluded) {
    /** How a score stands to the two thresholds. */
    public enum Strength {
        STRONG,
        SUGGEST,
        BELOW
    }

    /** A look that is no candidate. */
    public record Excluded(String observation, String reason) {}

    public Suggestion withState(LinkState known) {
        return new Suggestion(
                question, relation, reason, known, score, strength, gates, ambiguous, candidates, excluded);
    }

    public Suggestion withCompany(boolean tied, List<String> others, List<Excluded> out) {
        return new Suggestion(question, relation, reason, state, score, strength, gates, tied, others, out);
    }

    /** Its baseline's short name; null for none. */
    @Nullable
    public String baseline() {
        return question.baseline() == null ? null : question.baseline().ref();
    }
}
