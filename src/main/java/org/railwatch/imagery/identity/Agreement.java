package org.railwatch.imagery.identity;

import java.util.Arrays;
import java.util.Optional;

/**
 * The details of two pictures that agree, in looks and in where they lie.
 *
 * @param alignment from the first picture to the second
 * @param details how many agree clearly, each with another one
 */
record Agreement(Alignment alignment, int details) {
    /** Fewer agree by chance: two matches fix an alignment, and few others ever fall on it. */
    static final int LEAST = 5;
    /** Of 256 comparisons; two details of which more differ are not the same. */
    private static final int GREATEST_DISTANCE = 76;
    /** The second-best match must be so much worse than the best (Lowe 2004, §7.1), or the detail tells nothing. */
    private static final double CLEARLY = 0.85;

    private static final int MOST_MATCHES = 64;
    private static final double LEAST_SCALE = 0.3;
    /** A print stands upright, a scan nearly. */
    private static final double GREATEST_TURN = Math.toRadians(8);

    static Optional<Agreement> of(Details first, Details second) {
        return new Matches(first, second).agreement();
    }

    /**
     * @param agreeing details of the first that are in the second where they should be
     * @param expected how many should be
     */
    record Count(int agreeing, int expected) {
        static Count of(Details first, Details second, Alignment alignment, double width, double height) {
            double scale = alignment.scale();
            int agreeing = 0;
            int expected = 0;
            for (int i = 0; i < first.count; i++) {
                double x = alignment.x(first.x[i], first.y[i]);
                double y = alignment.y(first.x[i], first.y[i]);
                double reach = Details.REACH * first.sigma[i] * scale;
                boolean agrees = agrees(first, i, second, x, y, scale);
                agreeing += agrees ? 1 : 0;
                boolean within = x >= reach && y >= reach && x < width - reach && y < height - reach;
                expected += agrees || within ? 1 : 0;
            }
            return new Count(agreeing, expected);
        }

        private static boolean agrees(Details first, int i, Details second, double x, double y, double scale) {
            for (int j = 0; j < second.count; j++) {
                double size = second.sigma[j] / (first.sigma[i] * scale);
                double away = Math.hypot(second.x[j] - x, second.y[j] - y);
                if (size > 0.66
                        && size < 1.5
                        && away <= 2 + 0.5 * second.sigma[j]
                        && first.distance(i, second, j) <= GREATEST_DISTANCE) {
                    return true;
                }
            }
            return false;
        }
    }

    private static final class Matches {
        private final Details first;
        private final Details second;
        private final int[] from;
        private final int[] to;
        private int count;

        Matches(Details first, Details second) {
            this.first = first;
            this.second = second;
            this.from = new int[first.count];
            this.to = new int[first.count];
            match();
        }

        /** Those matches that are close and clear, the closest first. */
        private void match() {
            long[] found = new long[first.count];
            for (int i = 0; i < first.count; i++) {
                int least = 257;
                int next = 257;
                int at = 0;
                for (int j = 0; j < second.count; j++) {
                    int distance = first.distance(i, second, j);
                    if (distance < least) {
                        next = least;
                        least = distance;
                        at = j;
                    } else if (distance < next) {
                        next = distance;
                    }
                }
                if (least <= GREATEST_DISTANCE && least < CLEARLY * next) {
                    found[count++] = ((long) least << 32) | ((long) i << 16) | at;
                }
            }
            Arrays.sort(found, 0, count);
            count = Math.min(count, MOST_MATCHES);
            for (int k = 0; k < count; k++) {
                from[k] = (int) (found[k] >> 16) & 0xffff;
                to[k] = (int) found[k] & 0xffff;
            }
        }

        /** Each two matches propose an alignment (Fischler and Bolles 1981, but all pairs in turn, so that nothing is left to chance). */
        Optional<Agreement> agreement() {
            if (count < LEAST) {
                return Optional.empty();
            }
            Alignment best = null;
            int most = LEAST - 1;
            for (int i = 0; i < count; i++) {
                for (int j = i + 1; j < count; j++) {
                    if (!likely(i, j)) {
                        continue;
                    }
                    Alignment proposed = ofTwo(i, j);
                    if (!possible(proposed)) {
                        continue;
                    }
                    int agreeing = agreeing(proposed);
                    if (agreeing > most) {
                        most = agreeing;
                        best = proposed;
                    }
                }
            }
            if (best == null) {
                return Optional.empty();
            }
            for (int round = 0; round < 3; round++) {
                best = fitted(best);
            }
            int details = agreeing(best);
            return details < LEAST || !possible(best) ? Optional.empty() : Optional.of(new Agreement(best, details));
        }

