package org.railwatch.imagery.raster.piece;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** Java's own readers of pictures, for what else is on the class path may read them otherwise. */
public final class JavaReaders {
    private JavaReaders() {}

    /** @param format {@code jpeg} or {@code png} */
    public static ImageReader of(String format) {
        var readers = ImageIO.getImageReadersByFormatName(format);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (reader.getClass().getName().startsWith("com.sun.imageio.plugins.")) {
                return reader;
            }
            reader.dispose();
        }
        throw new IllegalStateException("no reader of " + format);
    }
}
