package org.railwatch.exchange.mark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.exchange.json.JsonItem;
import org.railwatch.geo.georeference.Pixel;
import org.railwatch.imagery.HeldFile;
import org.railwatch.imagery.Image;
import org.railwatch.imagery.annotation.AnnotationState;
import org.railwatch.imagery.annotation.Mark;
import org.railwatch.imagery.annotation.outline.Outline;
import org.railwatch.vocabulary.Confidence;
import org.railwatch.vocabulary.Count;
import org.railwatch.vocabulary.ObjectKind;
import org.railwatch.vocabulary.Word;

/**
 * A mark as a file has it, read member by member; pure.
 *
 * @param words what a file of ours says of it, by the same names in COCO's member {@code railwatch} and in GeoJSON's
 *     properties; without members when the file is not ours
 */
record ForeignMark(JsonItem words) {
    private static final double RIM_PIXELS = 0.5;

    /**
     * @param score of the detection, and where in the file it stands
     */
    Mark of(ForeignClass thing, Outline outline, JsonItem scored, @Nullable String score) {
        String sourceClass = words.text("source_class");
        String confidence = words.text("confidence");
        String count = words.text("count");
        Double detected = score == null ? null : scored.number(score);
        return new Mark(
                thing.object(),
                outline,
                count == null ? null : words.checked("count", () -> count(count, thing.object(), outline)),
                confidence == null ? null : words.checked("confidence", () -> Confidence.of(confidence)),
                words.flag("occluded"),
                words.text("note"),
                scored.checked(
                        String.valueOf(score),
                        () -> Mark.Detection.of(sourceClass == null ? thing.sourceClass() : sourceClass, detected)));
    }

    /** As the export writes it, without the object. */
    private static Count count(String text, ObjectKind object, Outline outline) {
        Count count = Count.of(object + " " + text);
        // The record refuses a count of none, which is the count's fault and not the mark's.
        return Objects.requireNonNull(new Mark(object, outline, count, null, false, null).count());
    }

    /** Whether it is more than a draft there. */
    boolean decided() {
        String state = words.text("state");
        return state != null
                && words.checked("state", () -> Word.find(AnnotationState.class, state)) != AnnotationState.DRAFT;
    }

    /**
     * The identifier that it keeps; null when the file has none.
     *
     * @throws UserError (unreadable) for what is none
     */
    @Nullable
    String uuid() {
        String uuid = words.text("uuid");
        if (uuid != null && !MarkedImages.isUuid(uuid)) {
            throw words.fault("uuid", "'" + JsonItem.shown(uuid) + "' is no UUID");
        }
        return uuid == null ? null : uuid.toLowerCase(Locale.ROOT);
    }

    /** The form of its outline; empty when the file does not say. */
    Optional<Outline.Form> form() {
        String shape = words.text("shape");
        return shape == null
                ? Optional.empty()
                : Optional.of(words.checked("shape", () -> Word.find(Outline.Form.class, shape)));
    }

    /**
     * An outline over the pixels of an image, all of which lie on it.
     *
     * @throws UserError (failed) for one beside it, (usage) for what is no outline of that form
     */
    static Outline outline(Image image, Outline.Form form, List<Double> coordinates) {
        return new Outline(form, pixels(image, coordinates));
    }

    /**
     * Places by their pixels, x before y.
     *
     * @throws UserError (failed) for one beside the image
     */
    static List<Pixel> pixels(Image image, List<Double> coordinates) {
        var pixels = new ArrayList<Pixel>();
        for (int i = 0; i + 1 < coordinates.size(); i += 2) {
            pixels.add(on(image, coordinates.get(i), coordinates.get(i + 1)));
        }
        return pixels;
    }

    /**
     * To a thousandth, as it is kept. What rounding put beside the picture by less than half a pixel, finer than anybody
     * marks, is on its edge.
     */
    static Pixel on(Image image, double x, double y) {
        HeldFile file = image.requireFile();
        var pixel = new Pixel(onto(x, file.width()), onto(y, file.height()));
        if (!file.covers(pixel)) {
            throw image.outside(UserError.Kind.FAILED, "the pixel " + plain(x) + "," + plain(y));
        }
        return pixel;
    }

    private static double onto(double number, int size) {
        double nearest = Math.max(0, Math.min(size, number));
        return Math.abs(number - nearest) < RIM_PIXELS ? Math.rint(nearest * 1000) / 1000 : number;
    }

    private static String plain(double number) {
        return Math.abs(number) < 1e9 ? Count.number(Math.rint(number * 1000) / 1000) : Double.toString(number);
    }
}
