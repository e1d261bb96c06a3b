package org.railwatch.imagery.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the dark gaps between the vehicles of a train in a profile along it. Works by where gaps may be, not by a
 * period, so cars of different lengths may be mixed.
 *
 * <p>Method, ours: how deep a dip is, is how much darker it is than the darker of the two metres-long stretches beside it, so that a
 * step from a bright car to a dark one is none. The chain of dips of the greatest summed depth, in which no vehicle is
 * shorter than may be, is found by dynamic programming. It is believed only if its dips are much deeper than the
 * deepest others between them, which in noise, on bare track or along a roof they are not, and if most of the train then lies between
 * gaps one vehicle apart. A gap lit by the sun between darker cars, as over snow, is not seen.
 */
public final class GapCounter {
    /** Bodies of coupled cars are about 1.1 m apart (see {@link Resolvability}). */
    private static final double GAP_METRES = 1.1;

    /** How much of a car beside the gap is looked at. */
    private static final double FLANK_METRES = 2;

    /** A dip is to be darker than its sides by this share of the profile's median: less, no eye sees. */
    private static final double LEAST_CONTRAST = 0.05;

    /** How many times as deep as the deepest dip within a vehicle, both as medians, a gap is to be. */
    private static final double STANDS_OUT = 2;

    /**
     * Fewer gaps than this lie a vehicle apart by chance too, as dark patches on soil do: they are to stand out more. Of 20,000 drawn
     * patches of soil 3 were taken for a train without this rule, and none with it.
     */
    private static final int FEW_GAPS = 7;

    private static final double FEW_STAND_OUT = 3;

    /** The share of a train's length that must lie between gaps one vehicle apart. */
    private static final double RESOLVED_SHARE = 0.7;

    /** And how wide, as a share to either side, the range may be that unseen gaps leave. */
    private static final double RESOLVED_WIDTH = 0.1;

    /**
     * Where gaps are not seen, something else that is dark may be taken for one: for so many unseen one seen may be false. Measured
     * on the drawn scenes of the tests, at 1 m.
     */
    private static final int UNSEEN_PER_FALSE = 4;

    /** How far the middle of a gap may be off, plus one sample. */
    private static final double PLAY_METRES = 0.4;

    /** How far the line's ends may be off: half a coupler, and a pixel, which has two samples. */
    private static final double END_METRES = 0.6;

    private record Dip(double metres, double depth) {}

    private final BrightnessProfile profile;
    private final CarLengths lengths;

    private GapCounter(BrightnessProfile profile, CarLengths lengths) {
        this.profile = profile;
        this.lengths = lengths;
    }

    /** Counts the vehicles of a profile that begins and ends where the train does; each as long as {@code lengths} allows. */
    public static GapCount count(BrightnessProfile profile, CarLengths lengths) {
        if (profile.metres() < 2 * lengths.minMetres()) {
            return unresolved(List.of(), "the line is too short to hold a gap");
        }
        return new GapCounter(profile, lengths).count();
    }

    private GapCount count() {
        var dips = dips();
        var chain = deepest(dips);
        if (chain.isEmpty()) {
            return unresolved(chain, "no dark gaps are seen along the line");
        }
        double gap = median(chain.stream().mapToDouble(Dip::depth).toArray());
        double other = deepestOther(dips, chain);
        if (gap < (chain.size() < FEW_GAPS ? FEW_STAND_OUT : STANDS_OUT) * other) {
            return unresolved(chain, "the gaps do not stand out against what is dark within the cars");
        }
        chain.removeIf(dip -> dip.depth() < Math.sqrt(gap * other));
        return explained(chain);
    }

    private static GapCount unresolved(List<Dip> chain, String words) {
        return new GapCount(chain.stream().map(Dip::metres).toList(), Optional.empty(), words);
    }

    private List<Dip> dips() {
        double[] depths = depths();
        double least = leastContrast();
        var dips = new ArrayList<Dip>();
        for (int i = 0; i < depths.length; i++) {
            boolean deepest =
                    (i == 0 || depths[i] >= depths[i - 1]) && (i == depths.length - 1 || depths[i] > depths[i + 1]);
            if (deepest && depths[i] > least) {
                dips.add(new Dip((i + 0.5) * profile.metresPerSample(), depths[i]));
            }
        }
        return dips;
    }

