package org.railwatch.analysis;

import org.jspecify.annotations.Nullable;
import org.railwatch.geo.Position;

/**
 * Where a search starts.
 *
 * @param accuracyM how far it may be off, metres: 0 for coordinates that were typed, null for a facility of which nobody
 *     said it
 * @param facility the slug, when it is a facility
 */
record Centre(
        Position at, @Nullable Double accuracyM, @Nullable String facility) {
    double slack() {
        return accuracyM == null ? 0 : accuracyM;
    }
}
