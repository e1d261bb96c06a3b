package org.railwatch.imagery.chip;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.geo.georeference.Pixel;
import org.railwatch.imagery.annotation.AnnotationState;
import org.railwatch.imagery.annotation.outline.Outline;
import org.railwatch.imagery.chip.drawing.Canvas;
import org.railwatch.imagery.chip.drawing.Canvas.Stroke;
import org.railwatch.imagery.chip.drawing.Letters;
import org.railwatch.imagery.chip.pixels.Frame;
import org.railwatch.shell.picture.Drawing;

/** Draws marks on the picture of a chip, each with an edge that is seen on any ground; what they are worth is in the line too. */
final class DrawnMarks {
    private static final int EDGE = 0x000000;
    /** Between a mark and its label, in pixels. */
    private static final int GAP = 5;

    private DrawnMarks() {}

    /**
     * What came of it.
     *
     * @param shown how many marks the frame shows at least a part of
     * @param unnamed of how many of these the label was left out, for it would have lain on another
     */
    record Drawn(int shown, int unnamed) {}

    static Drawn draw(List<ShownMark> marks, Frame frame, Drawing picture) {
        var canvas = new Canvas(picture);
        Letters letters = marks.isEmpty() ? null : Letters.load().get(1);
        var labels = new ArrayList<Rectangle>();
        int shown = 0;
        int unnamed = 0;
        for (ShownMark mark : marks) {
            var outline = new ArrayList<Pixel>();
            mark.outline().corners().forEach(pixel -> outline.add(frame.onChip(pixel)));
            if (letters == null || !touches(outline, picture)) {
                continue;
            }
            shown++;
            if (mark.outline().closed()) {
                outline.add(outline.get(0));
            }
            int colour = colour(mark.state());
            if (mark.outline().form() == Outline.Form.POINT) {
                canvas.dot(outline.get(0), 5, EDGE);
                canvas.dot(outline.get(0), 3.5, colour);
            } else {
                canvas.line(outline, 4, EDGE, stroke(mark.state()));
                canvas.line(outline, 2, colour, stroke(mark.state()));
            }
            Rectangle place = place(letters.width(mark.label()), letters.lineHeight(), outline, picture, labels);
            if (place == null) {
                unnamed++;
            } else {
                labels.add(place);
                canvas.textOnPicture(letters, place.x, place.y + place.height, mark.label(), colour, EDGE);
            }
        }
        return new Drawn(shown, unnamed);
    }

    /** Above the mark, else below, to the right or to the left of it: the first that no label has; null for none. */
    private static @Nullable Rectangle place(
            int width, int height, List<Pixel> outline, Drawing picture, List<Rectangle> taken) {
        double left = outline.stream().mapToDouble(Pixel::x).min().orElse(0);
        double right = outline.stream().mapToDouble(Pixel::x).max().orElse(0);
        double top = outline.stream().mapToDouble(Pixel::y).min().orElse(0);
        double bottom = outline.stream().mapToDouble(Pixel::y).max().orElse(0);
        for (Pixel base : List.of(
                new Pixel(left, top - GAP),
                new Pixel(left, bottom + GAP + height),
                new Pixel(right + GAP, (top + bottom + height) / 2),
                new Pixel(left - GAP - width, (top + bottom + height) / 2))) {
            int x = (int) Math.max(2, Math.min(picture.width() - 2.0 - width, base.x()));
            int y = (int) Math.max(height, Math.min(picture.height() - 4.0, base.y()));
            var place = new Rectangle(x, y - height, Math.max(1, width), height);
            if (taken.stream().noneMatch(place::intersects)) {
                return place;
            }
        }
        return null;
    }

    private static boolean touches(List<Pixel> outline, Drawing picture) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (Pixel pixel : outline) {
            left = Math.min(left, pixel.x());
            right = Math.max(right, pixel.x());
            top = Math.min(top, pixel.y());
            bottom = Math.max(bottom, pixel.y());
        }
        return right >= 0 && bottom >= 0 && left <= picture.width() && top <= picture.height();
    }

    private static int colour(AnnotationState state) {
        return switch (state) {
            case DRAFT -> 0xFFD400;
            case ACCEPTED -> 0x33E0FF;
            case REJECTED -> 0xFF6A5A;
        };
    }

    private static Stroke stroke(AnnotationState state) {
        return switch (state) {
            case DRAFT -> Stroke.DASHED;
            case ACCEPTED -> Stroke.SOLID;
            case REJECTED -> Stroke.DOTTED;
        };
    }
}
