package org.railwatch.imagery.metadata;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.geo.Shape;
import org.railwatch.geo.georeference.GeoTransform;
import org.railwatch.time.Edtf;

/**
 * A STAC Item: the specification's versions 1.0 and 1.1, with its extensions view, eo and projection (1.x with {@code
 * proj:epsg} and 2.0 with {@code proj:code}). What {@code export stac} says more exactly than STAC can, in members that begin
 * with {@code railwatch:}, comes first.
 */
final class StacItem {
    private StacItem() {}

    static SceneMetadata read(Map<?, ?> item, String version, String name) {
        if (!"Feature".equals(item.get("type"))) {
            throw UserError.unreadable(name + " is a STAC " + Properties.shown(item.get("type"))
                    + ", and what describes one picture is a STAC Item, of the type Feature");
        }
        var notices = new ArrayList<String>();
        if (!version.startsWith("1.")) {
            notices.add("it is of STAC " + Properties.shown(version) + ", and is read as if of 1.1");
        }
        var properties = new Properties(item.get("properties"), notices);
        double[] shape = properties.numbers("proj:shape", 2).orElse(new double[0]);
        return new SceneMetadata(
                "STAC Item " + Properties.shown(version),
                ours(properties, "item", new Properties(item, notices).text("id")),
                acquired(properties, notices),
                provider(properties, List.of("producer", "licensor", "processor")),
                distributor(properties),
                properties.text("platform"),
                properties.text("constellation"),
                properties.text("instruments"),
                ours(properties, "license", properties.text("license")),
                properties.number("gsd", 0.001, 100_000),
                properties.number("eo:cloud_cover", 0, 100),
                new SceneMetadata.Angles(
                        properties.number("view:off_nadir", 0, 90),
                        properties.number("view:incidence_angle", 0, 90),
                        properties.number("view:azimuth", 0, 360),
                        properties.number("view:sun_azimuth", 0, 360),
                        properties.number("view:sun_elevation", -90, 90)),
                crs(properties),
                transform(properties, notices),
                size(shape, 1),
                size(shape, 0),
                footprint(item.get("geometry"), notices),
                notices);
    }

    private static @Nullable String ours(Properties properties, String name, @Nullable String theirs) {
        String ours = properties.text("railwatch:" + name);
        return ours == null ? theirs : ours;
    }

    /** As it was said, where that has the bounds of the Item's own times; else somebody changed those, and they count. */
    private static @Nullable Edtf acquired(Properties properties, List<String> notices) {
        Edtf told = byTimes(properties);
        String said = properties.text("railwatch:acquired");
        if (said == null) {
            return told;
        }
        try {
            Edtf acquired = Edtf.of(said);
            if (told == null || acquired.period(ZoneOffset.UTC).equals(told.period(ZoneOffset.UTC))) {
                return acquired;
            }
            notices.add("its railwatch:acquired " + acquired + " is another time than its datetime, " + told
                    + ", and was left out");
        } catch (UserError e) {
            notices.add("its railwatch:acquired was left out: " + e.sentence());
        }
        return told;
    }

    /** A null datetime means that both ends of an interval are given (STAC 1.1, "Date and Time"). */
    private static @Nullable Edtf byTimes(Properties properties) {
        Instant at = properties.instant("datetime");
        if (at != null) {
            return Edtf.ofInstant(at);
        }
        Instant begin = properties.instant("start_datetime");
        Instant end = properties.instant("end_datetime");
        if (begin == null || end == null || end.isBefore(begin)) {
            return null;
        }
        Edtf first = Edtf.ofInstant(begin);
        Edtf last = Edtf.ofInstant(end);
        return first.equals(last) ? first : Edtf.of(first + "/" + last);
    }

    private static @Nullable String provider(Properties properties, List<String> roles) {
        if (!(properties.value("providers") instanceof List<?> providers)) {
            return null;
        }
        for (String role : roles) {
            for (Object each : providers) {
                if (each instanceof Map<?, ?> provider
                        && provider.get("roles") instanceof List<?> has
                        && has.contains(role)
                        && provider.get("name") instanceof String name
                        && !name.isBlank()) {
                    return name.strip();
                }
            }
        }
        return null;
    }

    private static @Nullable String distributor(Properties properties) {
        String host = provider(properties, List.of("host"));
        return host == null || host.equals(provider(properties, List.of("producer", "licensor", "processor")))
                ? null
                : host;
    }

    private static @Nullable String crs(Properties properties) {
        String code = properties.text("proj:code");
        if (code != null) {
            return code;
        }
        String epsg = properties.text("proj:epsg");
        return epsg != null ? "EPSG:" + epsg : ours(properties, "crs", properties.text("proj:wkt2"));
    }

    /** Of {@code proj:shape}, which has rows before columns; nothing when no picture has so many. */
    private static @Nullable Integer size(double[] shape, int part) {
        return shape.length > part && shape[part] >= 1 && shape[part] <= 1e9 ? (Integer) (int) shape[part] : null;
    }

    /** Row-major, six numbers or nine (projection extension 2.0, "proj:transform"): not the order of GDAL. */
    private static @Nullable GeoTransform transform(Properties properties, List<String> notices) {
        double[] m = properties.numbers("proj:transform", 6).orElse(new double[0]);
        if (m.length != 6 && m.length != 9) {
            return null;
        }
        try {
            return new GeoTransform(m[2], m[0], m[1], m[5], m[3], m[4]);
        } catch (UserError e) {
            notices.add("its proj:transform was left out: " + e.sentence());
            return null;
        }
    }

    /** The outline of the picture. */
    static @Nullable Shape footprint(@Nullable Object geometry, List<String> notices) {
        if (!(geometry instanceof Map<?, ?> object)) {
            return null;
        }
        var named = new java.util.LinkedHashMap<String, Object>();
        object.forEach((key, value) -> {
            if (value != null) {
                named.put(String.valueOf(key), value);
            }
        });
        try {
            Shape shape = Shape.ofGeoJson(named);
            if (shape.kind() == Shape.Kind.AREA) {
                return shape.toMultiple();
            }
            notices.add("its geometry is no area and was left out");
        } catch (UserError e) {
            notices.add("its geometry was left out: " + e.sentence());
        }
        return null;
    }
}
