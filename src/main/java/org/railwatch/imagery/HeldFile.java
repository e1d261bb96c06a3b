package org.railwatch.imagery;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.railwatch.geo.georeference.Pixel;
import org.railwatch.shell.line.InputFile;

/**
 * The file of an image as it was when it was taken in. It stays where it is; its hash, the image's, says whether it is still
 * the same.
 *
 * @param stored as the store has it: from the store's folder where it lies in there, so that both can be moved together
 * @param path where that is now
 * @param bytes its size
 * @param modified when it was last written
 * @param format {@code geotiff}, {@code tiff}, {@code png} or {@code jpeg}
 * @param width in pixels
 * @param height in pixels
 * @param samples what a sample is: {@code uint8}, {@code uint16}, {@code float32} …
 * @param nodata the sample that means "nothing was seen here"; not a number is one too
 * @param mask where else the file says which pixels are valid: {@code alpha}, {@code mask}, {@code mask file}
 */
public record HeldFile(
        String stored,
        Path path,
        long bytes,
        Instant modified,
        String format,
        int width,
        int height,
        int bands,
        String samples,
        @Nullable Double nodata,
        @Nullable String mask) {
    /** Whether a pixel lies on it; the outer edges and the four corners do. */
    public boolean covers(Pixel pixel) {
        return pixel.isOn(width, height);
    }

    /** Its name without a folder. */
    public String name() {
        var shipped = InputFile.of(stored);
        return shipped.ships() ? shipped.name() : String.valueOf(path.getFileName());
    }
}
