package org.railwatch.exchange.stac;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an Item must be, by the words and schemas of the STAC specification 1.1.0 (item-spec.md, common-metadata.md), of its
 * extensions projection 2.0.0, view 1.1.0, eo 2.0.0 and file 2.1.0, and of RFC 7946. Shares no code with what writes Items.
 */
final class StacRules {
    private static final String EXTENSIONS = "https://stac-extensions.github.io/";
    private static final Map<String, String> EXTENSION_OF = Map.of(
            "proj", EXTENSIONS + "projection/v2.0.0/schema.json",
            "view", EXTENSIONS + "view/v1.1.0/schema.json",
            "eo", EXTENSIONS + "eo/v2.0.0/schema.json",
            "file", EXTENSIONS + "file/v2.1.0/schema.json");
    private static final Map<String, Set<String>> FIELDS = Map.of(
            "proj", Set.of("code", "wkt2", "projjson", "geometry", "bbox", "centroid", "shape", "transform"),
            "view",
                    Set.of(
                            "off_nadir",
                            "incidence_angle",
                            "azimuth",
                            "sun_azimuth",
                            "sun_elevation",
                            "moon_azimuth",
                            "moon_elevation"),
            "eo",
                    Set.of(
                            "cloud_cover",
                            "snow_cover",
                            "common_name",
                            "center_wavelength",
                            "full_width_half_max",
                            "solar_illumination"),
            "file", Set.of("byte_order", "checksum", "header_size", "size", "values", "local_path"));

    private final List<String> faults = new ArrayList<>();
    private final Set<String> used = new HashSet<>();

    private StacRules() {}

    /** What is wrong with an Item; empty when nothing is. */
    static List<String> faults(Map<?, ?> item) {
        var rules = new StacRules();
        rules.item(item);
        return rules.faults;
    }

    private void must(boolean holds, String rule) {
        if (!holds) {
            faults.add(rule);
        }
    }

    private void item(Map<?, ?> item) {
        must("Feature".equals(item.get("type")), "type is Feature");
        must("1.1.0".equals(item.get("stac_version")), "stac_version is 1.1.0");
        must(item.get("id") instanceof String id && !id.isEmpty(), "id is a text");
        must(item.get("links") instanceof List<?> links && links.isEmpty(), "links is a list, here an empty one");
        must(!item.containsKey("collection"), "no collection without a link to one");
        place(item);
        if (item.get("properties") instanceof Map<?, ?> properties) {
            properties(properties);
        } else {
            faults.add("properties is an object");
        }
        if (item.get("assets") instanceof Map<?, ?> assets) {
            assets.values().forEach(this::asset);
        } else {
            faults.add("assets is an object");
        }
        extensions(item.get("stac_extensions"));
    }

    private void extensions(@Nullable Object named) {
        if (!(named instanceof List<?> list)) {
            faults.add("stac_extensions is a list");
            return;
        }
        must(new HashSet<Object>(list).size() == list.size(), "no extension is named twice");
        var wanted = new HashSet<String>();
        used.forEach(prefix -> wanted.add(EXTENSION_OF.get(prefix)));
        must(
                new HashSet<Object>(list).equals(wanted),
                "the extensions that are used are named, and no others: " + wanted);
    }

    /** Item specification: a bbox is required where there is a geometry, and prohibited where it is null. */
    private void place(Map<?, ?> item) {
        must(item.containsKey("geometry"), "geometry is there, if null");
        Object geometry = item.get("geometry");
        must(item.containsKey("bbox") == (geometry != null), "bbox just where there is a geometry");
        if (geometry == null) {
            return;
        }
        var vertices = new ArrayList<double[]>();
        if (geometry instanceof Map<?, ?> map && map.get("coordinates") instanceof List<?> coordinates) {
            switch (String.valueOf(map.get("type"))) {
                case "Polygon" -> polygon(coordinates, vertices);
                case "MultiPolygon" -> coordinates.forEach(each -> polygon((List<?>) each, vertices));
                default -> faults.add("a footprint is an area");
            }
        } else {
            faults.add("geometry is a GeoJSON geometry");
        }
        if (item.get("bbox") instanceof List<?> bbox
                && bbox.size() == 4
                && bbox.stream().allMatch(Number.class::isInstance)) {
            bounds(numbers(bbox), vertices);
        } else {
            faults.add("bbox is four numbers");
        }
    }

