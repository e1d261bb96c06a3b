package org.railwatch.imagery.metadata;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.railwatch.geo.georeference.GeoTransform;
import org.railwatch.time.Edtf;

/** The metadata that Planet delivers beside a scene, by the field names of its Data API. */
final class PlanetScene {
    private PlanetScene() {}

    static SceneMetadata read(Map<?, ?> scene) {
        var notices = new ArrayList<String>();
        var properties = new Properties(scene.get("properties"), notices);
        Instant acquired = properties.instant("acquired");
        String epsg = properties.text("epsg_code");
        Double columns = properties.number("columns", 1, 1e7);
        Double rows = properties.number("rows", 1, 1e7);
        return new SceneMetadata(
                "Planet metadata",
                new Properties(scene, notices).text("id"),
                acquired == null ? null : Edtf.ofInstant(acquired),
                "Planet Labs PBC",
                null,
                satellite(properties),
                properties.text("provider"),
                properties.text("instrument"),
                null,
                properties.number("gsd", 0.001, 100_000),
                cloudPercent(properties),
                new SceneMetadata.Angles(
                        magnitude(properties.number("view_angle", -90, 90)),
                        null,
                        properties.number("satellite_azimuth", 0, 360),
                        properties.number("sun_azimuth", 0, 360),
                        properties.number("sun_elevation", -90, 90)),
                epsg == null ? null : "EPSG:" + epsg,
                transform(properties),
                columns == null ? null : (Integer) columns.intValue(),
                rows == null ? null : (Integer) rows.intValue(),
                StacItem.footprint(scene.get("geometry"), notices),
                notices);
    }

    private static @Nullable String satellite(Properties properties) {
        String satellite = properties.text("satellite_id");
        String type = properties.text("item_type");
        return satellite == null ? type : type == null ? satellite : type + " " + satellite;
    }

    /** {@code cloud_percent} is of a hundred; {@code cloud_cover}, of the same name as STAC's, is of one. */
    private static @Nullable Double cloudPercent(Properties properties) {
        Double percent = properties.has("cloud_percent") ? properties.number("cloud_percent", 0, 100) : null;
        Double part = percent == null ? properties.number("cloud_cover", 0, 1) : null;
        return percent != null ? percent : part == null ? null : (Double) (Math.round(part * 10_000) / 100.0);
    }

    /** Planet's view angle is signed by the side it looks to. */
    private static @Nullable Double magnitude(@Nullable Double angle) {
        return angle == null ? null : (Double) Math.abs(angle);
    }

    private static @Nullable GeoTransform transform(Properties properties) {
        Double x = properties.number("origin_x", -1e8, 1e8);
        Double y = properties.number("origin_y", -1e8, 1e8);
        Double size = properties.number("pixel_resolution", 0.001, 100_000);
        return x == null || y == null || size == null ? null : new GeoTransform(x, size, 0, y, 0, -size);
    }
}
