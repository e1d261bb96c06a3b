package org.railwatch.imagery.identity;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * Brightness on a grid, from 0 black to 255 white, row by row; pixel centres are at whole numbers.
 */
final class Plane {
    /** Samples a side that a pixel of a shrunk picture is the mean of, at the least. */
    private static final int SAMPLES = 4;

    final int width;
    final int height;
    final float[] values;

    Plane(int width, int height) {
        this(width, height, new float[width * height]);
    }

    Plane(int width, int height, float[] values) {
        this.width = width;
        this.height = height;
        this.values = values;
    }

    /**
     * A picture brought to about so many pixels, its shape kept; luma by ITU-R BT.601, transparent over white. Reads a row
     * at a time, and of a very large picture every n-th row and column, so that memory and time stay bounded.
     */
    static Plane of(BufferedImage picture, int area) {
        double factor = Math.sqrt((double) area / picture.getWidth() / picture.getHeight());
        int width = Math.max(1, (int) Math.round(picture.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * factor));
        return factor < 1 ? shrunk(picture, width, height) : luma(picture).stretched(width, height);
    }

    private static Plane luma(BufferedImage picture) {
        var plane = new Plane(picture.getWidth(), picture.getHeight());
        var rows = new Rows(picture);
        for (int y = 0; y < plane.height; y++) {
            System.arraycopy(rows.luma(y), 0, plane.values, y * plane.width, plane.width);
        }
        return plane;
    }

    /** Each pixel is the mean of what it covers. */
    private static Plane shrunk(BufferedImage picture, int width, int height) {
        int step = Math.max(1, Math.min(picture.getWidth() / width, picture.getHeight() / height) / SAMPLES);
        int columns = (picture.getWidth() + step - 1) / step;
        int rows = (picture.getHeight() + step - 1) / step;
        var reader = new Rows(picture);
        float[] row = new float[columns];
        IntFunction<float[]> sampled = y -> {
            float[] luma = reader.luma(y * step);
            for (int x = 0; x < columns; x++) {
                row[x] = luma[x * step];
            }
            return row;
        };
        return mean(sampled, columns, rows, width, height);
    }

    /** Brought to fewer pixels, its shape kept. */
    Plane shrunk(int area) {
        double factor = Math.sqrt((double) area / width / height);
        IntFunction<float[]> rows = y -> Arrays.copyOfRange(values, y * width, (y + 1) * width);
        return mean(rows, width, height, Math.max(1, (int) Math.round(width * factor)), Math.max(1, (int)
                Math.round(height * factor)));
    }

    /** A pixel on the border of two is counted in both, by its parts. */
    private static Plane mean(IntFunction<float[]> from, int columns, int rows, int width, int height) {
        var plane = new Plane(width, height);
        var across = new Cover(columns, width);
        var down = new Cover(rows, height);
        float[] narrow = new float[width];
        for (int y = 0; y < rows; y++) {
            across.mean(from.apply(y), narrow);
            int first = down.first(y);
            down.add(plane.values, first, narrow, down.part(y));
            if (first + 1 < height) {
                down.add(plane.values, first + 1, narrow, down.rest(y));
            }
        }
        return plane;
    }

    /** Brought to a size, bilinearly; to be used to enlarge. */
    private Plane stretched(int newWidth, int newHeight) {
        var plane = new Plane(newWidth, newHeight);
        for (int y = 0; y < newHeight; y++) {
            for (int x = 0; x < newWidth; x++) {
                plane.values[y * newWidth + x] =
                        at((x + 0.5) * width / newWidth - 0.5, (y + 0.5) * height / newHeight - 0.5);
            }
        }
        return plane;
    }

    /** Every second pixel of every second row. */
    Plane halved() {
        var plane = new Plane((width + 1) / 2, (height + 1) / 2);
        for (int y = 0; y < plane.height; y++) {
            for (int x = 0; x < plane.width; x++) {
                plane.values[y * plane.width + x] = values[2 * y * width + 2 * x];
            }
        }
        return plane;
    }

    /** Bilinear; outside, the border goes on. */
    float at(double x, double y) {
        double insideX = Math.max(0, Math.min(width - 1, x));
        double insideY = Math.max(0, Math.min(height - 1, y));
        int left = Math.min((int) insideX, Math.max(0, width - 2));
        int top = Math.min((int) insideY, Math.max(0, height - 2));
        int right = Math.min(left + 1, width - 1);
        int bottom = Math.min(top + 1, height - 1);
        float partX = (float) (insideX - left);
        float partY = (float) (insideY - top);
        float upper = values[top * width + left] * (1 - partX) + values[top * width + right] * partX;
        float lower = values[bottom * width + left] * (1 - partX) + values[bottom * width + right] * partX;
        return upper * (1 - partY) + lower * partY;
    }

