package org.railwatch.imagery.raster;

import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.imagery.raster.header.JpegCheck;
import org.railwatch.imagery.raster.piece.JpegPieces;
import org.railwatch.imagery.raster.piece.Pieces;

/** Turns what an image reader gives into samples. */
final class Unpacked {
    private Unpacked() {}

    /**
     * @param kind {@code uint8}, {@code float32} …: Java's integers have a sign, and those of 32 bits may have none
     * @param none the sample of each band that means "nothing was seen here", not a number where there is none
     */
    static Samples of(BufferedImage image, String kind, Rectangle2D window, float[] none, int alpha) {
        Raster raster = image.getRaster();
        int width = raster.getWidth();
        int height = raster.getHeight();
        var bands = new float[raster.getNumBands()][width * height];
        for (int band = 0; band < bands.length; band++) {
            raster.getSamples(0, 0, width, height, band, bands[band]);
            if (kind.equals("uint32")) {
                for (int i = 0; i < bands[band].length; i++) {
                    bands[band][i] += bands[band][i] < 0 ? 0x1p32f : 0;
                }
            }
        }
        BitSet valid = valid(bands, none, alpha);
        int[] palette = palette(image);
        if (palette != null) {
            for (int i = 0; i < bands[0].length; i++) {
                int colour = (int) bands[0][i];
                if (colour < palette.length && palette[colour] >>> 24 == 0) {
                    valid.clear(i);
                }
            }
        }
        return new Samples(window, width, height, bands, valid, palette, alpha);
    }

    /**
     * Those of a TIFF's own pieces.
     *
     * @param window what of the picture they show
     * @param whiteIsZero the largest sample where a larger one is darker; 0 where it is lighter
     * @param palette the colours that its samples stand for; null when they are light
     */
    static Samples of(
            Pieces.Light light,
            Rectangle2D window,
            float[] none,
            int alpha,
            int whiteIsZero,
            int @Nullable [] palette) {
        BitSet valid = valid(light.bands(), none, alpha);
        valid.and(light.kept());
        if (whiteIsZero > 0) {
            for (float[] band : light.bands()) {
                for (int i = 0; i < band.length; i++) {
                    band[i] = whiteIsZero - band[i];
                }
            }
        }
        return new Samples(window, light.width(), light.height(), light.bands(), valid, palette, alpha);
    }

    /** The same sample for all bands; nothing is equal to it when there is none. */
    static float[] each(@Nullable Double nodata, int bands) {
        var each = new float[bands];
        Arrays.fill(each, nodata == null ? Float.NaN : nodata.floatValue());
        return each;
    }

    /** One sample for each band; none of them where they are not as many. */
    static float[] each(List<Integer> samples, int bands) {
        float[] each = each((Double) null, bands);
        for (int band = 0; band < bands && samples.size() == bands; band++) {
            each[band] = samples.get(band);
        }
        return each;
    }

    /**
     * Cyan, magenta, yellow and black as red, green and blue, each times the light that black leaves, without regard to inks. Adobe's
     * programs keep them the other way round, light for ink (ITU-T T.872, 6.5.3).
     */
    static Samples ofPrint(Raster raster, int adobe, Rectangle2D window) {
        int count = raster.getWidth() * raster.getHeight();
        var bands = new float[3][count];
        var inks = new int[4];
        for (int i = 0; i < count; i++) {
            raster.getPixel(i % raster.getWidth(), i / raster.getWidth(), inks);
            if (adobe == JpegCheck.YCCK) {
                JpegPieces.toRgb(inks);
                for (int ink = 0; ink < 3; ink++) {
                    inks[ink] = 255 - inks[ink];
                }
            }
            for (int band = 0; band < 3; band++) {
                int light = adobe == JpegCheck.NOT_ADOBE ? (255 - inks[band]) * (255 - inks[3]) : inks[band] * inks[3];
                bands[band][i] = Math.floorDiv(light, 255);
            }
        }
        BitSet valid = valid(bands, each((Double) null, 3), -1);
        return new Samples(window, raster.getWidth(), raster.getHeight(), bands, valid, null, -1);
    }

    /** All that is not nodata in every band of light, not a number or without bounds in one, or of no opacity. */
    private static BitSet valid(float[][] bands, float[] none, int alpha) {
        int count = bands[0].length;
        var valid = new BitSet(count);
        for (int i = 0; i < count; i++) {
            boolean seen = alpha < 0 || bands[alpha][i] != 0;
            boolean light = false;
            for (int band = 0; seen && band < bands.length; band++) {
                float sample = bands[band][i];
                seen = Float.isFinite(sample);
                light |= band != alpha && sample != none[band];
            }
            valid.set(i, seen && light);
        }
        return valid;
    }

    private static int @Nullable [] palette(BufferedImage image) {
        if (!(image.getColorModel() instanceof IndexColorModel colours)) {
            return null;
        }
        var palette = new int[colours.getMapSize()];
        colours.getRGBs(palette);
        return palette;
    }

    /** A window of a picture as its smaller copy has it, widened to whole pixels. */
    static Rectangle scaled(Rectangle window, int width, int height, int ownWidth, int ownHeight) {
        double x = (double) ownWidth / width;
        double y = (double) ownHeight / height;
        int left = (int) Math.floor(window.x * x);
        int top = (int) Math.floor(window.y * y);
        int right = (int) Math.min(ownWidth, Math.ceil((window.x + window.width) * x));
        int bottom = (int) Math.min(ownHeight, Math.ceil((window.y + window.height) * y));
        return new Rectangle(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
    }

    /** What so many samples, one of every so many pixels, of a region of a smaller copy show of the picture. */
    static Rectangle2D shown(
            Rectangle region, int stepX, int stepY, int samplesX, int samplesY, double scaleX, double scaleY) {
        return new Rectangle2D.Double(
                region.x * scaleX,
                region.y * scaleY,
                (double) samplesX * stepX * scaleX,
                (double) samplesY * stepY * scaleY);
    }
}
