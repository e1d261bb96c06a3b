package org.railwatch.imagery.raster;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.geo.georeference.Crs;
import org.railwatch.geo.georeference.GeoTransform;
import org.railwatch.geo.georeference.GroundControl;

/**
 * What a picture's file says of itself.
 *
 * @param format {@code geotiff}, {@code tiff}, {@code png} or {@code jpeg}
 * @param samples {@code uint8}, {@code float32} …
 * @param nodata the sample that means "nothing was seen here"
 * @param mask where else it says which pixels are valid: {@code alpha}, {@code clear colour}, {@code mask} or
 *     {@code mask file}
 * @param transform corner-based; null when nothing gives one
 * @param worldFile whether the transform is a world file's, and not the file's own or that of the {@code .aux.xml} beside it
 * @param crs null when nothing gives one
 * @param controlPoints its own, where it has them in place of a transform
 * @param notices sentences on what it says and is not used
 */
public record Facts(
        String format,
        int width,
        int height,
        int bands,
        String samples,
        @Nullable Double nodata,
        @Nullable String mask,
        @Nullable GeoTransform transform,
        boolean worldFile,
        @Nullable Crs crs,
        List<GroundControl> controlPoints,
        List<String> notices) {
    public Facts {
        controlPoints = List.copyOf(controlPoints);
        notices = List.copyOf(notices);
    }
}
