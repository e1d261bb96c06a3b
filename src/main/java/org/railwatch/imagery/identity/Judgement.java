package org.railwatch.imagery.identity;

import java.util.Optional;

/**
 * From how two pictures lie over each other to what they are to each other. The limits were measured on drawn pictures
 * (RecallTest): copies of one differ by less, other looks at one yard by more.
 */
final class Judgement {
    /** Share of what both show that may differ with no label about: borders, noise and compression make less. */
    private static final double DIFFERING = 0.03;
    /** For each share that is a label's, so much more: thin letters and mild tones of it are not known for a label's. */
    private static final double UNEXPLAINED = 0.35;

    private static final double MOST_DIFFERING = 0.07;
    /** Share that labels may cover, and be labels still: twice what newspapers print. */
    private static final double MOST_LABELS = 0.3;
    /** Copies correlate at 0.95 and more, if not under labels. */
    private static final double COPIES = 0.85;
    /** Other looks at a scene still correlate; other pictures that share a logo do not. */
    private static final double SCENES = 0.45;
    /** Less is missing at the borders of a print. */
    private static final double WHOLE = 0.93;
    /** Of the picture of which more is shared. */
    private static final double LEAST_SHARED = 0.35;

    private static final int LEAST_TEXTURED = 300;

    private Judgement() {}

    static Likeness of(Overlay.Laid overlay, Fit fit, Agreement.Count count) {
        Resemblance resemblance = Resemblance.of(overlay);
        Differences.Shares shares = Differences.of(overlay);
        Verdict verdict = verdict(fit, resemblance, shares);
        double score = switch (verdict) {
            case SAME, SAME_PART -> 1 - 0.2 * shares.seen() / allowed(shares);
            case SIMILAR -> 0.3 + 0.49 * Math.max(0, Math.min(1, resemblance.median()));
            case DIFFERENT, NOT_COMPARABLE -> 0.29 * Math.max(0, Math.min(1, resemblance.median()));
        };
        return new Likeness(
                verdict, score, count.agreeing(), count.expected(), Optional.of(fit), shares.labels(), shares.seen());
    }

    private static Verdict verdict(Fit fit, Resemblance resemblance, Differences.Shares shares) {
        if (resemblance.textured() < LEAST_TEXTURED || resemblance.median() < SCENES) {
            return Verdict.DIFFERENT;
        }
        if (resemblance.median() < COPIES
                || shares.seen() > allowed(shares)
                || shares.labels() > MOST_LABELS
                || Math.max(fit.part(), fit.partOfOther()) < LEAST_SHARED) {
            return Verdict.SIMILAR;
        }
        return Math.min(fit.part(), fit.partOfOther()) >= WHOLE ? Verdict.SAME : Verdict.SAME_PART;
    }

    private static double allowed(Differences.Shares shares) {
        return Math.min(MOST_DIFFERING, DIFFERING + UNEXPLAINED * shares.labels());
    }
}
