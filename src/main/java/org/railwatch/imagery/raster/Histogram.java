package org.railwatch.imagery.raster;

/**
 * How often each light stands in one or more pictures, for percentiles by nearest rank. All of the light is shown to it twice:
 * first how far it reaches, then how often each is there. Whole numbers that span less than 65,536 are told apart, other
 * light to a 65,535th of its span.
 */
public final class Histogram {
    private static final int BINS = 65_536;

    private final long[] counts = new long[BINS];
    private float least = Float.POSITIVE_INFINITY;
    private float most = Float.NEGATIVE_INFINITY;
    private boolean whole = true;
    private double bin;
    private double binsEach;
    private long all;

    /** The first time that all of the light is shown. */
    public void reach(float light) {
        least = Math.min(least, light);
        most = Math.max(most, light);
        whole &= light == (int) light;
    }

    /** Whether it has more than one light, and all of it is finite. */
    public boolean varied() {
        return least < most && !Float.isInfinite(least) && !Float.isInfinite(most);
    }

    public float least() {
        return least;
    }

    public float most() {
        return most;
    }

    /** The second time; only where it is {@link #varied}. */
    public void count(float light) {
        if (all == 0) {
            bin = most - (double) least < BINS && whole ? 1 : (most - (double) least) / (BINS - 1);
            binsEach = 1 / bin;
        }
        counts[(int) ((light - (double) least) * binsEach + 0.5)]++;
        all++;
    }

    /** The light below or at which so many percent of it are. */
    public float percentile(double percent) {
        double wanted = Math.max(1, Math.ceil(all * percent / 100));
        long sum = 0;
        int i = 0;
        while (i < BINS - 1 && (sum += counts[i]) < wanted) {
            i++;
        }
        return (float) (least + bin * i);
    }
}
