package org.railwatch.imagery.raster;

import it.geosolutions.imageioimpl.plugins.tiff.TIFFImageReader;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.railwatch.imagery.raster.header.TiffDirectory;

/** Pixels of a TIFF by the library that GeoTools has for it, for kinds of files that we do not unpack ourselves. */
final class LibraryPixels {
    private LibraryPixels() {}

    /** What of the picture so many samples across and down show. */
    interface Shown {
        Rectangle2D of(int across, int down);
    }

    static Samples read(
            TIFFImageReader reader,
            int page,
            TiffDirectory directory,
            Rectangle region,
            int stepX,
            int stepY,
            Shown shown,
            @Nullable Double none,
            int alphaBand)
            throws IOException {
        var param = reader.getDefaultReadParam();
        param.setSourceRegion(region);
        param.setSourceSubsampling(stepX, stepY, stepX / 2, stepY / 2);
        BufferedImage image = reader.read(page, param);
        Samples samples = Unpacked.of(
                image,
                directory.samples(),
                shown.of(image.getWidth(), image.getHeight()),
                Unpacked.each(none, image.getRaster().getNumBands()),
                alphaBand < image.getRaster().getNumBands() ? alphaBand : -1);
        if (directory.sparse()) {
            clearLeftOut(samples, directory, region, stepX, stepY);
        }
        return samples;
    }

    /** A piece that is not in the file shows nothing; the reader leaves there what was in its memory before. */
    private static void clearLeftOut(Samples samples, TiffDirectory directory, Rectangle region, int stepX, int stepY) {
        for (int y = 0; y < samples.height(); y++) {
            for (int x = 0; x < samples.width(); x++) {
                if (directory.leftOut(region.x + stepX / 2 + x * stepX, region.y + stepY / 2 + y * stepY)) {
                    int at = y * samples.width() + x;
                    for (float[] band : samples.bands()) {
                        band[at] = 0;
                    }
                    samples.valid().clear(at);
                }
            }
        }
    }
}
