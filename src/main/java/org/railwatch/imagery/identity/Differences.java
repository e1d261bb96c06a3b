package org.railwatch.imagery.identity;

import java.util.Arrays;

/**
 * Where two pictures that lie over each other differ, and whether by labels or by what they show.
 *
 * <p>Labels are printed to be read: their ink is darker or lighter than the picture itself ever is, or one flat tone with an
 * edge around it. A railcar that came or went is neither. What is not explained so is counted as seen to differ.
 */
final class Differences {
    /** Of the spread of brightness: less is what sharpness, JPEG and noise make. */
    private static final double LEAST = 0.3;

    private static final double MOST = 0.7;
    /** In the tails beyond, a picture has a few glints and shadows only. */
    private static final double TAIL = 0.005;
    /** How far beyond the tails ink is, in spreads. */
    private static final double INK = 0.3;
    /** White containers among nothing white would be ink too, were there no limit to how gray ink is. */
    private static final float DARKEST = 60;

    private static final float LIGHTEST = 200;
    /** Pixels from ink that are its label still: gaps of letters, and a veil around them. */
    private static final int NEAR = 4;

    /** Greatest deviation among nine pixels of a flat tone: in steps of brightness, or in spreads where that is more. */
    private static final double MOST_GRAIN = 2.5;

    private static final double GRAIN = 0.08;
    /** Of what both show; a railcar is smaller, however near. */
    private static final double SMALLEST = 0.003;
    /** Around a label few pixels, as chance has it, are of its tone (in spreads); around tracks that were emptied most are. */
    static double ALIKE = 0.2;

    static double FEW = 0.25;
    private final Plane still;
    private final float[] over;
    private final boolean[] both;
    private final boolean[] differs;
    private final int pixels;
    private double spread;
    private double gain = 1;
    private double bias;

    private Differences(Overlay.Laid laid) {
        this.still = laid.still();
        this.over = laid.over().values.clone();
        this.both = new boolean[over.length];
        this.differs = new boolean[over.length];
        int count = 0;
        for (int i = 0; i < over.length; i++) {
            both[i] = !Float.isNaN(over[i]);
            count += both[i] ? 1 : 0;
        }
        this.pixels = count;
    }

    /** Shares of what both pictures show: by labels, and by what they show. */
    record Shares(double labels, double seen) {}

    static Shares of(Overlay.Laid laid) {
        var differences = new Differences(laid);
        differences.light();
        boolean[] labels = differences.labels();
        int label = 0;
        int seen = 0;
        for (int i = 0; i < labels.length; i++) {
            if (differences.differs[i]) {
                label += labels[i] ? 1 : 0;
                seen += labels[i] ? 0 : 1;
            }
        }
        double all = Math.max(1, differences.pixels);
        return new Shares(label / all, seen / all);
    }

    /** Brings both to one light by the gain and bias that fit most pixels best, and marks those that do not fit. */
    private void light() {
        double limit = Double.MAX_VALUE;
        float[] away = new float[over.length];
        for (int round = 0; round < 6; round++) {
            double n = 0;
            double a = 0;
            double b = 0;
            double aa = 0;
            double ab = 0;
            double bb = 0;
            for (int i = 0; i < over.length; i++) {
                if (both[i] && Math.abs(still.values[i] - gain * over[i] - bias) <= limit) {
                    n++;
                    a += still.values[i];
                    b += over[i];
                    aa += still.values[i] * still.values[i];
                    ab += still.values[i] * over[i];
                    bb += over[i] * over[i];
                }
            }
            gain = (ab - a * b / n) / Math.max(1e-6, bb - b * b / n);
            bias = (a - gain * b) / n;
            spread = Math.sqrt(Math.max(1, aa / n - a / n * (a / n)));
            int count = 0;
            for (int i = 0; i < over.length; i++) {
                if (both[i]) {
                    away[count++] = (float) Math.abs(still.values[i] - gain * over[i] - bias);
                }
            }
            Arrays.sort(away, 0, count);
            limit = Math.max(4, 4 * away[count / 2]);
        }
        double least = Math.max(LEAST * spread, Math.min(MOST * spread, 1.2 * limit));
        for (int i = 0; i < over.length; i++) {
            if (both[i]) {
                over[i] = (float) (gain * over[i] + bias);
                differs[i] = Math.abs(still.values[i] - over[i]) > least;
            }
        }
    }

