package org.railwatch.link.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.railwatch.claim.Claim;
import org.railwatch.claim.HopRole;
import org.railwatch.imagery.Image;
import org.railwatch.observation.Observation;
import org.railwatch.time.Period;

/** How well a look and a claim fit, with its parts: Σ weight × feature, DESIGN §5. */
public record Score(double value, double completeness, List<Feature> features) {
    private static final double OPEN_DAYS = 3650;

    static Score of(Question question, Ruleset rules) {
        var features = new ArrayList<Feature>();
        Claim claim = question.claim();
        Observation look = question.look();
        features.add(spatial(claim, look, rules));
        features.add(temporal(claim, look, rules));
        features.add(quantity(claim, look, rules));
        features.add(image(question, rules));
        features.add(object(claim, look, rules));
        features.add(new Feature(
                "lexical",
                question.lexical(),
                rules.weight("lexical"),
                question.lexical() == null ? "no words in common" : "words in common, by BM25"));
        double sum = 0;
        double known = 0;
        for (Feature feature : features) {
            if (feature.value() != null) {
                sum += feature.weight() * feature.value();
                known += feature.weight();
            }
        }
        return new Score(rounded(sum), rounded(known), List.copyOf(features));
    }

    /** {@code exp(−d/σ) × 1/(1 + log₂(1 + radius/σ))}, σ the larger accuracy of the two. */
    private static Feature spatial(Claim claim, Observation look, Ruleset rules) {
        PlaceFit fit = PlaceFit.of(claim, look, rules);
        Double distance = fit.distanceM();
        if (fit.kind() == PlaceFit.Kind.UNSTATED || (distance == null && fit.kind() != PlaceFit.Kind.ELSEWHERE)) {
            return new Feature("spatial", null, rules.weight("spatial"), fit.evidence());
        }
        double sigma = Math.max(PlaceFit.accuracyM(look, rules), rules.number("place.accuracy_m"));
        double value = distance == null ? 0 : Math.exp(-distance / sigma) / (1 + log2(1 + fit.radiusM() / sigma));
        return new Feature("spatial", rounded(value), rules.weight("spatial"), fit.evidence());
    }

    /** The share of the look's time that lies in the claim's, or {@code exp(−gap/3 d)}; × 1/(1 + log₂ of the claim's days). */
    private static Feature temporal(Claim claim, Observation look, Ruleset rules) {
        TimeFit fit = TimeFit.of(claim, look, rules);
        Period looked = TimeFit.period(look);
        if (claim.when() == null || looked == null) {
            return new Feature("temporal", null, rules.weight("temporal"), fit.evidence());
        }
        Period claimed = TimeFit.widened(claim.when().period(), claim.when().edtf(), rules);
        double days = Math.max(
                1, claimed.length().map(length -> length.toMinutes() / 1440.0).orElse(OPEN_DAYS));
        double specific = 1 / (1 + log2(days));
        double overlap = claimed.intersection(looked)
                .map(common -> share(common, looked))
                .orElseGet(() -> Math.exp(-claimed.gapTo(looked).toMinutes() / 1440.0 / rules.number("time.gap_days")));
        return new Feature("temporal", rounded(overlap * specific), rules.weight("temporal"), fit.evidence());
    }

    private static double share(Period common, Period looked) {
        Duration part = common.length().orElse(Duration.ZERO);
        Duration whole = looked.length().orElse(Duration.ZERO);
        return whole.isZero() ? 1 : Math.min(1, (double) part.toMillis() / whole.toMillis());
    }

    private static Feature quantity(Claim claim, Observation look, Ruleset rules) {
        List<CountFit> fits = CountFit.of(claim, look);
        for (CountFit fit : fits) {
            Double value = switch (fit.kind()) {
                case WITHIN -> 1.0;
                case CONSISTENT -> 0.6;
                case MORE, LESS, NONE_FOUND -> 0.0;
                case UNKNOWN -> null;
            };
            return new Feature("quantity", value, rules.weight("quantity"), fit.evidence());
        }
        return new Feature("quantity", null, rules.weight("quantity"), "no counts of one object on both sides");
    }

    /** The same picture: printed in the claim's document, or of the same provider and day. */
    private static Feature image(Question question, Ruleset rules) {
        double weight = rules.weight("image");
        if (question.printed()) {
            return new Feature(
                    "image",
                    1.0,
                    weight,
                    "an image of the look is printed in "
                            + question.claim().document().ref());
        }
        for (Image image : question.look().images()) {
            for (Claim.Hop hop : question.claim().attribution()) {
                boolean sameProvider = hop.role() == HopRole.IMAGE_PROVIDER
                        && image.provider() != null
                        && image.provider().id() == hop.agent().id();
                if (sameProvider
                        && question.claim().when() != null
                        && image.beginAt() != null
                        && question.claim().when().period().overlaps(new Period(image.beginAt(), image.endAt()))) {
                    return new Feature(
                            "image",
                            1.0,
                            weight,
                            image.ref() + " is by "
                                    + Objects.requireNonNull(image.provider()).slug() + " of that day");
                }
            }
        }
        return new Feature("image", null, weight, "no image is known to be shared");
    }

    private static Feature object(Claim claim, Observation look, Ruleset rules) {
        List<CountFit> fits = CountFit.of(claim, look);
        double weight = rules.weight("object");
        if (!fits.isEmpty()) {
            CountFit fit = fits.get(0);
            return new Feature("object", fit.proves() ? 1.0 : 0.7, weight, fit.evidence());
        }
        boolean bothSay =
                !claim.counts().isEmpty() && look.findings().stream().anyMatch(found -> found.object() != null);
        @Nullable Double value = bothSay ? (Double) 0.0 : null;
        return new Feature("object", value, weight, bothSay ? "other objects" : "one of them names no object");
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }

    private static double rounded(double value) {
        return Math.rint(value * 1000) / 1000;
    }
}
