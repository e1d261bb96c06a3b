package org.railwatch.imagery.chip.pixels;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.railwatch.UserError;

/**
 * Which of the light of a window is shown between black and white: from one percentile of its valid pixels to another, by
 * nearest rank.
 *
 * @param low percent, shown black
 * @param high percent, shown white
 */
public record Stretch(double low, double high) {
    /** What image viewers for remote sensing begin with: QGIS's "cumulative count cut". */
    public static final Stretch USUAL = new Stretch(2, 98);

    private static final Pattern TEXT = Pattern.compile("(\\d{1,3}(?:\\.\\d+)?)\\s*-\\s*(\\d{1,3}(?:\\.\\d+)?)");
    private static final int BINS = 65_536;

    public Stretch {
        if (!(low >= 0 && low < high && high <= 100)) {
            throw UserError.usage("a stretch from " + plain(low) + " to " + plain(high)
                    + " percent is none; write two percentages, the lower first, such as 2-98");
        }
    }

    /** Reads {@code 2-98}. */
    public static Stretch of(String text) {
        var match = TEXT.matcher(text.strip());
        if (!match.matches()) {
            throw UserError.usage(
                    "'" + text + "' is not a stretch; write two percentages, the lower first, such as 2-98");
        }
        return new Stretch(Double.parseDouble(match.group(1)), Double.parseDouble(match.group(2)));
    }

    /** The light that is black and the light that is white. */
    public record Limits(float black, float white) {
        /** 0 to 255. */
        public int shade(float light) {
            return white > black
                    ? Math.max(0, Math.min(255, Math.round(255 * (light - black) / (white - black))))
                    : 128;
        }
    }

    /**
     * The limits for one band of one or more pictures. Where the two percentiles are one, as on a dark sea with a ship, it
     * is all the light there is.
     */
    public Limits limits(List<Cells> pictures, int band) {
        float least = Float.POSITIVE_INFINITY;
        float most = Float.NEGATIVE_INFINITY;
        for (Cells cells : pictures) {
            float[] light = cells.light()[band];
            for (int i = 0; i < light.length; i++) {
                if (cells.seen(i)) {
                    least = Math.min(least, light[i]);
                    most = Math.max(most, light[i]);
                }
            }
        }
        if (!(least < most) || Float.isInfinite(least) || Float.isInfinite(most)) {
            return new Limits(least, least);
        }
        double bin = most - (double) least < BINS && whole(pictures, band) ? 1 : (most - (double) least) / (BINS - 1);
        var counts = new long[BINS];
        long all = 0;
        for (Cells cells : pictures) {
            float[] light = cells.light()[band];
            for (int i = 0; i < light.length; i++) {
                if (cells.seen(i)) {
                    counts[(int) Math.round((light[i] - (double) least) / bin)]++;
                    all++;
                }
            }
        }
        float black = (float) (least + bin * rank(counts, Math.max(1, Math.ceil(all * low / 100))));
        float white = (float) (least + bin * rank(counts, Math.max(1, Math.ceil(all * high / 100))));
        return black < white ? new Limits(black, white) : new Limits(least, most);
    }

    private static boolean whole(List<Cells> pictures, int band) {
        for (Cells cells : pictures) {
            float[] light = cells.light()[band];
            for (int i = 0; i < light.length; i++) {
                if (cells.seen(i) && light[i] != Math.rint(light[i])) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int rank(long[] counts, double wanted) {
        long sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += counts[i];
            if (sum >= wanted) {
                return i;
            }
        }
        return counts.length - 1;
    }

    private static String plain(double percent) {
        return percent == Math.rint(percent)
                ? String.valueOf((long) percent)
                : String.format(Locale.ROOT, "%s", percent);
    }

    @Override
    public String toString() {
        return plain(low) + "-" + plain(high);
    }
}
