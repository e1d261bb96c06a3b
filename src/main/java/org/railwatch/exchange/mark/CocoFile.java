package org.railwatch.exchange.mark;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.railwatch.geo.georeference.Pixel;
import org.railwatch.imagery.HeldFile;
import org.railwatch.imagery.Image;
import org.railwatch.imagery.annotation.Annotation;
import org.railwatch.imagery.annotation.Mark;
import org.railwatch.imagery.annotation.outline.Outline;
import org.railwatch.shell.answer.Fields;
import org.railwatch.shell.answer.JsonText;
import org.railwatch.time.Edtf;
import org.railwatch.time.Utc;
import org.railwatch.vocabulary.ObjectKind;

/**
 * Marks as a COCO detection file (cocodataset.org, "Data format", object detection): pixels from the outer upper left corner,
 * boxes as {@code [x, y, width, height]}, outlines as one polygon, areas in square pixels. What COCO has no member for stands
 * in a member {@code railwatch} of each image and annotation, which other readers pass over. A line and a point have no shape
 * there and are left out.
 */
final class CocoFile {
    private CocoFile() {}

    /** Whether COCO has a shape for it. */
    static boolean holds(Annotation annotation) {
        return annotation.mark().outline().closed();
    }

    /** All of the file; {@code marks} are such as it {@link #holds}. */
    static byte[] of(List<Annotation> marks) {
        var images = new LinkedHashMap<Long, Image>();
        marks.forEach(mark -> images.putIfAbsent(mark.image().id(), mark.image()));
        var bytes = new ByteArrayOutputStream();
        var out = new PrintWriter(bytes, false, StandardCharsets.UTF_8);
        out.print("{\"info\":" + JsonText.line(Map.of("description", "marks on images, by railwatch")));
        out.print(",\n\"licenses\":[]");
        print(out, "images", List.copyOf(images.values()), CocoFile::image);
        print(out, "annotations", marks, CocoFile::annotation);
        print(out, "categories", ObjectKind.all(), CocoFile::category);
        out.print("}\n");
        out.flush();
        return bytes.toByteArray();
    }

    private static <T> void print(PrintWriter out, String name, List<T> items, Function<T, Fields> written) {
        out.print(",\n\"" + name + "\":[");
        String comma = "\n";
        for (T item : items) {
            out.print(comma + JsonText.line(written.apply(item).map()));
            comma = ",\n";
        }
        out.print("]");
    }

    /** Numbered as its short name is. */
    private static Fields image(Image image) {
        HeldFile file = image.requireFile();
        var fields = new Fields()
                .put("id", image.id())
                .put("file_name", file.name())
                .put("width", file.width())
                .put("height", file.height());
        String captured = captured(image);
        if (captured != null) {
            fields.put("date_captured", captured);
        }
        return fields.put(
                "railwatch",
                new Fields()
                        .put("uuid", image.uuid())
                        .put("ref", image.ref())
                        .put("sha256", image.print().sha256())
                        .put("acquired", image.acquired()));
    }

    /** As COCO's own files have it, {@code 2023-10-05 02:11:00}; the date alone of a day. */
    private static @Nullable String captured(Image image) {
        Edtf acquired = image.acquired();
        if (acquired == null || image.beginAt() == null || acquired.approximate() || acquired.uncertain()) {
            return null;
        }
        String begin = Utc.text(image.beginAt());
        String day = begin.substring(0, "2023-10-05".length());
        return acquired.hasTime() ? day + " " + begin.substring(11, 19) : acquired.isDay() ? day : null;
    }

    private static Fields annotation(Annotation annotation) {
        Mark mark = annotation.mark();
        Outline outline = mark.outline();
        List<Pixel> corners = outline.corners();
        double west = corners.stream().mapToDouble(Pixel::x).min().orElseThrow();
        double north = corners.stream().mapToDouble(Pixel::y).min().orElseThrow();
        double east = corners.stream().mapToDouble(Pixel::x).max().orElseThrow();
        double south = corners.stream().mapToDouble(Pixel::y).max().orElseThrow();
        Mark.Detection detection = mark.detection();
        var fields = new Fields()
                .put("id", annotation.id())
                .put("image_id", annotation.image().id())
                .put("category_id", number(mark.object()))
                .put("bbox", List.of(west, north, thousandths(east - west), thousandths(south - north)))
                .put("segmentation", outline.form() == Outline.Form.BOX ? List.of() : List.of(coordinates(corners)))
                .put("area", area(corners))
                .put("iscrowd", 0);
        if (detection != null && detection.score() != null) {
            fields.put("score", detection.score());
        }
        return fields.put(
                "railwatch",
                new Fields()
                        .put("uuid", annotation.uuid())
                        .put("ref", annotation.ref())
                        .put("shape", outline.form().word())
                        .put("state", annotation.state().word())
                        .put("count", mark.countWords())
                        .put(
                                "confidence",
                                mark.confidence() == null
                                        ? null
                                        : mark.confidence().word())
                        .put("occluded", mark.occluded())
                        .put("revision", annotation.revision().number())
                        .put("source_class", detection == null ? null : detection.sourceClass())
                        .put("note", mark.note()));
    }

    /** Its place in the tree, from 1, so that a kind has one number in every file of one version of the tree. */
    private static Fields category(ObjectKind object) {
        var xview = new ArrayList<Fields>();
        for (XviewClass each : XviewClass.of(object)) {
            xview.add(new Fields().put("id", each.id()).put("name", each.name()));
        }
        ObjectKind top = object;
        while (top.parent().isPresent()) {
            top = top.parent().get();
        }
        return new Fields()
                .put("id", number(object))
                .put("name", object.word())
                .put("supercategory", top.word())
                .put("xview", xview);
    }

    private static int number(ObjectKind object) {
        return ObjectKind.all().indexOf(object) + 1;
    }

    private static List<Double> coordinates(List<Pixel> corners) {
        var numbers = new ArrayList<Double>();
        for (Pixel corner : corners) {
            numbers.add(corner.x());
            numbers.add(corner.y());
        }
        return numbers;
    }

    /** Of a ring that does not cross itself, by the trapezoids under its edges. */
    static double area(List<Pixel> corners) {
        double twice = 0;
        for (int i = 0; i < corners.size(); i++) {
            Pixel from = corners.get(i);
            Pixel to = corners.get((i + 1) % corners.size());
            twice += from.x() * to.y() - to.x() * from.y();
        }
        return thousandths(Math.abs(twice) / 2);
    }

    private static double thousandths(double number) {
        return Math.round(number * 1000) / 1000.0;
    }
}
