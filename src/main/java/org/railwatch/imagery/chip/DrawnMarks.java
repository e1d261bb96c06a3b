package org.railwatch.imagery.chip;

import java.util.ArrayList;
import java.util.List;
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

    private DrawnMarks() {}

    /** How many of them the frame shows at least a part of. */
    static int draw(List<ShownMark> marks, Frame frame, Drawing picture) {
        var canvas = new Canvas(picture);
        Letters letters = marks.isEmpty() ? null : Letters.load().get(1);
        int shown = 0;
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
            label(canvas, letters, outline, mark, picture, colour);
        }
        return shown;
    }

    private static void label(
            Canvas canvas, Letters letters, List<Pixel> outline, ShownMark mark, Drawing picture, int colour) {
        double left = outline.stream().mapToDouble(Pixel::x).min().orElse(0);
        double top = outline.stream().mapToDouble(Pixel::y).min().orElse(0);
        int x = (int) Math.max(2, Math.min(picture.width() - 2.0 - letters.width(mark.label()), left));
        int y = (int) Math.max(letters.lineHeight(), Math.min(picture.height() - 4.0, top - 5));
        canvas.textOnPicture(letters, x, y, mark.label(), colour, EDGE);
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
