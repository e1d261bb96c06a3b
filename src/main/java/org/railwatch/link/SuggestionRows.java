package org.railwatch.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.railwatch.claim.Claim;
import org.railwatch.link.rules.CountFit;
import org.railwatch.link.rules.Feature;
import org.railwatch.link.rules.Gate;
import org.railwatch.link.rules.LinkState;
import org.railwatch.link.rules.Question;
import org.railwatch.link.rules.Relation;
import org.railwatch.link.rules.Score;
import org.railwatch.link.rules.Suggestion;
import org.railwatch.observation.Observation;
import org.railwatch.shell.answer.Columns;
import org.railwatch.shell.answer.Fields;
import org.railwatch.shell.answer.Row;

/** Suggestions as rows, and as the sentences an analyst reads. */
final class SuggestionRows {
    private static final int WORDS = 90;

    private static final List<String> FIELDS = List.of(
            "observation",
            "with",
            "claim",
            "relation",
            "state",
            "score",
            "completeness",
            "strength",
            "gates",
            "ambiguous",
            "candidates",
            "excluded",
            "features");
    static final Columns COLUMNS = columns();

    private SuggestionRows() {}

    private static Columns columns() {
        var flat = new ArrayList<>(FIELDS);
        flat.addAll(List.of("reason", "baseline"));
        return Columns.of(
                List.of("observation", "with", "claim", "relation", "score", "strength", "reason"), flat, FIELDS);
    }

    static Row row(Suggestion suggestion) {
        Question question = suggestion.question();
        var gates = new ArrayList<Fields>();
        for (Gate gate : suggestion.gates()) {
            gates.add(new Fields().put("name", gate.name().word()).put("reason", gate.reason()));
        }
        var excluded = new ArrayList<Fields>();
        for (Suggestion.Excluded out : suggestion.excluded()) {
            excluded.add(new Fields().put("observation", out.observation()).put("reason", out.reason()));
        }
        var features = new ArrayList<Fields>();
        for (Feature feature : suggestion.score().features()) {
            features.add(new Fields()
                    .put("name", feature.name())
                    .put("value", feature.value())
                    .put("weight", feature.weight())
                    .put("evidence", feature.evidence()));
        }
        // Why that relation, where no gate says it: a part of the explanation that adds nothing to the score.
        features.add(new Fields()
                .put("name", "relation")
                .put("value", null)
                .put("weight", 0)
                .put("evidence", suggestion.reason()));
        var more = new Fields().put("reason", suggestion.reason()).put("baseline", suggestion.baseline());
        var fields = new Fields()
                .put("observation", question.look().ref())
                .put("with", with(question))
                .put("claim", question.claim().ref())
                .put("relation", suggestion.relation().word())
                .put("state", suggestion.state().word())
                .put("score", suggestion.score().value())
                .put("completeness", suggestion.score().completeness())
                .put("strength", suggestion.strength().name().toLowerCase(Locale.ROOT))
                .put("gates", gates)
                .put("ambiguous", suggestion.ambiguous())
                .put("candidates", suggestion.candidates())
                .put("excluded", excluded)
                .put("features", features);
        return Row.of(null, question.look().ref() + " " + question.claim().ref(), fields)
                .withColumns(more);
    }