    float value(int x, int y) {
        return values[y * width + x];
    }

    /** Smoothed by a Gaussian of that many pixels, cut at three of them; the border goes on. */
    Plane blurred(double sigma) {
        int reach = (int) Math.ceil(3 * sigma);
        float[] kernel = new float[2 * reach + 1];
        float sum = 0;
        for (int i = -reach; i <= reach; i++) {
            kernel[i + reach] = (float) Math.exp(-i * i / (2 * sigma * sigma));
            sum += kernel[i + reach];
        }
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] /= sum;
        }
        return new Plane(width, height, down(across(kernel, reach), kernel, reach));
    }

    private float[] across(float[] kernel, int reach) {
        float[] result = new float[values.length];
        float[] line = new float[width + 2 * reach];
        float[] smooth = new float[width];
        int[] from = new int[kernel.length];
        Arrays.setAll(from, i -> i);
        for (int y = 0; y < height; y++) {
            System.arraycopy(values, y * width, line, reach, width);
            Arrays.fill(line, 0, reach, line[reach]);
            Arrays.fill(line, reach + width, line.length, line[reach + width - 1]);
            weigh(line, from, kernel, smooth);
            System.arraycopy(smooth, 0, result, y * width, width);
        }
        return result;
    }

    private float[] down(float[] rows, float[] kernel, int reach) {
        float[] result = new float[rows.length];
        float[] smooth = new float[width];
        int[] from = new int[kernel.length];
        for (int y = 0; y < height; y++) {
            for (int i = 0; i < from.length; i++) {
                from[i] = Math.max(0, Math.min(height - 1, y + i - reach)) * width;
            }
            weigh(rows, from, kernel, smooth);
            System.arraycopy(smooth, 0, result, y * width, width);
        }
        return result;
    }

    /**
     * The weighted sum of lines that begin at those places. Four weights at a time over all of the line: of such a loop a
     * compiler makes one over many numbers at once.
     */
    private static void weigh(float[] values, int[] from, float[] kernel, float[] smooth) {
        Arrays.fill(smooth, 0);
        int i = 0;
        for (; i + 3 < kernel.length; i += 4) {
            weigh(values, from[i], from[i + 1], from[i + 2], from[i + 3], kernel, i, smooth);
        }
        for (; i < kernel.length; i++) {
            int at = from[i];
            float weight = kernel[i];
            for (int x = 0; x < smooth.length; x++) {
                smooth[x] += values[at + x] * weight;
            }
        }
    }

    private static void weigh(float[] values, int a, int b, int c, int d, float[] kernel, int i, float[] smooth) {
        float first = kernel[i];
        float second = kernel[i + 1];
        float third = kernel[i + 2];
        float fourth = kernel[i + 3];
        for (int x = 0; x < smooth.length; x++) {
            smooth[x] = smooth[x]
                    + values[a + x] * first
                    + values[b + x] * second
                    + values[c + x] * third
                    + values[d + x] * fourth;
        }
    }

    /** This less the other, which has its size. */
    Plane less(Plane other) {
        float[] result = new float[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = values[i] - other.values[i];
        }
        return new Plane(width, height, result);
    }

    /** Reads a picture's brightness row by row, whatever its kind of pixels. */
    private static final class Rows {
        private final BufferedImage picture;
        private final boolean gray;
        private final float scale;
        private final int[] samples;
        private final float[] luma;

        Rows(BufferedImage picture) {
            this.picture = picture;
            // The colours that Java makes of a gray raster are lightened: it takes gray for linear light, files mean
            // sRGB.
            this.gray = picture.getType() == BufferedImage.TYPE_BYTE_GRAY
                    || picture.getType() == BufferedImage.TYPE_USHORT_GRAY;
            this.scale = picture.getType() == BufferedImage.TYPE_USHORT_GRAY ? 255f / 65535 : 1;
            this.samples = new int[picture.getWidth()];
            this.luma = new float[picture.getWidth()];
        }

        /** From 0 to 255; the array is used again for the next row. */
        float[] luma(int y) {
            if (gray) {
                picture.getRaster().getSamples(0, y, samples.length, 1, 0, samples);
                for (int x = 0; x < samples.length; x++) {
                    luma[x] = samples[x] * scale;
                }
                return luma;
            }
            picture.getRGB(0, y, samples.length, 1, samples, 0, samples.length);
            for (int x = 0; x < samples.length; x++) {
                int argb = samples[x];
                float colour = 0.299f * ((argb >> 16) & 255) + 0.587f * ((argb >> 8) & 255) + 0.114f * (argb & 255);
                int alpha = argb >>> 24;
                luma[x] = alpha == 255 ? colour : 255 + (colour - 255) * alpha / 255;
            }
            return luma;
        }
    }
}
