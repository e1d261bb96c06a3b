package org.railwatch.imagery.chip.drawing;

import java.util.List;
import org.railwatch.geo.georeference.Pixel;
import org.railwatch.shell.picture.Drawing;

/** Draws on a picture, edges smoothed: a pixel is covered as much as its middle is nearer than half a pixel to the inside. */
public final class Canvas {
    /** How a line is drawn. */
    public enum Stroke {
        SOLID(1, 0),
        DASHED(8, 5),
        DOTTED(2, 4);

        private final double on;
        private final double off;

        Stroke(double on, double off) {
            this.on = on;
            this.off = off;
        }

        private boolean at(double length) {
            return off == 0 || length % (on + off) < on;
        }
    }

    private final Drawing drawing;
    private final int left;
    private final int top;
    private final int right;
    private final int bottom;

    public Canvas(Drawing drawing) {
        this(drawing, 0, 0, drawing.width(), drawing.height());
    }

    private Canvas(Drawing drawing, int left, int top, int right, int bottom) {
        this.drawing = drawing;
        this.left = left;
        this.top = top;
        this.right = right;
        this.bottom = bottom;
    }

    /** The same picture, of which only this part is drawn on. */
    public Canvas within(int x, int y, int width, int height) {
        return new Canvas(drawing, x, y, x + width, y + height);
    }

    public void fill(int x, int y, int width, int height, int rgb) {
        for (int row = Math.max(top, y); row < Math.min(bottom, y + height); row++) {
            for (int column = Math.max(left, x); column < Math.min(right, x + width); column++) {
                drawing.set(column, row, rgb);
            }
        }
    }

    /** A line over all points in order, so many pixels wide. */
    public void line(List<Pixel> points, double width, int rgb, Stroke stroke) {
        double done = 0;
        for (int i = 1; i < points.size(); i++) {
            segment(points.get(i - 1), points.get(i), width / 2, rgb, stroke, done);
            done += points.get(i - 1).distance(points.get(i));
        }
    }

    private void segment(Pixel from, Pixel to, double half, int rgb, Stroke stroke, double done) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double length = Math.hypot(dx, dy);
        int firstRow = (int) Math.max(top, Math.floor(Math.min(from.y(), to.y()) - half - 1));
        int lastRow = (int) Math.min(bottom - 1.0, Math.ceil(Math.max(from.y(), to.y()) + half + 1));
        int firstColumn = (int) Math.max(left, Math.floor(Math.min(from.x(), to.x()) - half - 1));
        int lastColumn = (int) Math.min(right - 1.0, Math.ceil(Math.max(from.x(), to.x()) + half + 1));
        for (int row = firstRow; row <= lastRow; row++) {
            for (int column = firstColumn; column <= lastColumn; column++) {
                double x = column + 0.5 - from.x();
                double y = row + 0.5 - from.y();
                double along = length == 0 ? 0 : Math.max(0, Math.min(1, (x * dx + y * dy) / (length * length)));
                double away = Math.hypot(x - along * dx, y - along * dy);
                if (stroke.at(done + along * length)) {
                    drawing.blend(column, row, rgb, half + 0.5 - away);
                }
            }
        }
    }

    /** A filled triangle, its corners in either order. */
    public void triangle(Pixel a, Pixel b, Pixel c, int rgb) {
        double turn = (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x());
        Pixel second = turn < 0 ? c : b;
        Pixel third = turn < 0 ? b : c;
        int firstRow = (int) Math.floor(Math.min(a.y(), Math.min(b.y(), c.y())) - 1);
        int lastRow = (int) Math.ceil(Math.max(a.y(), Math.max(b.y(), c.y())) + 1);
        int firstColumn = (int) Math.floor(Math.min(a.x(), Math.min(b.x(), c.x())) - 1);
        int lastColumn = (int) Math.ceil(Math.max(a.x(), Math.max(b.x(), c.x())) + 1);
        for (int row = Math.max(top, firstRow); row <= Math.min(bottom - 1, lastRow); row++) {
            for (int column = Math.max(left, firstColumn); column <= Math.min(right - 1, lastColumn); column++) {
                double inside = Math.min(
                        inside(a, second, column, row),
                        Math.min(inside(second, third, column, row), inside(third, a, column, row)));
                drawing.blend(column, row, rgb, inside + 0.5);
            }
        }
    }

    /** How far the middle of a pixel is to the right of an edge, as one walks it with y down. */
    private static double inside(Pixel from, Pixel to, int column, int row) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double length = Math.hypot(dx, dy);
        return length == 0 ? -1 : (dx * (row + 0.5 - from.y()) - dy * (column + 0.5 - from.x())) / length;
    }

    /** A disk around a point. */
    public void dot(Pixel middle, double radius, int rgb) {
        segment(middle, middle, radius, rgb, Stroke.SOLID, 0);
    }

    /**
     * A line of text.
     *
     * @param x where it begins
     * @param y where its letters stand, the base line
     * @return how wide it is
     */
    public int text(Letters letters, int x, int y, String text, int rgb) {
        int at = x;
        for (Letters.Letter letter : letters.letters(text)) {
            for (int row = 0; row < letter.height(); row++) {
                for (int column = 0; column < letter.width(); column++) {
                    int px = at + letter.left() + column;
                    int py = y - letter.above() + row;
                    if (px >= left && px < right && py >= top && py < bottom) {
                        drawing.blend(px, py, rgb, letter.coverage(column, row));
                    }
                }
            }
            at += letter.advance();
        }
        return at - x;
    }

    /** A line of text with an edge around each letter, to be read on any ground. */
    public int textOnPicture(Letters letters, int x, int y, String text, int rgb, int edge) {
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                text(letters, x + dx, y + dy, text, edge);
            }
        }
        return text(letters, x, y, text, rgb);
    }
}
