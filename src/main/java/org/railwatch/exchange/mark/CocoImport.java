package org.railwatch.exchange.mark;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.exchange.json.JsonFile;
import org.railwatch.exchange.json.JsonItem;
import org.railwatch.geo.georeference.Pixel;
import org.railwatch.imagery.Image;
import org.railwatch.imagery.annotation.outline.Outline;
import org.railwatch.shell.line.InputFile;
import org.railwatch.store.Work;

/**
 * A COCO detection file (cocodataset.org, "Data format", object detection), ours or another program's, read twice: for its
 * images and categories, then for its annotations, of which one at a time is in memory.
 *
 * <p>Taken are boxes and outlines of one ring. A run-length mask, several rings and an outline that crosses itself have no shape here,
 * and their box is taken where the file has it. A crowd is left out.
 */
final class CocoImport {
    private static final Set<String> READ =
            Set.of("id", "image_id", "category_id", "bbox", "segmentation", "area", "iscrowd", "score", "railwatch");
    /** No data set has more; each is remembered while the annotations are read. */
    private static final int MOST_IMAGES = 1_000_000;

    private static final int MOST_CATEGORIES = 100_000;

    private final JsonFile json;
    private final InputFile file;
    private final MarkedImages images;
    private final TakenMarks marks;
    private final Losses losses;
    private final Map<String, Pictured> pictured = new HashMap<>();
    private final Map<String, JsonItem> categories = new HashMap<>();
    private final Map<String, ForeignClass> classes = new HashMap<>();

    CocoImport(InputFile file, MarkedImages images, TakenMarks marks, Losses losses) {
        this.json = new JsonFile(file, "a COCO detection file, an object with images, annotations and categories");
        this.file = file;
        this.images = images;
        this.marks = marks;
        this.losses = losses;
    }

    /** An image of the file, and its place there. */
    private record Pictured(String place, MarkedImages.Name name) {}

    void run(Work work) {
        Map<String, Long> counts = json.read(Set.of(), Map.of("images", this::image, "categories", this::category))
                .counts();
        Long count = counts.get("annotations");
        if (count == null) {
            throw UserError.unreadable(file
                    + " has no list annotations; give a COCO detection file, with images, annotations and categories");
        }
        try (var part = work.part("marks", count)) {
            Consumer<JsonItem> each = item -> {
                annotation(item);
                part.step();
            };
            json.read(Set.of(), Map.of("annotations", each));
        }
    }

    private void image(JsonItem item) {
        JsonItem ours = item.object("railwatch");
        var name = new MarkedImages.Name(
                ours == null ? null : ours.text("uuid"),
                ours == null ? null : ours.text("sha256"),
                item.text("file_name"),
                item.whole("width"),
                item.whole("height"));
        Pictured met = pictured.put(item.id("id"), new Pictured(item.place(), name));
        if (met != null) {
            throw item.fault("id", item.id("id") + " is the number of " + met.place() + " too; give each its own");
        }
        if (pictured.size() > MOST_IMAGES) {
            throw item.refused("more than a million images are too many for one import; split the file");
        }
    }

    private void category(JsonItem item) {
        JsonItem met = categories.put(item.id("id"), item);
        if (met != null) {
            throw item.fault("id", item.id("id") + " is the number of " + met.place() + " too; give each its own");
        }
        if (categories.size() > MOST_CATEGORIES) {
            throw item.refused("more than 100,000 categories are too many for one import; split the file");
        }
    }

    private void annotation(JsonItem item) {
        String unfit = unfit(item);
        if (unfit != null) {
            losses.leftOut(unfit);
            return;
        }
        JsonItem railwatch = item.object("railwatch");
        var foreign =
                new ForeignMark(railwatch == null ? new JsonItem(file.toString(), item.place(), Map.of()) : railwatch);
        Image image = image(item, item.id("image_id"));
        ForeignClass thing = thing(item, item.id("category_id"));
        Outline outline = outline(item, image, foreign);
        var mark = foreign.of(thing, outline, item, "score");
        String uuid = foreign.uuid();
        boolean decided = foreign.decided();
        losses.members(item, READ);
        if (!marks.isKnown(item, image, mark, uuid)) {
            marks.add(item, image, mark, uuid);
            if (decided) {
                losses.decided();
            }
        }
    }

    /** Why it has no shape here; null when it may have one. */
    private static @Nullable String unfit(JsonItem item) {
        if (item.flag("iscrowd")) {
            return "a crowd (iscrowd 1) says nothing of the things in it";
        }
        String shapeless = item.has("bbox") ? null : shapeless(item.value("segmentation"));
        if (shapeless != null) {
            return shapeless;
        }
        if (item.has("caption") && !item.has("bbox") && !item.has("segmentation")) {
            return "a caption is of the whole picture";
        }
        return null;
    }

