package org.railwatch.imagery.measure;

import java.awt.Rectangle;
import java.util.HashMap;
import java.util.Map;
import org.railwatch.imagery.raster.RasterFile;
import org.railwatch.imagery.raster.Samples;
import org.railwatch.imagery.train.BrightnessProfile;

/** The brightness of single pixels of a picture, the mean of its bands of light; read in blocks as they are asked for. */
final class PixelBlocks implements BrightnessProfile.Pixels {
    private static final int SIDE = 256;

    private final RasterFile picture;
    private final int width;
    private final int height;
    private final Map<Long, Samples> blocks = new HashMap<>();

    PixelBlocks(RasterFile picture) {
        this.picture = picture;
        this.width = picture.facts().width();
        this.height = picture.facts().height();
    }

    /** Beyond the edge, the nearest pixel. */
    @Override
    public double at(int column, int row) {
        int x = Math.max(0, Math.min(width - 1, column));
        int y = Math.max(0, Math.min(height - 1, row));
        Samples block = block(x / SIDE, y / SIDE);
        int index = y % SIDE * block.width() + x % SIDE;
        double sum = 0;
        for (int band = 0; band < block.bands().length; band++) {
            sum += band == block.alpha() ? 0 : block.bands()[band][index];
        }
        return sum / block.lightBands();
    }

    private Samples block(int across, int down) {
        return blocks.computeIfAbsent((long) down * width + across, key -> {
            int left = across * SIDE;
            int top = down * SIDE;
            int wide = Math.min(SIDE, width - left);
            int high = Math.min(SIDE, height - top);
            return picture.read(new Rectangle(left, top, wide, high), wide, high);
        });
    }
}
