package org.railwatch.imagery.metadata;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.geo.Shape;
import org.railwatch.geo.georeference.GeoTransform;
import org.railwatch.time.Edtf;

/**
 * What a provider's metadata says of a picture; null where it says nothing. Units as in {@code imagery.View}.
 *
 * @param item the identifier that the provider gives the picture
 * @param acquired the second, or an interval
 * @param gsdMetres the sensor's ground sample distance, which is not the size of a pixel
 * @param distributor who passes it on, where that is another than the provider
 * @param crs an EPSG code or well-known text
 * @param transform corner-based
 * @param width of the picture in pixels
 * @param height of the picture in pixels
 * @param notices sentences on what it says and is not used
 */
public record SceneMetadata(
        String kind,
        @Nullable String item,
        @Nullable Edtf acquired,
        @Nullable String provider,
        @Nullable String distributor,
        @Nullable String platform,
        @Nullable String constellation,
        @Nullable String instruments,
        @Nullable String license,
        @Nullable Double gsdMetres,
        @Nullable Double cloudPercent,
        Angles angles,
        @Nullable String crs,
        @Nullable GeoTransform transform,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Shape footprint,
        List<String> notices) {
    public SceneMetadata {
        notices = List.copyOf(notices);
    }

    /** In degrees, by the names of STAC's view extension. */
    public record Angles(
            @Nullable Double offNadir,
            @Nullable Double incidenceAngle,
            @Nullable Double azimuth,
            @Nullable Double sunAzimuth,
            @Nullable Double sunElevation) {}
}