    /** RFC 7946, 3.1.6: rings are closed, of four positions or more, outer ones counterclockwise. */
    private void polygon(List<?> rings, List<double[]> vertices) {
        for (int i = 0; i < rings.size(); i++) {
            var ring = new ArrayList<double[]>();
            ((List<?>) rings.get(i)).forEach(position -> ring.add(numbers((List<?>) position)));
            must(ring.size() >= 4, "a ring has four positions");
            must(List.of(first(ring)).equals(List.of(last(ring))), "a ring is closed");
            double twice = 0;
            for (int j = 1; j < ring.size(); j++) {
                twice += ring.get(j - 1)[0] * ring.get(j)[1] - ring.get(j)[0] * ring.get(j - 1)[1];
            }
            must(i > 0 || twice > 0, "an outer ring runs counterclockwise");
            vertices.addAll(ring);
        }
    }

    private static Object first(List<double[]> ring) {
        return ring.get(0)[0] + " " + ring.get(0)[1];
    }

    private static Object last(List<double[]> ring) {
        double[] last = ring.get(ring.size() - 1);
        return last[0] + " " + last[1];
    }

    /** RFC 7946, 5: west, south, east, north; 5.2: west is greater than east where 180° is crossed. */
    private void bounds(double[] bbox, List<double[]> vertices) {
        must(bbox[1] <= bbox[3], "south is not north of north");
        must(Math.abs(bbox[0]) <= 180 && Math.abs(bbox[2]) <= 180, "longitudes from -180 to 180");
        must(Math.abs(bbox[1]) <= 90 && Math.abs(bbox[3]) <= 90, "latitudes from -90 to 90");
        boolean west = false;
        boolean south = false;
        boolean east = false;
        boolean north = false;
        for (double[] vertex : vertices) {
            boolean within = bbox[0] <= bbox[2]
                    ? vertex[0] >= bbox[0] && vertex[0] <= bbox[2]
                    : vertex[0] >= bbox[0] || vertex[0] <= bbox[2];
            must(within && vertex[1] >= bbox[1] && vertex[1] <= bbox[3], "the bbox holds the geometry");
            west |= vertex[0] == bbox[0];
            south |= vertex[1] == bbox[1];
            east |= vertex[0] == bbox[2];
            north |= vertex[1] == bbox[3];
        }
        must(west && south && east && north, "the bbox is no larger than the geometry");
    }

    private void properties(Map<?, ?> properties) {
        times(properties);
        text(properties, "platform");
        text(properties, "constellation");
        must(
                !properties.containsKey("instruments")
                        || (properties.get("instruments") instanceof List<?> words
                                && words.stream().allMatch(String.class::isInstance)),
                "instruments are texts");
        must(
                !properties.containsKey("gsd")
                        || (properties.get("gsd") instanceof Number gsd && gsd.doubleValue() > 0),
                "gsd is above 0");
        must(
                !properties.containsKey("license")
                        || (properties.get("license") instanceof String license && license.matches("[\\w\\-.+]+")),
                "license is an identifier");
        providers(properties.get("providers"));
        range(properties, "eo:cloud_cover", 0, 100);
        range(properties, "view:off_nadir", 0, 90);
        range(properties, "view:incidence_angle", 0, 90);
        range(properties, "view:azimuth", 0, 360);
        range(properties, "view:sun_azimuth", 0, 360);
        range(properties, "view:sun_elevation", -90, 90);
        projection(properties);
        prefixed(properties);
    }

    /** Item specification, "datetime": required; null only where both ends of an interval are given. */
    private void times(Map<?, ?> properties) {
        must(properties.containsKey("datetime"), "datetime is there, if null");
        Instant begin = time(properties, "start_datetime");
        Instant end = time(properties, "end_datetime");
        if (properties.get("datetime") == null) {
            must(begin != null && end != null, "without a datetime both ends are given");
        } else {
            time(properties, "datetime");
        }
        must(properties.containsKey("start_datetime") == properties.containsKey("end_datetime"), "an end is not alone");
        must(begin == null || end == null || !end.isBefore(begin), "the end is not before the start");
    }

