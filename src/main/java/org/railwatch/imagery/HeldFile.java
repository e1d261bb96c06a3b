package org.railwatch.imagery;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The file of an image as it was when it was taken in. It stays where it is; its hash, the image's, says whether it is still
 * the same.
 *
 * @param path absolute
 * @param bytes its size
 * @param format {@code geotiff}, {@code tiff}, {@code png} or {@code jpeg}
 * @param width in pixels
 * @param height in pixels
 * @param samples what a sample is: {@code uint8}, {@code uint16}, {@code float32} …
 * @param nodata the sample that means "nothing was seen here"; not a number is one too
 * @param mask where else the file says which pixels are valid: {@code alpha}, {@code mask}, {@code mask file}
 */
public record HeldFile(
        Path path,
        long bytes,
        String format,
        int width,
        int height,
        int bands,
        String samples,
        @Nullable Double nodata,
        @Nullable String mask) {}
