package org.railwatch.imagery.chip.pixels;

import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.geo.Metres;
import org.railwatch.geo.georeference.Georeference;
import org.railwatch.geo.georeference.Georeference.GroundPixel;
import org.railwatch.geo.georeference.Pixel;
import org.railwatch.imagery.chip.drawing.Sheet;

/**
 * Which part of a picture is shown, and how large.
 *
 * @param window in pixels of the picture, of which some may lie beside it
 * @param wide the chip's pixels across
 * @param high the chip's pixels down
 * @param metresAPixel the side on the ground of a pixel of the chip; null where that is unknown
 */
public record Frame(
        Rectangle2D window, int wide, int high, @Nullable Double metresAPixel) {
    /** What a page and a screen show whole. */
    static final int MOST = 1024;
    /** Beyond that a picture shows no more, and looks as if it did. */
    public static final int MOST_ZOOM = 4;
    /** Samples of all bands that may be read for a chip, which come up to twice as fine as is asked for. */
    private static final long MOST_SAMPLES = 20_000_000;
    /** Sides of a pixel that differ by less than this are the same: over a whole chip it is five pixels. */
    private static final double SQUARE = 0.005;
    /** A window this many times the picture shows nothing but its surroundings. */
    private static final int LARGEST = 10;

    /** How many pixels a chip of so many bands may have a side. */
    public static int most(int bands) {
        return (int) Math.min(MOST, Math.sqrt((double) MOST_SAMPLES / bands) / 2);
    }

    /**
     * A square of the ground in the direction of the picture's rows. Pixels that are not square are made so; each that is
     * shown larger is a whole number of chip pixels wide and high.
     *
     * @param size the side on the ground in metres
     * @throws UserError (usage) when that is less than two pixels, or far more than the picture
     */
    public static Frame square(Georeference ground, Pixel centre, double size, int most, String ref) {
        GroundPixel pixel = ground.groundPixel(centre);
        double across = pixel.acrossMetres();
        double down = pixel.downMetres();
        double fine = Math.min(across, down);
        if (size < 2 * pixel.coarserMetres()) {
            throw UserError.usage("--size " + new Metres(size) + " is less than two pixels of " + ref + ", which are "
                    + Sheet.length(pixel.coarserMetres()) + " wide; give at least "
                    + least(pixel.coarserMetres()));
        }
        double whole = Math.max(ground.width() * across, ground.height() * down);
        if (size > LARGEST * whole) {
            throw UserError.usage("--size " + new Metres(size) + " shows " + ref + ", " + Sheet.length(whole)
                    + " long, as a dot; give " + Sheet.length(whole) + " or less");
        }
        double count = size / fine;
        if (count > most) {
            return around(centre, size / across, size / down, most, most, size / most);
        }
        int zoom = (int) Math.max(1, Math.min(MOST_ZOOM, Math.floor(most / count)));
        if (Math.abs(across / down - 1) < SQUARE) {
            int pixels = (int) Math.max(2, Math.round(2 * size / (across + down)));
            return whole(centre, pixels, pixels, pixels * zoom, pixels * zoom, (across + down) / 2 / zoom);
        }
        int pixels = (int) Math.round(count);
        int side = pixels * zoom;
        double metres = fine / zoom;
        return across < down
                ? whole(centre, pixels, side * metres / down, side, side, metres)
                : whole(centre, side * metres / across, pixels, side, side, metres);
    }

    /** Two pixels of this side in metres, rounded up to two digits: what may be shown at least. */
    public static Metres least(double pixel) {
        return new Metres(new BigDecimal(2 * pixel)
                .round(new MathContext(2, RoundingMode.CEILING))
                .doubleValue());
    }

    /** All of a picture that is not georeferenced. */
    public static Frame whole(int width, int height, int most) {
        double longest = Math.max(width, height);
        double scale = longest > most ? most / longest : Math.max(1, Math.min(MOST_ZOOM, Math.floor(most / longest)));
        return new Frame(
                new Rectangle(0, 0, width, height),
                (int) Math.max(1, Math.round(width * scale)),
                (int) Math.max(1, Math.round(height * scale)),
                null);
    }

    /** A window of whole pixels, where its sides are whole numbers, as near to the middle as that allows. */
    private static Frame whole(Pixel centre, double across, double down, int wide, int high, double metres) {
        double x = across == Math.rint(across) ? Math.round(centre.x() - across / 2) : centre.x() - across / 2;
        double y = down == Math.rint(down) ? Math.round(centre.y() - down / 2) : centre.y() - down / 2;
        return new Frame(new Rectangle2D.Double(x, y, across, down), wide, high, metres);
    }

    private static Frame around(Pixel centre, double across, double down, int wide, int high, double metres) {
        return new Frame(
                new Rectangle2D.Double(centre.x() - across / 2, centre.y() - down / 2, across, down),
                wide,
                high,
                metres);
    }

    /** The whole pixels of a picture that the window touches; one at its edge when the window lies beside it. */
    public Rectangle read(int width, int height) {
        int left = (int) Math.max(0, Math.min(width - 1.0, Math.floor(window.getX())));
        int top = (int) Math.max(0, Math.min(height - 1.0, Math.floor(window.getY())));
        int right = (int) Math.max(left + 1.0, Math.min(width, Math.ceil(window.getMaxX())));
        int bottom = (int) Math.max(top + 1.0, Math.min(height, Math.ceil(window.getMaxY())));
        return new Rectangle(left, top, right - left, bottom - top);
    }

    /** Pixels of the chip for one pixel of the picture, on its finer side; below 1 where it is made smaller. */
    public double zoom() {
        return Math.min(wide / window.getWidth(), high / window.getHeight());
    }

    /** How many chip pixels wide and high each pixel of the picture is, where that is a whole number; else 1. */
    public int times() {
        double times = wide / window.getWidth();
        return times == Math.rint(times) && times == high / window.getHeight() && times > 1 ? (int) times : 1;
    }

    /** The same part so many times as small. */
    public Frame reduced(int times) {
        return new Frame(window, wide / times, high / times, metresAPixel == null ? null : metresAPixel * times);
    }

    /** Where a pixel of the picture lies on the chip. */
    public Pixel onChip(Pixel pixel) {
        return new Pixel(
                (pixel.x() - window.getX()) * wide / window.getWidth(),
                (pixel.y() - window.getY()) * high / window.getHeight());
    }

    /** Where north is in the middle of the chip, clockwise from up; not the picture's own where its pixels are not square. */
    public double northDegrees(Georeference ground) {
        double onPicture = Math.toRadians(ground.northDegrees(centre()));
        double right = Math.sin(onPicture) * wide / window.getWidth();
        double up = Math.cos(onPicture) * high / window.getHeight();
        return (Math.toDegrees(Math.atan2(right, up)) + 360) % 360;
    }

    /** The pixel of the picture in the middle of the chip. */
    public Pixel centre() {
        return new Pixel(window.getCenterX(), window.getCenterY());
    }
}
