package org.railwatch.imagery.identity;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * The most telling places of a picture: where each is, how large, and 256 yes-or-no comparisons of brightness around it
 * (BRIEF: Calonder, Lepetit, Strecha and Fua, ECCV 2010), which a change of brightness or contrast leaves as they are. The
 * comparisons are not turned: prints of a picture stand upright.
 */
final class Details {
    static final int MOST = 130;
    static final int BYTES_EACH = 5 + 32;
    /** Half the side of what is compared around a spot, in sigmas of the spot. */
    static final double REACH = 6;
    /** So many of the strongest spots are looked at; with more, choosing among them would cost more than finding them. */
    private static final int MOST_SPOTS = 1500;

    private static final double FIRST_SIGMA = 1;
    private static final double SIGMA_STEPS = 32;
    private static final double PLACE_STEPS = 16;
    /** Of a side, in pixels: more cannot be stored, and is a strip that shows nothing. */
    private static final int LONGEST = 4000;

    final int count;
    final float[] x;
    final float[] y;
    final float[] sigma;
    /** Four to a detail. */
    final long[] bits;

    private Details(int count) {
        this.count = count;
        this.x = new float[count];
        this.y = new float[count];
        this.sigma = new float[count];
        this.bits = new long[4 * count];
    }

    static Details of(Plane picture) {
        var spots = new ArrayList<ScaleSpace.Spot>();
        if (Math.max(picture.width, picture.height) > LONGEST) {
            return new Details(0);
        }
        for (ScaleSpace.Spot spot : ScaleSpace.spots(picture)) {
            double reach = REACH * spot.sigma();
            if (spot.x() >= reach
                    && spot.y() >= reach
                    && spot.x() < picture.width - reach
                    && spot.y() < picture.height - reach) {
                spots.add(spot);
            }
        }
        spots.sort(Comparator.comparingDouble((ScaleSpace.Spot spot) -> -spot.strength())
                .thenComparingDouble(ScaleSpace.Spot::y)
                .thenComparingDouble(ScaleSpace.Spot::x));
        List<ScaleSpace.Spot> chosen = spread(spots.subList(0, Math.min(MOST_SPOTS, spots.size())));
        var details = new Details(chosen.size());
        for (int i = 0; i < details.count; i++) {
            details.put(i, chosen.get(i));
        }
        return details;
    }

    /**
     * The spots that are farthest from a clearly stronger one: adaptive non-maximal suppression (Brown, Szeliski and Winder,
     * CVPR 2005, §3, with their 0.9). What a crop keeps of them is chosen in the crop too, whose own choice is only denser.
     */
    private static List<ScaleSpace.Spot> spread(List<ScaleSpace.Spot> spots) {
        record Alone(ScaleSpace.Spot spot, double distance) {}
        var alone = new ArrayList<Alone>();
        for (int i = 0; i < spots.size(); i++) {
            ScaleSpace.Spot spot = spots.get(i);
            double nearest = Double.MAX_VALUE;
            for (int j = 0; j < i && spots.get(j).strength() * 0.9f > spot.strength(); j++) {
                double dx = spots.get(j).x() - spot.x();
                double dy = spots.get(j).y() - spot.y();
                nearest = Math.min(nearest, dx * dx + dy * dy);
            }
            alone.add(new Alone(spot, nearest));
        }
        alone.sort(Comparator.comparingDouble(one -> -one.distance()));
        var chosen = new ArrayList<ScaleSpace.Spot>();
        for (Alone one : alone.subList(0, Math.min(MOST, alone.size()))) {
            chosen.add(one.spot());
        }
        return chosen;
    }

    private void put(int i, ScaleSpace.Spot spot) {
        // As they are stored, so that a picture and its stored fingerprint compare alike.
        x[i] = (float) (Math.round(spot.x() * PLACE_STEPS) / PLACE_STEPS);
        y[i] = (float) (Math.round(spot.y() * PLACE_STEPS) / PLACE_STEPS);
        sigma[i] = sigma(steps(spot.sigma()));
        Comparisons.write(spot, REACH, bits, 4 * i);
    }

    private static int steps(double sigma) {
        return (int) Math.max(0, Math.min(255, Math.round(SIGMA_STEPS * Math.log(sigma / FIRST_SIGMA) / Math.log(2))));
    }

    private static float sigma(int steps) {
        return (float) (FIRST_SIGMA * Math.pow(2, steps / SIGMA_STEPS));
    }

    /** How many of the 256 comparisons differ. */
    int distance(int i, Details other, int j) {
        long[] theirs = other.bits;
        int a = 4 * i;
        int b = 4 * j;
        return Long.bitCount(bits[a] ^ theirs[b])
                + Long.bitCount(bits[a + 1] ^ theirs[b + 1])
                + Long.bitCount(bits[a + 2] ^ theirs[b + 2])
                + Long.bitCount(bits[a + 3] ^ theirs[b + 3]);
    }

    void write(ByteBuffer to) {
        for (int i = 0; i < count; i++) {
            to.putShort((short) Math.round(x[i] * PLACE_STEPS));
            to.putShort((short) Math.round(y[i] * PLACE_STEPS));
            to.put((byte) steps(sigma[i]));
            for (int k = 0; k < 4; k++) {
                to.putLong(bits[4 * i + k]);
            }
        }
    }

    static Details read(ByteBuffer from, int count) {
        var details = new Details(count);
        for (int i = 0; i < count; i++) {
            details.x[i] = (float) ((from.getShort() & 0xffff) / PLACE_STEPS);
            details.y[i] = (float) ((from.getShort() & 0xffff) / PLACE_STEPS);
            details.sigma[i] = sigma(from.get() & 0xff);
            for (int k = 0; k < 4; k++) {
                details.bits[4 * i + k] = from.getLong();
            }
        }
        return details;
    }

    /**
     * Which 256 pairs of places are compared around a detail: normally distributed about it (Calonder et al., ECCV 2010, §3.2,
     * their best arrangement), the same for all pictures and versions of Java ({@link Random} is specified to the bit).
     */
    private static final class Comparisons {
        private static final long SEED = 2010;
        /** Four numbers to a pair, x y x y, from −1 to 1 of the reach. */
        private static final float[] PAIRS = pairs();

        private Comparisons() {}

        private static float[] pairs() {
            var random = new Random(SEED);
            float[] pairs = new float[4 * 256];
            for (int i = 0; i < pairs.length; i++) {
                pairs[i] = (float) Math.max(-1, Math.min(1, random.nextGaussian() * 0.45));
            }
            return pairs;
        }

        /** Writes four longs: bit k is set where the first place of pair k is brighter than the second. */
        static void write(ScaleSpace.Spot spot, double reach, long[] bits, int to) {
            Plane plane = spot.plane();
            double x = spot.x() / spot.pixel();
            double y = spot.y() / spot.pixel();
            double radius = reach * spot.sigma() / spot.pixel();
            for (int k = 0; k < 256; k++) {
                float first = plane.at(x + PAIRS[4 * k] * radius, y + PAIRS[4 * k + 1] * radius);
                float second = plane.at(x + PAIRS[4 * k + 2] * radius, y + PAIRS[4 * k + 3] * radius);
                if (first > second) {
                    bits[to + k / 64] |= 1L << (k % 64);
                }
            }
        }
    }
}
