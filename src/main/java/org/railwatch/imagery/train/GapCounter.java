package org.railwatch.imagery.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the dark gaps between the vehicles of a train in a profile along it. Works by where gaps may be, not by a period,
 * so cars of different lengths may be mixed.
 *
 * <p>Method, ours: a sample's depth is how much darker it is than the brighter metres on both its sides (the lesser of the two, so
 * that a step from a bright car to a dark one is no gap); depths are told in robust standard deviations of the whole
 * profile (1.4826 · median absolute deviation; Rousseeuw and Croux, 1993); the deepest chain of dips, none nearer to another than
 * the shortest vehicle, is found by dynamic programming. A chain counts as resolved only if most of the train lies between gaps
 * one vehicle apart; noise and bare track make no such chain. A lit gap between darker cars, as over snow, is not seen.
 */
public final class GapCounter {
    /** Bodies of coupled cars are about 1.1 m apart (see {@link Resolvability}). */
    private static final double GAP_METRES = 1.1;

    /** How much of a car beside the gap is looked at; the end walls of a gondola are thinner. */
    private static final double FLANK_METRES = 2;

    /** A dip shallower than this, in robust standard deviations, is noise. */
    private static final double SHALLOWEST = 3;

    /** A dip deeper than this is not more of a gap; without it one black hatch would outweigh two gaps. */
    private static final double DEEPEST = 10;

    /** And it is to be darker than its sides by this share of the profile's median: less, no eye sees. */
    private static final double LEAST_CONTRAST = 0.04;

    /** The share of a train's length that must lie between gaps one vehicle apart. */
    private static final double RESOLVED_SHARE = 0.7;

    /** How far the middle of a gap may be off, plus one sample. */
    private static final double PLAY_METRES = 0.4;

    /** How far the line's ends may be off: half a coupler, and a pixel, which has two samples. */
    private static final double END_METRES = 0.6;

    private record Dip(double metres, double depth) {}

    private GapCounter() {}

    /** Counts the vehicles of a profile that begins and ends where the train does; any may be as long as {@code lengths} says. */
    public static GapCount count(BrightnessProfile profile, CarLengths lengths) {
        if (profile.metres() < 2 * lengths.minMetres()) {
            return unresolved("the line is too short to hold a gap");
        }
        var dips = dips(profile);
        if (dips.isEmpty()) {
            return unresolved("no dark gaps are seen along the line");
        }
        return explained(deepest(dips, profile, lengths), profile, lengths);
    }

    private static GapCount unresolved(String words) {
        return new GapCount(List.of(), Optional.empty(), words);
    }

    private static List<Dip> dips(BrightnessProfile profile) {
        double[] depths = depths(profile);
        double middle = median(depths);
        double spread = 1.4826
                * median(Arrays.stream(depths)
                        .map(depth -> Math.abs(depth - middle))
                        .toArray());
        double least = LEAST_CONTRAST * Math.abs(median(samples(profile)));
        var dips = new ArrayList<Dip>();
        for (int i = 0; i < depths.length; i++) {
            boolean lowest =
                    (i == 0 || depths[i] >= depths[i - 1]) && (i == depths.length - 1 || depths[i] > depths[i + 1]);
            double depth = spread == 0 ? 0 : (depths[i] - middle) / spread;
            if (lowest && depths[i] > least && depth >= SHALLOWEST) {
                dips.add(new Dip((i + 0.5) * profile.metresPerSample(), Math.min(depth, DEEPEST)));
            }
        }
        return dips;
    }