        /** Whether the sizes of both details have changed alike; and the two are not one spot. */
        private boolean likely(int i, int j) {
            double one = second.sigma[to[i]] / first.sigma[from[i]];
            double other = second.sigma[to[j]] / first.sigma[from[j]];
            double apart =
                    Math.abs(first.x[from[i]] - first.x[from[j]]) + Math.abs(first.y[from[i]] - first.y[from[j]]);
            return apart > 20 && one < 1.5 * other && other < 1.5 * one;
        }

        private Alignment ofTwo(int i, int j) {
            return Alignment.ofTwo(
                    first.x[from[i]],
                    first.y[from[i]],
                    first.x[from[j]],
                    first.y[from[j]],
                    second.x[to[i]],
                    second.y[to[i]],
                    second.x[to[j]],
                    second.y[to[j]]);
        }

        private static boolean possible(Alignment alignment) {
            double scale = alignment.scale();
            return scale >= LEAST_SCALE && scale <= 1 / LEAST_SCALE && Math.abs(alignment.turn()) <= GREATEST_TURN;
        }

        /** How many details lie where the alignment says, and are as much larger; none is counted twice. */
        private int agreeing(Alignment alignment) {
            int agreeing = 0;
            double scale = alignment.scale();
            long[] taken = new long[(second.count + 63) / 64];
            for (int k = 0; k < count; k++) {
                long bit = 1L << to[k];
                if (agrees(alignment, scale, k) && (taken[to[k] / 64] & bit) == 0) {
                    taken[to[k] / 64] |= bit;
                    agreeing++;
                }
            }
            return agreeing;
        }

        private boolean agrees(Alignment alignment, double scale, int k) {
            float x = first.x[from[k]];
            float y = first.y[from[k]];
            double size = second.sigma[to[k]] / (first.sigma[from[k]] * scale);
            double tolerance = 2 + 0.5 * second.sigma[to[k]];
            double dx = alignment.x(x, y) - second.x[to[k]];
            double dy = alignment.y(x, y) - second.y[to[k]];
            return size > 0.66 && size < 1.5 && dx * dx + dy * dy <= tolerance * tolerance;
        }

        /** Size, turn and shift that fit the agreeing matches best, by least squares; smaller details are better placed. */
        private Alignment fitted(Alignment alignment) {
            double scale = alignment.scale();
            double weights = 0;
            double x = 0;
            double y = 0;
            double u = 0;
            double v = 0;
            for (int k = 0; k < count; k++) {
                if (agrees(alignment, scale, k)) {
                    double weight = weight(k);
                    weights += weight;
                    x += weight * first.x[from[k]];
                    y += weight * first.y[from[k]];
                    u += weight * second.x[to[k]];
                    v += weight * second.y[to[k]];
                }
            }
            if (weights == 0) {
                return alignment;
            }
            double square = 0;
            double along = 0;
            double aside = 0;
            for (int k = 0; k < count; k++) {
                if (agrees(alignment, scale, k)) {
                    double weight = weight(k);
                    double dx = first.x[from[k]] - x / weights;
                    double dy = first.y[from[k]] - y / weights;
                    double du = second.x[to[k]] - u / weights;
                    double dv = second.y[to[k]] - v / weights;
                    square += weight * (dx * dx + dy * dy);
                    along += weight * (dx * du + dy * dv);
                    aside += weight * (dx * dv - dy * du);
                }
            }
            if (square == 0) {
                return alignment;
            }
            double cos = along / square;
            double sin = aside / square;
            double shiftX = (u - cos * x + sin * y) / weights;
            double shiftY = (v - sin * x - cos * y) / weights;
            return new Alignment(cos, -sin, shiftX, sin, cos, shiftY);
        }

        private double weight(int k) {
            return 1 / (1 + second.sigma[to[k]]);
        }
    }
}
