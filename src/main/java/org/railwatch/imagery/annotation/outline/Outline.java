package org.railwatch.imagery.annotation.outline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.StringJoiner;
import org.railwatch.UserError;
import org.railwatch.geo.georeference.Pixel;
import org.railwatch.geo.georeference.PixelRing;
import org.railwatch.vocabulary.Count;
import org.railwatch.vocabulary.Word;

/**
 * The outline of a mark on a picture, in pixels to three decimals: that is what is kept, and what its place on the ground
 * follows.
 *
 * @param pixels of a box its upper left and lower right corner, of an oriented box its four corners in order, of a polygon
 *     its corners without the first again, of a line its vertices in order, of a point itself
 */
public record Outline(Form form, List<Pixel> pixels) {
    /** How far a corner of an oriented box may lie from where a rectangle has it, in pixels: nobody clicks better. */
    private static final double CROOKED = 2;

    /** What an outline is drawn as; the words of {@code annotation add}'s options. */
    public enum Form implements Word {
        /** Upright on the picture. */
        BOX,
        /** A rectangle that is turned. */
        OBB,
        POLYGON,
        LINE,
        POINT;

        String sign() {
            return "--" + word();
        }
    }

    /**
     * @throws UserError (usage) for what is no outline of that form
     */
    public Outline {
        List<Pixel> given = pixels;
        pixels = rounded(pixels);
        pixels = switch (form) {
            case BOX -> box(pixels, given);
            case OBB -> rectangle(pixels);
            case POLYGON -> polygon(pixels);
            case LINE -> line(pixels);
            case POINT -> point(pixels);
        };
    }

    /** Reads what {@link #text} writes. */
    public static Outline of(Form form, String text) {
        return new Outline(form, Pixel.listOf(text));
    }

    /** {@code 10,20 30.5,40}. */
    public String text() {
        var text = new StringJoiner(" ");
        pixels.forEach(pixel -> text.add(pixel.toString()));
        return text.toString();
    }

    /** Whether it goes around an area. */
    public boolean closed() {
        return switch (form) {
            case BOX, OBB, POLYGON -> true;
            case LINE, POINT -> false;
        };
    }

    /** Every corner or vertex in order; a box has four. */
    public List<Pixel> corners() {
        if (form != Form.BOX) {
            return pixels;
        }
        Pixel first = pixels.get(0);
        Pixel last = pixels.get(1);
        return List.of(first, new Pixel(last.x(), first.y()), last, new Pixel(first.x(), last.y()));
    }

    /** How far a pixel lies from its edges, in pixels. */
    public double distance(Pixel pixel) {
        List<Pixel> corners = corners();
        double nearest = pixel.distance(corners.get(0));
        int edges = closed() ? corners.size() : corners.size() - 1;
        for (int i = 0; i < edges; i++) {
            nearest = Math.min(nearest, distance(pixel, corners.get(i), corners.get((i + 1) % corners.size())));
        }
        return nearest;
    }

    /**
     * Whether both may be of one thing: the middle of one lies within the other, or on it where that one is a line or a
     * point. Marks of cars that stand side by side or one after the other do not overlie.
     */
    public boolean overlies(Outline other) {
        return holds(other) || other.holds(this);
    }

    private boolean holds(Outline other) {
        Pixel middle = other.middle();
        return switch (form) {
            case BOX, OBB, POLYGON -> PixelRing.covers(corners(), middle);
            case LINE, POINT -> distance(middle) <= other.slack();
        };
    }

    /** The middle of the box around it; of a line, what lies half way along its vertices. */
    private Pixel middle() {
        if (form == Form.LINE) {
            Pixel before = pixels.get((pixels.size() - 1) / 2);
            Pixel after = pixels.get(pixels.size() / 2);
            return new Pixel((before.x() + after.x()) / 2, (before.y() + after.y()) / 2);
        }
        double west = Double.POSITIVE_INFINITY;
        double north = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        double south = Double.NEGATIVE_INFINITY;
        for (Pixel corner : pixels) {
            west = Math.min(west, corner.x());
            north = Math.min(north, corner.y());
            east = Math.max(east, corner.x());
            south = Math.max(south, corner.y());
        }
        return new Pixel((west + east) / 2, (north + south) / 2);
    }

