package org.railwatch.imagery.train;

import org.railwatch.UserError;

/** The distance between the rails: 1520 mm in Russia and to Rajin, 1435 mm in North Korea and China. */
public enum Gauge {
    MM_1520(1520),
    MM_1435(1435);

    private final int millimetres;

    Gauge(int millimetres) {
        this.millimetres = millimetres;
    }

    /** Reads {@code 1520} or {@code 1435}. */
    public static Gauge of(String text) {
        for (Gauge gauge : values()) {
            if (gauge.toString().equals(text)) {
                return gauge;
            }
        }
        throw UserError.usage("no gauge '" + text + "'; write 1520 or 1435, in millimetres");
    }

    public int millimetres() {
        return millimetres;
    }

    @Override
    public String toString() {
        return Integer.toString(millimetres);
    }
}
