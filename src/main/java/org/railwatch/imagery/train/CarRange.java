package org.railwatch.imagery.train;

/** A number of cars as far as it is known: from {@code low} to {@code high}, {@code best} the likeliest. */
public record CarRange(int low, int best, int high) {
    public CarRange {
        if (low < 0 || best < low || high < best) {
            throw new IllegalArgumentException(low + " ≤ " + best + " ≤ " + high);
        }
    }

    /** {@code 72 (67..84)}; the number alone where it is sure. */
    @Override
    public String toString() {
        return low == high ? Integer.toString(best) : best + " (" + low + ".." + high + ")";
    }
}