    /** For each sample: the darker side's mean less the mean of the gap that would be here. */
    private double[] depths() {
        var sums = new double[profile.size() + 1];
        for (int i = 0; i < profile.size(); i++) {
            sums[i + 1] = sums[i] + profile.at(i);
        }
        double sample = profile.metresPerSample();
        int half = Math.max(0, (int) Math.round((GAP_METRES / sample - 1) / 2));
        int flank = Math.max(1, (int) Math.round(FLANK_METRES / sample));
        int apart = half + 1 + (int) Math.round(GAP_METRES / 4 / sample);
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
    private List<Dip> deepest(List<Dip> dips) {
        double shortest = lengths.minMetres() - PLAY_METRES - profile.metresPerSample();
        double end = lengths.minMetres() - endPlay();
        double most = enough(dips);
        var sums = new double[dips.size()];
        var before = new int[dips.size()];
        int best = -1;
        for (int i = 0; i < dips.size(); i++) {
            double at = dips.get(i).metres();
            double depth = Math.min(most, dips.get(i).depth());
            before[i] = -1;
            sums[i] = at < end ? Double.NEGATIVE_INFINITY : depth;
            for (int j = i - 1; j >= 0; j--) {
                if (at - dips.get(j).metres() >= shortest && sums[j] + depth > sums[i]) {
                    sums[i] = sums[j] + depth;
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

    /** More depth than half the gaps have counts no more, or one black hatch would outweigh two gaps. */
    private double enough(List<Dip> dips) {
        double[] depths = dips.stream().mapToDouble(Dip::depth).sorted().toArray();
        int gaps = (int) (profile.metres() / lengths.typicalMetres() / 2);
        return depths.length == 0 ? 0 : depths[Math.max(0, depths.length - 1 - gaps)];
    }

    /** The median, over the vehicles, of the deepest dip within. */
    private double deepestOther(List<Dip> dips, List<Dip> chain) {
        var deepest = new double[chain.size() + 1];
        int vehicle = 0;
        for (var dip : dips) {
            while (vehicle < chain.size() && dip.metres() > chain.get(vehicle).metres()) {
                vehicle++;
            }
            double apart = Math.min(
                    vehicle == 0
                            ? dip.metres()
                            : dip.metres() - chain.get(vehicle - 1).metres(),
                    (vehicle == chain.size()
                                    ? profile.metres()
                                    : chain.get(vehicle).metres())
                            - dip.metres());
            if (apart > FLANK_METRES) {
                deepest[vehicle] = Math.max(deepest[vehicle], dip.depth());
            }
        }
        return Math.max(median(deepest), leastContrast());
    }

    private double leastContrast() {
        return LEAST_CONTRAST * Math.abs(median(samples()));
    }

    /** How many vehicles may stand between each two neighbours of the chain, and whether that is mostly one. */
    private GapCount explained(List<Dip> chain) {
        int low = 0;
        int high = 0;
        int best = 0;
        double single = 0;
        double from = 0;
        for (int i = 0; i <= chain.size(); i++) {
            double to = i < chain.size() ? chain.get(i).metres() : profile.metres();
            double play = i == 0 || i == chain.size() ? endPlay() : PLAY_METRES + profile.metresPerSample();
            double apart = to - from;
            int fewest = Math.max(1, (int) Math.ceil((apart - play) / lengths.maxMetres()));
            int most = Math.max(fewest, (int) Math.floor((apart + play) / lengths.minMetres()));
            low += fewest;
            high += most;
            best += Math.max(fewest, Math.min(most, (int) Math.round(apart / lengths.typicalMetres())));
            single += most == 1 ? apart : 0;
            from = to;
        }
        int unseen = best - chain.size() - 1;
        low = Math.max(1, low - (unseen + UNSEEN_PER_FALSE - 1) / UNSEEN_PER_FALSE);
        if (single < RESOLVED_SHARE * profile.metres() || high - low > Math.max(1, 2 * RESOLVED_WIDTH * best)) {
            return unresolved(
                    chain,
                    String.format(
                            Locale.ROOT,
                            "gaps are seen along %.0f %% of the line only",
                            100 * single / profile.metres()));
        }
        return new GapCount(
                chain.stream().map(Dip::metres).toList(),
                Optional.of(new CarRange(low, best, high)),
                chain.size() + " gaps are seen" + (unseen > 0 ? " and " + unseen + " are likely between them" : ""));
    }

    private double endPlay() {
        return END_METRES + PLAY_METRES + 3 * profile.metresPerSample();
    }

    private double[] samples() {
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