    /** How far a line through it may pass its middle by: a quarter of its shortest edge; a pixel for what has no width. */
    private double slack() {
        if (!closed()) {
            return 1;
        }
        List<Pixel> corners = corners();
        double shortest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < corners.size(); i++) {
            shortest = Math.min(shortest, corners.get(i).distance(corners.get((i + 1) % corners.size())));
        }
        return Math.max(1, shortest / 4);
    }

    private static double distance(Pixel pixel, Pixel from, Pixel to) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double along = (pixel.x() - from.x()) * dx + (pixel.y() - from.y()) * dy;
        double part = Math.max(0, Math.min(1, along / (dx * dx + dy * dy)));
        return pixel.distance(new Pixel(from.x() + part * dx, from.y() + part * dy));
    }

    private static List<Pixel> rounded(List<Pixel> pixels) {
        var rounded = new ArrayList<Pixel>();
        pixels.forEach(pixel -> rounded.add(Pixel.of(pixel.toString())));
        return List.copyOf(rounded);
    }

    private static List<Pixel> box(List<Pixel> pixels, List<Pixel> given) {
        refuseOtherThan(2, "two opposite corners, 'X,Y X,Y'", Form.BOX, pixels);
        Pixel a = pixels.get(0);
        Pixel b = pixels.get(1);
        if (a.x() == b.x() || a.y() == b.y()) {
            boolean rounded = a.x() == b.x()
                    ? given.get(0).x() != given.get(1).x()
                    : given.get(0).y() != given.get(1).y();
            throw UserError.usage("--box: " + exactly(given.get(0)) + " " + exactly(given.get(1)) + " has no "
                    + (a.x() == b.x() ? "width" : "height") + (rounded ? " of a thousandth of a pixel" : "")
                    + "; give two opposite corners, or --line or --point");
        }
        return List.of(
                new Pixel(Math.min(a.x(), b.x()), Math.min(a.y(), b.y())),
                new Pixel(Math.max(a.x(), b.x()), Math.max(a.y(), b.y())));
    }

    /** As it was given, not as it is kept. */
    private static String exactly(Pixel pixel) {
        return Count.number(pixel.x()) + "," + Count.number(pixel.y());
    }

    /** The rectangle around the same middle whose half diagonals point the same ways and are of one, the mean, length. */
    private static List<Pixel> rectangle(List<Pixel> pixels) {
        refuseOtherThan(4, "four corners in order, 'X,Y X,Y X,Y X,Y'", Form.OBB, pixels);
        double x = 0;
        double y = 0;
        for (Pixel pixel : pixels) {
            x += pixel.x() / 4;
            y += pixel.y() / 4;
        }
        var middle = new Pixel(x, y);
        double radius = 0;
        for (Pixel pixel : pixels) {
            radius += pixel.distance(middle) / 4;
        }
        for (int i = 0; i < 4; i++) {
            Pixel corner = pixels.get(i);
            Pixel opposite = pixels.get((i + 2) % 4);
            double diagonal = corner.distance(opposite);
            double off = diagonal == 0
                    ? radius
                    : corner.distance(new Pixel(
                            x + radius * (corner.x() - opposite.x()) / diagonal,
                            y + radius * (corner.y() - opposite.y()) / diagonal));
            if (off > CROOKED) {
                throw UserError.usage("--obb: the corners are no rectangle, for " + corner + " lies "
                        + Math.round(off * 10) / 10.0
                        + " pixels off; give the four in order around it, or draw it with --polygon");
            }
        }
        refuseFault(Form.OBB, pixels);
        return pixels;
    }

    /** Whether a ring of three corners or more goes around no area, for it crosses or touches itself. */
    public static boolean crossesItself(List<Pixel> ring) {
        List<Pixel> open = open(ring);
        return open.size() > 2 && PixelRing.fault(open).isPresent();
    }

    /** Without a last corner that is the first once more. */
    private static List<Pixel> open(List<Pixel> ring) {
        return ring.size() > 1 && ring.get(0).equals(ring.get(ring.size() - 1))
                ? ring.subList(0, ring.size() - 1)
                : ring;
    }

    private static List<Pixel> polygon(List<Pixel> pixels) {
        List<Pixel> open = open(pixels);
        if (open.size() < 3) {
            throw count("three corners or more", Form.POLYGON, open);
        }
        refuseFault(Form.POLYGON, open);
        return List.copyOf(open);
    }

    private static List<Pixel> line(List<Pixel> pixels) {
        if (pixels.size() < 2) {
            throw count("two places or more, 'X,Y X,Y …'", Form.LINE, pixels);
        }
        if (new HashSet<>(pixels).size() == 1) {
            throw UserError.usage(
                    "--line: all of it is at " + pixels.get(0) + "; give two different places, or --point");
        }
        return pixels;
    }

    private static List<Pixel> point(List<Pixel> pixels) {
        refuseOtherThan(1, "one place, X,Y", Form.POINT, pixels);
        return pixels;
    }

    private static void refuseFault(Form form, List<Pixel> ring) {
        PixelRing.fault(ring).ifPresent(at -> {
            throw UserError.usage(form.sign() + ": the outline crosses or touches itself at " + at
                    + "; give its corners in order around it");
        });
    }

    private static void refuseOtherThan(int number, String wanted, Form form, List<Pixel> pixels) {
        if (pixels.size() != number) {
            throw count(wanted, form, pixels);
        }
    }

    private static UserError count(String wanted, Form form, List<Pixel> given) {
        return UserError.usage(form.sign() + " takes " + wanted + ", and "
                + (given.size() == 1 ? "1 is given" : given.size() + " are given"));
    }
}
