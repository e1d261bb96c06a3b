package org.railwatch.observation;

import org.railwatch.vocabulary.Word;

/**
 * Which of the numbers seen stands for all: always one that was seen, by the nearest rank (definition 1 of Hyndman and Fan,
 * Sample Quantiles in Statistical Packages, The American Statistician 50, 1996).
 */
enum Statistic implements Word {
    MAX(1),
    MEDIAN(0.5),
    P90(0.9);

    private final double share;

    Statistic(double share) {
        this.share = share;
    }

    /**
     * The number at that share.
     *
     * @param sorted one or more numbers, the least first
     */
    double of(java.util.List<Double> sorted) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