    /** For each sample: the darker side's mean less the mean of the gap that would be here. */
    private static double[] depths(BrightnessProfile profile) {
        var sums = new double[profile.size() + 1];
        for (int i = 0; i < profile.size(); i++) {
            sums[i + 1] = sums[i] + profile.at(i);
        }
        int half = (int) Math.round((GAP_METRES / profile.metresPerSample() - 1) / 2);
        half = Math.max(0, half);
        int flank = Math.max(1, (int) Math.round(FLANK_METRES / profile.metresPerSample()));
        int apart = half + 1 + (int) Math.round(GAP_METRES / 4 / profile.metresPerSample());
        var depths = new double[profile.size()];
        for (int i = 0; i < depths.length; i++) {
            double gap = mean(sums, i - half, i + half);
            double before = mean(sums, i - apart - flank + 1, i - apart);
            double after = mean(sums, i + apart, i + apart + flank - 1);
            depths[i] = Math.min(before, after) - gap;
        }
        return depths;
    }

    private static double mean(double[] sums, int from, int to) {
        int first = Math.max(0, Math.min(from, sums.length - 2));
        int last = Math.min(sums.length - 2, Math.max(to, 0));
        return (sums[last + 1] - sums[first]) / (last + 1 - first);
    }

    /** The chain of dips of the greatest summed depth in which no vehicle is too short. */
    private static List<Dip> deepest(List<Dip> dips, BrightnessProfile profile, CarLengths lengths) {
        double shortest = lengths.minMetres() - PLAY_METRES - profile.metresPerSample();
        double end = lengths.minMetres() - endPlay(profile);
        var sums = new double[dips.size()];
        var before = new int[dips.size()];
        int best = -1;
        for (int i = 0; i < dips.size(); i++) {
            double at = dips.get(i).metres();
            before[i] = -1;
            sums[i] = at < end ? Double.NEGATIVE_INFINITY : dips.get(i).depth();
            for (int j = i - 1; j >= 0; j--) {
                if (at - dips.get(j).metres() >= shortest
                        && sums[j] + dips.get(i).depth() > sums[i]) {
                    sums[i] = sums[j] + dips.get(i).depth();
                    before[i] = j;
                }
            }
            if (profile.metres() - at >= end && sums[i] > (best < 0 ? 0 : sums[best])) {
                best = i;
            }
        }
        var chain = new ArrayList<Dip>();
        for (int i = best; i >= 0; i = before[i]) {
            chain.add(dips.get(i));
        }
        Collections.reverse(chain);
        return chain;
    }

    /** How many vehicles may stand between each two neighbours of the chain, and whether that is mostly one. */
    private static GapCount explained(List<Dip> chain, BrightnessProfile profile, CarLengths lengths) {
        var gaps = new ArrayList<Double>();
        int low = 0;
        int high = 0;
        int best = 0;
        double single = 0;
        double from = 0;
        for (int i = 0; i <= chain.size(); i++) {
            double to = i < chain.size() ? chain.get(i).metres() : profile.metres();
            double play = i == 0 || i == chain.size() ? endPlay(profile) : PLAY_METRES + profile.metresPerSample();
            double apart = to - from;
            int fewest = Math.max(1, (int) Math.ceil((apart - play) / lengths.maxMetres()));
            int most = Math.max(fewest, (int) Math.floor((apart + play) / lengths.minMetres()));
            low += fewest;
            high += most;
            best += Math.max(fewest, Math.min(most, (int) Math.round(apart / lengths.typicalMetres())));
            single += most == 1 ? apart : 0;
            if (i < chain.size()) {
                gaps.add(to);
            }
            from = to;
        }
        if (single < RESOLVED_SHARE * profile.metres()) {
            return new GapCount(
                    gaps,
                    Optional.empty(),
                    String.format(
                            Locale.ROOT,
                            "gaps are seen along %.0f %% of the line only, so they were not counted",
                            100 * single / profile.metres()));
        }
        return new GapCount(gaps, Optional.of(new CarRange(low, best, high)), gaps.size() + " gaps are seen");
    }

    private static double endPlay(BrightnessProfile profile) {
        return END_METRES + PLAY_METRES + 3 * profile.metresPerSample();
    }

    private static double[] samples(BrightnessProfile profile) {
        var samples = new double[profile.size()];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = profile.at(i);
        }
        return samples;
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
