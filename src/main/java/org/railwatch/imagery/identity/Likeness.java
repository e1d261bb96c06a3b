package org.railwatch.imagery.identity;

import java.util.Locale;
import java.util.Optional;

/**
 * How alike two pictures are, and why that is said.
 *
 * @param score from 0 to 1, to sort by: from 0.8 one picture, from 0.3 one scene; no probability
 * @param details how many details of the one are where they should be in the other
 * @param expected how many should be: those that lie in what both show
 * @param fit how they lie; empty when the details suggest nothing
 * @param labels share of what both show that is covered in one of them, as labels do, from 0 to 1
 * @param differing share of what both show that is otherwise seen to differ
 */
public record Likeness(
        Verdict verdict, double score, int details, int expected, Optional<Fit> fit, double labels, double differing) {

    static Likeness none(Verdict verdict) {
        return new Likeness(verdict, 0, 0, 0, Optional.empty(), 0, 0);
    }

    /** In words, as {@code 37 of 40 details agree, at 0.62 times the size, shifted 120,40; labels cover 4 %; 1 % differs}. */
    public String evidence() {
        if (verdict == Verdict.NOT_COMPARABLE) {
            return "a picture without details is compared with none";
        }
        return fit.map(this::evidence).orElse("no details agree");
    }

    private String evidence(Fit lies) {
        return String.format(
                        Locale.ROOT,
                        "%d of %d details agree, at %.2f times the size, shifted %d,%d",
                        details,
                        expected,
                        lies.scale(),
                        Math.round(lies.shiftX()),
                        Math.round(lies.shiftY()))
                + (verdict == Verdict.SAME_PART
                        ? "; " + percent(lies.part()) + " of the one in " + percent(lies.partOfOther())
                                + " of the other"
                        : "")
                + (labels >= 0.005 ? "; labels cover " + percent(labels) : "")
                + "; "
                + (differing >= 0.005 ? percent(differing) + " differs" : "nothing else differs");
    }

    private static String percent(double share) {
        return Math.round(100 * share) + " %";
    }
}
