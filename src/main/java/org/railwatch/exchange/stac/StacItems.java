package org.railwatch.exchange.stac;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.railwatch.document.agent.Agents;
import org.railwatch.geo.Box;
import org.railwatch.geo.Shape;
import org.railwatch.geo.georeference.GeoTransform;
import org.railwatch.geo.georeference.Georeference;
import org.railwatch.imagery.HeldFile;
import org.railwatch.imagery.Image;
import org.railwatch.imagery.View;
import org.railwatch.shell.answer.Fields;
import org.railwatch.shell.answer.JsonText;
import org.railwatch.time.Edtf;
import org.railwatch.time.Precision;
import org.railwatch.time.Utc;

/**
 * Images as STAC Items: the Item specification 1.1.0 with its extensions projection 2.0.0, view 1.1.0, eo 2.0.0 and file
 * 2.1.0, of which an Item names those it uses. Several are an ItemCollection (STAC API 1.0.0, "ItemCollection"). What STAC has
 * no member for and {@code image add --meta} needs stands in members {@code railwatch:}, which other readers pass over.
 */
final class StacItems {
    private static final String VERSION = "1.1.0";
    private static final String PROJECTION = "https://stac-extensions.github.io/projection/v2.0.0/schema.json";
    private static final String VIEW = "https://stac-extensions.github.io/view/v1.1.0/schema.json";
    private static final String EO = "https://stac-extensions.github.io/eo/v2.0.0/schema.json";
    private static final String FILE = "https://stac-extensions.github.io/file/v2.1.0/schema.json";
    /** What the specification's {@code licensing.json} takes for the identifier of a license. */
    private static final Pattern LICENSE = Pattern.compile("[\\w\\-.+]+");
    /** The code of sha2-256 and its length of 32 bytes, before its digits (multiformats.io, "multihash"). */
    private static final String SHA256 = "1220";
    /** Of geometry in GeoJSON, as {@link Shape#toGeoJson()} has it. */
    private static final double SEVEN_DECIMALS = 1e7;

    private final Agents agents;

    StacItems(Agents agents) {
        this.agents = agents;
    }

    /** Whether an Item can say when it was taken: at a time, or between two (Item specification, "datetime"). */
    static boolean holds(Image image) {
        return image.acquired() != null && image.beginAt() != null && image.endAt() != null;
    }

    /** One Item, of an image that they {@linkplain #holds can hold}. */
    byte[] item(Image image) {
        var bytes = new ByteArrayOutputStream();
        var out = new PrintWriter(bytes, false, StandardCharsets.UTF_8);
        JsonText.pretty(out, fields(image).map());
        out.print("\n");
        out.flush();
        return bytes.toByteArray();
    }

    /** An ItemCollection, a line for each Item. */
    byte[] collection(List<Image> images) {
        var bytes = new ByteArrayOutputStream();
        var out = new PrintWriter(bytes, false, StandardCharsets.UTF_8);
        out.print("{\"type\":\"FeatureCollection\",\"features\":[");
        String comma = "\n";
        for (Image image : images) {
            out.print(comma + JsonText.line(fields(image).map()));
            comma = ",\n";
        }
        out.print("\n]}\n");
        out.flush();
        return bytes.toByteArray();
    }

