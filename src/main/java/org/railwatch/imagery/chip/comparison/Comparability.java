package org.railwatch.imagery.chip.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far two images can be compared: 0, not at all, to 1, as if taken alike. What is unknown adds nothing to the score and
 * is missing from the completeness.
 *
 * @param score the sum of weight × worth over what is known
 * @param completeness the sum of the weights of what is known
 * @param parts in the order of {@link Part}
 */
public record Comparability(double score, double completeness, List<Judged> parts) {
    /** From here on a pair is strong. */
    private static final double STRONG = 0.75;
    /** Below it is weak. */
    private static final double FAIR = 0.5;

    public Comparability {
        parts = List.copyOf(parts);
    }

    /**
     * One part of the score.
     *
     * @param difference between both, in the part's own unit; null when unknown
     * @param worth 0 to 1; null when unknown
     * @param words what it is, for people
     */
    public record Judged(
            String name,
            @Nullable Double difference,
            double weight,
            @Nullable Double worth,
            String words) {
        /** What the score lacks by it. */
        private double lost() {
            return weight * (1 - (worth == null ? 0 : worth));
        }
    }

    /**
     * @param overlap how much of the window is seen on both, 0 to 1
     */
    public static Comparability of(Taking before, Taking after, double overlap) {
        var parts = new ArrayList<Judged>();
        double score = 0;
        double completeness = 0;
        for (Part part : Part.values()) {
            Double difference = part == Part.OVERLAP ? (Double) (100 * (1 - overlap)) : part.difference(before, after);
            if (difference == null) {
                parts.add(new Judged(part.called(), null, part.weight(), null, part.called() + " unknown"));
                continue;
            }
            double worth = part.worth(difference);
            score += part.weight() * worth;
            completeness += part.weight();
            parts.add(new Judged(part.called(), difference, part.weight(), worth, part.words(difference)));
        }
        return new Comparability(hundredths(score), hundredths(completeness), parts);
    }

    /** {@code strong}, {@code fair} or {@code weak}. */
    public String strength() {
        return score >= STRONG ? "strong" : score >= FAIR ? "fair" : "weak";
    }

    /** What keeps it from 1, the heaviest first. */
    public List<String> reasons() {
        var sorted = new ArrayList<>(parts);
        sorted.sort(Comparator.comparingDouble(Judged::lost).reversed());
        var reasons = new ArrayList<String>();
        for (Judged part : sorted) {
            if (part.lost() >= 0.005) {
                reasons.add(part.words());
            }
        }
        return reasons;
    }

    /** {@code weak pair: sun 48° apart}. */
    public String sentence() {
        List<String> reasons = reasons();
        return strength() + " pair" + (reasons.isEmpty() ? "" : ": " + String.join(", ", reasons));
    }

    private static double hundredths(double number) {
        return Math.round(number * 100) / 100.0;
    }
}
