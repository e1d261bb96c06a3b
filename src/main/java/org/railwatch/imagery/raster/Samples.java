package org.railwatch.imagery.raster;

import java.awt.geom.Rectangle2D;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The samples of a window of a picture, perhaps coarser than the picture's own.
 *
 * <p>A sample of several pixels is the one in the middle of them.
 *
 * @param window what it shows, in pixels of the picture; the last column and row may reach beyond its edge, by less than a
 *     sample
 * @param bands one array of {@code width × height} a band, row by row from the upper left
 * @param valid which of them show anything: not the collar, not what a mask or nodata takes out; by the same index
 * @param palette what the one band's numbers mean as 0xAARRGGBB; null where they are measured light
 * @param alpha which band is not light but how much of a pixel is seen; -1 when none is
 */
@SuppressWarnings("ArrayRecordComponent") // Millions of numbers; nobody compares two of these.
public record Samples(
        Rectangle2D window, int width, int height, float[][] bands, BitSet valid, int @Nullable [] palette, int alpha) {

    /** How many pixels of the picture one sample stands for, from left to right. */
    public double stepX() {
        return window.getWidth() / width;
    }

    /** How many pixels of the picture one sample stands for, from top to bottom. */
    public double stepY() {
        return window.getHeight() / height;
    }

    /** The bands that are light. */
    public int lightBands() {
        return alpha < 0 ? bands.length : bands.length - 1;
    }
}
