package org.railwatch.imagery.identity;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a picture has blobs and corners, and how large they are: extremes of the difference of Gaussians over place and
 * scale (Lowe, "Distinctive image features from scale-invariant keypoints", IJCV 60, 2004, §3 and §4), his constants.
 */
final class ScaleSpace {
    /** Levels an octave. */
    private static final int LEVELS = 3;

    private static final int OCTAVES = 3;
    private static final double FIRST_SIGMA = 1.6;
    /** The blur that a picture brought to size has of itself. */
    private static final double OWN_SIGMA = 0.5;
    /** Least height of an extreme, in steps of brightness; below are noise and the seams of JPEG's blocks in a plain sky. */
    private static final float LEAST_CONTRAST = 1.2f;
    /** Greatest ratio of the two curvatures; a longer ridge has no place along itself. */
    private static final float GREATEST_RATIO = 10;

    /** An extreme: where, its radius as a sigma, all in pixels of the picture, its strength, and the smoothed picture it is in. */
    record Spot(double x, double y, double sigma, float strength, Plane plane, int pixel) {}

    private final List<Spot> spots = new ArrayList<>();

    private ScaleSpace() {}

    static List<Spot> spots(Plane picture) {
        var space = new ScaleSpace();
        Plane first = picture.blurred(Math.sqrt(FIRST_SIGMA * FIRST_SIGMA - OWN_SIGMA * OWN_SIGMA));
        int pixel = 1;
        for (int octave = 0; octave < OCTAVES && Math.min(first.width, first.height) >= 24; octave++) {
            first = space.octave(first, pixel);
            pixel *= 2;
        }
        return space.spots;
    }

    /** Finds an octave's spots; answers with the first level of the next. */
    private Plane octave(Plane first, int pixel) {
        Plane[] smooth = new Plane[LEVELS + 3];
        smooth[0] = first;
        for (int i = 1; i < smooth.length; i++) {
            double before = FIRST_SIGMA * Math.pow(2, (i - 1.0) / LEVELS);
            double after = FIRST_SIGMA * Math.pow(2, (double) i / LEVELS);
            smooth[i] = smooth[i - 1].blurred(Math.sqrt(after * after - before * before));
        }
        Plane[] bands = new Plane[LEVELS + 2];
        for (int i = 0; i < bands.length; i++) {
            bands[i] = smooth[i + 1].less(smooth[i]);
        }
        for (int level = 1; level <= LEVELS; level++) {
            float[] here = bands[level].values;
            for (int y = 1; y < first.height - 1; y++) {
                for (int x = 1; x < first.width - 1; x++) {
                    int at = y * first.width + x;
                    if (Math.abs(here[at]) >= LEAST_CONTRAST
                            && extreme(bands[level - 1].values, here, bands[level + 1].values, at, first.width)
                            && !ridge(bands[level], x, y)) {
                        spots.add(spot(bands, level, x, y, smooth[level], pixel));
                    }
                }
            }
        }
        return smooth[LEVELS].halved();
    }

    /** Whether it is above, or below, all twenty-six around it. */
    private static boolean extreme(float[] finer, float[] here, float[] coarser, int at, int width) {
        float value = here[at];
        boolean above = value > 0;
        for (int row = at - width; row <= at + width; row += width) {
            for (int i = row - 1; i <= row + 1; i++) {
                boolean other = i != at;
                if (above
                        ? finer[i] >= value || coarser[i] >= value || (other && here[i] >= value)
                        : finer[i] <= value || coarser[i] <= value || (other && here[i] <= value)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean ridge(Plane band, int x, int y) {
        float twice = 2 * band.value(x, y);
        float xx = band.value(x - 1, y) + band.value(x + 1, y) - twice;
        float yy = band.value(x, y - 1) + band.value(x, y + 1) - twice;
        float xy = (band.value(x + 1, y + 1)
                        - band.value(x - 1, y + 1)
                        - band.value(x + 1, y - 1)
                        + band.value(x - 1, y - 1))
                / 4;
        float trace = xx + yy;
        float determinant = xx * yy - xy * xy;
        float limit = (GREATEST_RATIO + 1) * (GREATEST_RATIO + 1) / GREATEST_RATIO;
        return determinant <= 0 || trace * trace >= limit * determinant;
    }

    private static Spot spot(Plane[] bands, int level, int x, int y, Plane smooth, int pixel) {
        Plane band = bands[level];
        float value = band.value(x, y);
        double right = top(band.value(x - 1, y), value, band.value(x + 1, y));
        double below = top(band.value(x, y - 1), value, band.value(x, y + 1));
        double up = top(bands[level - 1].value(x, y), value, bands[level + 1].value(x, y));
        double sigma = FIRST_SIGMA * Math.pow(2, (level + up) / LEVELS) * pixel;
        return new Spot((x + right) * pixel, (y + below) * pixel, sigma, Math.abs(value), smooth, pixel);
    }

    /** Where a parabola through three values has its top, from −0.5 to 0.5 of the middle. */
    private static double top(float before, float value, float after) {
        float bend = before + after - 2 * value;
        return bend == 0 ? 0 : Math.max(-0.5, Math.min(0.5, (before - after) / (2 * bend)));
    }
}
