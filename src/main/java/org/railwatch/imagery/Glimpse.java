package org.railwatch.imagery;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.railwatch.imagery.identity.Fingerprint;
import org.railwatch.imagery.raster.RasterFile;
import org.railwatch.imagery.raster.Samples;

/** A small picture of a file, as a person would be shown it, to tell pictures by their looks. */
final class Glimpse {
    private static final int LONGEST = 1024;
    /** What can be read whole in about a second; a larger file has overviews, or is not looked at. */
    private static final long MOST_PIXELS = 60_000_000;

    private Glimpse() {}

    /** Null for a file that is too large to be read whole and has no smaller copy of itself. */
    static @Nullable Fingerprint fingerprint(RasterFile file) {
        long pixels = (long) file.facts().width() * file.facts().height();
        return pixels > MOST_PIXELS && !file.hasOverviews() ? null : Fingerprint.of(picture(file.glance(LONGEST)));
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
        for (int i = 0; i < samples.width() * samples.height(); i++) {
            int rgb;
            if (palette != null) {
                rgb = palette[Math.max(0, Math.min(palette.length - 1, (int) samples.bands()[0][i]))];
            } else {
                rgb = stretched[0][i] << 16 | stretched[1][i] << 8 | stretched[2][i];
            }
            picture.setRGB(
                    i % samples.width(), i / samples.width(), samples.valid().get(i) ? rgb : 0);
        }
        return picture;
    }

    /** From the second to the ninety-eighth of a hundred of what is valid, to 0…255. */
    private static int[] stretched(float[] light, Samples samples) {
        var valid = new float[samples.valid().cardinality()];
        int count = 0;
        for (int i = samples.valid().nextSetBit(0); i >= 0; i = samples.valid().nextSetBit(i + 1)) {
            valid[count++] = light[i];
        }
        Arrays.sort(valid);
        float low = count == 0 ? 0 : valid[count / 50];
        float high = count == 0 ? 1 : valid[count - 1 - count / 50];
        var stretched = new int[light.length];
        for (int i = 0; i < light.length; i++) {
            stretched[i] =
                    high > low ? Math.max(0, Math.min(255, Math.round((light[i] - low) / (high - low) * 255))) : 128;
        }
        return stretched;
    }
}
