package org.railwatch.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * From a number to a number, both included; a null end is open. What a {@link Count} is tested by: two counts conflict
 * when their intervals do not overlap.
 */
public record Interval(@Nullable Double low, @Nullable Double high) {
    public Interval {
        if (low != null && high != null && !(low <= high)) {
            throw new IllegalArgumentException("low " + low + " above high " + high);
        }
    }

    public boolean overlaps(Interval other) {
        return !definitelyGreaterThan(other) && !definitelyLessThan(other);
    }

    public boolean contains(double number) {
        return (low == null || low <= number) && (high == null || number <= high);
    }

    /** All of this lies above all of the other. */
    public boolean definitelyGreaterThan(Interval other) {
        return low != null && other.high != null && low > other.high;
    }

    /** All of this lies below all of the other. */
    public boolean definitelyLessThan(Interval other) {
        return other.definitelyGreaterThan(this);
    }

    /** As shown to people: {@code 66–80}, {@code 73}, {@code 73 or more}, {@code 80 or less}, {@code any number}. */
    @Override
    public String toString() {
        if (low == null) {
            return high == null ? "any number" : Count.number(high) + " or less";
        }
        if (high == null) {
            return Count.number(low) + " or more";
        }
        return low.equals(high) ? Count.number(low) : Count.number(low) + "–" + Count.number(high);
    }
}
