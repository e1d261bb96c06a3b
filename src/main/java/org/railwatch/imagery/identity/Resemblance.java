package org.railwatch.imagery.identity;

import java.util.Arrays;

/**
 * How far two pictures that lie over each other show the same.
 *
 * @param textured pixels with something to be seen around them in one or both
 * @param median the middle correlation of their surroundings
 */
record Resemblance(int textured, double median) {
    /** Half the side of a surrounding, in pixels of the preview, less the pixel itself. */
    private static final int REACH = 3;
    /** Standard deviation of brightness that JPEG and noise make of nothing. */
    private static final double FLOOR = 3;

    static Resemblance of(Overlay.Laid laid) {
        Plane a = laid.still();
        Plane b = laid.over();
        int w = a.width + 1;
        double[][] sums = new double[6][w * (a.height + 1)];
        for (int y = 0; y < a.height; y++) {
            double[] row = new double[6];
            for (int x = 0; x < a.width; x++) {
                float p = a.value(x, y);
                float q = b.value(x, y);
                if (!Float.isNaN(q)) {
                    row[0] += 1;
                    row[1] += p;
                    row[2] += q;
                    row[3] += p * p;
                    row[4] += q * q;
                    row[5] += p * q;
                }
                for (int k = 0; k < 6; k++) {
                    sums[k][(y + 1) * w + x + 1] = sums[k][y * w + x + 1] + row[k];
                }
            }
        }
        double gain = Math.sqrt((variance(sums, 3, 1, w, 0, 0, a.width, a.height) + 1)
                / (variance(sums, 4, 2, w, 0, 0, a.width, a.height) + 1));
        float[] found = new float[a.values.length];
        int textured = 0;
        double floor = FLOOR * FLOOR;
        for (int y = REACH; y < a.height - REACH; y++) {
            for (int x = REACH; x < a.width - REACH; x++) {
                int l = x - REACH;
                int t = y - REACH;
                int r = x + REACH + 1;
                int d = y + REACH + 1;
                double n = sum(sums[0], w, l, t, r, d);
                if (n < (2 * REACH + 1) * (2 * REACH + 1)) {
                    continue;
                }
                double va = variance(sums, 3, 1, w, l, t, r, d);
                double vb = variance(sums, 4, 2, w, l, t, r, d) * gain * gain;
                if (Math.max(va, vb) < 2 * floor) {
                    continue;
                }
                double mean = sum(sums[1], w, l, t, r, d) / n * (sum(sums[2], w, l, t, r, d) / n);
                double cov = (sum(sums[5], w, l, t, r, d) / n - mean) * gain;
                found[textured++] = (float) ((cov + floor / 2) / Math.sqrt((va + floor / 2) * (vb + floor / 2)));
            }
        }
        Arrays.sort(found, 0, textured);
        return new Resemblance(textured, textured == 0 ? 0 : found[textured / 2]);
    }

    private static double sum(double[] sums, int w, int l, int t, int r, int d) {
        return sums[d * w + r] - sums[t * w + r] - sums[d * w + l] + sums[t * w + l];
    }

    private static double variance(double[][] sums, int squares, int plain, int w, int l, int t, int r, int d) {
        double n = Math.max(1, sum(sums[0], w, l, t, r, d));
        double mean = sum(sums[plain], w, l, t, r, d) / n;
        return Math.max(0, sum(sums[squares], w, l, t, r, d) / n - mean * mean);
    }
}
