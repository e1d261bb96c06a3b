package org.railwatch.imagery;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.railwatch.imagery.chip.pixels.Stretch;
import org.railwatch.imagery.identity.Fingerprint;
import org.railwatch.imagery.raster.Histogram;
import org.railwatch.imagery.raster.RasterFile;
import org.railwatch.imagery.raster.Samples;

/** A small picture of a file, as a person would be shown it, to tell pictures by their looks. */
final class Glimpse {
    private static final int LONGEST = 1024;
    /** What can be read whole in about a second; a larger file has overviews, or is not looked at. */
    private static final long MOST_PIXELS = 60_000_000;
    /** Of a picture that is of one light. */
    private static final int GREY = 128;

    private Glimpse() {}

    /** Nothing for a file that is too large to be read whole and has no smaller copy of itself. */
    static Optional<Fingerprint> fingerprint(RasterFile file) {
        long pixels = (long) file.facts().width() * file.facts().height();
        return pixels > MOST_PIXELS && !file.hasOverviews()
                ? Optional.empty()
                : Optional.of(Fingerprint.of(picture(file.glance(LONGEST))));
    }

    private static BufferedImage picture(Samples samples) {
        int[] palette = samples.palette();
        var picture = new BufferedImage(samples.width(), samples.height(), BufferedImage.TYPE_INT_RGB);
        boolean colour = samples.lightBands() >= 3;
        var stretched = new int[3][];
        for (int band = 0; band < 3; band++) {
            float[] light = samples.bands()[colour ? band : 0];
            stretched[band] = palette != null ? stretched[0] : stretched(light, samples);
        }
        int width = samples.width();
        int[] row = new int[width];
        for (int y = 0; y < samples.height(); y++) {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                int rgb = palette != null
                        ? palette[Math.max(0, Math.min(palette.length - 1, (int) samples.bands()[0][i]))]
                        : stretched[0][i] << 16 | stretched[1][i] << 8 | stretched[2][i];
                row[x] = samples.valid().get(i) ? rgb : 0;
            }
            picture.setRGB(0, y, width, 1, row, 0, width);
        }
        return picture;
    }

    /** As a chip is stretched, to 0…255. */
    private static int[] stretched(float[] light, Samples samples) {
        BitSet valid = samples.valid();
        var histogram = new Histogram();
        for (int i = valid.nextSetBit(0); i >= 0; i = valid.nextSetBit(i + 1)) {
            histogram.reach(light[i]);
        }
        var stretched = new int[light.length];
        if (!histogram.varied()) {
            Arrays.fill(stretched, GREY);
            return stretched;
        }
        for (int i = valid.nextSetBit(0); i >= 0; i = valid.nextSetBit(i + 1)) {
            histogram.count(light[i]);
        }
        Stretch.Limits limits = Stretch.USUAL.limits(histogram);
        for (int i = 0; i < light.length; i++) {
            stretched[i] = limits.shade(light[i]);
        }
        return stretched;
    }
}
