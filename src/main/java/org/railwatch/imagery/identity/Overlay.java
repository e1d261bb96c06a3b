package org.railwatch.imagery.identity;

import java.util.Arrays;

/**
 * Two previews laid over each other, on the grid of the one that shows less detail.
 */
final class Overlay {
    /** Both are smoothed by as much, so that a trace of difference in sharpness is none. */
    private static final double SMOOTHING = 0.7;

    private static final int ROUNDS = 12;
    /** Pixels from one that is used to align to the next; thousands are enough for eight unknowns. */
    private static final int STRIDE = 2;

    private final Plane still;
    private final Plane moved;
    private final Plane slopeX;
    private final Plane slopeY;

    private Overlay(Plane still, Plane moved) {
        this.still = still;
        this.moved = moved;
        this.slopeX = slope(moved, 1, 0);
        this.slopeY = slope(moved, 0, 1);
    }

    /**
     * What lies over each other.
     *
     * @param over the second on the grid of the first; NaN where the second shows nothing
     * @param alignment from the first to the second
     * @param pixels of the grid that both show
     */
    record Laid(Plane still, Plane over, Alignment alignment, int pixels) {}

    /**
     * @param alignment from the first to the second, to about a pixel; made exact here
     */
    static Laid of(Plane first, Plane second, Alignment alignment) {
        double scale = alignment.scale();
        double sharper = scale > 1 ? 0.5 * Math.sqrt(scale * scale - 1) : 0;
        var overlay = new Overlay(first.blurred(SMOOTHING), second.blurred(Math.hypot(SMOOTHING * scale, sharper)));
        Alignment exact = overlay.refined(alignment);
        Plane over = overlay.over(exact);
        int pixels = 0;
        for (float value : over.values) {
            pixels += Float.isNaN(value) ? 0 : 1;
        }
        return new Laid(overlay.still, over, exact, pixels);
    }

    private static Plane slope(Plane plane, int dx, int dy) {
        var slope = new Plane(plane.width, plane.height);
        for (int y = dy; y < plane.height - dy; y++) {
            for (int x = dx; x < plane.width - dx; x++) {
                slope.values[y * plane.width + x] = (plane.value(x + dx, y + dy) - plane.value(x - dx, y - dy)) / 2;
            }
        }
        return slope;
    }

    private boolean inside(double u, double v) {
        return u >= 0 && v >= 0 && u <= moved.width - 1 && v <= moved.height - 1;
    }

    private Plane over(Alignment alignment) {
        var over = new Plane(still.width, still.height);
        for (int y = 0; y < still.height; y++) {
            for (int x = 0; x < still.width; x++) {
                double u = alignment.x(x, y);
                double v = alignment.y(x, y);
                over.values[y * still.width + x] = inside(u, v) ? moved.at(u, v) : Float.NaN;
            }
        }
        return over;
    }

    /**
     * Gauss–Newton on the affine alignment and on gain and bias of brightness (Lucas and Kanade 1981; Baker and Matthews,
     * IJCV 56, 2004), pixels that differ by more than a few medians left out, as labels do.
     */
    private Alignment refined(Alignment start) {
        Alignment alignment = start;
        double gain = 1;
        double bias = 0;
        double limit = Double.MAX_VALUE;
        float[] differences = new float[still.values.length];
        for (int round = 0; round < ROUNDS; round++) {
            double[][] normal = new double[8][9];
            int count = 0;
            double[] row = new double[9];
            for (int y = 0; y < still.height; y += STRIDE) {
                for (int x = 0; x < still.width; x += STRIDE) {
                    double u = alignment.x(x, y);
                    double v = alignment.y(x, y);
                    if (!inside(u, v)) {
                        continue;
                    }
                    float value = moved.at(u, v);
                    double difference = still.value(x, y) - (gain * value + bias);
                    differences[count++] = (float) Math.abs(difference);
                    if (Math.abs(difference) > limit) {
                        continue;
                    }
                    double alongX = gain * slopeX.at(u, v);
                    double alongY = gain * slopeY.at(u, v);
                    row[0] = alongX * x;
                    row[1] = alongX * y;
                    row[2] = alongX;
                    row[3] = alongY * x;
                    row[4] = alongY * y;
                    row[5] = alongY;
                    row[6] = value;
                    row[7] = 1;
                    row[8] = difference;
                    for (int i = 0; i < 8; i++) {
                        for (int j = i; j < 9; j++) {
                            normal[i][j] += row[i] * row[j];
                        }
                    }
                }
            }
            if (count < 100) {
                return start;
            }
            Arrays.sort(differences, 0, count);
            limit = Math.max(4, 4 * differences[count / 2]);
            double[] step = solved(normal);
            if (step.length == 0) {
                return start;
            }
            gain += step[6];
            bias += step[7];
            if (round == 0) {
                // Brightness first: before it fits, the places' steps are of nothing.
                continue;
            }
            alignment = new Alignment(
                    alignment.a() + step[0],
                    alignment.b() + step[1],
                    alignment.c() + step[2],
                    alignment.d() + step[3],
                    alignment.e() + step[4],
                    alignment.f() + step[5]);
        }
        return near(start, alignment) ? alignment : start;
    }

    /** Whether the corners of the grid stay within a few pixels of where they were; else the steps have led astray. */
    private boolean near(Alignment start, Alignment end) {
        for (int corner = 0; corner < 4; corner++) {
            double x = corner % 2 * (still.width - 1);
            double y = corner / 2 * (still.height - 1);
            double away = Math.hypot(end.x(x, y) - start.x(x, y), end.y(x, y) - start.y(x, y));
            if (!(away <= 12)) {
                return false;
            }
        }
        return true;
    }

    /** Of the upper half of symmetric equations, by Gaussian elimination with a touch of damping; empty when they have no solution. */
    private static double[] solved(double[][] rows) {
        int n = rows.length;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                rows[i][j] = rows[j][i];
            }
        }
        for (int i = 0; i < n; i++) {
            rows[i][i] *= 1 + 1e-6;
        }
        for (int i = 0; i < n; i++) {
            int pivot = i;
            for (int k = i + 1; k < n; k++) {
                pivot = Math.abs(rows[k][i]) > Math.abs(rows[pivot][i]) ? k : pivot;
            }
            double[] swapped = rows[i];
            rows[i] = rows[pivot];
            rows[pivot] = swapped;
            if (Math.abs(rows[i][i]) < 1e-9) {
                return new double[0];
            }
            for (int k = i + 1; k < n; k++) {
                double part = rows[k][i] / rows[i][i];
                for (int j = i; j <= n; j++) {
                    rows[k][j] -= part * rows[i][j];
                }
            }
        }
        double[] solution = new double[n];
        for (int i = n - 1; i >= 0; i--) {
            double sum = rows[i][n];
            for (int j = i + 1; j < n; j++) {
                sum -= rows[i][j] * solution[j];
            }
            solution[i] = sum / rows[i][i];
        }
        return solution;
    }
}
