package org.railwatch.imagery.train;

/**
 * How long a train is when its cars cannot be counted. The bounds are ours; 850 m is what the station tracks of Russian
 * lines usually hold (general knowledge), so a longer line of cars is rarely one train.
 */
public enum LengthClass {
    SHORT(0, 250, "short, under 250 m"),
    MEDIUM(250, 500, "medium, 250 to 500 m"),
    LONG(500, 850, "long, 500 to 850 m"),
    VERY_LONG(850, Double.POSITIVE_INFINITY, "very long, over 850 m");

    private final double fromMetres;
    private final double toMetres;
    private final String words;

    LengthClass(double fromMetres, double toMetres, String words) {
        this.fromMetres = fromMetres;
        this.toMetres = toMetres;
        this.words = words;
    }

    /** The class of a length in metres; a bound belongs to the longer class. */
    public static LengthClass of(double metres) {
        for (LengthClass each : values()) {
            if (metres >= each.fromMetres && metres < each.toMetres) {
                return each;
            }
        }
        throw new IllegalArgumentException(metres + " m");
    }

    /** {@code long, 500 to 850 m}. */
    public String words() {
        return words;
    }
}
