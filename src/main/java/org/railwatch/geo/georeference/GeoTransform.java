package org.railwatch.geo.georeference;

import java.util.StringJoiner;
import org.railwatch.UserError;

/**
 * From pixels to the coordinates of a reference system, and back: an affine map of the outer upper left corner, of GDAL's
 * six numbers in GDAL's order (GDAL raster data model, "Affine GeoTransform").
 *
 * @param originX x of the corner 0,0
 * @param columnX how far a step to the right goes in x
 * @param rowX how far a step down goes in x
 * @param originY y of the corner 0,0
 * @param columnY how far a step to the right goes in y
 * @param rowY how far a step down goes in y; negative where north is up
 */
public record GeoTransform(double originX, double columnX, double rowX, double originY, double columnY, double rowY) {
    public GeoTransform {
        double determinant = columnX * rowY - rowX * columnY;
        double size = Math.hypot(columnX, columnY) * Math.hypot(rowX, rowY);
        if (!Double.isFinite(originX + originY + determinant) || size == 0 || Math.abs(determinant) < 1e-9 * size) {
            throw UserError.unreadable("the georeference " + originX + " " + columnX + " " + rowX + " " + originY + " "
                    + columnY + " " + rowY + " puts all pixels on a line or nowhere; georeference the picture anew");
        }
    }

    /** Reads what {@link #text} writes. */
    public static GeoTransform of(String text) {
        String[] words = text.strip().split("\\s+", -1);
        if (words.length != 6) {
            throw UserError.unreadable("'" + text + "' is no georeference; it has six numbers");
        }
        var numbers = new double[6];
        for (int i = 0; i < 6; i++) {
            numbers[i] = Double.parseDouble(words[i]);
        }
        return new GeoTransform(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);
    }

    public double x(Pixel pixel) {
        return originX + pixel.x() * columnX + pixel.y() * rowX;
    }

    public double y(Pixel pixel) {
        return originY + pixel.x() * columnY + pixel.y() * rowY;
    }

    /** The pixel at these coordinates, on the picture or beside it. */
    public Pixel pixel(double x, double y) {
        double determinant = columnX * rowY - rowX * columnY;
        double dx = x - originX;
        double dy = y - originY;
        return new Pixel((dx * rowY - dy * rowX) / determinant, (dy * columnX - dx * columnY) / determinant);
    }

    /** The same from the same corner with larger or smaller pixels. */
    public GeoTransform scaled(double factorX, double factorY) {
        return new GeoTransform(originX, columnX * factorX, rowX * factorY, originY, columnY * factorX, rowY * factorY);
    }

    /** Its six numbers, which {@link #of} reads back as the same. */
    public String text() {
        var text = new StringJoiner(" ");
        for (double number : new double[] {originX, columnX, rowX, originY, columnY, rowY}) {
            text.add(Double.toString(number));
        }
        return text.toString();
    }
}
