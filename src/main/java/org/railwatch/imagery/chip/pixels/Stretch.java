package org.railwatch.imagery.chip.pixels;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.railwatch.UserError;
import org.railwatch.imagery.raster.Histogram;

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
        var histogram = new Histogram();
        for (Cells cells : pictures) {
            float[] light = cells.light()[band];
            for (int i = 0; i < light.length; i++) {
                if (cells.seen(i)) {
                    histogram.reach(light[i]);
                }
            }
        }
        if (!histogram.varied()) {
            return new Limits(histogram.least(), histogram.least());
        }
        for (Cells cells : pictures) {
            float[] light = cells.light()[band];
            for (int i = 0; i < light.length; i++) {
                if (cells.seen(i)) {
                    histogram.count(light[i]);
                }
            }
        }
        return limits(histogram);
    }

    /** Those of light that is {@linkplain Histogram#varied varied}, all of it counted. */
    public Limits limits(Histogram histogram) {
        float black = histogram.percentile(low);
        float white = histogram.percentile(high);
        return black < white ? new Limits(black, white) : new Limits(histogram.least(), histogram.most());
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
