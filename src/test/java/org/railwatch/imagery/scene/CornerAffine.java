package org.railwatch.imagery.scene;

/**
 * From continuous pixel coordinates, (0, 0) the outer corner of the upper left pixel, to a map: x = x0 + column ·
 * xPerColumn + row · xPerRow, and y alike. A picture with north up has no turn and a negative {@code yPerRow}.
 */
public record CornerAffine(double x0, double xPerColumn, double xPerRow, double y0, double yPerColumn, double yPerRow) {
    /** A place, in the map's unit or in pixels. */
    public record Point(double x, double y) {}

    /** North up, from the map coordinates of the upper left corner and the size of a pixel, both positive. */
    public static CornerAffine northUp(double west, double north, double pixelWidth, double pixelHeight) {
        return new CornerAffine(west, pixelWidth, 0, north, 0, -pixelHeight);
    }

    public Point map(double column, double row) {
        return new Point(x0 + column * xPerColumn + row * xPerRow, y0 + column * yPerColumn + row * yPerRow);
    }

    /** The way back; fails for a transform that has none. */
    public Point pixel(double x, double y) {
        double determinant = xPerColumn * yPerRow - xPerRow * yPerColumn;
        if (determinant == 0) {
            throw new IllegalStateException("no way back: " + this);
        }
        double right = x - x0;
        double up = y - y0;
        return new Point(
                (right * yPerRow - up * xPerRow) / determinant, (up * xPerColumn - right * yPerColumn) / determinant);
    }

    public boolean isNorthUp() {
        return xPerRow == 0 && yPerColumn == 0 && xPerColumn > 0 && yPerRow < 0;
    }
}
