package org.railwatch.exchange.mark;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.exchange.json.JsonFile;
import org.railwatch.exchange.json.JsonItem;
import org.railwatch.geo.Shape;
import org.railwatch.geo.georeference.Georeference;
import org.railwatch.imagery.Image;
import org.railwatch.imagery.Images;
import org.railwatch.imagery.annotation.Mark;
import org.railwatch.imagery.annotation.outline.OnGround;
import org.railwatch.imagery.annotation.outline.Outline;
import org.railwatch.shell.line.InputFile;
import org.railwatch.shell.line.Reference;
import org.railwatch.store.Work;

/**
 * Marks as GeoJSON (RFC 7946): ours, as {@code export geojson} writes them, and those of xView ({@code bounds_imcoords},
 * {@code type_id}, {@code image_id}), of OSML's model runner ({@code feature_types}, {@code detection_score}) and of
 * raster-vision ({@code class_name}, {@code score}). Read twice: for what it is, then for its features, one at a time.
 */
final class FeatureImport {
    /** What is read of a feature's properties, and what ours have that follows from it or from the image. */
    private static final Set<String> READ = Set.of("""
            ref uuid image image_uuid image_sha256 sha256 image_id object shape px count qualifier count_low count_best
            count_high unit confidence occluded revision state reviewer actor when begin_at end_at label source_class score
            note bounds_imcoords type_id feature_types detection_score class_name""".split("\\s+"));

    private static final Pattern REF = Pattern.compile("[Ii]-\\d+");

    /** What the pixels of a mark may be off its geometry by, before they are of different pictures. */
    private static final double APART_PIXELS = 2;

    private final JsonFile json;
    private final InputFile file;
    private final @Nullable Image given;
    private final Images images;
    private final MarkedImages marked;
    private final TakenMarks marks;
    private final Losses losses;
    private final Map<String, ForeignClass> classes = new HashMap<>();
    private @Nullable String meant;
    private @Nullable String crs;

    /**
     * @param given the image of features that name none, or only by what it is called in another store or folder
     */
    FeatureImport(
            InputFile file,
            @Nullable Image given,
            Images images,
            MarkedImages marked,
            TakenMarks marks,
            Losses losses) {
        this.json = new JsonFile(file, "a GeoJSON Feature or FeatureCollection");
        this.file = file;
        this.given = given;
        this.images = images;
        this.marked = marked;
        this.marks = marks;
        this.losses = losses;
    }

    void run(Work work) {
        JsonFile.Read first = json.read(Set.of("type", "crs"), Map.of());
        String type = first.top().text("type");
        crs = foreignCrs(first.top());
        if ("Feature".equals(type)) {
            feature(json.read(Set.of("id", "geometry", "properties"), Map.of()).top());
            return;
        }
        Long count = first.counts().get("features");
        if (!"FeatureCollection".equals(type) || count == null) {
            throw UserError.unreadable(file + " is JSON, but "
                    + (type == null ? "has no type" : "a " + JsonItem.shown(type) + " without features")
                    + "; give a GeoJSON Feature or FeatureCollection");
        }
        try (var part = work.part("marks", count)) {
            json.read(Set.of(), Map.of("features", item -> {
                feature(item);
                part.step();
            }));
        }
    }

    /** The name of a system that is not longitude and latitude, which GeoJSON of 2008 could name; null for none. */
    private static @Nullable String foreignCrs(JsonItem top) {
        if (!(top.value("crs") instanceof Map<?, ?> crs) || !(crs.get("properties") instanceof Map<?, ?> named)) {
            return null;
        }
        String name = String.valueOf(named.get("name")).toUpperCase(Locale.ROOT);
        return name.endsWith("CRS84") || name.endsWith(":4326") ? null : JsonItem.shown(named.get("name"));
    }

    private void feature(JsonItem feature) {
        JsonItem given = feature.object("properties");
        JsonItem properties = given == null ? new JsonItem(feature.file(), feature.place(), Map.of()) : given;
        var place = new FeatureOutline(feature, properties);
        if (place.severalParts()) {
            losses.leftOut("a shape of several parts or with holes; a mark has one outline");
            return;
        }
        var foreign = new ForeignMark(properties);
        Image image = image(feature, properties);
        ForeignClass thing = thing(feature, properties);
        if (crs != null && !place.hasPx() && !properties.has("bounds_imcoords")) {
            throw feature.fault("geometry", "is in " + crs + ", and GeoJSON is in longitude and latitude; convert it");
        }
        Outline outline = place.on(image, foreign);
        Mark mark = mark(foreign, thing, outline, properties);
        String uuid = uuid(feature, foreign);
        boolean decided = foreign.decided();
        losses.members(properties, READ);
        if (!marks.isKnown(feature, image, mark, uuid)) {
            if (place.hasPx() && namesByRef(properties)) {
                refuseAnotherPicture(feature, image, outline, place.shape());
            }
            marks.add(feature, image, mark, uuid);
            if (decided) {
                losses.decided();
            }
        }
    }

