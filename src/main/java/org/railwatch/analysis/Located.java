package org.railwatch.analysis;

import org.jspecify.annotations.Nullable;
import org.railwatch.geo.Position;
import org.railwatch.geo.Shape;
import org.railwatch.shell.answer.Row;

/**
 * A record that has a place.
 *
 * @param at the point itself, or one on the line or in the area
 * @param accuracyM how far from {@code at} it may really be, metres; null when nobody said
 * @param facility the facility on whose point it stands; null when it has its own
 */
record Located(
        Row row,
        Shape shape,
        Position at,
        @Nullable Double accuracyM,
        @Nullable String facility) {
    /** Metres by which the place may be off, as far as is known. */
    double slack() {
        return accuracyM == null ? 0 : accuracyM;
    }

    boolean point() {
        return shape.kind() == Shape.Kind.POINT;
    }
}
