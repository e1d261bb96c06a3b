package org.railwatch.imagery.annotation.outline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.geo.Position;
import org.railwatch.geo.Shape;
import org.railwatch.geo.georeference.Georeference;
import org.railwatch.geo.georeference.Pixel;
import org.railwatch.imagery.Image;

/**
 * An outline as it was typed, before it is laid on an image.
 *
 * @param geo whether it is in longitude and latitude
 */
public record Sketch(Outline.Form form, Vertices vertices, boolean geo) {
    private static final String FORMS = "--box, --obb, --polygon, --line or --point";

    /**
     * The one form that is given; null when none is.
     *
     * @throws UserError (usage) when several are
     */
    public static @Nullable Sketch of(
            @Nullable Vertices box,
            @Nullable Vertices obb,
            @Nullable Vertices polygon,
            @Nullable Vertices line,
            @Nullable Vertices point,
            boolean geo) {
        var given = new ArrayList<Sketch>();
        add(given, Outline.Form.BOX, box, geo);
        add(given, Outline.Form.OBB, obb, geo);
        add(given, Outline.Form.POLYGON, polygon, geo);
        add(given, Outline.Form.LINE, line, geo);
        add(given, Outline.Form.POINT, point, geo);
        if (given.size() > 1) {
            throw UserError.usage(
                    "a mark has one outline, and both " + given.get(0).form().sign() + " and "
                            + given.get(1).form().sign() + " are given; give one of " + FORMS);
        }
        return given.isEmpty() ? null : given.get(0);
    }

    /** The error of a mark that has no outline. */
    public static UserError missing() {
        return UserError.usage("annotation add needs one of " + FORMS + ", where the thing is on the image");
    }

    /**
     * The outline on an image that is held.
     *
     * @throws UserError (usage) for what is no outline, or is meant in longitude and latitude; (failed) when it leaves the image, or longitude and latitude are
     *     given on an image that is not georeferenced
     */
    public Outline on(Image image) {
        image.requireFile();
        if (!geo) {
            List<Pixel> pixels = read();
            refusePositions(image, pixels);
            for (Pixel pixel : pixels) {
                refuseBeside(image, pixel, "the pixel " + pixel);
            }
            return new Outline(form, pixels);
        }
        Georeference georeference = image.requireGeoreference();
        var pixels = new ArrayList<Pixel>();
        for (Position position : positions()) {
            Pixel pixel = Pixel.of(georeference.pixel(position).toString());
            refuseBeside(image, pixel, position + ", the pixel " + pixel + ",");
            pixels.add(pixel);
        }
        try {
            return new Outline(form, pixels);
        } catch (UserError e) {
            String sign = form.sign() + ": ";
            throw e.sentence().startsWith(sign)
                    ? UserError.of(
                            e.kind(),
                            form.sign() + " '" + vertices.text() + "' in pixels: "
                                    + e.sentence().substring(sign.length()))
                    : e;
        }
    }

    /**
     * Numbers that lie on the image as longitude and latitude, and as pixels make no more than a dot, are not pixels. Whole
     * ones may be: nobody knows a place to a degree.
     */
    private void refusePositions(Image image, List<Pixel> pixels) {
        Georeference georeference = image.georeference().orElse(null);
        if (georeference == null || !dot(pixels) || pixels.stream().noneMatch(Sketch::couldBePosition)) {
            return;
        }
        Shape footprint = georeference.footprint().orElse(null);
        for (Pixel pixel : pixels) {
            if (footprint == null
                    || Math.abs(pixel.x()) > 180
                    || Math.abs(pixel.y()) > 90
                    || !footprint.covers(new Position(pixel.x(), pixel.y()))) {
                return;
            }
        }
        throw UserError.usage(form.sign() + " '" + vertices.text() + "' lies on " + image.ref()
                + " as LON,LAT, and in pixels is " + (pixels.size() == 1 ? "a dot" : "smaller than one")
                + "; add --geo");
    }

    /** Whether all lie within one pixel. */
    private static boolean dot(List<Pixel> pixels) {
        for (Pixel pixel : pixels) {
            Pixel first = pixels.get(0);
            if (Math.abs(pixel.x() - first.x()) >= 1 || Math.abs(pixel.y() - first.y()) >= 1) {
                return false;
            }
        }
        return true;
    }

    private List<Pixel> read() {
        try {
            return vertices.pixels();
        } catch (UserError e) {
            throw UserError.of(e.kind(), form.sign() + ": " + e.sentence());
        }
    }

    private List<Position> positions() {
        try {
            return vertices.positions();
        } catch (UserError e) {
            throw UserError.of(e.kind(), form.sign() + ": " + e.sentence());
        }
    }

    private void refuseBeside(Image image, Pixel pixel, String what) {
        if (image.requireFile().covers(pixel)) {
            return;
        }
        var beside = image.outside(UserError.Kind.FAILED, form.sign() + ": " + what);
        throw geo
                ? UserError.failed(beside.sentence() + "; check the longitude and latitude")
                : couldBePosition(pixel) ? UserError.failed(beside.sentence() + "; --geo takes LON,LAT") : beside;
    }

    private static boolean couldBePosition(Pixel pixel) {
        boolean whole = pixel.x() == Math.rint(pixel.x()) && pixel.y() == Math.rint(pixel.y());
        return !whole && Math.abs(pixel.x()) <= 180 && Math.abs(pixel.y()) <= 90;
    }

    private static void add(List<Sketch> given, Outline.Form form, @Nullable Vertices vertices, boolean geo) {
        if (vertices != null) {
            given.add(new Sketch(form, vertices, geo));
        }
    }
}