    private Fields fields(Image image) {
        Fields properties = properties(image);
        Fields assets = assets(image);
        Shape footprint = image.ground() == null ? null : image.ground().footprint();
        var item = new Fields()
                .put("type", "Feature")
                .put("stac_version", VERSION)
                .put("stac_extensions", extensions(properties, assets))
                .put("id", image.uuid())
                .put("geometry", footprint == null ? null : footprint.toGeoJson());
        if (footprint != null) {
            Box box = footprint.bounds();
            item.put(
                    "bbox",
                    List.of(rounded(box.west()), rounded(box.south()), rounded(box.east()), rounded(box.north())));
        }
        return item.put("properties", properties).put("links", List.of()).put("assets", assets);
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * SEVEN_DECIMALS) / SEVEN_DECIMALS;
    }

    private static List<String> extensions(Fields properties, Fields assets) {
        var extensions = new ArrayList<String>();
        for (String[] each : new String[][] {{"proj:", PROJECTION}, {"view:", VIEW}, {"eo:", EO}}) {
            if (properties.map().keySet().stream().anyMatch(name -> name.startsWith(each[0]))) {
                extensions.add(each[1]);
            }
        }
        if (!assets.map().isEmpty()) {
            extensions.add(FILE);
        }
        return extensions;
    }

    private Fields properties(Image image) {
        var properties = new Fields();
        when(image, properties);
        known(properties, "platform", image.platform());
        known(properties, "constellation", image.view().constellation());
        String instruments = image.view().instruments();
        known(properties, "instruments", instruments == null ? null : List.of(instruments.split(", ", -1)));
        known(properties, "gsd", image.gsdM());
        List<Fields> providers = providers(image);
        known(properties, "providers", providers.isEmpty() ? null : providers);
        license(image.view(), properties);
        known(properties, "eo:cloud_cover", image.cloudPercent());
        View view = image.view();
        known(properties, "view:off_nadir", view.offNadir());
        known(properties, "view:incidence_angle", view.incidenceAngle());
        known(properties, "view:azimuth", view.azimuth());
        known(properties, "view:sun_azimuth", view.sunAzimuth());
        known(properties, "view:sun_elevation", view.sunElevation());
        projection(image, properties);
        known(properties, "railwatch:item", view.item());
        return properties;
    }

    /** A second is a time. Whatever is less exact has the bounds of what was said, never one in the middle. */
    private static void when(Image image, Fields properties) {
        Edtf acquired = Objects.requireNonNull(image.acquired());
        String begin = Utc.text(Objects.requireNonNull(image.beginAt()));
        if (acquired.precision() == Precision.SECOND) {
            properties.put("datetime", begin);
        } else {
            properties
                    .put("datetime", null)
                    .put("start_datetime", begin)
                    .put("end_datetime", Utc.text(Objects.requireNonNull(image.endAt())));
        }
        properties.put("railwatch:acquired", acquired);
    }

    private List<Fields> providers(Image image) {
        var providers = new ArrayList<Fields>();
        if (image.provider() != null) {
            providers.add(new Fields().put("name", image.provider().name()).put("roles", List.of("producer")));
        }
        String distributor = image.view().distributor();
        if (distributor != null) {
            providers.add(
                    new Fields().put("name", agents.get(distributor).name()).put("roles", List.of("host")));
        }
        return providers;
    }

    /** One that is no identifier is {@code other} (common metadata 1.1.0, "license"), and stands beside it. */
    private static void license(View view, Fields properties) {
        String license = view.license();
        if (license == null || LICENSE.matcher(license).matches()) {
            known(properties, "license", license);
        } else {
            properties.put("license", "other").put("railwatch:license", license);
        }
    }

    /**
     * {@code proj:transform} is row-major and {@code proj:shape} has rows before columns; {@code proj:code} is null where there
     * is no EPSG code (projection extension 2.0.0). Well-known text may be of its first version, and is then no {@code proj:wkt2}.
     */
    private static void projection(Image image, Fields properties) {
        HeldFile file = image.file();
        if (file == null) {
            return;
        }
        Georeference ground = image.georeference().orElse(null);
        String crs = ground == null ? null : ground.crs().text();
        boolean code = crs != null && crs.startsWith("EPSG:");
        properties.put("proj:code", code ? crs : null).put("proj:shape", List.of(file.height(), file.width()));
        if (ground != null) {
            GeoTransform map = ground.transform();
            properties.put(
                    "proj:transform",
                    List.of(map.columnX(), map.rowX(), map.originX(), map.columnY(), map.rowY(), map.originY()));
        }
        known(properties, "railwatch:crs", code ? null : crs);
    }

    /** Whether its reference system can be said only in words of ours. */
    static boolean unnamedSystem(Image image) {
        return image.georeference()
                .map(ground -> !ground.crs().text().startsWith("EPSG:"))
                .orElse(false);
    }

    private static Fields assets(Image image) {
        var assets = new Fields();
        HeldFile file = image.file();
        if (file != null) {
            var asset = new Fields()
                    .put("href", reference(file.name()))
                    .put("type", mediaType(file.format()))
                    .put("roles", List.of("data"))
                    .put("file:size", file.bytes());
            String sha256 = image.print().sha256();
            known(asset, "file:checksum", sha256 == null ? null : SHA256 + sha256);
            assets.put("image", asset);
        }
        return assets;
    }

    /** IANA's media types, and GeoTIFF's of OGC 19-008r4, annex on media types. */
    private static String mediaType(String format) {
        return format.equals("geotiff") ? "image/tiff; application=geotiff" : "image/" + format;
    }

    /** A file's name as a relative reference (RFC 3986, sections 2.3 and 4.2): all but unreserved letters in their bytes. */
    static String reference(String name) {
        var reference = new StringBuilder();
        for (byte letter : name.getBytes(StandardCharsets.UTF_8)) {
            char plain = (char) (letter & 0xFF);
            if (plain < 0x80 && (Character.isLetterOrDigit(plain) || "-._~".indexOf(plain) >= 0)) {
                reference.append(plain);
            } else {
                reference.append("%%%02X".formatted((int) plain));
            }
        }
        return reference.toString();
    }

    private static void known(Fields fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
