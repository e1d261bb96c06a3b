package org.railwatch.imagery.chip.pixels;

import java.util.BitSet;
import org.railwatch.imagery.raster.Samples;

/**
 * The light of a window that is to be shown: one band or three.
 *
 * @param samples where they lie on the picture
 * @param bands by the samples' index
 * @param valid those that show anything; not the colours of a palette that let through what is below
 */
@SuppressWarnings("ArrayRecordComponent") // Millions of numbers; nobody compares two of these.
public record Light(Samples samples, float[][] bands, BitSet valid) {

    public static Light of(Samples samples, Bands bands) {
        int[] palette = samples.palette();
        if (palette != null) {
            return ofPalette(samples, palette);
        }
        var light = new float[bands.numbers().size()][];
        for (int i = 0; i < light.length; i++) {
            light[i] = samples.bands()[bands.numbers().get(i) - 1];
        }
        return new Light(samples, light, samples.valid());
    }

    private static Light ofPalette(Samples samples, int[] palette) {
        float[] numbers = samples.bands()[0];
        var light = new float[3][numbers.length];
        var valid = (BitSet) samples.valid().clone();
        for (int i = 0; i < numbers.length; i++) {
            int number = (int) numbers[i];
            int argb = number >= 0 && number < palette.length ? palette[number] : 0;
            if (argb >>> 24 == 0) {
                valid.clear(i);
            }
            for (int band = 0; band < 3; band++) {
                light[band][i] = argb >> (16 - 8 * band) & 0xFF;
            }
        }
        return new Light(samples, light, valid);
    }
}
