package org.railwatch.shell.picture;

/** A picture as pixels, each 0xRRGGBB; x to the right, y down, both from 0. */
public final class Drawing {
    private final int width;
    private final int height;
    private final int[] pixels;

    /** All black. */
    public Drawing(int width, int height) {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a picture of " + width + " by " + height + " pixels is none");
        }
        this.width = width;
        this.height = height;
        this.pixels = new int[width * height];
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public int at(int x, int y) {
        return pixels[y * width + x];
    }

    public void set(int x, int y, int rgb) {
        pixels[y * width + x] = rgb & 0xFFFFFF;
    }

    /** Lays a colour over what is there; beside the picture nothing happens. */
    public void blend(int x, int y, int rgb, double opacity) {
        if (x < 0 || y < 0 || x >= width || y >= height || opacity <= 0) {
            return;
        }
        double share = Math.min(1, opacity);
        int below = pixels[y * width + x];
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int under = below >> shift & 0xFF;
            int over = rgb >> shift & 0xFF;
            mixed |= (int) Math.round(under + (over - under) * share) << shift;
        }
        pixels[y * width + x] = mixed;
    }

    /** Copies another whole, its upper left corner there; it must fit. */
    public void paste(Drawing other, int left, int top) {
        for (int y = 0; y < other.height; y++) {
            System.arraycopy(other.pixels, y * other.width, pixels, (top + y) * width + left, other.width);
        }
    }

    /** The same so many times as large, each pixel a square of pixels. */
    public Drawing enlarged(int times) {
        var enlarged = new Drawing(width * times, height * times);
        for (int y = 0; y < enlarged.height; y++) {
            for (int x = 0; x < enlarged.width; x++) {
                enlarged.pixels[y * enlarged.width + x] = pixels[y / times * width + x / times];
            }
        }
        return enlarged;
    }

    /** The same in another size, each pixel the mean of what it covers. */
    public Drawing resized(int toWidth, int toHeight) {
        var resized = new Drawing(toWidth, toHeight);
        for (int y = 0; y < toHeight; y++) {
            int top = y * height / toHeight;
            int bottom = Math.max(top + 1, (y + 1) * height / toHeight);
            for (int x = 0; x < toWidth; x++) {
                int left = x * width / toWidth;
                int right = Math.max(left + 1, (x + 1) * width / toWidth);
                resized.pixels[y * toWidth + x] = mean(left, top, right, bottom);
            }
        }
        return resized;
    }

    private int mean(int left, int top, int right, int bottom) {
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int rgb = pixels[y * width + x];
                red += rgb >> 16 & 0xFF;
                green += rgb >> 8 & 0xFF;
                blue += rgb & 0xFF;
            }
        }
        long count = (long) (right - left) * (bottom - top);
        return (int) (red / count) << 16 | (int) (green / count) << 8 | (int) (blue / count);
    }
}