    private Image image(JsonItem feature, JsonItem properties) {
        String word = properties.text("image");
        String uuid = word != null && MarkedImages.isUuid(word) ? word : properties.text("image_uuid");
        String sha256 = properties.has("image_sha256") ? properties.text("image_sha256") : properties.text("sha256");
        String name = word != null && !MarkedImages.isUuid(word)
                ? word
                : properties.has("image_id") ? properties.id("image_id") : null;
        if (uuid != null || sha256 != null) {
            String fileName = name == null || REF.matcher(name).matches() ? null : name;
            return feature.meant(() -> marked.get(new MarkedImages.Name(uuid, sha256, fileName, null, null)));
        }
        if (given != null) {
            if (name != null && meant != null && !meant.equals(name)) {
                throw feature.refused(
                        "is on " + JsonItem.shown(name) + ", and those before are on " + JsonItem.shown(meant)
                                + "; --image is for marks on one picture, leave it out or split the file");
            }
            meant = name == null ? meant : name;
            return given;
        }
        if (name == null) {
            throw feature.refused("names no image; --image says which it is on");
        }
        return properties.checked(
                word == null ? "image_id" : "image",
                () -> REF.matcher(name).matches()
                        ? images.get(Reference.of(name))
                        : marked.get(new MarkedImages.Name(null, null, name, null, null)));
    }

    private boolean namesByRef(JsonItem properties) {
        String image = properties.text("image");
        return given == null && image != null && REF.matcher(image).matches();
    }

    /** A short name is of the store that wrote the file, and may be another picture's here. */
    private static void refuseAnotherPicture(JsonItem feature, Image image, Outline outline, @Nullable Shape shape) {
        Georeference georeference = image.georeference().orElse(null);
        if (shape == null || georeference == null) {
            return;
        }
        double apart = OnGround.apartPixels(outline, shape, georeference);
        if (apart > APART_PIXELS) {
            throw feature.refused(
                    "its pixels and its geometry are " + (apart < 1e6 ? Math.round(apart) + " pixels " : "too far ")
                            + "apart on " + image.ref()
                            + ", which may be another picture than the one of that name where it comes"
                            + " from; --image says which it is on");
        }
    }

    /** Our own word first, then xView's number, then the class that a detector is surest of, then a class's name. */
    private ForeignClass thing(JsonItem feature, JsonItem properties) {
        String object = properties.text("object");
        Long type = properties.wholeOrQuoted("type_id");
        String best = best(properties);
        String name = properties.text("class_name");
        if (object != null) {
            return properties.checked("object", () -> named(object));
        }
        if (type != null) {
            return properties.checked("type_id", () -> ForeignClass.numbered(type));
        }
        if (best != null) {
            return properties.checked("feature_types", () -> named(best));
        }
        if (name != null) {
            return properties.checked("class_name", () -> named(name));
        }
        throw feature.refused("does not say what it is; give it a property object, such as railcar");
    }

    private ForeignClass named(String name) {
        ForeignClass known = classes.get(name);
        if (known == null) {
            known = ForeignClass.named(name);
            classes.put(name, known);
        }
        return known;
    }

    /** The class of the highest score; null when none is given. */
    private static @Nullable String best(JsonItem properties) {
        JsonItem types = properties.object("feature_types");
        if (types == null) {
            return null;
        }
        String best = null;
        double highest = Double.NEGATIVE_INFINITY;
        for (String name : types.members().keySet()) {
            Double score = types.number(name);
            if (score != null && score > highest) {
                best = name;
                highest = score;
            }
        }
        return best;
    }

    private static Mark mark(ForeignMark foreign, ForeignClass thing, Outline outline, JsonItem properties) {
        String best = best(properties);
        JsonItem types = properties.object("feature_types");
        return properties.has("detection_score")
                ? foreign.of(thing, outline, properties, "detection_score")
                : best != null && types != null
                        ? foreign.of(thing, outline, types, best)
                        : foreign.of(thing, outline, properties, "score");
    }

    private static @Nullable String uuid(JsonItem feature, ForeignMark foreign) {
        String uuid = foreign.uuid();
        return uuid == null && feature.value("id") instanceof String id && MarkedImages.isUuid(id)
                ? id.toLowerCase(Locale.ROOT)
                : uuid;
    }
}