    private boolean[] labels() {
        float[] here = new float[over.length];
        float[] there = new float[over.length];
        int count = 0;
        for (int i = 0; i < over.length; i++) {
            if (both[i] && !differs[i]) {
                here[count] = still.values[i];
                there[count++] = over[i];
            }
        }
        boolean[] labels = new boolean[over.length];
        if (count == 0) {
            return labels;
        }
        Arrays.sort(here, 0, count);
        Arrays.sort(there, 0, count);
        int tail = (int) (TAIL * (count - 1));
        double dark = Math.min(here[tail], there[tail]) - INK * spread;
        double light = Math.max(here[count - 1 - tail], there[count - 1 - tail]) + INK * spread;
        for (int i = 0; i < over.length; i++) {
            float own = (float) ((over[i] - bias) / gain);
            boolean inkHere = printed(still.values[i]) && beyond(still.values[i], dark, light);
            boolean tinkHere = printed(own) && beyond(over[i], dark, light);
            if (differs[i] && (inkHere || tinkHere)) {
                mark(labels, i);
            }
        }
        flat(still.values, labels);
        flat(over, labels);
        return labels;
    }

    /** Marks what stands in one flat tone in a picture, with an edge to what is around it. */
    private void flat(float[] values, boolean[] labels) {
        int width = still.width;
        boolean[] flat = new boolean[values.length];
        double most = Math.max(MOST_GRAIN, GRAIN * spread);
        for (int y = 1; y < still.height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                int i = y * width + x;
                flat[i] = differs[i] && deviation(values, i) < most;
            }
        }
        int[] found = new int[values.length];
        boolean[] done = new boolean[values.length];
        for (int i = 0; i < values.length; i++) {
            if (flat[i] && !done[i]) {
                int count = piece(i, flat, done, found);
                if (count >= SMALLEST * pixels && edged(values, found, count)) {
                    for (int k = 0; k < count; k++) {
                        mark(labels, found[k]);
                    }
                }
            }
        }
    }

    private double deviation(float[] values, int at) {
        double sum = 0;
        double squares = 0;
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                double value = values[at + dy * still.width + dx];
                sum += value;
                squares += value * value;
            }
        }
        return Math.sqrt(Math.max(0, squares / 9 - sum / 9 * (sum / 9)));
    }

    /** Collects the pixels that hang together with one; none lies on the border. */
    private int piece(int start, boolean[] of, boolean[] done, int[] found) {
        int count = 0;
        found[count++] = start;
        done[start] = true;
        for (int next = 0; next < count; next++) {
            int at = found[next];
            for (int step : new int[] {-1, 1, -still.width, still.width}) {
                if (of[at + step] && !done[at + step]) {
                    done[at + step] = true;
                    found[count++] = at + step;
                }
            }
        }
        return count;
    }

    /** Whether what agrees around a piece is, in the picture that has the piece, of another tone. */
    private boolean edged(float[] values, int[] piece, int count) {
        double sum = 0;
        boolean[] around = new boolean[values.length];
        for (int k = 0; k < count; k++) {
            sum += values[piece[k]];
            int x = piece[k] % still.width;
            int y = piece[k] / still.width;
            for (int v = Math.max(0, y - 4); v <= Math.min(still.height - 1, y + 4); v++) {
                for (int u = Math.max(0, x - 4); u <= Math.min(still.width - 1, x + 4); u++) {
                    int i = v * still.width + u;
                    around[i] = both[i] && !differs[i];
                }
            }
        }
        int ring = 0;
        int alike = 0;
        for (int i = 0; i < values.length; i++) {
            ring += around[i] ? 1 : 0;
            alike += around[i] && Math.abs(values[i] - sum / count) < ALIKE * spread ? 1 : 0;
        }
        return alike <= FEW * ring;
    }

    private static boolean beyond(float value, double dark, double light) {
        return value < dark || value > light;
    }

    /** As dark or as light as ink is at the least, in the light of its own picture. */
    private static boolean printed(float own) {
        return own < DARKEST || own > LIGHTEST;
    }

    private void mark(boolean[] labels, int at) {
        int x = at % still.width;
        int y = at / still.width;
        for (int v = Math.max(0, y - NEAR); v <= Math.min(still.height - 1, y + NEAR); v++) {
            for (int u = Math.max(0, x - NEAR); u <= Math.min(still.width - 1, x + NEAR); u++) {
                labels[v * still.width + u] = true;
            }
        }
    }
}