    /** RFC 3339, section 5.6, and in UTC. */
    private @Nullable Instant time(Map<?, ?> properties, String name) {
        if (!properties.containsKey(name)) {
            return null;
        }
        String text = String.valueOf(properties.get(name));
        must(
                text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|\\+00:00)"),
                name + " is RFC 3339 in UTC");
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            faults.add(name + " is a time");
            return null;
        }
    }

    private void providers(@Nullable Object providers) {
        if (providers == null) {
            return;
        }
        for (Object each : (List<?>) providers) {
            var provider = (Map<?, ?>) each;
            must(provider.get("name") instanceof String name && !name.isEmpty(), "a provider has a name");
            must(
                    provider.get("roles") instanceof List<?> roles
                            && Set.of("producer", "licensor", "processor", "host")
                                    .containsAll(roles),
                    "a provider's roles are of the four");
        }
    }

    private void projection(Map<?, ?> properties) {
        Object code = properties.get("proj:code");
        must(
                code == null || (code instanceof String text && text.matches("[A-Z]+:\\d+")),
                "proj:code is AUTHORITY:CODE");
        must(
                !(properties.get("proj:wkt2") instanceof String wkt) || !wkt.matches("(PROJCS|GEOGCS)\\[.*"),
                "proj:wkt2 is of the second version");
        must(
                !properties.containsKey("proj:shape")
                        || (properties.get("proj:shape") instanceof List<?> shape
                                && shape.size() == 2
                                && shape.stream().allMatch(side -> side instanceof Integer number && number > 0)),
                "proj:shape is two whole numbers");
        must(
                !properties.containsKey("proj:transform")
                        || (properties.get("proj:transform") instanceof List<?> map
                                && (map.size() == 6 || map.size() == 9)
                                && map.stream().allMatch(Number.class::isInstance)),
                "proj:transform is six or nine numbers");
    }

    private void asset(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> asset)) {
            faults.add("an asset is an object");
            return;
        }
        must(asset.get("href") instanceof String, "an asset has an href");
        String href = String.valueOf(asset.get("href"));
        must(href.matches("[A-Za-z0-9\\-._~%]+"), "an href is a file's name as a relative reference");
        try {
            must(!URI.create(href).isAbsolute(), "an href is relative");
        } catch (IllegalArgumentException e) {
            faults.add("an href is a reference");
        }
        text(asset, "type");
        must(
                asset.get("roles") instanceof List<?> roles && roles.stream().allMatch(String.class::isInstance),
                "an asset's roles are texts");
        must(
                !asset.containsKey("file:checksum")
                        || String.valueOf(asset.get("file:checksum")).matches("1220[0-9a-f]{64}"),
                "file:checksum is a multihash, here of sha2-256");
        must(
                !asset.containsKey("file:size")
                        || (asset.get("file:size") instanceof Number size && size.longValue() >= 0),
                "file:size is a whole number");
        prefixed(asset);
    }

    /** The schemas of extensions take no field with their prefix that they do not know. */
    private void prefixed(Map<?, ?> fields) {
        for (Object name : fields.keySet()) {
            String[] parts = String.valueOf(name).split(":", 2);
            if (parts.length == 2 && !parts[0].equals("railwatch")) {
                must(FIELDS.getOrDefault(parts[0], Set.of()).contains(parts[1]), name + " is a field of an extension");
                used.add(parts[0]);
            }
        }
    }

    private void text(Map<?, ?> fields, String name) {
        must(!fields.containsKey(name) || fields.get(name) instanceof String, name + " is a text");
    }

    private void range(Map<?, ?> fields, String name, double least, double most) {
        must(
                !fields.containsKey(name)
                        || (fields.get(name) instanceof Number number
                                && number.doubleValue() >= least
                                && number.doubleValue() <= most),
                name + " is from " + least + " to " + most);
    }

    private static double[] numbers(List<?> values) {
        return values.stream()
                .mapToDouble(value -> ((Number) value).doubleValue())
                .toArray();
    }
}
