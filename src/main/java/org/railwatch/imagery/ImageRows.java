package org.railwatch.imagery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.shell.Layer;
import org.railwatch.shell.answer.Columns;
import org.railwatch.shell.answer.Fields;
import org.railwatch.shell.answer.Row;

/** Images as rows of an answer. */
public final class ImageRows implements Layer {
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
        flat.addAll(List.of("sensor", "note"));
        return Columns.of(shown, flat, FIELDS);
    }

    @Override
    public String kind() {
        return "image";
    }

    @Override
    public List<Row> rows() {
        return images.listAll().stream().map(ImageRows::row).toList();
    }

    static Row row(Image image) {
        var fields = new Fields()
                .put("ref", image.ref())
                .put("uuid", image.uuid())
                .put("file", null)
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
                .put("crs", null)
                .put("width", null)
                .put("height", null)
                .put("bands", null)
                .put("footprint", null)
                .put("known_from", document(image.knownFrom()))
                .put("printed_in", document(image.printedIn()))
                .put("caption", image.print().caption())
                .put("source", image.print().source());
        var flat = new LinkedHashMap<String, @Nullable Object>(fields.map());
        flat.putAll(beside(image).map());
        return Row.of(image.ref(), label(image), fields, flat, null);
    }

    /** What the flat columns and the card have beyond the fields of the JSON. */
    static Fields beside(Image image) {
        return new Fields()
                .put("sensor", image.sensor() == null ? null : image.sensor().word())
                .put("note", image.note());
    }

    private static String label(Image image) {
        var words = new ArrayList<String>();
        if (image.provider() != null) {
            words.add(image.provider().name());
        }
        if (image.acquired() != null) {
            words.add(image.acquired().text());
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