    /** Claim by claim, best look first; {@code explain} adds the parts of each score. */
    static List<String> text(List<Suggestion> suggestions, boolean explain) {
        var lines = new ArrayList<String>();
        var claims = new ArrayList<Claim>();
        for (Suggestion suggestion : suggestions) {
            if (claims.stream()
                    .noneMatch(
                            claim -> claim.id() == suggestion.question().claim().id())) {
                claims.add(suggestion.question().claim());
            }
        }
        claims.sort(java.util.Comparator.comparingLong(Claim::id));
        for (Claim claim : claims) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.add(claim.ref() + "  " + words(claim));
            var own = suggestions.stream()
                    .filter(s -> s.question().claim().id() == claim.id())
                    .toList();
            for (Suggestion suggestion : own) {
                lines.addAll(look(suggestion, explain));
            }
            Suggestion first = own.get(0);
            own.stream()
                    .filter(s -> !s.candidates().isEmpty())
                    .findFirst()
                    .ifPresent(s -> lines.add("  " + undated(s)));
            if (first.candidates().isEmpty() && !first.excluded().isEmpty()) {
                lines.add("  " + excluded(first).substring(2));
            }
            if (first.ambiguous() && first.candidates().isEmpty()) {
                lines.add("  ambiguous: the two best are within 0.05 of each other");
            }
        }
        return lines;
    }

    private static List<String> look(Suggestion suggestion, boolean explain) {
        Question question = suggestion.question();
        var lines = new ArrayList<String>();
        Score score = suggestion.score();
        String state = suggestion.state() == LinkState.OPEN
                ? ""
                : "  [" + suggestion.state().word() + "]";
        lines.add(String.format(
                Locale.ROOT,
                "  %s  %s  %s  score %.2f (%s), completeness %.2f%s",
                looks(question),
                suggestion.relation().word(),
                seen(question.look()),
                score.value(),
                suggestion.strength().name().toLowerCase(Locale.ROOT),
                score.completeness(),
                state));
        boolean told = false;
        for (Gate gate : suggestion.gates()) {
            lines.add("      " + limit(gate, suggestion.relation()) + ": "
                    + gate.name().word() + " (" + gate.reason() + ")");
            told |= gate.cap() == suggestion.relation() && suggestion.relation() != Relation.REPORTS;
        }
        if (!told) {
            lines.add("      " + suggestion.relation().word() + ": " + suggestion.reason());
        }
        if (explain) {
            for (Feature feature : score.features()) {
                lines.add(String.format(
                        Locale.ROOT,
                        "        %-9s %s × %.2f  %s",
                        feature.name(),
                        feature.value() == null ? "unknown" : String.format(Locale.ROOT, "%7.3f", feature.value()),
                        feature.weight(),
                        feature.evidence()));
            }
        }
        return lines;
    }

    private static String limit(Gate gate, Relation relation) {
        if (gate.name() == Gate.Name.LATER_THAN_PUBLICATION) {
            return "neither illustrates nor reports";
        }
        return switch (gate.cap()) {
            case UNRELATED -> "unrelated";
            case CONTEXT -> "context only";
            case CONTRADICTS -> relation == Relation.CONTRADICTS ? "contradicts" : "never supports";
            case ILLUSTRATES, REPORTS, SUPPORTS -> "at most " + gate.cap().word();
        };
    }

    /** {@code undated: candidates O-2 O-3 O-4; O-1 excluded, shows none}. */
    private static String undated(Suggestion suggestion) {
        return "undated: candidates " + String.join(" ", suggestion.candidates()) + excluded(suggestion);
    }

    private static String excluded(Suggestion suggestion) {
        var text = new StringBuilder();
        for (Suggestion.Excluded out : suggestion.excluded()) {
            text.append("; ").append(out.observation()).append(" excluded, ").append(out.reason());
        }
        return text.toString();
    }

    private static String looks(Question question) {
        var text = new StringBuilder(question.look().ref());
        with(question).forEach(ref -> text.append(" with ").append(ref));
        if (question.baseline() != null) {
            text.append(" with ").append(question.baseline().ref());
        }
        return text.toString();
    }

    private static List<String> with(Question question) {
        return question.looks().stream().skip(1).map(Observation::ref).toList();
    }

    private static String seen(Observation look) {
        return (look.when() == null ? "no date" : look.when().text()) + " "
                + String.join(
                        "; ", look.findings().stream().map(CountFit::words).toList());
    }

    private static String words(Claim claim) {
        String text = claim.text().replaceAll("\\s+", " ");
        boolean shortEnough = text.codePointCount(0, text.length()) <= WORDS;
        String cut = shortEnough ? text : text.substring(0, text.offsetByCodePoints(0, WORDS)) + "…";
        String kind = claim.sense().kind() == null ? "" : claim.sense().kind().word() + ", ";
        return (claim.passage() != null ? "“" + cut + "”" : cut) + "  (" + kind
                + claim.document().publisher().slug() + ", " + claim.document().ref() + ")";
    }
}