    /** What a segmentation is that no mark can have; null when it may be an outline. */
    private static @Nullable String shapeless(@Nullable Object segmentation) {
        if (segmentation instanceof Map<?, ?>) {
            return "a run-length mask is no outline";
        }
        if (segmentation instanceof List<?> rings && rings.size() > 1 && rings.get(0) instanceof List<?>) {
            return "an outline of several rings; a mark has one";
        }
        return null;
    }

    private Image image(JsonItem item, String id) {
        Pictured known = pictured.get(id);
        if (known == null) {
            throw item.fault("image_id", "the file has no image " + JsonItem.shown(id));
        }
        return new JsonItem(file.toString(), known.place(), Map.of()).meant(() -> images.get(known.name()));
    }

    private ForeignClass thing(JsonItem item, String id) {
        ForeignClass known = classes.get(id);
        if (known != null) {
            return known;
        }
        JsonItem category = categories.get(id);
        if (category == null) {
            throw item.fault("category_id", "the file has no category " + JsonItem.shown(id));
        }
        ForeignClass thing = thing(category);
        classes.put(id, thing);
        return thing;
    }

    /** By its name; where that says nothing to us, by the xView classes that it names beside. */
    private static ForeignClass thing(JsonItem category) {
        String name = category.text("name");
        for (JsonItem xview : category.objects("xview")) {
            String beside = xview.text("name");
            Long number = xview.whole("id");
            if (beside == null && number == null) {
                continue;
            }
            try {
                return ForeignClass.named(String.valueOf(name));
            } catch (UserError nameSaysNothing) {
                ForeignClass met = xview.meant(() -> beside != null
                        ? ForeignClass.named(beside)
                        : ForeignClass.numbered(Objects.requireNonNull(number)));
                return new ForeignClass(met.object(), name == null ? met.sourceClass() : name);
            }
        }
        if (name == null) {
            throw category.fault("name", "is missing; it says what the annotations of this category mark");
        }
        return category.checked("name", () -> ForeignClass.named(name));
    }

    private Outline outline(JsonItem item, Image image, ForeignMark foreign) {
        Outline.Form form = foreign.form().orElse(Outline.Form.POLYGON);
        List<Double> box = item.has("bbox") ? box(item, image) : null;
        String shapeless = shapeless(item.value("segmentation"));
        if (shapeless != null) {
            losses.boxed(shapeless);
        }
        List<Double> ring = form == Outline.Form.BOX || shapeless != null ? null : ring(item);
        if (ring == null) {
            if (box == null) {
                throw item.fault("bbox", "is missing, and there is no outline either");
            }
            return item.checked("bbox", () -> ForeignMark.outline(image, Outline.Form.BOX, box));
        }
        if (form == Outline.Form.OBB && ring.size() == 8) {
            try {
                return ForeignMark.outline(image, Outline.Form.OBB, ring);
            } catch (UserError noRectangle) {
                // An outline all the same, or the sentence below says what is wrong with it.
            }
        }
        List<Pixel> pixels = item.checked("segmentation", () -> ForeignMark.pixels(image, ring));
        if (box != null && Outline.crossesItself(pixels)) {
            losses.boxed("an outline that crosses itself goes around no area");
            return ForeignMark.outline(image, Outline.Form.BOX, box);
        }
        return item.checked("segmentation", () -> new Outline(Outline.Form.POLYGON, pixels));
    }

    /** Two opposite corners, checked to lie on the image. */
    private static List<Double> box(JsonItem item, Image image) {
        List<Double> box = item.numbers("bbox", item.value("bbox"));
        String shown = JsonItem.shown(item.value("bbox"));
        if (box.size() != 4) {
            throw item.fault("bbox", shown + " is not four numbers, [x, y, width, height]");
        }
        if (!(box.get(2) > 0 && box.get(3) > 0)) {
            throw item.fault(
                    "bbox",
                    shown + " has no " + (box.get(2) > 0 ? "height" : "width") + "; it is [x, y, width, height]");
        }
        var corners = List.of(box.get(0), box.get(1), box.get(0) + box.get(2), box.get(1) + box.get(3));
        item.checked("bbox", () -> {
            try {
                ForeignMark.on(image, corners.get(0), corners.get(1));
                return ForeignMark.on(image, corners.get(2), corners.get(3));
            } catch (UserError e) {
                throw UserError.of(e.kind(), shown + ": " + e.sentence());
            }
        });
        return corners;
    }

    /** The corners of the outline, x before y; null when it has none. */
    private static @Nullable List<Double> ring(JsonItem item) {
        Object segmentation = item.value("segmentation");
        if (segmentation == null || (segmentation instanceof List<?> none && none.isEmpty())) {
            return null;
        }
        if (!(segmentation instanceof List<?> rings) || rings.size() != 1) {
            throw item.fault(
                    "segmentation", "'" + JsonItem.shown(segmentation) + "' is no list of rings, [[x, y, x, y, …]]");
        }
        List<Double> ring = item.numbers("segmentation", rings.get(0));
        if (ring.size() % 2 != 0) {
            throw item.fault("segmentation", ring.size() + " numbers are no pairs of x and y");
        }
        return ring;
    }
}
