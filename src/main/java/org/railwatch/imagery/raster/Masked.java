package org.railwatch.imagery.raster;

/** Takes out of samples what a mask says is not seen. */
final class Masked {
    private Masked() {}

    /** A mask's 0 is not seen (TIFF 6.0, photometric 4). Each sample asks the mask at its middle. */
    static void out(Samples samples, Samples mask) {
        for (int y = 0; y < samples.height(); y++) {
            int row = at(
                    samples.window().getY() + (y + 0.5) * samples.stepY(),
                    mask.window().getY(),
                    mask.stepY(),
                    mask.height());
            for (int x = 0; x < samples.width(); x++) {
                int column = at(
                        samples.window().getX() + (x + 0.5) * samples.stepX(),
                        mask.window().getX(),
                        mask.stepX(),
                        mask.width());
                if (mask.bands()[0][row * mask.width() + column] == 0) {
                    samples.valid().clear(y * samples.width() + x);
                }
            }
        }
    }

    private static int at(double pixel, double origin, double step, int count) {
        return (int) Math.max(0, Math.min(count - 1, Math.floor((pixel - origin) / step)));
    }
}
