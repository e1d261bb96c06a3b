package org.railwatch.link.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.railwatch.claim.Claim;
import org.railwatch.observation.Observation;
import org.railwatch.vocabulary.FindingKind;

/** Says what looks and a claim have to do with each other; pure functions of the two. */
public final class LinkRules {
    private final Ruleset rules;
    private final Gates gates;
    private final RelationTable table;

    public LinkRules(Ruleset rules) {
        this.rules = rules;
        this.gates = new Gates(rules);
        this.table = new RelationTable(rules);
    }

    public String version() {
        return rules.version();
    }

    public Ruleset ruleset() {
        return rules;
    }

    /** One claim and one set of looks. */
    public Suggestion suggest(Question question) {
        List<Gate> fired = gates.of(question);
        RelationTable.Verdict verdict = table.of(question);
        Relation relation = verdict.relation();
        String reason = verdict.reason();
        for (Gate gate : fired) {
            Relation capped = capped(relation, gate);
            if (capped != relation) {
                relation = capped;
                reason = gate.name().word() + ": " + gate.reason();
            }
        }
        Score score = Score.of(question, rules);
        Suggestion.Strength strength = score.value() >= rules.number("threshold.strong")
                ? Suggestion.Strength.STRONG
                : score.value() >= rules.number("threshold.suggest")
                        ? Suggestion.Strength.SUGGEST
                        : Suggestion.Strength.BELOW;
        boolean undated = fired.stream().anyMatch(gate -> gate.name() == Gate.Name.UNDATED);
        return new Suggestion(
                question, relation, reason, LinkState.OPEN, score, strength, fired, undated, List.of(), List.of());
    }

    /** The most that a gate leaves of a relation. */
    public static Relation capped(Relation relation, Gate gate) {
        if (gate.name() == Gate.Name.LATER_THAN_PUBLICATION) {
            // A later look may still prove a claim; only retold or printed it cannot be.
            boolean taken = relation == Relation.REPORTS || relation == Relation.ILLUSTRATES;
            return taken ? Relation.CONTEXT : relation;
        }
        return switch (gate.cap()) {
            case UNRELATED -> Relation.UNRELATED;
            // What is printed beside a text is printed there, whatever the two say.
            case CONTEXT ->
                relation.compareTo(Relation.CONTEXT) > 0 && relation != Relation.ILLUSTRATES
                        ? Relation.CONTEXT
                        : relation;
            // What comes from the look itself can retell it, and never back it or deny it.
            case REPORTS -> relation.proves() ? Relation.CONTEXT : relation;
            case CONTRADICTS -> relation == Relation.SUPPORTS ? Relation.CONTEXT : relation;
            case ILLUSTRATES, SUPPORTS -> relation;
        };
    }

    /**
     * All questions about one claim, best first: for an undated one its candidates and those that are none, else whether
     * the two best are too close to tell.
     */
    public List<Suggestion> rank(Claim claim, List<Question> questions, List<Suggestion.Excluded> out) {
        var excluded = new ArrayList<>(out);
        var kept = new ArrayList<Suggestion>();
        for (Question question : questions) {
            Suggestion suggestion = suggest(question);
            String why = suggestion.ambiguous() ? exclusion(claim, question.look()) : "";
            if (why.isEmpty()) {
                kept.add(suggestion);
            } else {
                excluded.add(new Suggestion.Excluded(question.look().ref(), why));
            }
        }
        var candidates = new ArrayList<String>();
        kept.stream()
                .filter(Suggestion::ambiguous)
                .sorted(Comparator.comparingLong(s -> s.question().look().id()))
                .forEach(s -> candidates.add(s.question().look().ref()));
        kept.sort(Comparator.comparingDouble((Suggestion s) -> -s.score().value())
                .thenComparingLong(s -> s.question().look().id()));
        boolean tied = kept.size() > 1
                && kept.get(0).score().value() >= rules.number("threshold.suggest")
                && kept.get(0).score().value() - kept.get(1).score().value() < rules.number("threshold.ambiguous");
        var ranked = new ArrayList<Suggestion>();
        for (int i = 0; i < kept.size(); i++) {
            Suggestion suggestion = kept.get(i);
            ranked.add(
                    suggestion.ambiguous()
                            ? suggestion.withCompany(true, candidates, excluded)
                            : suggestion.withCompany(tied && i < 2, List.of(), out));
        }
        return ranked;
    }

    /** Why an undated claim cannot mean a look; empty when it may. */
    private static String exclusion(Claim claim, Observation look) {
        boolean none = !look.findings().isEmpty()
                && look.findings().stream().allMatch(found -> found.finding() == FindingKind.ABSENT);
        if (none) {
            return "shows none";
        }
        return Saying.knownBefore(claim, look) ? "" : "is later than the claim";
    }
}
