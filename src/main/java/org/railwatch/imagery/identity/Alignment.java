package org.railwatch.imagery.identity;

/**
 * How places of one picture lie in another: x′ = a·x + b·y + c, y′ = d·x + e·y + f.
 */
record Alignment(double a, double b, double c, double d, double e, double f) {
    /** Size, turn and shift only, from what two places of the one are in the other. */
    static Alignment ofTwo(double x1, double y1, double x2, double y2, double u1, double v1, double u2, double v2) {
        double dx = x2 - x1;
        double dy = y2 - y1;
        double square = dx * dx + dy * dy;
        double cos = (dx * (u2 - u1) + dy * (v2 - v1)) / square;
        double sin = (dx * (v2 - v1) - dy * (u2 - u1)) / square;
        return new Alignment(cos, -sin, u1 - cos * x1 + sin * y1, sin, cos, v1 - sin * x1 - cos * y1);
    }

    double x(double x, double y) {
        return a * x + b * y + c;
    }

    double y(double x, double y) {
        return d * x + e * y + f;
    }

    /** How much larger the other shows what both show. */
    double scale() {
        return Math.sqrt(Math.abs(a * e - b * d));
    }

    /** In radians. */
    double turn() {
        return Math.atan2(d - b, a + e);
    }

    /** From the other to the one. */
    Alignment inverse() {
        double determinant = a * e - b * d;
        return new Alignment(
                e / determinant,
                -b / determinant,
                (b * f - e * c) / determinant,
                -d / determinant,
                a / determinant,
                (d * c - a * f) / determinant);
    }

    /** Between the same pictures in other sizes: how many new pixels one pixel of each is. */
    Alignment between(double fromX, double fromY, double toX, double toY) {
        return new Alignment(a * toX / fromX, b * toX / fromY, c * toX, d * toY / fromX, e * toY / fromY, f * toY);
    }
}
