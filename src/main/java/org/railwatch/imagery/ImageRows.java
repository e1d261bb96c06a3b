package org.railwatch.imagery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.geo.Shape;
import org.railwatch.shell.Layer;
import org.railwatch.shell.answer.Columns;
import org.railwatch.shell.answer.Fields;
import org.railwatch.shell.answer.Row;

/** Images as rows of an answer. */
public final class ImageRows implements Layer {
    /** Of more images than these two are named and the rest counted. */
    private static final int NAMED = 3;

    private static final List<String> FIELDS = List.of(
            "ref",
            "uuid",
            "file",
            "sha256",
            "acquired",
            "begin_at",
            "end_at",
            "provider",
            "credit",
            "platform",
            "gsd_m",
            "cloud_percent",
            "crs",
            "width",
            "height",
            "bands",
            "footprint",
            "known_from",
            "printed_in",
            "caption",
            "source");

    private final Images images;

    public ImageRows(Images images) {
        this.images = images;
    }

    /** What a listing of them can show, of which {@code shown} is shown when nobody asks for others. */
    static Columns columns(List<String> shown) {
        var flat = new ArrayList<>(FIELDS);
        flat.addAll(List.of("sensor", "pixel_m", "note"));
        return Columns.of(shown, flat, FIELDS);
    }

    @Override
    public String kind() {
        return "image";
    }

    @Override
    public List<Row> rows() {
        return rows(images.listAll());
    }

    public static List<Row> rows(List<Image> images) {
        return images.stream().map(ImageRows::row).toList();
    }

    /** {@code I-1}, {@code I-1, I-2 and 9 more}. */
    public static String named(List<Image> images) {
        List<String> refs = images.stream().map(Image::ref).toList();
        return refs.size() <= NAMED
                ? String.join(", ", refs)
                : refs.get(0) + ", " + refs.get(1) + " and " + (refs.size() - 2) + " more";
    }

    static Row row(Image image) {
        Shape footprint = image.ground() == null ? null : image.ground().footprint();
        var fields = new Fields()
                .put("ref", image.ref())
                .put("uuid", image.uuid())
                .put("file", image.file() == null ? null : image.file().stored())
                .put("sha256", image.print().sha256())
                .put("acquired", image.acquired())
                .put("begin_at", image.beginAt())
                .put("end_at", image.endAt())
                .put(
                        "provider",
                        image.provider() == null ? null : image.provider().slug())
                .put("credit", image.credit())
                .put("platform", image.platform())
                .put("gsd_m", image.gsdM())
                .put("cloud_percent", image.cloudPercent())
                .put(
                        "crs",
                        image.georeference().map(ground -> ground.crs().text()).orElse(null))
                .put("width", image.file() == null ? null : image.file().width())
                .put("height", image.file() == null ? null : image.file().height())
                .put("bands", image.file() == null ? null : image.file().bands())
                .put("footprint", footprint == null ? null : footprint.toGeoJson())
                .put("known_from", document(image.knownFrom()))
                .put("printed_in", document(image.printedIn()))
                .put("caption", image.print().caption())
                .put("source", image.print().source());
        var flat = new LinkedHashMap<String, @Nullable Object>(fields.map());
        flat.put("footprint", footprint == null ? null : footprint.bounds().toString());
        flat.put("sensor", image.sensor() == null ? null : image.sensor().word());
        flat.put("pixel_m", pixelMetres(image.ground()));
        flat.put("note", image.note());
        return Row.of(image.ref(), label(image), fields, flat, footprint);
    }

    /** The longer side of the pixel in the middle, on the ground. */
    private static @Nullable Double pixelMetres(@Nullable Ground ground) {
        return ground == null || ground.acrossMetres() == null || ground.downMetres() == null
                ? null
                : rounded(Math.max(ground.acrossMetres(), ground.downMetres()), 1000);
    }

    private static double rounded(double number, double parts) {
        return Math.round(number * parts) / parts;
    }

    /** What the card has beyond the fields of the JSON. */
    static Fields beside(Image image, List<Conflict> conflicts) {
        var beside = new Fields()
                .put("sensor", image.sensor() == null ? null : image.sensor().word());
        HeldFile file = image.file();
        if (file != null) {
            beside.put("format", file.format() + ", " + file.samples())
                    .put("bytes", file.bytes())
                    .put("nodata", file.nodata())
                    .put("mask", file.mask());
        }
        Ground ground = image.ground();
        if (ground != null) {
            beside.put("georeferenced_by", ground.basis().word());
            if (ground.acrossMetres() != null && ground.downMetres() != null) {
                beside.put("pixel_across_m", rounded(ground.acrossMetres(), 10_000))
                        .put("pixel_down_m", rounded(ground.downMetres(), 10_000));
            }
            if (ground.georeference() != null) {
                beside.put("transform", ground.georeference().transform().text());
            }
            if (ground.residualMetres() != null) {
                beside.put("residual_m", rounded(ground.residualMetres(), 100));
            }
        }
        View view = image.view();
        if (!view.equals(View.UNKNOWN)) {
            beside.put("item", view.item())
                    .put("constellation", view.constellation())
                    .put("instruments", view.instruments())
                    .put("license", view.license())
                    .put("distributor", view.distributor())
                    .put("off_nadir", view.offNadir())
                    .put("incidence_angle", view.incidenceAngle())
                    .put("view_azimuth", view.azimuth())
                    .put("sun_azimuth", view.sunAzimuth())
                    .put("sun_elevation", view.sunElevation())
                    .put("metadata", view.source());
        }
        if (!conflicts.isEmpty()) {
            beside.put("conflicts", conflicts.stream().map(Conflict::sentence).toList());
        }
        return beside.put("note", image.note());
    }

    private static String label(Image image) {
        var words = new ArrayList<String>();
        if (image.provider() != null) {
            words.add(image.provider().name());
        }
        if (image.acquired() != null) {
            words.add(image.acquired().text());
        }
        if (image.file() != null) {
            words.add(image.file().name());
        }
        if (image.provider() == null && image.credit() != null) {
            words.add("credit " + image.credit());
        }
        if (image.knownFrom() != null) {
            words.add("known from D-" + image.knownFrom());
        }
        if (image.printedIn() != null) {
            words.add("printed in D-" + image.printedIn());
        }
        return String.join(" ", words);
    }

    private static @Nullable String document(@Nullable Long id) {
        return id == null ? null : "D-" + id;
    }
}
